"""One time of an event, in Easy Read: its day, when it starts and ends, and by which clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock
from campaign.model.when import When
from campaign.telling.dates import clock, full_date, starts_at_midnight
from campaign.telling.easy_clocks import clocks
from campaign.telling.easy_text import PICTURES, day_picture, time_picture
from campaign.telling.statements import Statement, blocks_of


def once(when: When, language: Language) -> Iterator[EasyBlock]:
    """One time, in a list of events."""
    return blocks_of(once_said(when, language), language)


def once_said(when: When, language: Language) -> Iterator[Statement]:
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
        yield said(times_picture(when), *times_said(when, language))
    else:
        start = clock(when.start, language)
        starts = say(language, "easy_event.starts", day=day, start=start)
        yield said(day_picture(when.first), starts, *which_midnight(when, language))
        if when.end is None:
            yield said(PICTURES["not_known"], say(language, "easy_event.end_not_known"))
        elif not when.ends_on_another_day:
            yield said(
                time_picture(when.end), say(language, "easy_event.ends", end=clock(when.end, language))
            )
        elif closing := when.closing_day:
            yield said(day_picture(closing), *ends_on(closing, when.end, language))
        yield by_which_clock(when, language)


def ends_on(last: date, end: time, language: Language) -> Iterator[str]:
    """Its end beside its day. Of midnight, readers cannot tell to which day it belongs."""
    at, day = clock(end, language), full_date(last, language)
    if end == time():
        yield say(language, "easy_event.ends_day", day=day)
        yield say(language, "easy_event.ends", end=at)
    else:
        yield say(language, "easy_event.ends_on", day=day, end=at)


def which_midnight(when: When, language: Language) -> Iterator[str]:
    """Whoever takes it for the end of that day comes a day late."""
    if starts_at_midnight(when):
        yield say(language, "easy_event.midnight_of")


def by_which_clock(when: When, language: Language) -> Statement:
    return Statement("time zone", PICTURES["clock"], tuple(clocks(when, language)))


def times_picture(when: When) -> str:
    """A clock that shows another time, or one that nobody knows, would say so."""
    if when.start is not None:
        return time_picture(when.start)
    return PICTURES["clock" if when.all_day else "not_known"]


def times_said(when: When, language: Language) -> Iterator[str]:
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
    yield from which_midnight(when, language)
