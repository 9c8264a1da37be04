"""What is wrong with an event beside others, or between two of its facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.table import checks
from campaign.kinds.events import EVENTS
from campaign.model.record import Record
from campaign.problems import Severity
from making import (
    a_site,
    a_venue,
    an_event,
    at,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What the checks of events say."""
    site = a_site(*records)
    return [
        str(problem) for problem in sorted({found for check in EVENTS.checks for found in check(site, build)})
    ]


@pytest.mark.parametrize("status", ["cancelled", "postponed", "moved online", "room changed", "paused"])
def test_a_change_without_its_day_is_a_note(status: str) -> None:
    """The list of changes and its feed are by day, and would leave it out."""
    how: dict[str, Any] = {"how": "online"} if status == "moved online" else {}
    (note,) = checks(a_site(at(an_event(status=status, **how), status=(9, 1))), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note) == (
        f"events/2027/open-kitchen.yml:9:1: It is {status}, but the list of changes and its feed cannot say since when. "
        'Add the day, such as "status since: Wednesday 7 July 2027".'
    )
    assert said(an_event(status=status, **how, status_since="6 July 2027")) == []


def test_no_change_needs_no_day() -> None:
    """Nor does what people may have known from the first day, or what is over."""
    assert said(an_event(), an_event("b", status="by invitation"), an_event("c", status="full")) == []
    assert said(an_event("d", status="cancelled", when="Tuesday 6 July 2027, all day")) == []


def test_part_of_another_event() -> None:
    """A bigger event must be here, and be another one; the nearest name is offered."""
    day = an_event("open-day")
    missing, itself = an_event("a", part_of="2027/open-dya"), an_event("b", part_of="2027/b")

    assert said(day, an_event("c", part_of="2027/open-day")) == []
    assert [line.partition(".yml:1:1: ")[2] for line in said(day, missing)] == [
        'There is no other event "2027/open-dya". Did you mean "2027/open-day"?'
    ]
    assert [line.partition(".yml:1:1: ")[2] for line in said(day, itself)] == [
        'There is no other event "2027/b". Write one of: 2027/open-day.'
    ]


@pytest.mark.parametrize("ring", [("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d")])
def test_events_that_are_part_of_each_other(ring: tuple[str, ...]) -> None:
    """Each event of a ring is told; one that only leads into it is not."""
    events = [
        an_event(name, part_of=f"2027/{bigger}")
        for name, bigger in zip(ring, ring[1:] + ring[:1], strict=True)
    ]
    leads_in = an_event("leads-in", part_of="2027/a")

    assert said(*events, leads_in) == [
        f'events/2027/{name}.yml:1:1: This event and "2027/{bigger}" are part of each other. '
        "Delete this line in one of them."
        for name, bigger in zip(ring, ring[1:] + ring[:1], strict=True)
    ]


@pytest.mark.parametrize(
    ("when", "noted"),
    [
        ("Monday 5 to Sunday 11 July 2027", ["Sunday 11 July 2027 is its last day"]),
        ("Sunday 4 to Saturday 10 July 2027", ["Sunday 4 July 2027 is its first day"]),
        ("Sunday 4 to Sunday 11 July 2027", ["Sunday 11 July 2027 is its last day", "Sunday 4 July 2027 is its first day"]),
        ("Sunday 11 July 2027, all day", ["Sunday 11 July 2027 is its last day"]),
        ("Monday 5 to Saturday 10 July 2027", []),
        ("Saturday 3 to Monday 12 July 2027", []),
    ],
)  # fmt: skip
def test_a_show_that_begins_or_ends_on_a_day_when_it_is_closed(when: str, noted: list[str]) -> None:
    """Only the days that people read first are noted; a closed day between them is usual."""
    hours = {"Monday to Friday": "9am to 5pm", "Saturday": "10am to 4pm", "Sunday": "closed"}
    found = said(at(an_event("show", when=when, opening_hours=hours), when=(4, 7)))

    assert [line.removeprefix("events/2027/show.yml:4:7: ").partition(",")[0] for line in found] == noted


def test_a_closed_last_day_is_a_note_that_says_what_to_write() -> None:
    """Nothing stops, since the organiser may have written what is so."""
    event = an_event("show", when="Monday 5 to Sunday 11 July 2027", opening_hours={"Sunday": "closed"})
    (problem,) = checks(a_site(event), BUILD)

    assert problem.severity is Severity.NOTE
    assert str(problem) == (
        'events/2027/show.yml:1:1: Sunday 11 July 2027 is its last day, but its opening hours say "closed". '
        'Write the last day on which it is open, or correct "opening hours".'
    )


def test_places_left_and_a_waiting_list_are_a_note() -> None:
    """One of the two is not so, and nothing stops, since an event of the first release may say both."""
    both = an_event(status="waiting list", join={"places left": 3})

    (note,) = said(both)

    assert note.endswith(
        'It has a waiting list, but "join" says there are places left. Delete one of the two.'
    )
    assert said(an_event(status="waiting list", join={"places left": 0})) == []


def test_a_slip_in_the_name_of_a_room_is_a_note() -> None:
    """Its facts would be left out, and nobody would see that."""
    hall = a_venue(rooms=[{"name": "Garden room"}])

    (note,) = said(an_event(where=hall, room="Gardn room, first floor"))

    assert note.endswith(
        '"Gardn room" is no room of The Boathouse, so its facts are not shown. Did you mean "Garden room"?'
    )
    for right in ("Garden room", "Garden room, first floor", "Print shop", None):
        assert said(an_event(where=hall, room=right)) == []
