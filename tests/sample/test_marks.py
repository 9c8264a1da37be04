"""What can only be an example, and what only looks like one."""

from __future__ import annotations

import pytest

from campaign.sample.marks import DRAMA, marks_in
from campaign.sample.record import NAMES, names_in

OURS = ("Anytown", "Otter Friends")


def found_in(text: str, names: tuple[str, ...] = OURS) -> list[str]:
    return [mark.found for mark in marks_in(text, names)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Come to Anytown.", "Anytown"),
        ("#AnytownTogether", "Anytown"),
        ("organisers: anytown-council", "anytown"),
        ("Otter Friends meet here.", "Otter Friends"),
        ("organisers: otter-friends", "otter-friends"),
        ("Call 01632 960 200.", "01632 960 200"),
        ("[Call](tel:+441632960200)", "+441632960200"),
        ("07700 900123", "07700 900123"),
        ("020 7946 0123", "020 7946 0123"),
        ("0808 157 0123", "0808 157 0123"),
        ("https://week.example.org/2028", "week.example.org"),
        ("hello@example.com", "example.com"),
        ("See example.net.", "example.net"),
        ("https://week.example/", "week.example"),
        ("Anytown, ZZ1 1ZZ"[9:], "ZZ1 1ZZ"),
        ("A trust (example)", "(example)"),
    ],
)
def test_what_nobody_has_is_found(text: str, found: str) -> None:
    """Names of the sample, numbers for drama, names of RFC 2606, postcodes of no area."""
    assert found_in(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "1 Example Street, Exampleton",
        "for example. Then we eat.",
        "The otter friends of ours came.",
        "https://example.nhs.uk/ and https://examples.org/",
        "https://example.org.uk/",
        "01633 960 200",
        "07700 800 123",
        "116 123",
        "Z1 1ZZ, SK9 5AF",
        "An example of this",
    ],
)
def test_what_somebody_may_have_is_left_alone(text: str) -> None:
    """A street, a word, a host and a number that are like one of these."""
    assert found_in(text) == []


def test_names_of_the_record_are_no_words_of_everybody() -> None:
    """Each has a capital, or two; a record without names finds none."""
    names = names_in(NAMES.read_text("utf-8"))

    assert names
    assert all(name[0].isupper() for name in names)
    assert found_in("Come to Anytown.", ()) == []


def test_numbers_for_drama_are_whole_ranges() -> None:
    """Each leaves three or four digits open: a thousand numbers, as Ofcom keeps them."""
    assert {len("01632960200") - len(begins) for begins in DRAMA} == {3}
