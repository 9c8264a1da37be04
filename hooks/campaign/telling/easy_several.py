"""An event that happens several times, in Easy Read: its rule, and its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.programme import still_on
from campaign.model.repeats import Repeats
from campaign.model.status import Status
from campaign.model.when import When
from campaign.telling.authors_words import fits, told
from campaign.telling.dates import clock, full_date
from campaign.telling.easy_one_date import became_lines, picture_of_date
from campaign.telling.easy_one_day import day_there
from campaign.telling.easy_one_time import (
    by_which_clock,
    ends_on,
    once_said,
    times_picture,
    times_said,
    which_midnight,
)
from campaign.telling.easy_room import room_lines
from campaign.telling.easy_text import MOST_DAYS, PICTURES, day_picture
from campaign.telling.markdown_words import as_markdown
from campaign.telling.places import place_said
from campaign.telling.statements import Statement
from campaign.telling.word_rules import AuthorsWords


def repeating_said(
    event: Event, repeats: Repeats, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    times = event.occurrences()
    pattern, _, _ = repeats.words.partition(" until ")
    key = "easy_event.monthly" if repeats.frequency == "MONTHLY" else "easy_event.every"
    said = (
        say(language, key, pattern=as_markdown(pattern.removeprefix("the ")))
        if words.fit_in
        else say(language, "easy_event.times", n=len(still_on(times)))
    )
    until = tuple(_until(still_on(times), language)) if len(times) <= MOST_DAYS else ()
    yield Statement("repeats", PICTURES["day"], (said, *until))
    yield from days_said(event, times, words, language)
    for day in event.not_on:
        off = say(language, "easy_event.not_on", day=full_date(day, language))
        yield Statement("not on", PICTURES["off"], (off,), until=event.when.moved_to(day))


def _until(times: Sequence[Occurrence], language: Language) -> Iterator[str]:
    """Its last time, or "every Wednesday" would go on for ever."""
    known = [time.when.first for time in times if time.when.first]
    if len(known) > 1:
        yield say(language, "easy_event.last_day", day=full_date(known[-1], language))


def days_said(
    event: Event, times: Sequence[Occurrence], words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    """Each day with its times, but for the times of most days: these come once, before the days."""
    known = [time for time in times if time.when.first]
    is_long = len(times) > MOST_DAYS
    if is_long and not known:
        yield from once_said(times[0].when, language)
        return
    usual = _usual(event, times) if event.repeats or is_long else None
    if usual and not event.opening_hours:
        yield Statement("when", times_picture(usual), tuple(times_said(usual, language)))
        yield by_which_clock(usual, language)
    if not is_long:
        yield from _one_by_one(times, event, usual, words, language)
        return
    is_each_told = usual is None and not event.opening_hours and not _lasts_days(event.when)
    if is_each_told:
        yield from _one_by_one(known, event, usual, words, language)
    else:
        yield from _first_last_and_others(known, event, usual, words, language)
    if len(known) < len(times):  # one of those may be later
        yield Statement("when", PICTURES["not_known"], (say(language, "easy_event.one_day_not_known"),))
    if not is_each_told:
        yield Statement("when", PICTURES["more_words"], (say(language, "easy_event.all_days", link="../"),))


def _first_last_and_others(
    known: Sequence[Occurrence], event: Event, usual: When | None, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    not_off = still_on(known)
    for key, at in (("easy_event.first_day", not_off[0]), ("easy_event.last_day", not_off[-1])):
        assert at.when.first
        on = say(language, key, day=full_date(at.when.first, language))
        is_told = event.opening_hours or not _lasts_days(at.when) or at.when.start is None
        lines = () if is_told else _days_of(at.when, language)
        yield _with_its_end(Statement("when", day_picture(at.when.first), (on, *lines)), at.when, language)
    differ = [at for at in known if _differs(at, event) or not _same_times(at.when, event.when)]
    yield from _one_by_one(differ, event, usual, words, language)


def _one_by_one(
    times: Sequence[Occurrence], event: Event, usual: When | None, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    for at in times:
        with_times = usual is None or not _same_times(at.when, usual)
        yield _one_of_several(at, event, words, language, with_times=with_times)
        if with_times and not at.is_stopped:
            yield replace(by_which_clock(at.when, language), until=at.when)


def _usual(event: Event, times: Sequence[Occurrence]) -> When | None:
    """The first time, if it is at the same hours as most of the others; as all of them, where each day is told anyway."""
    same = [time for time in times if _same_times(time.when, event.when)]
    enough = len(same) * 2 > len(times) if len(times) > MOST_DAYS else len(same) == len(times)
    return event.when if enough and not _lasts_days(event.when) else None


def _same_times(when: When, other: When) -> bool:
    return _hours(when) == _hours(other)


def _hours(when: When) -> tuple[object, ...]:
    lasts = (when.last - when.first).days if when.first and when.last else None
    return when.start, when.end, when.all_day, str(when.zone), lasts


def _one_of_several(
    at: Occurrence, event: Event, words: AuthorsWords, language: Language, *, with_times: bool
) -> Statement:
    """Where there are opening hours, no day of them lasts all day."""
    if at.is_stopped and at.when.first:
        planned = say(language, "easy_event.was_planned", day=full_date(at.when.first, language))
        lines = (planned, *became_lines(at, language))
        return Statement("single dates", picture_of_date(at), lines, until=at.when)
    tells = with_times and not (event.opening_hours and at.when.all_day)
    return _with_its_end(_one_time(at, event, words, language, with_times=tells), at.when, language)


def _with_its_end(said: Statement, when: When, language: Language) -> Statement:
    """It is true until that time is past; then readers are told that it was."""
    last = when.closing_day or when.last
    if last is None:
        return said
    key = "ended_on" if _lasts_days(when) else "was_on"
    was = say(language, f"easy_event.{key}", day=full_date(last, language))
    there = () if _lasts_days(when) else day_there("was_on", when, language)
    return replace(said, until=when, then="".join(there) or was)


def _one_time(
    at: Occurrence, event: Event, words: AuthorsWords, language: Language, *, with_times: bool
) -> Statement:
    """Its day or days, its hours, and what is different: where it is, and what its author notes."""
    note = told(at.note, words, language)
    different = (*became_lines(at, language), *_other_place(at, event, words, language), *note.lines)
    when = at.when
    if when.first is None or when.last is None:
        unknown = say(language, "easy_event.one_day_not_known")
        return Statement("also on", PICTURES["not_known"], (unknown,), different, note.lost)
    day = full_date(when.first, language)
    if not _lasts_days(when):
        on = say(language, "easy_event.on", day=day)
        lines = (on, *(times_said(when, language) if with_times else ()))
        return Statement("also on", day_picture(when.first), lines, different, note.lost)
    days = _days_of(when, language)
    return Statement(
        "also on", day_picture(when.first, when.closing_day or when.last), days, different, note.lost
    )


def _days_of(when: When, language: Language) -> tuple[str, ...]:
    """The first and the last of several days, with the hours of both."""
    last = when.closing_day or when.last
    if when.first is None or last is None:
        return ()
    day = full_date(when.first, language)
    if when.all_day or when.start is None:
        starts = say(language, "easy_event.starts_day", day=day)
    else:
        starts = say(language, "easy_event.starts", day=day, start=clock(when.start, language))
    starting = (starts, *which_midnight(when, language))
    if when.end is None:
        return *starting, say(language, "easy_event.ends_day", day=full_date(last, language))
    return *starting, *ends_on(last, when.end, language)


def _lasts_days(when: When) -> bool:
    return when.closing_day != when.first


def _differs(at: Occurrence, event: Event) -> bool:
    return (
        bool(at.note) or at.status is not Status.SCHEDULED or at.where != event.where or at.room != event.room
    )


def _other_place(at: Occurrence, event: Event, words: AuthorsWords, language: Language) -> Iterator[str]:
    if at.where and at.where != event.where:
        there = say(language, "easy_event.other_place", place=as_markdown(place_said(at.where, language)))
        yield there if fits(there) else say(language, "easy_event.in_another_place")
    if at.room and at.room != event.room:
        yield from room_lines(at.room, words, language)
