"""The page of an event."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.addresses import address
from making import a_venue, a_week, an_event
from pages.facts import build_on, page_at

BUILD = build_on(7)


def shown(**fields: Any) -> dict[str, Any]:
    event = an_event(**fields)
    facts: dict[str, Any] = page_at(address(event), event, build=BUILD)["event"]
    return facts


def test_neighbours_are_those_of_the_same_week() -> None:
    """The events before and after it in its programme; the first has none before, and no other year's is one."""
    events = [
        an_event("old", title="Old", year=2020, when="8 July 2020, 10am to 11am"),
        an_event("one", title="One", when="5 July 2027, 10am to 11am"),
        an_event("two", title="Two", when="6 July 2027, 10am to 11am"),
        an_event("three", title="Three", when="not known yet"),
    ]
    around = {}
    for event in events:
        facts = page_at(address(event), a_week(2020), *events, build=BUILD)["event"]
        around[event.slug] = tuple((facts[side] or {}).get("title") for side in ("before", "after"))

    assert around == {
        "old": (None, None),
        "one": (None, "Two"),
        "two": ("One", "Three"),
        "three": ("Two", None),
    }


@pytest.mark.parametrize(
    ("when", "day", "times", "start"),
    [
        ("8 July 2027, 10am to 12.30pm", "Thursday 8 July 2027", "10am to 12.30pm", "2027-07-08T10:00+01:00"),
        ("6 December 2027, 10am", "Monday 6 December 2027", "10am", "2027-12-06T10:00+00:00"),
        ("8 July 2027, all day", "Thursday 8 July 2027", "all day", "2027-07-08"),
        ("8 July 2027, time not known yet", "Thursday 8 July 2027", "time not known yet", "2027-07-08"),
        ("5 to 7 July 2027", "Monday 5 to Wednesday 7 July 2027", None, "2027-07-05"),
        ("not known yet", "Date not known yet", None, None),
    ],
)
def test_when_it_is(when: str, day: str, times: str | None, start: str | None) -> None:
    """As much as is known, in words and for machines."""
    assert shown(when=when)["when"] == {"day": day, "times": times, "start": start}


def test_a_calendar_only_once_the_day_is_known() -> None:
    """Nobody is offered a file that is not there."""
    assert shown()["calendar"] == "2027/events/open-kitchen/event.ics"
    assert shown(when="not known yet")["calendar"] is None


def test_not_known_is_never_no() -> None:
    """Yes and no are answers of the same kind; what nobody has said is listed apart from both."""
    place = a_venue(access={"lift": "no. The stairs are wide.", "step free entrance": "yes"})
    access = shown(where=place, access={"bsl interpreter": "yes", "live captions": "not known yet"})["access"]
    answers = {fact["name"]: (fact["answer"], fact["detail"]) for fact in access["given"]}

    assert sorted(answers.values()) == [("no", "The stairs are wide."), ("yes", ""), ("yes", "")]
    assert not set(answers) & set(access["not_known"])
    assert len(access["given"]) + len(access["not_known"]) == 16


@pytest.mark.parametrize(
    ("cost", "said"), [("free", "Free"), ("£5", "£5"), (None, None), ("not known yet", None)]
)
def test_what_it_costs(cost: str | None, said: str | None) -> None:
    """Free, a price, or nothing said; what is not known is never called free."""
    assert shown(cost=cost)["cost"] == said


def test_what_changed_leads_the_page() -> None:
    """A status says what changed, why, and the old day; an event as planned has none."""
    status = shown(status="rescheduled", status_note="The hall is flooded.", was="6 July 2027, 10am to 11am")[
        "status"
    ]

    assert status["note"] == "The hall is flooded."
    assert status["was"] == "Tuesday 6 July 2027, 10am to 11am"
    assert shown()["status"] is None
    assert [shown(status=s)["is_stopped"] for s in ("scheduled", "full", "cancelled", "postponed")] == [
        False,
        False,
        True,
        True,
    ]
