"""Two versions of an event side by side: which of its times is which, how to book, and what support is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from campaign.model.access import Answer, facts_of
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.same_place import is_other_place, is_other_room
from campaign.model.venue import PlaceFields, Venue


@dataclass(frozen=True)
class Pair:
    """One time as it was and as it is; without one of the two it is new, or gone."""

    before: Occurrence | None
    after: Occurrence | None

    @property
    def other_day(self) -> bool:
        """Whether it is at another time; what is new or gone is."""
        return not (self.before and self.after and self.before.when == self.after.when)

    @property
    def other_place(self) -> bool:
        """Whether people who know where it was would go to a wrong place. What is new or gone has no other."""
        return bool(self.before and self.after and _is_elsewhere(self.before, self.after))

    @property
    def other_status(self) -> bool:
        """Whether something else became of it; what is new has no other."""
        return bool(self.before and self.after and self.before.status is not self.after.status)


class Booking(StrEnum):
    """Whether a place has to be booked, and can be. The values are parts of the names of phrases."""

    OPEN = "open"
    NOT_NEEDED = "not_needed"
    CLOSED = "closed"
    ELSEWHERE = "elsewhere"


def pairs_of(before: Event, after: Event) -> tuple[Pair, ...]:
    """The times of both, in order. Those that are at no time of the other go together if there are as many of them."""
    old, new = list(before.occurrences()), list(after.occurrences())
    pairs = []
    for is_same in (_is_same, _is_at_the_same_time):
        for time in tuple(old):
            same = next((each for each in new if is_same(time, each)), None)
            if same is not None:
                old.remove(time)
                new.remove(same)
                pairs.append(Pair(time, same))
    if len(old) == len(new):
        pairs += [Pair(was, now) for was, now in zip(old, new, strict=True)]
    else:
        pairs += [*(Pair(was, None) for was in old), *(Pair(None, now) for now in new)]
    return tuple(sorted(pairs, key=lambda pair: (pair.after or pair.before or old[0]).when.order))


def _is_same(before: Occurrence, after: Occurrence) -> bool:
    """Several at one time may be written in another order."""
    return _is_at_the_same_time(before, after) and not _is_elsewhere(before, after)


def _is_at_the_same_time(before: Occurrence, after: Occurrence) -> bool:
    return before.when == after.when


def _is_elsewhere(before: Occurrence, after: Occurrence) -> bool:
    return is_other_room(before.room, after.room) or is_other_place(before.where, after.where)


def spot_of(time: Occurrence) -> object:
    """Where it is, in a form that does not depend on how it is written."""
    return _place(time.where), time.room


def _place(place: PlaceFields | None) -> object:
    if isinstance(place, Venue):
        return place.reference
    return (place.name, place.address_lines) if place else None


def booking_of(event: Event) -> Booking:
    """What people have to do to get a place, whoever may have one."""
    join = event.join
    if join.needs_no_booking or (event.drop_in and not join.book_at):
        return Booking.NOT_NEEDED
    if join.can_be_done:
        return Booking.OPEN
    return Booking.ELSEWHERE if event.run_by_others else Booking.CLOSED


def taken_away(before: Event, after: Event) -> dict[str, Answer]:
    """What was arranged for the event and is not any more, or is not known any more, by the name of its field."""
    return dict(_taken_away(before, after))


def _taken_away(before: Event, after: Event) -> Iterator[tuple[str, Answer]]:
    now = facts_of(after.access)
    for name, fact in facts_of(before.access).items():
        if fact.answer is Answer.YES and now[name].answer is not Answer.YES:
            yield name, now[name].answer
