"""How events look in lists: one shape, wherever they are listed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.row_times import on_its_day, times_in_short
from campaign.languages.access_facts import ACCESS_FACTS
from campaign.languages.in_json import for_scripts
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.past import are_past, end_of_all
from campaign.model.programme import Slot, in_order, next_times, times_left
from campaign.model.time_zones import at_home
from campaign.model.venue import Venue, access_at
from campaign.model.when import When
from campaign.site.gate import OnSite, Shown
from campaign.telling.dates import day_and_times, full_date, in_pattern, machine_time
from campaign.telling.events import access_tag, sign_of, status_word, word_for
from campaign.telling.how_often import as_they_pass, still_to_come
from campaign.telling.places import place_line
from campaign.telling.single_dates import note_of

_ICONS = {
    name: icon.name
    for icon, name in sorted(
        ((entry.icon, name) for name, entry in ACCESS_FACTS.items() if entry.icon),
        key=lambda shown: shown[0].position,
    )
}
"""The access facts that a list shows; all others are on the event's own page."""

MOST_TIMES = 20
"""Times of one event that a list holds, so that a reader's clock can move on to the next; more would make it heavy."""


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
    """What changed. ``icon`` is for the top of the event's page: louder than ``sign``.

    ``ends`` says that it is about places, and says nothing any more once the event is over.
    """

    icon: str
    ends: bool
    note: str | None
    was: str | None
    since: str | None


class ListedAccess(TypedDict):
    """An access fact that has a yes."""

    name: str
    icon: str


class TimeAccess(TypedDict):
    """The access of one of several times; ``number`` is its place among them, from 0."""

    number: int
    access: list[ListedAccess]


class RowTime(TypedDict):
    """When and where, for a script that moves on to the next time. ``over_after`` is as in :class:`EndFacts`."""

    day: str
    time: str
    end: str | None
    datetime: str | None
    place: str
    note: str | None
    others: str | None
    over_after: str | None


class EventRow(RowTime, EndFacts):
    """An event in a list, or one time of it. Once it is over, ``time_later`` and ``place_later`` take their places, if there are any.

    ``next_times`` has this time and those after it as JSON, if there are any that the list does not show by itself.
    ``others_said`` is JSON for the script: what it says of the other times, each with the moment until which it is so.
    ``others_on`` are the days of the other times. ``access_by_time`` has the access of each of the times in ``next_times``,
    if it is not the same at all of them.
    """

    title: str
    other_titles: list[str]
    address: str
    has_time: bool
    time_later: str | None
    place_later: str | None
    next_times: str | None
    others_said: str | None
    others_on: list[str]
    status: StatusFacts | None
    is_off: bool
    access: list[ListedAccess]
    access_by_time: list[TimeAccess]


def status_of(event: Event, language: Language) -> StatusFacts | None:
    """What changed, or None for an event that goes on as planned."""
    sign = sign_of(event.status)
    if sign is None:
        return None
    return {
        "label": word_for(event, language),
        "sign": sign,
        "icon": "stop" if sign == "stop" else "warning",
        "ends": event.status.is_about_places,
        "note": event.status_note,
        "was": day_and_times(event.was, language) if event.was else None,
        "since": say(language, "event.since", day=full_date(event.status_since, language))
        if event.status_since
        else None,
    }


def status_at(slot: Slot, language: Language) -> StatusFacts | None:
    """What changed at one of several times, or else in its event."""
    time, sign = slot.time, sign_of(slot.time.status)
    if sign is None:
        return status_of(slot.event, language)
    return {
        "label": status_word(time.status, language),
        "sign": sign,
        "icon": "stop" if sign == "stop" else "warning",
        "ends": time.status.is_about_places,
        "note": time.status_note,
        "was": None,
        "since": None,
    }


def other_words(later: str, now: str) -> str | None:
    """What takes the place of words once something is over, if that is not the same."""
    return None if later == now else later


def slot_row(slot: Slot, build: Build) -> EventRow:
    """One time of an event in a list, or one day of it."""
    event, language = slot.event, build.language
    end = end_of([on_its_day(slot)], build)
    over = end["is_over"] or event.is_over(build.today)
    time = _time_facts(slot, build, over=over)
    others = [*as_they_pass(slot, build.today, language)]
    status = status_at(slot, language)
    return {
        "title": event.title,
        "other_titles": [other.title for other in event.other_titles],
        "address": event.address,
        **time,
        **end,
        "has_time": slot.when.all_day or slot.when.start is not None,
        "time_later": other_words(times_in_short(slot, language, over=True)[0], time["time"]),
        "place_later": other_words(place_line(event, slot.time, language, over=True), time["place"]),
        "next_times": None,
        "others_said": said_until(others) if len(others) > 1 else None,
        "others_on": _other_days(slot, build),
        "status": None if status and status["ends"] and over else status,
        "is_off": not (event.is_open and slot.time.status.leaves_places),
        "access": list(_access_tags(slot, language)),
        "access_by_time": [],
    }


def _time_facts(slot: Slot, build: Build, *, over: bool) -> RowTime:
    event, language, day = slot.event, build.language, slot.on or slot.when.first
    time, end = times_in_short(slot, language, over=over)
    begins = on_its_day(slot)
    moment = begins.starts or begins.first
    return {
        "day": full_date(day, language)
        if day
        else say(language, "date.not_recorded" if over else "date.not_known"),
        "time": time,
        "end": end,
        "datetime": machine_time(moment) if moment else None,
        "place": place_line(event, slot.time, language, over=over),
        "note": slot.time.note,
        "others": still_to_come(slot, build.today, language),
        "over_after": over_after([begins]),
    }


def _other_days(slot: Slot, build: Build) -> list[str]:
    """For paper, where nobody can follow the link to all of them."""
    days = (at_home(time.when).first for time in times_left(slot, build.today))
    return [in_pattern(day, "weekday_day_month", build.language) for day in days if day]


def _access_tags(slot: Slot, language: Language) -> Iterator[ListedAccess]:
    """A yes for this event, in its room, with what limits it."""
    facts = facts_of(slot.event.access)
    if slot.event.how is not AttendanceMode.ONLINE:
        facts |= facts_of(access_at(slot.time.where, slot.time.room))
    for name, icon in _ICONS.items():
        if name in facts and (tag := access_tag(name, facts[name], language)):
            yield {"name": tag, "icon": icon}


def end_of(times: Iterable[When], build: Build) -> EndFacts:
    """When the last of them ends, and whether that is past."""
    listed = list(times)
    is_past = is_over(listed, build)
    return {"over_after": None if is_past else over_after(listed), "is_over": is_past}


def over_after(times: Iterable[When]) -> str | None:
    """The moment (ISO 8601) after which all are over, for the reader's clock; None while a day is not known."""
    end = end_of_all(times)
    return end.isoformat() if end else None


def said_until(each: Iterable[tuple[When | None, str]]) -> str:
    """For the script, as JSON: what is said until each of some times is over, and what at last, with None."""
    said = [(over_after([when]) if when else None, words) for when, words in each]
    more = (
        [(None, "")] if len(said) > MOST_TIMES else []
    )  # rather nothing than a number that is wrong by then
    return json.dumps([*said[:MOST_TIMES], *more], ensure_ascii=False)


def is_over(times: Iterable[When], build: Build) -> bool:
    return are_past(times, build.today)


def event_rows(
    shown: Sequence[Shown[Event, OnSite]], build: Build, at: Venue | None = None
) -> list[EventRow]:
    """Each event once, with the next time that it happens; on the page of a venue, there, and over after its last there."""
    times = [next_times(each.record, build.today, at) for each in shown]
    ordered = in_order(slots[0] for slots in times)
    of = {slots[0].event.address: slots for slots in times}
    return [_event_row(slot, of[slot.event.address], build, at) for slot in ordered]


def _time_and_its_end(slot: Slot, build: Build) -> dict[str, object]:
    """For the script: words that are others once this time is over end in ``_over``."""
    before, after = (
        {**_time_facts(slot, build, over=over), "note": note_of(slot.time, build.language, over=over)}
        for over in (False, True)
    )
    others = {
        "time_over": (before["time"], after["time"]),
        "place_over": (before["place"], after["place"]),
        "note_over": (before["note"], after["note"]),
    }
    told = {**before, **{name: later for name, (now, later) in others.items() if now != later}}
    return {name: for_scripts(words) for name, words in told.items()}


def _event_row(slot: Slot, times: Sequence[Slot], build: Build, at: Venue | None) -> EventRow:
    """It is over only after the last of its times."""
    all_times = slot.event.occurrences()
    here = [time.when for time in all_times if time.where is at] if at else []
    row, end = slot_row(slot, build), end_of(here or [time.when for time in all_times], build)
    listed = [_time_and_its_end(each, build) for each in times[:MOST_TIMES]]
    access = [list(_access_tags(each, build.language)) for each in times[:MOST_TIMES]]
    return {
        **row,
        **end,
        "note": note_of(slot.time, build.language, over=row["is_over"]),
        "is_off": not slot.event.is_open,
        "status": None
        if slot.event.status.is_about_places and end["is_over"]
        else status_of(slot.event, build.language),
        "others_said": None,
        "next_times": json.dumps(listed, ensure_ascii=False) if len(listed) > 1 else None,
        "access_by_time": [{"number": n, "access": each} for n, each in enumerate(access)]
        if any(each != access[0] for each in access)
        else [],
    }
