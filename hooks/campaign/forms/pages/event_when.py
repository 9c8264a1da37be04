"""When and where, in the key facts of an event's page: of several times, the next by the reader's clock."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.rows import MOST_TIMES, other_words, over_after
from campaign.languages.in_json import for_scripts
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.programme import Slot, leading, next_times, still_on, times_left
from campaign.telling.dates import day_and_times, days, machine_time, times
from campaign.telling.how_often import happened, how_often
from campaign.telling.places import other_places, place_line
from campaign.telling.single_dates import note_of, on_its_day, single_dates


class WhenFacts(TypedDict):
    """``start`` is for machines, ``others`` leads to the other dates. Once the event is over, ``times_later`` takes the place of ``times``, if it is there.

    ``next_times`` has this time of several and those after it as JSON, for a script that moves on to the next.
    """

    day: str
    times: str | None
    times_later: str | None
    start: str | None
    others: str | None
    next_times: str | None


class WhereFacts(TypedDict):
    """The place of the same time, and a ``note`` on what is different then. ``others`` leads to the other places, ``line_later`` is as ``times_later``."""

    line: str
    line_later: str | None
    others: str | None
    note: str | None


class SingleDateFacts(TypedDict):
    """What became of one of several dates, and why, until that date is over."""

    what: str
    why: str | None
    over_after: str


class SingleDatesFacts(TypedDict):
    """Those that are still to come. ``over_after`` is when the last of them is over."""

    dates: list[SingleDateFacts]
    over_after: str


def single_dates_facts(event: Event, build: Build) -> SingleDatesFacts | None:
    """Who planned for one of them must see it first: the key facts name the next that is on."""
    times = single_dates(event, build.today)
    if not times:
        return None
    return {
        "dates": [
            {
                "what": on_its_day(time, event, build.language),
                "why": time.status_note,
                "over_after": over_after([time.when]) or "",
            }
            for time in times
        ],
        "over_after": over_after(time.when for time in times) or "",
    }


def when_facts(event: Event, build: Build, *, over: bool) -> WhenFacts:
    """Of what is stopped, the first that was planned."""
    language, slot = build.language, leading(event, build.today)
    when = event.when if event.is_stopped and event.when.first is None else slot.time.when
    has_times = when.first is not None and not (when.all_day and when.first != when.last)
    now, later = (times(when, language, over=is_over) if has_times else "" for is_over in (over, True))
    return {
        "day": days(when, language, over=over),
        "times": now or None,
        "times_later": other_words(later, now),
        "start": machine_time(when.starts or when.first) if when.first else None,
        "others": how_often(slot, build.today, language, says_where=False),
        "next_times": _next_times(event, build),
    }


def where_facts(event: Event, build: Build, *, over: bool) -> WhereFacts:
    slot = leading(event, build.today)
    line, later = (place_line(event, slot.time, build.language, over=is_over) for is_over in (over, True))
    return {
        "line": line,
        "line_later": other_words(later, line),
        "others": _elsewhere(slot, build, over=over),
        "note": note_of(slot.time, build.language, over=over),
    }


def _elsewhere(slot: Slot, build: Build, *, over: bool) -> str | None:
    """Where people can still come to; of what is stopped or over, where it was planned."""
    is_whole = over or slot.event.is_stopped
    spots: Sequence[Occurrence] = (
        still_on(slot.event.occurrences()) if is_whole else [slot.time, *times_left(slot, build.today)]
    )
    return other_places(spots, build.language)


def _next_times(event: Event, build: Build) -> str | None:
    """Of the last of several times, too: after it the page says how often it happened."""
    ahead = next_times(event, build.today)
    if event.is_stopped or event.is_over(build.today) or len(event.occurrences()) < 2:
        return None
    told = [_by_clock(slot, build) for slot in ahead[:MOST_TIMES]]
    return json.dumps(told, ensure_ascii=False)


def _by_clock(slot: Slot, build: Build) -> dict[str, object]:
    """For the script: words that are others once this time is over end in ``_over``. Only after the last time is all over."""
    event, language = slot.event, build.language
    told: dict[str, object] = {
        "time": day_and_times(slot.time.when, language),
        "time_over": day_and_times(slot.time.when, language, over=True),
        "datetime": machine_time(slot.time.when.starts or slot.time.when.first)
        if slot.time.when.first
        else None,
        "place": place_line(event, slot.time, language),
        "place_over": place_line(event, slot.time, language, over=True),
        "others": how_often(slot, build.today, language, says_where=False),
        "elsewhere": _elsewhere(slot, build, over=False),
        "note": note_of(slot.time, language),
        "note_over": note_of(slot.time, language, over=True),
        "over_after": over_after([slot.time.when]),
    }
    if not times_left(slot, build.today):
        told["others_over"] = happened(event, language)
        told["elsewhere_over"] = _elsewhere(slot, build, over=True)
    return {name: for_scripts(words) for name, words in told.items()}
