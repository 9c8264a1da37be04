"""Dates and times in words, as the NHS service manual writes them: Thursday 8 July 2027, 10am to 12.30pm."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date

from campaign.languages.phrases import Locale, say
from campaign.model.when import When


@lru_cache(maxsize=4096)
def _formatted(day: date, pattern: str, babel_locale: str) -> str:
    return format_date(day, pattern, locale=babel_locale)


def in_pattern(day: date, key: str, locale: Locale) -> str:
    """``day`` in the CLDR pattern that the catalogue holds under ``date.<key>``."""
    return _formatted(day, say(locale, f"date.{key}"), locale.for_babel)


def full_date(day: date, locale: Locale) -> str:
    """Thursday 8 July 2027."""
    return in_pattern(day, "full", locale)


def clock(at: time, locale: Locale) -> str:
    """10am, 12.30pm, midday, midnight."""
    if at.minute == 0 and at.hour in (0, 12):
        return say(locale, "time.midday" if at.hour else "time.midnight")
    minutes = say(locale, "time.minutes", minutes=f"{at.minute:02d}") if at.minute else ""
    return say(locale, "time.pm" if at.hour >= 12 else "time.am", hour=at.hour % 12 or 12, minutes=minutes)


def days(when: When, locale: Locale, *, over: bool = False) -> str:
    """The day, or the first and last: Monday 5 to Sunday 11 July 2027.

    What is not known of something that is ``over`` was not recorded, and will not be known any more.
    """
    first, last = when.first, when.last
    if first is None or last is None:
        return say(locale, "date.not_recorded" if over else "date.not_known")
    if first == last or (when.start and when.end == time(0)):
        return full_date(first, locale)
    if (first.year, first.month) == (last.year, last.month):
        start = in_pattern(first, "weekday_day", locale)
    elif first.year == last.year:
        start = in_pattern(first, "weekday_day_month", locale)
    else:
        start = full_date(first, locale)
    return say(locale, "date.span", first=start, last=full_date(last, locale))


def times(when: When, locale: Locale, *, over: bool = False) -> str:
    """10am to 12.30pm; or "all day"; or that the time is not known, as in :func:`days`."""
    if when.all_day:
        return say(locale, "time.all_day")
    if when.start is None:
        return say(locale, "time.not_recorded" if over else "time.not_known")
    if when.end is None:
        return clock(when.start, locale)
    return say(locale, "time.span", start=clock(when.start, locale), end=clock(when.end, locale))


def day_and_times(when: When, locale: Locale) -> str:
    """Everything that is known, on one line."""
    if when.first is None:
        return say(locale, "date.not_known")
    overnight = when.start and when.end and when.last != when.first and when.end != time(0)
    if overnight and when.start and when.end and when.last:
        return say(
            locale,
            "date.overnight",
            first=full_date(when.first, locale),
            start=clock(when.start, locale),
            last=full_date(when.last, locale),
            end=clock(when.end, locale),
        )
    if when.all_day and when.first != when.last:
        return days(when, locale)
    return say(locale, "date.day_and_times", day=days(when, locale), times=times(when, locale))


def machine_time(moment: datetime | date) -> str:
    """ISO 8601, for the ``datetime`` attribute and for linked data."""
    return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()
