"""What is on when: the times of all events in the order of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from campaign.model.event import Event, Occurrence
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.model.when import When


@dataclass(frozen=True)
class Slot:
    """One time of one event. ``others`` says how many more times it happens."""

    event: Event
    time: Occurrence
    others: int = 0

    @property
    def when(self) -> When:
        return self.time.when

    def sort_key(self) -> tuple[Any, ...]:
        """By day, then by time; what is not known comes last, and whole days first."""
        when = self.when
        return (
            when.first is None,
            when.first or date.max,
            when.start is None and not when.all_day,
            str(when.start or ""),
            self.event.slug,
        )


def programme(week: Week, events: Iterable[Event]) -> tuple[Slot, ...]:
    """Every time in the week; an event that has none there stands with its first time, so that nothing is lost."""
    slots: list[Slot] = []
    for event in events:
        times = event.occurrences()
        in_week = [
            time for time in times if time.when.first and time.when.last and _meets(time.when, week)
        ] or times[:1]
        slots += [Slot(event, time, len(times) - 1) for time in in_week]
    return tuple(sorted(slots, key=Slot.sort_key))


def next_time(event: Event, today: date, at: Venue | None = None) -> Slot:
    """The next time of an event that is not over, or its last; only those ``at`` a venue, if there are any."""
    times = event.occurrences()
    here = [time for time in times if time.where is at] if at else []
    wanted = here or times
    ahead = [time for time in wanted if time.when.last is None or time.when.last >= today]
    return Slot(event, (ahead or wanted[-1:])[0], len(times) - 1)


def _meets(when: When, week: Week) -> bool:
    return bool(when.first and when.last and when.first <= week.last_day and when.last >= week.first_day)
