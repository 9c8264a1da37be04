"""Of an event that is off, in Easy Read: the days on which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

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
    times = _known_times(event)
    if len(times) > MOST_DAYS:
        first, last = times[0][0], max(last for _, last in times)
        days = {each + timedelta(n) for each, until in times for n in range((until - each).days + 1)}
        yield Statement("when", PICTURES["day"], (say(language, "easy_event.were_planned", n=len(days)),))
        yield Statement("when", day_picture(first), (_said("first_planned", first, language),))
        yield Statement("when", day_picture(last), (_said("last_planned", last, language),))
        yield Statement("when", PICTURES["more_words"], (say(language, "easy_event.all_days", link="../"),))
        return
    there = day_there("was_planned", event.told_when, language) if len(times) == 1 else ()
    for number, (first, last) in enumerate(times):
        key = "was_also_planned" if number else "was_planned"
        lines = [_said(key if first == last else f"{key}_from", first, language)]
        lines += there
        if first != last:
            lines.append(_said("was_planned_to", last, language))
        yield Statement("when", day_picture(first, last), tuple(lines))


def _known_times(event: Event) -> list[tuple[date, date]]:
    """The first and last day of each, by the clock at home."""
    times = (event.told_when, *(time.when for time in event.occurrences()))
    home = [at_home(when) for when in times]
    return sorted({(when.first, when.closing_day or when.first) for when in home if when.first})


def _said(what: str, day: date, language: Language) -> str:
    return say(language, f"easy_event.{what}", day=full_date(day, language))
