"""Dates and times in words, as the NHS service manual writes them: Thursday 8 July 2027, 10am to 12.30pm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.programme import lasts_several_days
from campaign.model.time_zones import at_home
from campaign.model.when import When


@lru_cache(maxsize=4096)
def _formatted(day: date, pattern: str, babel_locale: str) -> str:
    return format_date(day, pattern, locale=babel_locale)


def in_pattern(day: date, key: str, language: Language) -> str:
    """``day`` in the CLDR pattern that the catalogue holds under ``date.<key>``."""
    return _formatted(day, say(language, f"date.{key}"), language.for_babel)


def full_date(day: date, language: Language) -> str:
    """Thursday 8 July 2027."""
    return in_pattern(day, "full", language)


def clock(at: time, language: Language) -> str:
    """10am, 12.30pm, midday, midnight."""
    if at.minute == 0 and at.hour in (0, 12):
        return say(language, "time.midday" if at.hour else "time.midnight")
    minutes = say(language, "time.minutes", minutes=f"{at.minute:02d}") if at.minute else ""
    return say(language, "time.pm" if at.hour >= 12 else "time.am", hour=at.hour % 12 or 12, minutes=minutes)


def start_of(when: When, language: Language) -> str:
    """When it starts, beside its day. Of midnight, readers cannot tell if it comes before or after that day."""
    assert when.start is not None
    if when.first and starts_at_midnight(when):
        return say(language, "time.midnight_of", day=in_pattern(when.first, "weekday", language))
    return clock(when.start, language)


def starts_at_midnight(when: When) -> bool:
    return when.start == time() and when.first is not None


def days(when: When, language: Language, *, over: bool = False) -> str:
    """The day, or the first and last: Monday 5 to Sunday 11 July 2027.

    Where there are times, the first alone: :func:`times` tells the last beside its own time.
    What is not known of something that is ``over`` was not recorded, and will not be known any more.
    """
    first, last = when.first, when.last
    if first is None or last is None:
        return say(language, "date.not_recorded" if over else "date.not_known")
    if first == last or when.start is not None:
        return full_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        start = in_pattern(first, "weekday_day", language)
    elif first.year == last.year:
        start = in_pattern(first, "weekday_day_month", language)
    else:
        start = full_date(first, language)
    return say(language, "date.span", first=start, last=full_date(last, language))


def first_to_last(when: When, language: Language) -> str:
    """The same where no time is told beside it: what lasts several days has its last day, whatever its times."""
    if not lasts_several_days(when):
        return days(when, language)
    return days(replace(when, start=None, end=None, last=when.closing_day), language)


def times(when: When, language: Language, *, over: bool = False) -> str:
    """10am to 12.30pm; or "all day"; or that the time is not known, as in :func:`days`.

    An end on another day has its day. Times by other clocks than the campaign's say so, and what time that is at home.
    """
    if when.all_day:
        return say(language, "time.all_day")
    if when.start is None:
        return say(language, "time.not_recorded" if over else "time.not_known")
    said = start_and_end(when, language)
    if not has_other_clock(when):
        return said
    home = at_home(when)
    there = (day_and_times if home.first != when.first else start_and_end)(home, language)
    return say(
        language,
        "time.elsewhere",
        times=said,
        city=city_of(when.zone, language),
        there=there,
        home=city_of(home.zone, language),
    )


def start_and_end(when: When, language: Language) -> str:
    """The times alone, whatever clock they are by."""
    assert when.start is not None
    end = end_of(when, language)
    start = start_of(when, language)
    return say(language, "time.span", start=start, end=end) if end else start


def end_of(when: When, language: Language, day: str = "full") -> str | None:
    """When it ends, beside its day where that is another one, in the pattern ``date.<day>``; None if not known."""
    if when.end is None or when.last is None:
        return None
    if not when.ends_on_another_day:
        return clock(when.end, language)
    last = in_pattern(when.last, day, language)
    if when.end == time():
        return say(language, "time.midnight_of", day=last)
    return say(language, "date.day_and_times", day=last, times=clock(when.end, language))


def has_other_clock(when: When) -> bool:
    """Whether the clocks at home show another time at its start or its end."""
    home = at_home(when)
    return (home.first, home.start) != (when.first, when.start) or (
        when.end is not None and (home.last, home.end) != (when.last, when.end)
    )


def by_the_other_clock(when: When, beside: When, language: Language, day: str = "weekday_day_month") -> str:
    """The same times as ``beside``, by the clock of ``when``: with the day, if that is another, in ``date.<day>``."""
    assert when.first
    said = start_and_end(when, language)
    if when.first != beside.first:
        said = say(
            language,
            "date.day_and_times",
            day=in_pattern(when.first, day, language),
            times=said,
        )
    return say(language, "time.in_city", times=said, city=city_of(when.zone, language))


def start_and_there(when: When, language: Language, day: str = "weekday_day_month") -> str:
    """When it starts by the clock at home, and beside it by the clock there: 1.30pm (2.30pm in Oslo)."""
    starts = replace(when, end=None)
    home = at_home(starts)
    start = start_of(home, language)
    if not has_other_clock(starts):
        return start
    return say(language, "time.and_there", time=start, there=by_the_other_clock(starts, home, language, day))


def city_of(zone: str, language: Language) -> str:
    """What people call a time zone: by its city."""
    return str(get_timezone_location(ZoneInfo(zone), locale=language.for_babel, return_city=True))


def day_and_times(when: When, language: Language, *, over: bool = False) -> str:
    """Everything that is known, on one line; of what is ``over``, as in :func:`days`."""
    if when.first is None:
        return days(when, language, over=over)
    if when.all_day and when.first != when.last:
        return days(when, language)
    return say(
        language, "date.day_and_times", day=days(when, language), times=times(when, language, over=over)
    )


def machine_time(moment: datetime | date) -> str:
    """ISO 8601, for the ``datetime`` attribute and for linked data."""
    return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()
