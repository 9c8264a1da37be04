"""The calendar of the whole week."""

from __future__ import annotations

import icalendar

from browser.ical_second_parser import parse
from campaign.forms.calendars.time_zones import time_zone
from forms.calendars.read_back import calendar_of, expanded, week_of
from making import an_event


def test_week_can_be_subscribed_to() -> None:
    """The calendar of a week has a name, says how often to look again, and defines its time zone once."""
    events = [
        an_event(f"event-{n}", when=f"{n} {month} 2027, 3pm") for n in (6, 7) for month in ("July", "May")
    ]

    text = week_of(*events).decode()

    lines = text.split("\r\n")
    assert not any(line.startswith("METHOD") for line in lines)
    assert "PRODID:-//co-production-week//campaign site//EN" in lines
    assert "X-WR-CALNAME:Sampleton Co-production Week 2027" in lines
    assert "NAME:Sampleton Co-production Week 2027" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines
    assert "X-PUBLISHED-TTL:PT12H" in lines
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert lines.count("BEGIN:VEVENT") == 4


def test_week_without_events_can_be_subscribed_to_already() -> None:
    """An empty week is a calendar as the standard asks, with at least one component."""

    calendar = icalendar.Calendar.from_ical(week_of())

    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]


def test_many_calendars_share_the_rules_of_their_zone() -> None:
    """They are worked out once for fifty calendars and for the one of all of them."""
    events = [an_event(f"event-{number}", where="the-boathouse") for number in range(50)]
    time_zone.cache_clear()

    for event in events:
        calendar_of(event)
    week_of(*events)

    assert time_zone.cache_info().misses == 1


def test_every_event_of_a_week_is_read_by_both_parsers() -> None:
    """Two parsers find the same events, zones, repeats and statuses in one calendar."""
    events = [
        an_event("weekly", repeats="every Thursday until 11 November 2027", not_on=["2 September 2027"]),
        an_event("monthly", repeats="second Thursdays until 9 December 2027", status="full"),
        an_event("days", when="5 to 7 July 2027", status="cancelled"),
        an_event("twice", also_on=[{"when": "10 July 2027, 10pm to 11 July 2027, 6am"}], status="paused"),
        an_event("lost", when="not known yet", was="7 July 2027, 10am", status="postponed"),
        an_event("untimed", when="8 July 2027, time not known yet", part_of="2027/weekly"),
    ]
    text = week_of(*events)

    one = [
        (
            str(entry["UID"]),
            expanded(entry),
            entry["DTSTART"].params.get("TZID"),
            str(entry["STATUS"]),
            str(entry["SUMMARY"]),
            entry.sequence,
        )
        for entry in icalendar.Calendar.from_ical(text).events
    ]
    other = [
        tuple(entry[name] for name in ("uid", "starts", "zone", "status", "summary", "sequence"))
        for entry in parse(text.decode())
    ]

    assert one == other
    assert len(one) == 7
    assert len(next(starts for uid, starts, *_ in one if uid.startswith("2027-weekly"))) == 18
