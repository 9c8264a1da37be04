"""How often an event still happens after one of its times, in one line beside that time."""

from __future__ import annotations

from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.programme import Slot, times_left
from campaign.model.repeats import Repeats
from campaign.telling.dates import day_and_times


def still_to_come(slot: Slot, today: date, language: Language, *, says_where: bool = True) -> str | None:
    """How often after this time, and that this is elsewhere: access there may be another. None where it is not."""
    left = times_left(slot, today)
    if not left:
        return None
    is_elsewhere = says_where and any(time.where != slot.time.where for time in left)
    return say(language, "row.others_elsewhere" if is_elsewhere else "row.others", n=len(left))


def was_planned(slot: Slot, language: Language) -> str:
    """Of what is off, with how often after this time: nobody should come on the second day because they heard of the first alone."""
    when = day_and_times(slot.time.when, language)
    if slot.others:
        when = say(language, "changes.and_more", times=when, n=slot.others)
    return say(language, "status.was", when=when)


def happened(event: Event, language: Language) -> str | None:
    """How often it was on, once all its times are past. None of what is stopped, and of what happens once."""
    times = len(event.occurrences())
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
