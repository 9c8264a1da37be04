"""How people get a place."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from making import an_event


@pytest.mark.parametrize(
    ("note", "is_so"),
    [
        ("You do not need to book.", True),
        ("You don’t need to book. Call if you want somebody to meet you.", True),
        ("No need to book", True),
        ("Booking is not needed.", True),
        ("Booking not required", True),
        ("You do not have to book", True),
        ("Just turn up.", True),
        ("Do not book. Come along.", True),
        ("Please do not book before June.", False),
        ("Booking is not open yet.", False),
        ("You need to book. Do not just turn up.", False),
        ("You can't just turn up.", False),
        ("You need to book.", False),
        ("You do not need to bring anything.", False),
    ],
)
def test_a_note_may_say_that_nobody_has_to_book(note: str, is_so: bool) -> None:
    """The guide asks authors to write so."""
    assert an_event(join={"note": note}).join.needs_no_booking is is_so


@pytest.mark.parametrize(("status", "left"), [("full", "2"), ("few places left", "0")])
def test_a_status_fits_the_places_that_are_left(status: str, left: str) -> None:
    """A page would say both."""
    with pytest.raises(ValidationError, match="Delete one of the two"):
        an_event(status=status, join={"places left": left})
