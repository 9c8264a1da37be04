"""Calendars to subscribe to or to keep (RFC 5545, RFC 7986): one of an event, one of a whole week."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import icalendar
from icalendar import vText

from campaign.addresses import calendar_of, programme_address
from campaign.addresses import week_calendar as week_calendar_address
from campaign.build import Build
from campaign.forms.calendars.time_zones import time_zone
from campaign.keeping.questions import is_noting
from campaign.languages.phrases import say
from campaign.model.week import Week
from campaign.prose.plain_text import plain
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.kind import InCalendar
from campaign.telling.events import week_name

PRODUCT = "-//co-production-week//campaign site//EN"
"""Names the program, not the campaign, and never changes (RFC 5545, 3.7.3)."""

ASK_AGAIN_AFTER = timedelta(hours=12)
"""How often a calendar program should look for changes. Most of them look less often."""

_END = b"END:VCALENDAR\r\n"


class Calendars:
    """The calendars of one build. A record is written out once, for its own calendar and for its week's."""

    def __init__(self, site: Published[OnSite], build: Build) -> None:
        self._campaign = site.campaign
        self._build = build
        self._written: dict[PurePosixPath, bytes] = {}

    def of_record(self, shown: Shown[Any, OnSite]) -> bytes | None:
        """The calendar of one record, or None while its day is not known."""
        if not _clocks(shown):
            return None
        return self._calendar(shown.record.heading, calendar_of(shown.record), shown.record.address, [shown])

    def of_week(self, week: Week, site: Published[OnSite]) -> bytes:
        """The calendar of all whose day is known. ``site`` is of that week. Programs that subscribe see later changes."""
        known = [shown for shown in in_calendars(site) if _clocks(shown)]
        name = week_name(week, self._campaign)
        return self._calendar(name, week_calendar_address(week.year), programme_address(week.year), known)

    def _calendar(self, name: str, at: str, page: str, shown: list[Shown[Any, OnSite]]) -> bytes:
        # Even without entries, there are the rules of a zone: a calendar must hold something (RFC 5545, 3.6).
        clocks = {clock for each in shown for clock in _clocks(each)}
        years: dict[str, set[int]] = {}
        for zone, day in sorted(clocks) or [(self._campaign.time_zone, self._campaign.first_day)]:
            years.setdefault(zone, set()).add(day.year)
        no_rule = say(self._build.language, "calendar.no_rule")
        zones = (time_zone(zone, min(within), max(within), no_rule) for zone, within in years.items())
        head = _head(name, self._build.url(at), self._build.url(page))
        return b"".join((head, *zones, *map(self._entries, shown), _END))

    def _entries(self, shown: Shown[Any, OnSite]) -> bytes:
        name, given = shown.record.source.path, shown.kind.in_calendar
        if given and (name not in self._written or is_noting()):  # what it asks counts for each calendar
            write = partial(self._write, shown, given)
            written = self._build.kept.part(
                f"calendar {self._build.language.tag} {name}", (shown, self._campaign), write
            )
            self._written[name] = written.encode()
        return self._written[name]

    def _write(self, shown: Shown[Any, OnSite], given: InCalendar[Any]) -> str:
        entries = given.entries(shown, self._campaign, self._build)
        return b"".join(entry.to_ical() for entry in entries).decode()


def in_calendars(site: Published[OnSite]) -> list[Shown[Any, OnSite]]:
    """Everything of a kind that is in calendars."""
    return [shown for kind in site.kinds if kind.in_calendar for shown in site.shown(kind)]


def _clocks(shown: Shown[Any, OnSite]) -> list[tuple[str, date]]:
    return [*shown.kind.in_calendar.clocks(shown.record)] if shown.kind.in_calendar else []


def _head(name: str, source: str, page: str) -> bytes:
    """A calendar's own facts, left open at its end. ``source`` and ``page`` are URLs.

    There is no METHOD: that is for messages about meetings, each of which must name an organizer (RFC 5546, 3.2.1).
    """
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    # RFC 7986 came late: programs read the names with X- or the names without, so both are here.
    calendar.add("name", vText(plain(name)))
    calendar.add("x-wr-calname", vText(plain(name)))
    calendar.add("refresh-interval", ASK_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(ASK_AGAIN_AFTER))
    calendar.add("url", page)
    calendar.add("source", source, parameters={"VALUE": "URI"})
    return bytes(calendar.to_ical().removesuffix(_END))
