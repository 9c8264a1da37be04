"""Of an event that is off, in Easy Read: the days on which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.telling.dates import full_date
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
    for number, day in enumerate(days):
        yield _one("was_also_planned" if number else "was_planned", day, language)


def _known_days(event: Event) -> list[date]:
    days = {event.told_when.first, *(time.when.first for time in event.occurrences())}
    return sorted(day for day in days if day)


def _one(what: str, day: date, language: Language) -> Statement:
    said = say(language, f"easy_event.{what}", day=full_date(day, language))
    return Statement("when", day_picture(day), (said,))
