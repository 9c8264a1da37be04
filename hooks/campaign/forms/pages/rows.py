"""How records look in lists: one shape for each kind, wherever it is listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from datetime import time as clock_time
from typing import TypedDict
from zoneinfo import ZoneInfo

from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.languages.access_facts import ACCESS_FACTS
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import Answer, facts_of
from campaign.model.event import Event
from campaign.model.programme import Slot, in_order, next_time
from campaign.model.venue import Venue
from campaign.model.when import When
from campaign.model.writing import Story, Writing
from campaign.site.gate import OnSite, Shown
from campaign.telling.dates import (
    city_of,
    clock,
    day_and_times,
    full_date,
    has_other_clock,
    in_pattern,
    machine_time,
)
from campaign.telling.dates import end_of as ends
from campaign.telling.events import access_label, sign_of, word_for
from campaign.telling.people import person_line
from campaign.telling.places import place_line

_ICONS = {
    name: icon.name
    for icon, name in sorted(
        ((entry.icon, name) for name, entry in ACCESS_FACTS.items() if entry.icon),
        key=lambda shown: shown[0].position,
    )
}
"""The access facts that a list shows; all others are on the event's own page."""


class EndFacts(TypedDict):
    """When something ends. ``over_after`` is a moment (ISO 8601) for the reader's clock.

    It is None while a day is not known, and once it is past: then the page itself says that it is over.
    """

    over_after: str | None
    is_over: bool


class TagFacts(TypedDict):
    """A label. ``sign`` is its icon, and the look of it."""

    sign: str
    label: str


class StatusFacts(TagFacts):
    """What changed. ``icon`` is for the top of the event's page: louder than ``sign``."""

    icon: str
    note: str | None
    was: str | None
    since: str | None


class OtherTitleFacts(TypedDict):
    """The title in another language (BCP 47)."""

    language: str
    title: str


class ListedAccess(TypedDict):
    """An access fact that has a yes."""

    name: str
    icon: str


class EventRow(EndFacts):
    """An event in a list, or one time of it."""

    title: str
    other_titles: list[OtherTitleFacts]
    address: str
    day: str
    time: str
    has_time: bool
    end: str | None
    datetime: str | None
    place: str
    note: str | None
    others: str | None
    others_on: str | None
    status: StatusFacts | None
    is_off: bool
    access: list[ListedAccess]


class WritingRow(TypedDict):
    """A story, case study or write-up in a list."""

    title: str
    address: str
    summary: str
    by: str | None
    art: list[ShapeFacts]


def status_of(event: Event, language: Language) -> StatusFacts | None:
    """What changed, or None for an event that goes on as planned."""
    sign = sign_of(event.status)
    if sign is None:
        return None
    return {
        "label": word_for(event, language),
        "sign": sign,
        "icon": "stop" if sign == "stop" else "warning",
        "note": event.status_note,
        "was": day_and_times(event.was, language) if event.was else None,
        "since": say(language, "event.since", day=full_date(event.status_since, language))
        if event.status_since
        else None,
    }


def other_titles_of(event: Event) -> list[OtherTitleFacts]:
    return [{"language": other.language, "title": other.title} for other in event.other_titles]


def slot_row(slot: Slot, build: Build) -> EventRow:
    """One time of an event in a list."""
    event, when, language = slot.event, slot.when, build.language
    over = event.is_over(build.today)
    time, end = _times(when, language, over=over)
    yes = {
        name
        for access in (event.access, slot.time.where and slot.time.where.access)
        for name, fact in (facts_of(access).items() if access else ())
        if fact.answer is Answer.YES
    }
    return {
        "title": event.title,
        "other_titles": other_titles_of(event),
        "address": event.address,
        "day": full_date(when.first, language)
        if when.first
        else say(language, "date.not_recorded" if over else "date.not_known"),
        "time": time,
        "has_time": when.all_day or when.start is not None,
        "end": end,
        "datetime": machine_time(when.starts or when.first) if when.first else None,
        **end_of([when], build),
        "place": place_line(event, slot.time, language, over=over),
        "note": slot.time.note,
        "others": say(language, "row.others", n=slot.others) if slot.others else None,
        "others_on": _other_days(slot, language) if slot.others else None,
        "status": status_of(event, language),
        "is_off": not event.is_open,
        "access": [
            {"name": access_label(name, language), "icon": icon}
            for name, icon in _ICONS.items()
            if name in yes
        ],
    }


def _other_days(slot: Slot, language: Language) -> str | None:
    """For paper, where nobody can follow the link to all of them."""
    days = (time.when.first for time in slot.event.occurrences())
    others = [
        in_pattern(day, "weekday_day_month", language) for day in days if day and day != slot.when.first
    ]
    return ", ".join(others) or None


def end_of(times: Iterable[When], build: Build) -> EndFacts:
    """When the last of them ends, and whether that is past."""
    listed = list(times)
    is_past = is_over(listed, build)
    return {"over_after": None if is_past else over_after(listed), "is_over": is_past}


def over_after(times: Iterable[When]) -> str | None:
    """The moment (ISO 8601) after which all are over, for the reader's clock; None while a day is not known."""
    end = _end(times)
    return end.isoformat() if end else None


def is_over(times: Iterable[When], build: Build) -> bool:
    """Whether all were over before the day of the build: that stays true, so a page may say it without a script."""
    listed = list(times)
    end = _end(listed)
    if end is None:
        return False
    return end <= datetime.combine(build.today, clock_time(), ZoneInfo(listed[0].home or listed[0].zone))


def _end(times: Iterable[When]) -> datetime | None:
    """When the last of them ends: at midnight, if only its day is known."""
    ends = []
    for when in times:
        if when.last is None:
            return None
        midnight = datetime.combine(when.last + timedelta(days=1), clock_time(), ZoneInfo(when.zone))
        ends.append(when.ends or midnight)
    return max(ends, default=None)


def _times(when: When, language: Language, *, over: bool) -> tuple[str, str | None]:
    """When it begins and ends, as two short phrases."""
    if when.all_day:
        until = (
            say(language, "row.until_day", day=in_pattern(when.last, "weekday_day_month", language))
            if when.last
            else None
        )
        return say(language, "time.all_day_row"), until if when.first != when.last else None
    if when.start is None:
        return say(language, "row.time_not_recorded" if over else "row.time_not_known"), None
    end = ends(when, language, "weekday_day_month")
    city = city_of(when.zone, language) if has_other_clock(when) else None
    if city:
        until = (
            say(language, "row.until_elsewhere", end=end, city=city)
            if end
            else say(language, "row.elsewhere", city=city)
        )
    else:
        until = say(language, "row.until", end=end) if end else None
    return clock(when.start, language), until


def event_rows(
    shown: Sequence[Shown[Event, OnSite]], build: Build, at: Venue | None = None
) -> list[EventRow]:
    """Each event once, with the next time that it happens; on the page of a venue, there."""
    slots = (next_time(each.record, build.today, at) for each in shown)
    return [_event_row(slot, build) for slot in in_order(slots)]


def _event_row(slot: Slot, build: Build) -> EventRow:
    """It is over only after the last of its times."""
    times = [time.when for time in slot.event.occurrences()]
    return {**slot_row(slot, build), **end_of(times, build)}


def writing_row(shown: Shown[Writing, OnSite], by: str | None = None) -> WritingRow:
    """Something that people wrote, in a list. ``by`` says whose it is."""
    writing = shown.record
    return {
        "title": writing.title,
        "address": writing.address,
        "summary": writing.summary,
        "by": by,
        "art": art_of(shown),
    }


def story_row(shown: Shown[Story, OnSite], build: Build) -> WritingRow:
    teller = person_line(shown.record.told_by, build.language)
    return writing_row(shown, say(build.language, "story.told_by", person=teller) if teller else None)


def writing_rows(
    shown: Sequence[Shown[Writing, OnSite]], _build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    return [writing_row(each) for each in shown]


def story_rows(
    shown: Sequence[Shown[Story, OnSite]], build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    return [story_row(each, build) for each in shown]
