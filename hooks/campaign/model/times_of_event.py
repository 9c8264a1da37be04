"""The times of an event, whatever its shape, each with its place and with a status of its own, if it has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from campaign.model.occurrence import Occurrence
from campaign.model.shapes import SingleDate
from campaign.model.status import Status
from campaign.model.time_zones import at_home
from campaign.model.when import When

if TYPE_CHECKING:
    from campaign.model.event import Event


def all_times_of(event: Event) -> tuple[Occurrence, ...]:
    """At least one, in order; those whose day is not known come last."""
    found = [_as_it_is(Occurrence(day, event.where, event.room), event) for day in _days(event)]
    found += other_times_of(event)
    return tuple(sorted(found, key=lambda time: at_home(time.when).order))


def other_times_of(event: Event) -> tuple[Occurrence, ...]:
    """Those of ``also_on``, with the place and room of the event where they name no other place."""
    times = (
        Occurrence(
            other.when,
            other.where or event.where,
            other.room or (None if other.where else event.room),
            other.note,
        )
        for other in event.also_on
    )
    return tuple(_as_it_is(time, event) for time in times)


def is_of(date: SingleDate, time: Occurrence) -> bool:
    """Whether a time is what a single date names: by its day, and by its hour where that is written."""
    named, when = date.when, time.when
    return named.first == when.first and (named.start is None or named.start == when.start)


def _as_it_is(time: Occurrence, event: Event) -> Occurrence:
    """Of what is stopped as a whole, no date has a status of its own."""
    named = next((date for date in event.single_dates if is_of(date, time)), None)
    if named is None or event.is_stopped:
        return time
    return replace(time, status=Status(named.status), status_note=named.note)


def _days(event: Event) -> Iterator[When]:
    if event.when.first is None or event.repeats is None:
        yield event.when
        return
    for day in event.repeats.days(event.when.first):
        if day not in event.not_on:
            yield event.when.moved_to(day)
