"""When something is open, in Easy Read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from babel.dates import get_day_names

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.hours import OpeningHours
from campaign.telling.dates import city_of, clock
from campaign.telling.easy_one_time import once_said
from campaign.telling.easy_text import PICTURES, time_picture, together
from campaign.telling.events import hours_by_another_clock
from campaign.telling.statements import Statement


def open_said(event: Event, language: Language) -> Iterator[Statement]:
    """Its days, and the hours of each."""
    days = once_said(event.when, language)
    yield from islice(days, 1) if event.when.first == event.when.last else days
    yield from hours_said(event, language)


def hours_said(event: Event, language: Language) -> Iterator[Statement]:
    for line in event.opening_hours:
        days = _day_names(line, language)
        if line.opens is None or line.closes is None:
            shut = say(language, "easy_event.closed", days=days)
            yield Statement("opening hours", PICTURES["shut"], (shut,))
            continue
        start, end = clock(line.opens, language), clock(line.closes, language)
        yield Statement(
            "opening hours",
            time_picture(line.opens),
            (
                say(language, "easy_event.open_days", days=days),
                say(language, "easy_event.open_hours", start=start, end=end),
            ),
        )
    if hours_by_another_clock(event):
        yield Statement(
            "time zone",
            PICTURES["clock"],
            (say(language, "easy_event.time_in", city=city_of(event.when.zone, language)),),
        )


def _day_names(line: OpeningHours, language: Language) -> str:
    names = [get_day_names("wide", "format", language.for_babel)[day] for day in line.days]
    in_a_row = all(day == (before + 1) % 7 for day, before in zip(line.days[1:], line.days, strict=False))
    if len(names) > 2 and in_a_row:
        return say(language, "easy_event.from_day_to_day", first=names[0], last=names[-1])
    return say(language, "easy_event.on_days", days=together(names, language))
