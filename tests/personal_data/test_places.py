"""The lines of an address above its postcode."""

from __future__ import annotations

import pytest

from personal_data.scanned import in_a_story, in_an_event, told


def test_a_place_in_a_field_of_one_mapping() -> None:
    """Up to four lines above, without a field that only begins the address."""
    facts = "venue name: Wexcombe Park\nkey: a\naddress: |-\n  Rope Walk\n  Sampleton\n  ZZ9 9ZZ\n"

    assert told(in_an_event(facts)) == []


def test_a_place_further_above_is_another() -> None:
    """An address has no more lines."""
    assert told(in_a_story("Wexcombe Library\nOne\nTwo\nThree\nFour\n- ZZ9 9ZZ")) == ["postcode"]
    assert told(in_a_story("Wexcombe Library\nOne\nTwo\nThree\n- ZZ9 9ZZ")) == []


@pytest.mark.parametrize(
    "above", ["Wexcombe Library", "The Anchor Inn", "Wexcombe Business Park", "Neuadd Wexcombe"]
)
def test_an_empty_line_between_two_of_an_address(above: str) -> None:
    """Where each is a paragraph. A sentence is no line of an address."""
    assert told(in_a_story(f"{above}\n\nZZ9 9ZZ")) == []
    assert told(in_a_story(f"{above} is closed.\n\nZZ9 9ZZ")) == ["postcode"]


@pytest.mark.parametrize("word", ["My flat", "Jo lives here", "Home", "Jane Quill", "c/o the clerk"])
def test_a_word_of_a_home_is_stronger(word: str) -> None:
    """Or somebody's name: a clerk may work at home."""
    assert told(in_a_story(f"Wexcombe Parish Council\n\n{word}\n\nZZ9 9ZZ")) == ["postcode"]
