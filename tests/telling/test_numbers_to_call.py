"""Numbers as people write them."""

from __future__ import annotations

import pytest

from campaign.telling.phone_numbers import NUMBER, dialled_at_home


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call 01632 960 200.", "01632960200"),
        ("tel:+441632960200", "01632960200"),
        ("Call +44 (0)20 7946 0000", "02079460000"),
        ("Call 116 123 at night", "116123"),
    ],
)
def test_a_number_is_found_and_dialled(text: str, number: str) -> None:
    """With or without the country, spaces and brackets."""
    (found,) = NUMBER.finditer(text)

    assert dialled_at_home(found[0]) == number


@pytest.mark.parametrize("text", ["on 2027-07-08 at 10", "7F3K-22", "£5,000 for 14 people", "012"])
def test_other_digits_are_no_number(text: str) -> None:
    """A date, a reference, a price."""
    assert NUMBER.search(text) is None
