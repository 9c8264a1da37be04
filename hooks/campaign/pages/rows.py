"""How records look in lists: one shape for each kind, wherever it is listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from campaign.addresses import address
from campaign.build import Build
from campaign.model.access import Answer, facts_of
from campaign.model.event import AttendanceMode, Event, Status
from campaign.model.writing import Story, Writing
from campaign.pages.page import Facts
from campaign.pages.people import person_line
from campaign.words.dates import clock, day_and_times, full_date, in_pattern, machine_time
from campaign.words.event_words import access_label, status_word
from campaign.words.phrases import Locale, say

_SIGNS = {
    Status.CANCELLED: "stop",
    Status.POSTPONED: "move",
    Status.RESCHEDULED: "move",
    Status.MOVED_ONLINE: "move",
    Status.ROOM_CHANGED: "move",
    Status.FULL: "full",
}

_ICONS = {
    "step_free_entrance": "step-free",
    "bsl_interpreter": "hands",
    "live_captions": "captions",
    "easy_read_papers": "easy-read",
    "hearing_loop": "ear",
    "quiet_space": "sofa",
}
"""The access facts that a list shows; all others are on the event's own page."""


def status_of(event: Event, locale: Locale) -> Facts | None:
    """What changed, or None for an event that goes on as planned."""
    if event.status is Status.SCHEDULED:
        return None
    return {
        "label": status_word(event.status, locale),
        "sign": _SIGNS[event.status],
        "note": event.status_note,
        "was": day_and_times(event.was, locale) if event.was else None,
    }


def place_of(event: Event, locale: Locale, *, over: bool = False) -> str:
    """Where it is, in one line: the room and the place, or that it is online."""
    if event.how is AttendanceMode.ONLINE:
        return say(locale, "how.online")
    if event.where is None:
        place = say(locale, "where.not_recorded" if over else "where.not_known")
    else:
        place = ", ".join(part for part in (event.room, event.where.said) if part)
    return say(locale, f"where.{event.how.replace(' ', '_')}", place=place)


def event_row(event: Event, build: Build, day: date | None = None) -> Facts:
    """An event in a list. ``day`` is the day it is listed under, if it is listed under one."""
    when, locale = event.when, build.locale
    over = event.is_over(build.today)
    time = end = None
    if when.all_day:
        time = say(locale, "time.all_day_row")
        if when.first != when.last and when.last:
            end = say(locale, "row.until_day", day=in_pattern(when.last, "weekday_day_month", locale))
    elif when.start is None:
        time = say(locale, "row.time_not_recorded" if over else "row.time_not_known")
    else:
        time = clock(when.start, locale)
        end = say(locale, "row.until", end=clock(when.end, locale)) if when.end else None
    yes = {name for access in (event.access, event.where and event.where.access) if access
           for name, fact in facts_of(access).items() if fact.answer is Answer.YES}  # fmt: skip
    return {
        "title": event.title,
        "address": address(event),
        "day": full_date(when.first, locale)
        if when.first
        else say(locale, "date.not_recorded" if over else "date.not_known"),
        "short_day": in_pattern(when.first, "weekday_short", locale) if when.first else None,
        "time": time,
        "end": end,
        "datetime": machine_time(when.starts or when.first) if when.first else None,
        "place": place_of(event, locale, over=over),
        "summary": event.summary,
        "status": status_of(event, locale),
        "is_off": event.status in (Status.CANCELLED, Status.POSTPONED, Status.FULL),
        "access": [
            {"name": access_label(name, locale), "icon": icon} for name, icon in _ICONS.items() if name in yes
        ],
    }


def writing_row(writing: Writing, build: Build) -> Facts:
    """A story, case study or write-up in a list."""
    teller = person_line(writing.told_by, build.locale) if isinstance(writing, Story) else None
    return {
        "title": writing.title,
        "address": address(writing),
        "summary": writing.summary,
        "by": say(build.locale, "story.told_by", person=teller) if teller else None,
    }


def event_rows(events: Iterable[Event], build: Build) -> list[Facts]:
    return [event_row(event, build) for event in events]


def writing_rows(writings: Iterable[Writing], build: Build) -> list[Facts]:
    return [writing_row(writing, build) for writing in writings]
