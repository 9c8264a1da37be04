"""Time zones in calendars: as Outlook, Google and Apple read them, and right by the clocks of the zone itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

from browser.ical_second_parser import parse
from campaign.forms.calendars.calendars import Calendars
from campaign.forms.calendars.time_zones import time_zone
from forms.calendars.read_back import BUILD, entry_of, second_reading
from making import a_campaign, a_venue, an_event, published

WITH_SUMMER_TIME = [
    "Europe/London", "Europe/Oslo", "Europe/Dublin", "America/New_York", "America/Santiago", "Australia/Lord_Howe",
    "Africa/Cairo",
]  # fmt: skip
WITHOUT = ["Asia/Kolkata", "Africa/Lagos", "America/Sao_Paulo", "UTC"]


def periods_of(zone: str, first: int = 2027, last: int = 2027) -> tuple[list[Any], list[Any]]:
    """The STANDARD and the DAYLIGHT parts of its VTIMEZONE."""
    component: Any = icalendar.Component.from_ical(time_zone(zone, first, last, "No rule.").decode())
    return component.walk("STANDARD"), component.walk("DAYLIGHT")


def begun(periods: list[Any], last: int) -> list[tuple[datetime, timedelta]]:
    """When each period begins, again and again, and its offset from UTC; in order."""
    found = []
    for period in periods:
        starts = [period.DTSTART, *(start for start, _ in period.rdates)]
        if "RRULE" in period:
            rule = rrulestr(period["RRULE"].to_ical().decode(), dtstart=period.DTSTART)
            starts += rule.between(period.DTSTART, datetime(last + 1, 1, 1), inc=True)  # noqa: DTZ001 - local time
        found += [(start, period.TZOFFSETTO) for start in starts]
    return sorted(found)


@pytest.mark.parametrize("zone", WITH_SUMMER_TIME)
def test_a_zone_is_one_winter_and_one_summer_with_a_yearly_rule_each(zone: str) -> None:
    """Outlook reads one STANDARD, one DAYLIGHT and their rules, and no dates ([MS-OXCICAL] 2.1.3.1.1.19)."""
    standard, daylight = periods_of(zone)

    assert (len(standard), len(daylight)) == (1, 1)
    for period in (*standard, *daylight):
        assert period["RRULE"]["FREQ"] == ["YEARLY"]
        assert (len(period["RRULE"]["BYMONTH"]), len(period["RRULE"]["BYDAY"])) == (1, 1)
        assert "RDATE" not in period
    assert daylight[0].TZOFFSETTO > standard[0].TZOFFSETTO


@pytest.mark.parametrize("zone", WITHOUT)
def test_a_zone_that_stands_still_is_one_part_without_a_rule(zone: str) -> None:
    """There is nothing to repeat."""
    standard, daylight = periods_of(zone)

    assert (len(standard), len(daylight)) == (1, 0)
    assert "RRULE" not in standard[0]
    assert standard[0].TZOFFSETFROM == standard[0].TZOFFSETTO


@pytest.mark.parametrize("zone", [*WITH_SUMMER_TIME, *WITHOUT, "Africa/Casablanca", "America/Nuuk"])
@pytest.mark.parametrize(("first", "last"), [(2027, 2027), (2026, 2029)])
def test_rules_are_right_on_every_day_of_their_years(zone: str, first: int, last: int) -> None:
    """At every noon and midnight, what the rules say is what the clocks of the zone show."""
    standard, daylight = periods_of(zone, first, last)
    starts = begun([*standard, *daylight], last)

    at = datetime(first, 1, 1, tzinfo=ZoneInfo(zone))
    while at.year <= last:
        local = at.replace(tzinfo=None)
        skipped = at.astimezone(UTC).astimezone(at.tzinfo).replace(tzinfo=None) != local
        twice = at.utcoffset() != at.replace(fold=1).utcoffset()
        if not skipped and not twice:
            # The period that began last, as RFC 5545, 3.6.5, says.
            assert [offset for start, offset in starts if start <= local][-1] == at.utcoffset(), local
        at = (local + timedelta(hours=12)).replace(tzinfo=ZoneInfo(zone))


def test_a_zone_without_a_yearly_rule_says_so() -> None:
    """In Morocco the clocks go by Ramadan: each change is written, with a comment."""
    (standard,), (daylight,) = periods_of("Africa/Casablanca")

    assert "RRULE" not in standard
    assert str(standard["COMMENT"]) == str(daylight["COMMENT"]) == "No rule."


def test_a_zone_that_gave_up_summer_time_is_told_as_it_is_now() -> None:
    """Brazil's last summer time ended in 2019: earlier years have their changes, later years none."""
    assert [len(part) for part in periods_of("America/Sao_Paulo", 2020, 2027)] == [1, 0]
    assert [len(part) for part in periods_of("America/Sao_Paulo", 2018, 2018)] == [1, 1]


@pytest.mark.parametrize(
    ("zone", "when", "start"),
    [
        ("Europe/London", "8 July 2027, 10am", "2027-07-08T09:00:00Z"),
        ("Europe/London", "9 December 2027, 10am", "2027-12-09T10:00:00Z"),
        ("Europe/Oslo", "8 July 2027, 2.30pm", "2027-07-08T12:30:00Z"),
        ("America/New_York", "8 July 2027, 9am", "2027-07-08T13:00:00Z"),
        ("America/New_York", "9 December 2027, 9am", "2027-12-09T14:00:00Z"),
        ("Asia/Kolkata", "8 July 2027, 10am", "2027-07-08T04:30:00Z"),
        ("UTC", "8 July 2027, 10am", "2027-07-08T10:00:00Z"),
    ],
)
def test_an_event_abroad_is_at_its_own_hour(zone: str, when: str, start: str) -> None:
    """Both parsers read the right moment, with the zone of the event and of the campaign alike."""
    of_event, of_campaign = an_event(when=when, time_zone=zone), an_event(when=when, zone=zone)

    assert second_reading(of_event)["dtstart"] == second_reading(of_campaign)["dtstart"] == start
    assert entry_of(of_event)["DTSTART"].dt.astimezone(UTC).isoformat() == start.replace("Z", "+00:00")


def test_a_week_has_each_zone_once() -> None:
    """An event in Oslo beside events in London, each in its own zone."""
    oslo = a_venue("deichman", name="Deichman", town="Oslo", time_zone="Europe/Oslo")
    events = [an_event("a"), an_event("b"), an_event("c", where=oslo), an_event("d", time_zone="Europe/Oslo")]
    site = published(*events, campaign=a_campaign())

    text = Calendars(site, BUILD).of_week(site.campaign, site).decode()

    assert sorted(line for line in text.splitlines() if line.startswith("TZID:")) == [
        "TZID:Europe/London",
        "TZID:Europe/Oslo",
    ]
    assert [entry["dtstart"] for entry in parse(text)] == ["2027-07-08T09:00:00Z"] * 2 + [
        "2027-07-08T08:00:00Z"
    ] * 2


def test_an_entry_abroad_says_both_clocks() -> None:
    """A program shows the reader's own clock, and nothing of the one on the wall there."""
    entry = entry_of(an_event(when="8 July 2027, 2.30pm", time_zone="Europe/Oslo"))

    assert "Thursday 8 July 2027, 2.30pm, Oslo time (1.30pm in London)" in entry["DESCRIPTION"].split("\n")
