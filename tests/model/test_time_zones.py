"""Which time zone a time is in: that of the event, or else of its place, or else of the campaign."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from campaign.model.time_zones import at_home
from making import a_venue, an_event

OSLO = a_venue("deichman", name="Deichman", town="Oslo", time_zone="Europe/Oslo")
WHEN: dict[str, Any] = {"when": "8 July 2027, 2.30pm to 4pm"}


@pytest.mark.parametrize(
    ("facts", "zone"),
    [
        ({}, "Europe/London"),
        ({"time_zone": "Europe/Oslo"}, "Europe/Oslo"),
        ({"where": OSLO}, "Europe/Oslo"),
        ({"where": {"name": "Deichman", "time zone": "Europe/Oslo"}}, "Europe/Oslo"),
        ({"where": OSLO, "time_zone": "Europe/London"}, "Europe/London"),
        ({"where": "the-boathouse", "time_zone": "Asia/Kolkata"}, "Asia/Kolkata"),
        ({"time_zone": "not known yet"}, "Europe/London"),
    ],
)
def test_the_event_comes_before_its_place_and_the_place_before_the_campaign(
    facts: dict[str, Any], zone: str
) -> None:
    """Whoever writes an event has the last word."""
    event = an_event(**WHEN, **facts)

    assert event.when.zone == zone
    assert event.when.home == (None if zone == "Europe/London" else "Europe/London")


def test_every_time_of_an_event_is_by_its_clock() -> None:
    """The old day and the sessions too; another date goes by its own place, unless the event has a zone."""
    facts: dict[str, Any] = {
        "status": "rescheduled",
        "was": "7 July 2027, 2.30pm",
        "sessions": [{"title": "Songs", "when": "3pm to 4pm"}],
        "also on": [
            {"when": "9 July 2027, 2.30pm"},
            {"when": "10 July 2027, 2.30pm", "where": {"name": "Hall", "time zone": "America/New_York"}},
            {"when": "11 July 2027, 2.30pm", "where": "the-boathouse"},
        ],
    }
    event = an_event(**WHEN, where=OSLO, **facts)
    fixed = an_event(**WHEN, where=OSLO, time_zone="Asia/Kolkata", **facts)

    assert event.was
    assert event.was.zone == event.sessions[0].when.zone == "Europe/Oslo"
    assert [other.when.zone for other in event.also_on] == [
        "Europe/Oslo",
        "America/New_York",
        "Europe/London",
    ]
    assert {other.when.zone for other in fixed.also_on} == {"Asia/Kolkata"}


def test_a_repeated_time_moves_with_the_clocks_there() -> None:
    """In New York the clocks go back a week after London's."""
    event = an_event(
        when="28 October 2027, 9am",
        repeats="every Thursday until 11 November 2027",
        time_zone="America/New_York",
    )

    starts = [at_home(time.when).starts for time in event.occurrences()]
    assert [start.hour for start in starts if start] == [14, 13, 14]


@pytest.mark.parametrize(
    ("when", "zone", "said"),
    [
        ("14 March 2027, 2.30am", "America/New_York", "The clocks skip 02:30 on Sunday 14 March 2027."),
        (
            "7 November 2027, 1.30am",
            "America/New_York",
            "The clocks show 01:30 twice on Sunday 7 November 2027.",
        ),
        ("28 March 2027, 2.30am", "Europe/Oslo", "The clocks skip 02:30 on Sunday 28 March 2027."),
    ],
)
def test_times_that_are_not_there_are_those_of_the_zone(when: str, zone: str, said: str) -> None:
    """What the clocks at home do that night does not matter."""
    assert an_event(when=when).when.zone == "Europe/London"
    with pytest.raises(ValidationError, match=said):
        an_event(when=when, time_zone=zone)


def test_a_time_that_london_skips_is_there_in_new_york() -> None:
    """And the other way round."""
    assert an_event(when="28 March 2027, 1.30am", time_zone="America/New_York").when.starts
    with pytest.raises(ValidationError, match="The clocks skip 01:30"):
        an_event(when="28 March 2027, 1.30am")


def test_it_is_over_when_it_is_over_there() -> None:
    """Nine in the evening in New York is the next day in London."""
    event = an_event(when="8 July 2027, 9pm to 11pm", time_zone="America/New_York")

    assert not event.is_over(date(2027, 7, 9))
    assert event.is_over(date(2027, 7, 10))


@pytest.mark.parametrize(
    ("zone", "last"), [("America/Los_Angeles", 9), ("Pacific/Auckland", 8), ("Europe/London", 8)]
)
def test_a_whole_day_elsewhere_ends_when_it_ends_there(zone: str, last: int) -> None:
    """Where the day ends later than at home, it is over on the next day; nobody is told sooner."""
    event = an_event(when="8 July 2027, all day", time_zone=zone)

    assert event.is_over(date(2027, 7, last + 1))
    assert not event.is_over(date(2027, 7, last))


def test_times_in_several_zones_are_in_the_order_in_which_they_come() -> None:
    """Nine on Wednesday in Auckland is before eleven on Tuesday evening in London."""
    first = {"when": "7 July 2027, 9am", "where": {"name": "Hall", "time zone": "Pacific/Auckland"}}
    event = an_event(when="6 July 2027, 11pm", also_on=[first])

    assert [time.when.zone for time in event.occurrences()] == ["Pacific/Auckland", "Europe/London"]
