"""The times of an event, and whether it is over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from campaign.model.event import Event
from making import an_event
from model.written_when import described


def told(event: Event) -> list[str]:
    return [described(time.when) for time in event.occurrences()]


def test_times_across_the_change_of_the_clocks() -> None:
    """What repeats at ten o'clock is at ten o'clock before and after the clocks change."""
    event = an_event(when="22 October 2027, 10am to 11am", repeats="every Friday until 5 November 2027")

    assert told(event) == [
        "2027-10-22T10:00+01:00/2027-10-22T11:00+01:00",
        "2027-10-29T10:00+01:00/2027-10-29T11:00+01:00",
        "2027-11-05T10:00+00:00/2027-11-05T11:00+00:00",
    ]


def test_a_night_that_repeats_ends_on_the_next_day() -> None:
    """Its end moves with its start, also over the end of a month and the night on which the clocks change."""
    event = an_event(
        when="30 October 2027, 10pm to 31 October 2027, 6am", repeats="every Saturday until 6 November 2027"
    )

    assert told(event) == [
        "2027-10-30T22:00+01:00/2027-10-31T06:00+00:00",
        "2027-11-06T22:00+00:00/2027-11-07T06:00+00:00",
    ]


def test_days_that_are_left_out_and_added() -> None:
    """Exceptions go, other dates come, all in order; a date that nobody knows comes last."""
    event = an_event(
        when="8 July 2027, 2pm",
        repeats="every Thursday until 22 July 2027",
        not_on="15 July 2027",
        also_on=[{"when": "not known yet"}, {"when": "16 July 2027, 3pm"}, {"when": "8 July 2027, 9am"}],
    )

    assert [line[:16] for line in told(event)] == [
        "2027-07-08T09:00",
        "2027-07-08T14:00",
        "2027-07-16T15:00",
        "2027-07-22T14:00",
        "nothing known",
    ]


def test_another_place_comes_with_its_own_room() -> None:
    """The room of the event says nothing about a room in another building."""
    event = an_event(
        where={"name": "The pier"},
        room="Blue room",
        also_on={"when": "9 July 2027, 2pm", "where": {"name": "The hall"}},
    )
    here, there = event.occurrences()

    assert (here.where and here.where.name, here.room) == ("The pier", "Blue room")
    assert (there.where and there.where.name, there.room) == ("The hall", None)


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({"when": "8 July 2027, 10am"}, date(2027, 7, 8)),
        ({"when": "8 July 2027, 10pm to 9 July 2027, 6am"}, date(2027, 7, 9)),
        ({"when": "5 to 11 July 2027"}, date(2027, 7, 11)),
        ({"when": "8 July 2027, 2pm", "repeats": "every Thursday until 3 August 2027"}, date(2027, 7, 29)),
        ({"when": "8 July 2027, 2pm", "also_on": {"when": "10 July 2027, 2pm"}}, date(2027, 7, 10)),
        ({"when": "8 July 2027, 2pm", "also_on": {"when": "1 July 2027, 2pm"}}, date(2027, 7, 8)),
        ({"when": "not known yet"}, date(2027, 12, 31)),
    ],
)
def test_it_is_over_on_the_day_after_its_last(fields: dict[str, Any], last: date) -> None:
    """The last day of the last time still counts; without any day, the year does."""
    event = an_event(**fields)

    assert not event.is_over(last)
    assert event.is_over(last + timedelta(days=1))


@pytest.mark.parametrize(
    ("fields", "stopped"),
    [
        ({"status": "cancelled"}, True),
        ({"status": "paused"}, True),
        ({"status": "postponed"}, True),
        ({"status": "postponed", "was": "7 July 2027, 2pm"}, False),
        ({"status": "postponed", "was": "7 July 2027, 2pm", "when": "not known yet"}, True),
        ({"status": "rescheduled", "was": "7 July 2027, 2pm"}, False),
        ({"status": "full"}, False),
        ({"status": "waiting list"}, False),
        ({}, False),
    ],
)
def test_nobody_should_set_out(fields: dict[str, Any], stopped: bool) -> None:
    """Whatever has stopped says so; what only moved or filled up has not."""

    assert an_event(**fields).is_stopped is stopped


@pytest.mark.parametrize(
    "status", ["cancelled", "postponed", "paused", "full", "waiting list", "by invitation"]
)
def test_nobody_comes_without_a_place(status: str) -> None:
    """Where nobody can just come, the event is not open; one with few places left still is."""
    assert not an_event(status=status).is_open
    assert an_event(status="few places left").is_open


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10am to 11am", "2027-07-08T10:00+01:00/2027-07-08T11:00+01:00"),
        ("14:30", "2027-07-08T14:30+01:00/.."),
        ("midday to 1pm", "2027-07-08T12:00+01:00/2027-07-08T13:00+01:00"),
        ("8 July 2027, 10am", "2027-07-08T10:00+01:00/.."),
        ("8th July 2027, 10am", "2027-07-08T10:00+01:00/.."),
        ("2027-07-08 10:00", "2027-07-08T10:00+01:00/.."),
        ("Thursday 8 July 2027, 10am", "2027-07-08T10:00+01:00/.."),
        ("not known yet", "nothing known"),
    ],
)
def test_a_session_may_leave_the_day_out(written: str, expected: str) -> None:
    """On an event of one day, times alone are enough; a day that is written is read as it is."""
    event = an_event(sessions={"title": "Tea", "when": written})

    assert [described(session.when) for session in event.sessions] == [expected]
