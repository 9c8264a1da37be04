"""Calendars read back by two parsers: icalendar in Python, and ical.js."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import icalendar
from dateutil.rrule import rrulestr

from browser.ical_second_parser import parse
from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars
from campaign.model.event import Event
from making import a_campaign, published

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")


def calendar_of(event: Event, build: Build = BUILD) -> bytes:
    site = published(event, campaign=a_campaign(time_zone=event.when.home or event.when.zone))
    calendar = Calendars(site, build).of_record(site.pass_of(event))
    assert calendar is not None
    return calendar


def week_of(*events: Event) -> bytes:
    """The calendar of the made-up week with these events."""
    site = published(*events)
    return Calendars(site, BUILD).of_week(site.campaign, site)


def entry_of(event: Event, build: Build = BUILD) -> Any:
    (entry,) = icalendar.Calendar.from_ical(calendar_of(event, build)).walk("VEVENT")
    return entry


def second_reading(event: Event) -> dict[str, Any]:
    (entry,) = parse(calendar_of(event).decode())
    return entry


def in_utc(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return moment.isoformat()


def expanded(entry: Any) -> list[str]:
    """Every start by icalendar and dateutil: in the local time of DTSTART, as RFC 5545 asks."""
    start = entry["DTSTART"].dt
    if "RRULE" not in entry:
        return [in_utc(start)]
    text = entry["RRULE"].to_ical().decode()
    is_day = not isinstance(start, datetime)
    first = datetime.combine(start, datetime.min.time()) if is_day else start
    exdates = entry.get("EXDATE", [])
    left_out = {
        in_utc(day.dt) for line in (exdates if isinstance(exdates, list) else [exdates]) for day in line.dts
    }
    moments = [moment.date() if is_day else moment for moment in rrulestr(text, dtstart=first)]
    return [said for said in map(in_utc, moments) if said not in left_out]
