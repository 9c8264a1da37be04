"""When an event is, in Easy Read: "It starts on Monday 5 July 2027 at 10am" and all other shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.programme import still_on
from campaign.model.status import Status
from campaign.model.when import When
from campaign.telling.easy_off import planned
from campaign.telling.easy_one_day import past
from campaign.telling.easy_one_time import once_said
from campaign.telling.easy_open import hours_said, open_said
from campaign.telling.easy_several import days_said, repeating_said
from campaign.telling.easy_text import PICTURES
from campaign.telling.statements import Statement, blocks_of, on_the_day
from campaign.telling.word_rules import AuthorsWords


def when_blocks(event: Event, words: AuthorsWords, today: date, language: Language) -> Iterator[EasyBlock]:
    """All that is known of its days and times, whatever its shape; then what is said of them once they are past."""
    still = (
        replace(said, told=Told.UNTIL_OVER)
        for said in on_the_day(_still_to_come(event, words, language), today)
    )
    yield from blocks_of(_planned(event, language) if event.is_stopped else still, language)
    if not event.is_stopped:
        yield from blocks_of(
            (
                replace(said, told=Told.ONCE_OVER)
                for said in past([at.when for at in still_on(event.occurrences())], language)
            ),
            language,
        )


def _planned(event: Event, language: Language) -> Iterator[Statement]:
    """Of what is off."""
    if event.status is Status.POSTPONED:
        for said in once_said(When(event.when.zone), language):
            yield replace(said, told=Told.UNTIL_OVER)
    else:
        yield from planned(event, language)


def _still_to_come(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if event.repeats:
        yield from repeating_said(event, event.repeats, words, language)
        yield from hours_said(event, language)
    elif len(event.occurrences()) > 1:
        times = event.occurrences()
        how_often = say(language, "easy_event.times", n=len(still_on(times)))
        yield Statement("also on", PICTURES["day"], (how_often,))
        yield from days_said(event, times, words, language)
        yield from hours_said(event, language)
    elif event.opening_hours:
        yield from open_said(event, language)
    else:
        yield from once_said(event.when, language)
