"""A part of all the days of an event, in Easy Read: one of several days, and the days once they are past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock
from campaign.model.time_zones import at_home
from campaign.model.when import When
from campaign.telling.dates import city_of, clock, full_date
from campaign.telling.easy_one_time import which_midnight
from campaign.telling.easy_text import PICTURES, day_picture
from campaign.telling.statements import Statement, blocks_of


def on_one_day(that_day: When, whole: When, language: Language) -> Iterator[EasyBlock]:
    """The day, its hours, and until when it goes on. ``that_day`` is the part of ``whole`` that is on it."""
    day, last = that_day.first, whole.closing_day
    if day is None or last is None:
        return
    key = "starts_day" if day == whole.first else "ends_day" if day == last else "also_on"
    lines = [say(language, f"easy_event.{key}", day=full_date(day, language)), *_hours(that_day, language)]
    if key == "starts_day":
        lines += which_midnight(that_day, language)
    if day != last:
        lines.append(say(language, "easy_event.ends_day", day=full_date(last, language)))
    yield from blocks_of(iter([Statement("when", day_picture(day), tuple(lines))]), language)


def past(times: Sequence[When], language: Language) -> Iterator[Statement]:
    """From the first day to the last, by the clock at home."""
    at = map(at_home, times)
    days = [(when.first, when.closing_day or when.first) for when in at if when.first]
    if not days:
        yield Statement("when", PICTURES["day"], (say(language, "easy_event.day_not_recorded"),))
        return
    first, last = days[0][0], max(last for _, last in days)
    if first == last:
        was = say(language, "easy_event.was_on", day=full_date(first, language))
        there = day_there("was_on", times[0], language) if len(times) == 1 else ()
        yield Statement("when", day_picture(first), (was, *there))
        return
    started = say(language, "easy_event.started_on", day=full_date(first, language))
    ended = say(language, "easy_event.ended_on", day=full_date(last, language))
    yield Statement("when", day_picture(first, last), (started, ended))


def day_there(said: str, when: When, language: Language) -> tuple[str, ...]:
    """The day by the clock where it is, if that is another than at home."""
    if when.first is None or at_home(when).first == when.first:
        return ()
    day, city = full_date(when.first, language), city_of(when.zone, language)
    return (say(language, f"easy_event.{said}_there", city=city, day=day),)


def _hours(that_day: When, language: Language) -> Iterator[str]:
    """None where it is on all that day, as on others."""
    start, end = (clock(at, language) if at is not None else "" for at in (that_day.start, that_day.end))
    if start and end:
        yield say(language, "easy_event.from_to", start=start, end=end)
    elif start:
        yield say(language, "easy_event.starts_at", start=start)
    elif end:
        yield say(language, "easy_event.ends", end=end)
