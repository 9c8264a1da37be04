"""When an event is, in Easy Read: "It starts on Monday 5 July 2027 at 10am" and all other shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from babel.dates import get_day_names

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.hours import OpeningHours
from campaign.model.occurrence import Occurrence
from campaign.model.repeats import Repeats
from campaign.model.status import Status
from campaign.model.when import When
from campaign.telling.authors_words import fits, told
from campaign.telling.dates import city_of, clock, full_date
from campaign.telling.easy_clocks import clocks
from campaign.telling.easy_off import planned
from campaign.telling.easy_one_day import past
from campaign.telling.easy_text import MOST_DAYS, PICTURES, day_picture, time_picture, together
from campaign.telling.events import hours_by_another_clock
from campaign.telling.markdown_words import as_markdown
from campaign.telling.places import place_said
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords


def when_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """All that is known of its days and times, whatever its shape; then what is said of them once they are past."""
    still = (replace(said, told=Told.UNTIL_OVER) for said in _still_to_come(event, words, language))
    yield from blocks_of(_planned(event, language) if event.is_stopped else still, language)
    if not event.is_stopped:
        yield from blocks_of(
            (
                replace(said, told=Told.ONCE_OVER)
                for said in past([at.when for at in event.occurrences()], language)
            ),
            language,
        )


def once(when: When, language: Language) -> Iterator[EasyBlock]:
    """One time, in a list of events."""
    return blocks_of(_once(when, language), language)


def _planned(event: Event, language: Language) -> Iterator[Statement]:
    """Of what is off."""
    if event.status is Status.POSTPONED:
        for said in _once(When(event.when.zone), language):
            yield replace(said, told=Told.UNTIL_OVER)
    else:
        yield from planned(event, language)


def _still_to_come(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if event.repeats:
        yield from _repeating(event, event.repeats, words, language)
    elif len(event.occurrences()) > 1:
        times = event.occurrences()
        yield Statement("also on", PICTURES["day"], (say(language, "easy_event.times", n=len(times)),))
        yield from _days(event, times, words, language, with_times=True)
    elif event.opening_hours:
        yield from _open(event, language)
    else:
        yield from _once(event.when, language)


def _once(when: When, language: Language) -> Iterator[Statement]:
    """Each thing that is known, or that it is not known, in a sentence of its own."""

    def said(picture: str, *lines: str) -> Statement:
        return Statement("when", picture, lines)

    if when.first is None or when.last is None:
        yield said(
            PICTURES["not_known"],
            say(language, "easy_event.day_not_known"),
            say(language, "easy_event.look_again"),
        )
        return
    day = full_date(when.first, language)
    if when.all_day and when.first != when.last:
        yield said(day_picture(when.first), say(language, "easy_event.starts_day", day=day))
        last = full_date(when.last, language)
        yield said(day_picture(when.last), say(language, "easy_event.ends_day", day=last))
    elif when.start is None:
        yield said(day_picture(when.first), say(language, "easy_event.on", day=day))
        yield said(_times_picture(when), *_times(when, language))
    else:
        start = clock(when.start, language)
        yield said(day_picture(when.first), say(language, "easy_event.starts", day=day, start=start))
        if when.end is None:
            yield said(PICTURES["not_known"], say(language, "easy_event.end_not_known"))
        elif not when.ends_on_another_day:
            yield said(
                time_picture(when.end), say(language, "easy_event.ends", end=clock(when.end, language))
            )
        elif closing := when.closing_day:
            yield said(day_picture(closing), *ends_on(closing, when.end, language))
        yield _by_which_clock(when, language)


def ends_on(last: date, end: time, language: Language) -> Iterator[str]:
    """Its end beside its day. Of midnight, readers cannot tell to which day it belongs."""
    at, day = clock(end, language), full_date(last, language)
    if end == time():
        yield say(language, "easy_event.ends_day", day=day)
        yield say(language, "easy_event.ends", end=at)
    else:
        yield say(language, "easy_event.ends_on", day=day, end=at)


def _by_which_clock(when: When, language: Language) -> Statement:
    return Statement("time zone", PICTURES["clock"], tuple(clocks(when, language)))


def _times_picture(when: When) -> str:
    """A clock that shows another time, or one that nobody knows, would say so."""
    if when.start is not None:
        return time_picture(when.start)
    return PICTURES["clock" if when.all_day else "not_known"]


def _times(when: When, language: Language) -> Iterator[str]:
    """The times alone, where the day is told beside them."""
    if when.all_day:
        yield say(language, "easy_event.all_day")
    elif when.start is None:
        yield say(language, "easy_event.time_not_known")
    elif when.end is None:
        yield say(language, "easy_event.starts_at", start=clock(when.start, language))
    else:
        yield say(
            language, "easy_event.from_to", start=clock(when.start, language), end=clock(when.end, language)
        )


def _repeating(
    event: Event, repeats: Repeats, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    times = event.occurrences()
    pattern, _, _ = repeats.words.partition(" until ")
    key = "easy_event.monthly" if repeats.frequency == "MONTHLY" else "easy_event.every"
    said = (
        say(language, key, pattern=as_markdown(pattern.removeprefix("the ")))
        if words.fit_in
        else say(language, "easy_event.times", n=len(times))
    )
    until = tuple(_until(times, language)) if len(times) <= MOST_DAYS else ()
    yield Statement("repeats", PICTURES["day"], (said, *until))
    is_usual = {time.when.start for time in times} == {event.when.start} and not _lasts_days(event.when)
    if is_usual:
        yield Statement("when", _times_picture(event.when), tuple(_times(event.when, language)))
        yield _by_which_clock(event.when, language)
    yield from _days(event, times, words, language, with_times=not is_usual)
    for day in event.not_on:
        off = say(language, "easy_event.not_on", day=full_date(day, language))
        yield Statement("not on", PICTURES["off"], (off,))


def _until(times: Sequence[Occurrence], language: Language) -> Iterator[str]:
    """Its last time, or "every Wednesday" would go on for ever."""
    known = [time.when.first for time in times if time.when.first]
    if len(known) > 1:
        yield say(language, "easy_event.last_day", day=full_date(known[-1], language))


def _days(
    event: Event, times: Sequence[Occurrence], words: AuthorsWords, language: Language, *, with_times: bool
) -> Iterator[Statement]:
    known = [time for time in times if time.when.first]
    if len(times) > MOST_DAYS and not known:
        yield from _once(times[0].when, language)
        return
    if len(times) <= MOST_DAYS:
        for at in times:
            yield _one_of_several(at, event, words, language, with_times=with_times)
            if with_times:
                yield _by_which_clock(at.when, language)
        return
    for key, at in (("easy_event.first_day", known[0]), ("easy_event.last_day", known[-1])):
        assert at.when.first
        on = say(language, key, day=full_date(at.when.first, language))
        yield Statement("when", day_picture(at.when.first), (on,))
    for at in known:
        if _differs(at, event):
            yield _one_of_several(at, event, words, language, with_times=with_times)
    if len(known) < len(times):  # one of those may be later
        yield Statement("when", PICTURES["not_known"], (say(language, "easy_event.one_day_not_known"),))
    yield Statement("when", PICTURES["more_words"], (say(language, "easy_event.all_days", link="../"),))


def _one_of_several(
    at: Occurrence, event: Event, words: AuthorsWords, language: Language, *, with_times: bool
) -> Statement:
    """Its day or days, its hours, and what is different: where it is, and what its author notes."""
    note = told(at.note, words, language)
    different = (*_other_place(at, event, words, language), *note.lines)
    when = at.when
    if when.first is None or when.last is None:
        unknown = say(language, "easy_event.one_day_not_known")
        return Statement("also on", PICTURES["not_known"], (unknown,), different, note.lost)
    day = full_date(when.first, language)
    if not _lasts_days(when):
        on = say(language, "easy_event.on", day=day)
        lines = (on, *(_times(when, language) if with_times else ()))
        return Statement("also on", day_picture(when.first), lines, different, note.lost)
    if when.all_day or when.start is None:
        starts = say(language, "easy_event.starts_day", day=day)
    else:
        starts = say(language, "easy_event.starts", day=day, start=clock(when.start, language))
    last = when.closing_day or when.last
    if when.end is None:
        ends: Sequence[str] = (say(language, "easy_event.ends_day", day=full_date(last, language)),)
    else:
        ends = tuple(ends_on(last, when.end, language))
    return Statement("also on", day_picture(when.first, last), (starts, *ends), different, note.lost)


def _lasts_days(when: When) -> bool:
    return when.closing_day != when.first


def _differs(at: Occurrence, event: Event) -> bool:
    return bool(at.note) or at.where != event.where or at.room != event.room


def _other_place(at: Occurrence, event: Event, words: AuthorsWords, language: Language) -> Iterator[str]:
    if at.where and at.where != event.where:
        there = say(language, "easy_event.other_place", place=as_markdown(place_said(at.where, language)))
        yield there if fits(there) else say(language, "easy_event.in_another_place")
    if at.room and at.room != event.room:
        yield from room_lines(at.room, words, language)


def room_lines(written: str, words: AuthorsWords, language: Language) -> Iterator[str]:
    """Its name, and its floor in a sentence of its own."""
    if words.says_nothing(written):
        return
    name, _, floor = written.rpartition(", ")
    if not words.fit_in or not floor.casefold().endswith(" floor"):
        name, floor = written, ""
    floor = floor[:1].lower() + floor[1:]
    called = say(language, "easy_event.room", room=as_markdown(name)) if name else ""
    on = say(language, "easy_event.floor", floor=as_markdown(floor.removeprefix("the "))) if floor else ""
    if called and not fits(called):
        yield from told(name, words, language).lines
    elif called:
        yield called
    if on:
        yield on


def _open(event: Event, language: Language) -> Iterator[Statement]:
    yield from _once(event.when, language)
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
        by = say(language, "easy_event.time_in", city=city_of(event.when.zone, language))
        yield Statement("time zone", PICTURES["clock"], (by,))


def _day_names(line: OpeningHours, language: Language) -> str:
    names = [get_day_names("wide", "format", language.for_babel)[day] for day in line.days]
    in_a_row = all(day == (before + 1) % 7 for day, before in zip(line.days[1:], line.days, strict=False))
    if len(names) > 2 and in_a_row:
        return say(language, "easy_event.from_day_to_day", first=names[0], last=names[-1])
    return say(language, "easy_event.on_days", days=together(names, language))
