"""How often an event still happens after one of its times, in one line beside that time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.programme import Slot, still_on, times_after, times_left
from campaign.model.repeats import Repeats
from campaign.model.when import When
from campaign.telling.dates import day_and_times

SaidUntil = tuple[When | None, str]
"""Words, and the time until whose end they are true; None where nothing comes after them."""


def still_to_come(slot: Slot, today: date, language: Language, *, says_where: bool = True) -> str | None:
    """How often after this time, and that this is elsewhere: access there may be another. None where it is not."""
    _, words = next(as_they_pass(slot, today, language, says_where=says_where))
    return words or None


def as_they_pass(
    slot: Slot, today: date, language: Language, *, says_where: bool = True
) -> Iterator[SaidUntil]:
    """How often after this time; then the same once the next of those times is over, and so on until none is left."""
    left = times_left(slot, today)
    for n, time in enumerate(left):
        is_elsewhere = says_where and any(other.where != slot.time.where for other in left[n:])
        key = "row.others_elsewhere" if is_elsewhere else "row.others"
        yield time.when, say(language, key, n=len(left) - n)
    yield None, ""


def as_they_pass_in_easy_read(slot: Slot, today: date, language: Language) -> Iterator[SaidUntil]:
    """The same in a sentence; once none is left, how many there were."""
    after, left = times_after(slot), times_left(slot, today)
    for n, time in enumerate(left):
        yield time.when, say(language, "easy_event.more_times", n=len(left) - n)
    yield None, say(language, "easy_event.more_times_were", n=len(after)) if after else ""


def was_planned(slot: Slot, language: Language) -> str:
    """Of what is off, with how often after this time: nobody should come on the second day because they heard of the first alone."""
    when = day_and_times(slot.time.when, language)
    if slot.others:
        when = say(language, "changes.and_more", times=when, n=slot.others)
    return say(language, "status.was", when=when)


def happened(event: Event, language: Language) -> str | None:
    """How often it was on, once all its times are past. None of what is stopped, and of what happens once."""
    times = len(still_on(event.occurrences()))
    return say(language, "event.happened_times", n=times) if times > 1 and not event.is_stopped else None


def repeats_said(repeats: Repeats, happens: str, language: Language) -> str:
    """A sentence that ends with its rule, as ``event.<happens>``; the days of a month are "the first Tuesdays"."""
    words, which = f"{repeats.words[:1].lower()}{repeats.words[1:]}", ""
    if repeats.frequency == "MONTHLY":
        words, which = words.removeprefix("the "), ".monthly"
    return say(language, f"event.{happens}{which}", repeats=words)


def how_often(slot: Slot, today: date, language: Language, *, says_where: bool = True) -> str | None:
    """How often after this time, or how often it was on."""
    if slot.event.is_over(today):
        return happened(slot.event, language)
    return still_to_come(slot, today, language, says_where=says_where)
