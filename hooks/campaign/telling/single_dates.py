"""What became of one of several dates, in words: cancelled on Thursday 15 July 2027, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.languages.ends import ended
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.event import Event
from campaign.model.history import Step
from campaign.model.occurrence import Occurrence
from campaign.model.past import are_past
from campaign.model.status import Status
from campaign.model.two_versions import pairs_of
from campaign.telling.dates import day_and_times, first_to_last
from campaign.telling.events import in_sentences, status_word
from campaign.telling.was_and_now import MOST_TIMES


def single_dates(event: Event, today: date) -> list[Occurrence]:
    """Its times with a status of their own that are still to come."""
    times = event.occurrences()
    return [
        time for time in times if time.status is not Status.SCHEDULED and not are_past([time.when], today)
    ]


def on_its_day(time: Occurrence, event: Event, language: Language) -> str:
    """Cancelled on Thursday 15 July 2027."""
    return say(
        language, "status.on_day", status=status_word(time.status, language), day=_day(time, event, language)
    )


def and_why(what: str, time: Occurrence) -> str:
    return in_sentences(what, time.status_note) if time.status_note else what


def note_of(time: Occurrence, language: Language, *, over: bool = False) -> str | None:
    """What is different at one time, in the order in which it matters: what became of it, why, and what its author notes.

    What is said of places ends with it.
    """
    became = None if over and time.status.is_about_places else became_of(time, language)
    return joined(" ", [became, time.note]) if became and time.note else became or time.note


def became_of(time: Occurrence, language: Language) -> str | None:
    """Cancelled. The hall has no heating."""
    if time.status is Status.SCHEDULED:
        return None
    said = (status_word(time.status, language), time.status_note)
    return joined(" ", [ended(words) for words in said if words])


def dates_said(step: Step, event: Event, language: Language) -> Iterator[str]:
    """Of each that something became of: what, and why while the file of ``event`` still says so."""
    changed = [
        (pair.before, pair.after)
        for pair in pairs_of(step.before, step.after)
        if pair.before and pair.after and pair.other_status
    ]
    for before, after in changed[:MOST_TIMES]:
        is_first = before.status is Status.SCHEDULED
        yield say(
            language,
            "changes.now_on" if is_first else "changes.was_now_on",
            day=_day(after, step.after, language),
            was=status_word(before.status, language),
            now=status_word(after.status, language),
            what=status_word(after.status, language),
        )
        if after.status_note and any(_says_why(time, after) for time in event.occurrences()):
            yield ended(after.status_note)
    if len(changed) > MOST_TIMES:
        yield say(language, "changes.more_times", n=len(changed) - MOST_TIMES)


def _says_why(time: Occurrence, then: Occurrence) -> bool:
    return (time.when, time.status_note) == (then.when, then.status_note)


def _day(time: Occurrence, event: Event, language: Language) -> str:
    """With its times where there is another on that day."""
    on_that_day = [each for each in event.occurrences() if each.when.first == time.when.first]
    return (first_to_last if len(on_that_day) == 1 else day_and_times)(time.when, language)
