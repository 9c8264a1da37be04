"""When something in a list begins and ends, also on one of its days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from datetime import time as clock_time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.hours import OpeningHours
from campaign.model.programme import Slot
from campaign.model.time_zones import at_home
from campaign.model.when import When
from campaign.telling.dates import (
    by_the_other_clock,
    city_of,
    clock,
    end_of,
    has_other_clock,
    in_pattern,
    start_of,
)


def times_in_short(slot: Slot, language: Language, *, over: bool) -> tuple[str, str | None]:
    """When it begins and ends, as two short phrases. What ends on another day than that of the list has its day.

    What has opening hours is not on all day; each day has its own, so a list without days names none.
    """
    when = slot.when
    hours = _hours_on(slot.on, slot) if slot.on else None
    if hours and hours.opens and hours.closes:
        return clock(hours.opens, language), _until_they_close(on_its_day(slot), language)
    not_known = say(language, "row.time_not_recorded" if over else "row.time_not_known")
    if when.all_day and slot.event.opening_hours and slot.on:
        return not_known, None
    if when.all_day:
        has_more = when.last and when.last not in (when.first, slot.on)
        until = in_pattern(when.last, "weekday_day_month", language) if when.last and has_more else None
        start = say(language, "row.in_opening_hours" if slot.event.opening_hours else "time.all_day_row")
        return start, say(language, "row.until_day", day=until) if until else None
    if when.start is None:
        return not_known, None
    is_on_last = when.end is not None and slot.on == when.last
    end = (
        clock(when.end, language) if when.end and is_on_last else end_of(when, language, "weekday_day_month")
    )
    goes_on = slot.on not in (None, when.first)
    start = say(language, "row.goes_on") if goes_on else start_of(when, language)
    return start, _until(end, slot, language)


def _until(end: str | None, slot: Slot, language: Language) -> str | None:
    """With the times by the clock there, if it shows others than at home."""
    if not has_other_clock(slot.time.when):
        return say(language, "row.until", end=end) if end else None
    there = by_the_other_clock(slot.time.when, at_home(slot.time.when), language)
    return (
        say(language, "row.until_and_there", end=end, there=there)
        if end
        else say(language, "row.there", there=there)
    )


def _until_they_close(hours: When, language: Language) -> str:
    """Opening hours are by the clock there."""
    assert hours.end is not None
    end = clock(hours.end, language)
    if not has_other_clock(hours):
        return say(language, "row.until", end=end)
    home = by_the_other_clock(at_home(hours), hours, language)
    return say(language, "row.until_elsewhere", end=end, city=city_of(hours.zone, language), home=home)


def on_its_day(slot: Slot) -> When:
    """The part of a time that is on the day which is meant: of an exhibition, its hours."""
    when, day = slot.when, slot.on
    if day is None:
        return when
    hours = _hours_on(day, slot)
    start = hours.opens if hours else when.start if day == when.first else None
    end = hours.closes if hours else when.end if day == when.last else None
    last = day + timedelta(days=1) if end == clock_time() else day
    return replace(when, first=day, start=start, last=last, end=end, all_day=start is None and end is None)


def _hours_on(day: date, slot: Slot) -> OpeningHours | None:
    return next((line for line in slot.event.opening_hours if day.weekday() in line.days), None)
