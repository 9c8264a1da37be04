"""By which clock a time is, in Easy Read, and what the clock at home shows then; of an old time, also when it was to end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.time_zones import at_home
from campaign.model.when import When
from campaign.telling.dates import (
    city_of,
    clock,
    full_date,
    has_other_clock,
    starts_at_midnight,
)


def clocks(when: When, language: Language) -> Iterator[str]:
    """By which clock its times are, if not by that at home, and when it starts and ends by that."""
    if has_other_clock(when):
        yield say(language, "easy_event.time_in", city=city_of(when.zone, language))
        yield from _also(at_home(when), when, language)


def clock_there(when: When, language: Language) -> Iterator[str]:
    """Beside its times at home: when it starts and ends by the clock where it is, if that is another."""
    if has_other_clock(when):
        yield from _also(when, at_home(when), language)


def _also(when: When, beside: When, language: Language) -> Iterator[str]:
    """The times of ``beside`` by another clock, with the days that are not told there."""
    city, closing = city_of(when.zone, language), when.closing_day
    if when.first and when.start is not None:
        start = clock(when.start, language)
        if when.first == beside.first:
            yield say(language, "easy_event.starts_by_clock", city=city, start=start)
        else:
            day = full_date(when.first, language)
            yield say(language, "easy_event.starts_on_by_clock", city=city, day=day, start=start)
        if starts_at_midnight(when):
            yield say(language, "easy_event.midnight_of")
    if when.end is None or closing is None:
        return
    end = clock(when.end, language)
    if closing == when.first:
        yield say(language, "easy_event.ends_by_clock", city=city, end=end)
    elif when.end == time():  # readers cannot tell to which day midnight belongs
        yield say(language, "easy_event.last_day_by_clock", city=city, day=full_date(closing, language))
        yield say(language, "easy_event.ends_by_clock", city=city, end=end)
    else:
        yield say(
            language, "easy_event.ends_on_by_clock", city=city, day=full_date(closing, language), end=end
        )


def old_time(was: When, language: Language) -> Iterator[str]:
    """The day or days and the times of what was moved."""
    if was.first is None or was.last is None:
        return
    day, last = full_date(was.first, language), was.closing_day or was.last
    if was.start is None:
        several = last != was.first
        yield say(language, "easy_event.was_first_day" if several else "easy_event.was", day=day)
        if several:
            yield say(language, "easy_event.was_last_day", day=full_date(last, language))
        return
    yield say(language, "easy_event.was_at", day=day, start=clock(was.start, language))
    if was.end is None:
        return
    end = clock(was.end, language)
    if last == was.first:
        yield say(language, "easy_event.was_to_end", end=end)
    elif was.end == time():
        yield say(language, "easy_event.was_last_day", day=full_date(last, language))
        yield say(language, "easy_event.was_to_end", end=end)
    else:
        yield say(language, "easy_event.was_to_end_on", day=full_date(last, language), end=end)


def old_clocks(was: When, language: Language) -> Iterator[str]:
    """By which clock the old times were, and when it was to start and to end by that at home."""
    home = at_home(was)
    if home.first is None or home.start is None or not has_other_clock(was):
        return
    yield say(language, "easy_event.was_time_in", city=city_of(was.zone, language))
    city, start = city_of(home.zone, language), clock(home.start, language)
    yield say(
        language, "easy_event.was_by_clock", city=city, day=full_date(home.first, language), start=start
    )
    if home.end is None or home.closing_day is None:
        return
    end = clock(home.end, language)
    if home.closing_day == home.first or home.end == time():
        yield say(language, "easy_event.was_to_end_by_clock", city=city, end=end)
    else:
        day = full_date(home.closing_day, language)
        yield say(language, "easy_event.was_to_end_on_by_clock", city=city, day=day, end=end)
