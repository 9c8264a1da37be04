"""What search engines are told of when an event happens, what changed, and what it is part of."""

from __future__ import annotations

from typing import Any

import pytest

from forms.linked_data.told import SCHEMA, event_data, of_event
from making import (
    an_event,
)


def test_no_day_no_event() -> None:
    """An event result needs its start, so an event whose day is not known has none."""
    assert event_data(an_event(when="not known yet")) is None


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("8 December 2027, 10am to 1pm", "2027-12-08T10:00+00:00", "2027-12-08T13:00+00:00"),
        ("8 July 2027, 2pm", "2027-07-08T14:00+01:00", None),
        ("8 July 2027, time not known yet", "2027-07-08", None),
        ("8 July 2027, all day", "2027-07-08", "2027-07-08"),
        ("5 to 7 July 2027", "2027-07-05", "2027-07-07"),
    ],
)
def test_times_say_their_offset(when: str, start: str, end: str | None) -> None:
    """Times carry the offset of their day; whole days and unknown times are bare dates."""
    told = of_event(when=when)

    assert (told["startDate"], told.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("scheduled", "EventScheduled"),
        ("room changed", "EventScheduled"),
        ("full", "EventScheduled"),
        ("few places left", "EventScheduled"),
        ("waiting list", "EventScheduled"),
        ("by invitation", "EventScheduled"),
        ("paused", "EventPostponed"),
        ("cancelled", "EventCancelled"),
        ("postponed", "EventPostponed"),
        ("moved online", "EventMovedOnline"),
    ],
)
def test_status(status: str, expected: str) -> None:
    """Each status is the nearest of those that search engines know."""
    how = "online" if status == "moved online" else "in person"

    assert of_event(status=status, how=how)["eventStatus"] == SCHEMA + expected


def test_rescheduled_event_says_when_it_was() -> None:
    """A rescheduled event has its old start beside the new one."""
    told = of_event(status="rescheduled", was="7 July 2027, 10am to midday")

    assert told["eventStatus"] == SCHEMA + "EventRescheduled"
    assert (told["previousStartDate"], told["startDate"]) == (
        "2027-07-07T10:00+01:00",
        "2027-07-08T10:00+01:00",
    )


def test_postponed() -> None:
    """Without a new day it keeps its old one, as search engines ask; with a new one it is rescheduled."""
    waiting = of_event(status="postponed", when="not known yet", was="7 July 2027, 10am to midday")
    moved = of_event(status="postponed", was="7 July 2027, 10am to midday")

    assert (waiting["eventStatus"], waiting["startDate"]) == (
        SCHEMA + "EventPostponed",
        "2027-07-07T10:00+01:00",
    )
    assert (moved["eventStatus"], moved["startDate"], moved["previousStartDate"]) == (
        SCHEMA + "EventRescheduled",
        "2027-07-08T10:00+01:00",
        "2027-07-07T10:00+01:00",
    )


@pytest.mark.parametrize(
    ("facts", "schedule"),
    [
        (
            {"repeats": "every Thursday until 29 July 2027", "not_on": ["15 July 2027"]},
            {
                "repeatFrequency": "P1W",
                "byDay": [SCHEMA + "Thursday"],
                "startDate": "2027-07-08",
                "endDate": "2027-07-29",
                "startTime": "10:00:00",
                "endTime": "12:30:00",
                "exceptDate": ["2027-07-15"],
            },
        ),
        (
            {"repeats": "every day until 9 July 2027", "when": "8 July 2027, 2pm"},
            {
                "repeatFrequency": "P1D",
                "startDate": "2027-07-08",
                "endDate": "2027-07-09",
                "startTime": "14:00:00",
            },
        ),
        (
            {"repeats": "every second Thursday until 29 July 2027", "when": "8 July 2027, all day"},
            {
                "repeatFrequency": "P2W",
                "byDay": [SCHEMA + "Thursday"],
                "startDate": "2027-07-08",
                "endDate": "2027-07-29",
            },
        ),
        (
            {"repeats": "first and third Thursdays until 16 September 2027", "when": "1 July 2027, 2pm"},
            {
                "repeatFrequency": "P1M",
                "byDay": [SCHEMA + "Thursday"],
                "byMonthWeek": [1, 3],
                "startDate": "2027-07-01",
                "endDate": "2027-09-16",
                "startTime": "14:00:00",
            },
        ),
        (
            {"repeats": "last Fridays until 26 November 2027", "when": "30 July 2027, 2pm"},
            {
                "repeatFrequency": "P1M",
                "byDay": ["-1FR"],
                "startDate": "2027-07-30",
                "endDate": "2027-11-26",
                "startTime": "14:00:00",
            },
        ),
        (
            {
                "when": "5 to 9 July 2027",
                "opening_hours": {"Monday and Tuesday": "9am to 5pm", "Wednesday": "closed"},
            },
            {
                "repeatFrequency": "P1W",
                "byDay": [SCHEMA + "Monday", SCHEMA + "Tuesday"],
                "startDate": "2027-07-05",
                "endDate": "2027-07-09",
                "startTime": "09:00:00",
                "endTime": "17:00:00",
            },
        ),
    ],
)
def test_schedule(facts: dict[str, Any], schedule: dict[str, Any]) -> None:
    """How it repeats and when it is open, in the clock of its own zone."""
    assert of_event(**facts)["eventSchedule"] == [
        {"@type": "Schedule", "scheduleTimezone": "Europe/London", **schedule}
    ]


def test_sessions_and_other_dates_are_events_in_it() -> None:
    """Each has its own time, place and people; a date that is not known yet is not told."""
    session, other = of_event(
        where={"name": "Quay hut"},
        sessions=[
            {
                "title": "Soup",
                "when": "11am to midday",
                "room": "Kitchen",
                "track": "Food",
                "speakers": [{"role": "Cook"}],
            }
        ],
        also_on=[{"when": "9 July 2027, 2pm", "room": "Cellar", "note": "With lunch."}, {"when": "not known yet"}],
    )["subEvent"]  # fmt: skip

    assert session == {
        "@type": "Event",
        "name": "Soup",
        "startDate": "2027-07-08T11:00+01:00",
        "endDate": "2027-07-08T12:00+01:00",
        "location": {
            "@type": "Place",
            "name": "Kitchen, Quay hut",
            "address": {"@type": "PostalAddress", "addressCountry": "GB"},
        },
        "performer": [{"@type": "Person", "name": "Cook"}],
        "keywords": ["Food"],
    }
    assert (other["name"], other["startDate"], other["description"], other["location"]["name"]) == (
        "Open kitchen",
        "2027-07-09T14:00+01:00",
        "With lunch.",
        "Cellar, Quay hut",
    )


def test_what_it_is_part_of_and_what_is_part_of_it() -> None:
    """The week, a bigger event and somebody else's series are above it; its parts are below."""
    bigger, part = (
        an_event("open-day", title="Open day", where={"name": "Quay hut"}),
        an_event("tea", title="Tea", part_of="2027/open-kitchen"),
    )
    event = an_event(
        part_of="2027/open-day",
        where={"name": "Quay hut"},
        series={"name": "Slow talks", "by": "The Ark", "link": "https://ark.example/slow"},
    )

    told = event_data(event, bigger, part)

    assert told is not None
    week, above, series = told["superEvent"]
    assert week["@type"] == "EventSeries"
    assert (above["@id"], above["name"]) == ("https://week.example.org/2027/events/open-day/", "Open day")
    assert series == {
        "@type": "EventSeries",
        "name": "Slow talks",
        "organizer": {"@type": "Organization", "name": "The Ark"},
        "url": "https://ark.example/slow",
    }
    assert [(below["name"], below["startDate"]) for below in told["subEvent"]] == [
        ("Tea", "2027-07-08T10:00+01:00")
    ]
