"""What is on when: the times of all events in the order of a programme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.past import are_past
from campaign.model.time_zones import at_home
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.model.when import When


@dataclass(frozen=True)
class Slot:
    """One time of one event. ``others`` says how many more times it happens after this one.

    ``on`` is the day of it that is meant, where it lasts for several. Its times are those at home, under whose days it is
    listed; but where it opens and closes, that is on the days there.
    """

    event: Event
    time: Occurrence
    others: int = 0
    on: date | None = None

    @property
    def when(self) -> When:
        return self.time.when if self.event.opening_hours else at_home(self.time.when)

    @property
    def is_stopped(self) -> bool:
        """Whether nobody should set out for this time."""
        return self.event.is_stopped or self.time.is_stopped


def programme(week: Week, events: Iterable[Event]) -> tuple[Slot, ...]:
    """Every time in the week; an event that has none there has its first time, so that nothing is lost."""
    slots: list[Slot] = []
    for event in events:
        times = event.occurrences()
        in_week = [each for each in times if _meets(at_home(each.when), week)] or times[:1]
        slots += [Slot(event, each, _after(each, times)) for each in in_week]
    return tuple(in_order(slots))


def day_by_day(week: Week, slots: Iterable[Slot]) -> list[tuple[date | None, list[Slot]]]:
    """What is on each day. What lasts several days is on each of those in the week on which it is open."""
    days: dict[date | None, list[Slot]] = {}
    for slot in slots:
        for day in _days_of(slot, week):
            several = len(_days_of(slot, None)) > 1
            days.setdefault(day, []).append(replace(slot, on=day) if several else slot)
    ordered = sorted(days.items(), key=lambda pair: pair[0] or date.max)
    return [(day, sorted(on_day, key=lambda slot: _order_on(day, slot))) for day, on_day in ordered]


def _days_of(slot: Slot, week: Week | None) -> list[date | None]:
    first, last = slot.when.first, slot.when.last
    if first is None or last is None or not lasts_several_days(slot.when):
        return [first]
    end = last - timedelta(days=1) if slot.when.end == time() else last
    days = [first + timedelta(days=n) for n in range((end - first).days + 1)]
    closed = {day for line in slot.event.opening_hours if line.opens is None for day in line.days}
    open_days = [day for day in days if day.weekday() not in closed]
    if week is None:
        return [*open_days]
    return [day for day in open_days if week.first_day <= day <= week.last_day] or [first]


def _order_on(day: date | None, slot: Slot) -> tuple[bool, bool, time, str]:
    """What goes on from a day before comes first."""
    begins = slot.when.first == day
    _, unknown, start = slot.when.order
    return begins, begins and unknown, start if begins else time(), slot.event.slug


def lasts_several_days(when: When) -> bool:
    """Whole days, or more than one night."""
    if when.starts and when.ends:
        return when.ends - when.starts > timedelta(days=1)
    return when.first != when.last


def in_order(slots: Iterable[Slot]) -> list[Slot]:
    """By time, and at the same time by the name of the file."""
    return sorted(slots, key=lambda slot: (slot.when.order, slot.event.slug))


def next_times(event: Event, today: date, at: Venue | None = None) -> list[Slot]:
    """The times of an event that are not over, or its last; only those ``at`` a venue, if there are any.

    What is off on one date comes next for nobody, unless nothing else is left.
    """
    times = event.occurrences()
    here = [each for each in times if each.where is at] if at else []
    wanted = here or times
    ahead = [each for each in wanted if not are_past([each.when], today)]
    chosen = still_on(ahead) or still_on(wanted)[-1:]
    return [Slot(event, each, _after(each, times)) for each in chosen]


def still_on(times: Sequence[Occurrence]) -> Sequence[Occurrence]:
    """Without those that are off by themselves; all, if they all are."""
    return [time for time in times if not time.is_stopped] or times


def times_after(slot: Slot) -> tuple[Occurrence, ...]:
    """The other times of its event that come after it, without those that are off by themselves."""
    times = slot.event.occurrences()
    return tuple(time for time in times[len(times) - slot.others :] if not time.is_stopped)


def times_left(slot: Slot, today: date) -> list[Occurrence]:
    """Those after it that people can still come to."""
    if slot.event.is_stopped:
        return []
    return [time for time in times_after(slot) if not are_past([time.when], today)]


def leading(event: Event, today: date) -> Slot:
    """The time that leads where there is room for one: the next, or the last; of what is stopped, the first that was planned."""
    return first_planned(event) if event.is_stopped else next_times(event, today)[0]


def first_planned(event: Event) -> Slot:
    """Of what lost its day, the old one, which calendars and search engines still hold."""
    if event.when.first:
        return slot_at(event, event.occurrences()[0])
    return slot_at(event, Occurrence(event.told_when, event.where, event.room))


def slot_at(event: Event, time: Occurrence) -> Slot:
    """A time with how many come after it. One that lost its day comes before all others."""
    times = event.occurrences()
    return Slot(event, time, _after(time, times) if time in times else len(times) - 1)


def _after(this: Occurrence, times: Sequence[Occurrence]) -> int:
    """How many of the times, which are in order, come after this one."""
    return len(times) - 1 - next(n for n, each in enumerate(times) if each == this)


def _meets(when: When, week: Week) -> bool:
    return bool(when.first and when.last and when.first <= week.last_day and when.last >= week.first_day)
