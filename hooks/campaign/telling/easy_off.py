"""Of an event that is off, in Easy Read: the days on which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.time_zones import at_home
from campaign.telling.dates import full_date
from campaign.telling.easy_one_day import day_there
from campaign.telling.easy_text import MOST_DAYS, PICTURES, day_picture
from campaign.telling.statements import Statement


def planned(event: Event, language: Language) -> Iterator[Statement]:
    """All of them: nobody should come on the second day because they heard of the first alone."""
    days = _known_days(event)
    if len(days) > MOST_DAYS:
        yield Statement("when", PICTURES["day"], (say(language, "easy_event.were_planned", n=len(days)),))
        yield _one("first_planned", days[0], language)
        yield _one("last_planned", days[-1], language)
        yield Statement("when", PICTURES["more_words"], (say(language, "easy_event.all_days", link="../"),))
        return
    there = day_there("was_planned", event.told_when, language) if len(days) == 1 else ()
    for number, day in enumerate(days):
        said = _one("was_also_planned" if number else "was_planned", day, language)
        yield replace(said, lines=(*said.lines, *there))


def _known_days(event: Event) -> list[date]:
    """By the clock at home."""
    times = (event.told_when, *(time.when for time in event.occurrences()))
    return sorted({day for when in times if (day := at_home(when).first)})


def _one(what: str, day: date, language: Language) -> Statement:
    said = say(language, f"easy_event.{what}", day=full_date(day, language))
    return Statement("when", day_picture(day), (said,))
