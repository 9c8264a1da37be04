"""What is on when: the times of all events in the order of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
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


def programme(week: Week, events: Iterable[Event]) -> tuple[Slot, ...]:
    """Every time in the week; an event that has none there has its first time, so that nothing is lost."""
    slots: list[Slot] = []
    for event in events:
        times = event.occurrences()
        in_week = [
            time for time in times if time.when.first and time.when.last and _meets(time.when, week)
        ] or times[:1]
        slots += [Slot(event, time, len(times) - 1) for time in in_week]
    return tuple(in_order(slots))


def in_order(slots: Iterable[Slot]) -> list[Slot]:
    """By time, and at the same time by the name of the file."""
    return sorted(slots, key=lambda slot: (slot.when.order, slot.event.slug))


def next_time(event: Event, today: date, at: Venue | None = None) -> Slot:
    """The next time of an event that is not over, or its last; only those ``at`` a venue, if there are any."""
    times = event.occurrences()
    here = [time for time in times if time.where is at] if at else []
    wanted = here or times
    ahead = [time for time in wanted if time.when.last is None or time.when.last >= today]
    return Slot(event, (ahead or wanted[-1:])[0], len(times) - 1)


def _meets(when: When, week: Week) -> bool:
    return bool(when.first and when.last and when.first <= week.last_day and when.last >= week.first_day)
