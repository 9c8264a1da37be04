"""What became of one of several dates, in Easy Read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.status import Status
from campaign.readability.sentences import sentence_spans
from campaign.telling.authors_words import told
from campaign.telling.dates import full_date
from campaign.telling.easy_text import PICTURES
from campaign.telling.statements import Statement, blocks_of, on_the_day
from campaign.telling.word_rules import AuthorsWords

_PICTURES = {
    Status.CANCELLED: "cancelled", Status.POSTPONED: "postponed", Status.FULL: "full",
    Status.FEW_PLACES_LEFT: "places", Status.WAITING_LIST: "waiting", Status.BY_INVITATION: "invited",
}  # fmt: skip


def picture_of_date(time: Occurrence) -> str:
    return PICTURES[_PICTURES[time.status]]


def became_lines(time: Occurrence, language: Language) -> tuple[str, ...]:
    """Beside the day itself; none where it is as the other days."""
    if time.status is Status.SCHEDULED:
        return ()
    said = say(language, f"easy_date.{time.status.replace(' ', '_')}")
    return tuple(said[start:end] for start, end in sentence_spans(said))


def dates_blocks(event: Event, words: AuthorsWords, today: date, language: Language) -> Iterator[EasyBlock]:
    """Before anything else: nobody should set out on a day on which it is off."""
    return blocks_of(on_the_day(_dates(event, words, language), today), language)


def _dates(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for time in event.occurrences():
        if time.status is not Status.SCHEDULED and time.when.first:
            day = say(language, "easy_date.is_other", day=full_date(time.when.first, language))
            why = told(time.status_note, words, language)
            yield Statement(
                "single dates", picture_of_date(time), (day, *became_lines(time, language)), why.lines, why.lost,
                told=Told.UNTIL_OVER, until=time.when,
            )  # fmt: skip
