"""When something in a list begins and ends, also on one of its days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from datetime import time as clock_time

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.hours import OpeningHours
from campaign.model.programme import Slot, lasts_several_days
from campaign.model.when import When
from campaign.telling.dates import clock, in_pattern


def times_in_short(slot: Slot, language: Language, *, over: bool) -> tuple[str, str | None]:
    """When it begins and ends, as two short phrases."""
    when = slot.when
    until = (
        say(language, "row.until_day", day=in_pattern(when.last, "weekday_day_month", language))
        if when.last and when.last not in (when.first, slot.on)
        else None
    )
    hours = _hours_on(slot.on, slot) if slot.on else None
    if hours and hours.opens and hours.closes:
        return clock(hours.opens, language), say(language, "row.until", end=clock(hours.closes, language))
    if when.all_day:
        return say(language, "time.all_day_row"), until
    if when.start is None:
        return say(language, "row.time_not_recorded" if over else "row.time_not_known"), None
    end = say(language, "row.until", end=clock(when.end, language)) if when.end else None
    if not lasts_several_days(when):
        return clock(when.start, language), end
    if slot.on in (None, when.first):
        return clock(when.start, language), until
    return say(language, "row.goes_on"), end if slot.on == when.last else until


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
