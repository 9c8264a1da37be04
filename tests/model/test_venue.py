"""Places, and rooms in them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from campaign.model.access import AccessFact, Answer, facts_of
from campaign.model.venue import access_at
from making import a_venue, an_event

HALL = a_venue(
    access={"hearing loop": "yes. In the hall.", "lift": "yes"},
    rooms=[
        {"name": "Café", "floor": "first floor", "access": {"hearing loop": "no", "quiet space": "not known yet"}},
        {"name": "Garden room", "access": {"quiet space": "yes"}},
    ],
)  # fmt: skip


@pytest.mark.parametrize("room", ["Café", "café", "Café, first floor"])
def test_a_room_has_the_last_word(room: str) -> None:
    """What is known of it takes the place of what is known of the building; of all else, the building tells."""
    there = access_at(HALL, room)

    assert facts_of(there)["hearing_loop"] == AccessFact(Answer.NO)
    assert facts_of(there)["lift"] == AccessFact(Answer.YES)


@pytest.mark.parametrize("room", [None, "Print room", "Garden and café"])
def test_a_room_that_nobody_described_is_like_the_building(room: str | None) -> None:
    """Nothing is guessed of it."""
    assert access_at(HALL, room) == HALL.access


def test_what_is_not_known_of_a_room_is_not_known() -> None:
    """Even where the building has it, since an author wrote so of the room."""
    loud = a_venue(
        access={"quiet space": "yes"}, rooms=[{"name": "Bar", "access": {"quiet space": "not known yet"}}]
    )

    assert facts_of(access_at(loud, "Bar"))["quiet_space"] == AccessFact(Answer.NOT_KNOWN)


def test_two_rooms_have_two_names() -> None:
    """Nobody could tell which is meant."""
    with pytest.raises(ValidationError, match="Two rooms have the same name"):
        a_venue(rooms=[{"name": "Bar"}, {"name": "bar"}])


@pytest.mark.parametrize(
    "name",
    [None, "not known yet", "Not known", "TBC", "tba.", "To be confirmed", "to be announced", "Venue TBC", "not yet known", "unknown", "Venue unknown", "?", "???"],
)  # fmt: skip
def test_a_town_may_be_all_that_is_known(name: str | None) -> None:
    """Then the place has no name, and is called by its town."""
    place = an_event(where={"name": name, "town": "London"} if name else {"town": "London"}).where

    assert place
    assert (place.name, place.said) == (None, "London")


@pytest.mark.parametrize(
    "where",
    [
        {"name": "not known yet"},
        {"street": "1 High Row", "town": "London"},
        {"name": "not known yet", "street": "1 High Row", "town": "London"},
    ],
)
def test_only_a_town_can_do_without_a_name(where: dict[str, str]) -> None:
    """Of a street, a page would say both that its place is not known and where it is."""
    with pytest.raises(ValidationError, match='There is no "name"'):
        an_event(where=where)


def test_what_is_not_known_is_no_name() -> None:
    """Of anything that has to have one."""
    with pytest.raises(ValidationError, match="is no name"):
        a_venue(name="not known yet")
