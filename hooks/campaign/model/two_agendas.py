"""The sessions of two versions of an event side by side: which has moved to another time or room, and which is gone.

A session is known by its title. With another title at the same time in the same room it is the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias

from campaign.languages.folding import folded
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.same_place import is_other_room
from campaign.model.shapes import Session
from campaign.model.when import When

Part: TypeAlias = tuple[Session, Occurrence]
"""A session, with its time and place."""


@dataclass(frozen=True)
class MovedSession:
    """A session as it was, and as it is, or None if it is gone."""

    before: Part
    after: Part | None
    other_time: bool = False
    other_room: bool = False

    @property
    def is_gone(self) -> bool:
        return self.after is None


def moved_sessions(before: Event, after: Event) -> tuple[MovedSession, ...]:
    """Those for which people would come at a wrong time or to a wrong room, in their order; of what is stopped, none.

    What moved with its event is told with the event. What was not known before was never promised, and what is new
    sends nobody to a wrong place.
    """
    return () if after.is_stopped else tuple(_moved(before, after))


def _moved(before: Event, after: Event) -> Iterator[MovedSession]:
    moved_by = _moved_by(before.when, after.when)
    for was, now in pairs_of_sessions(before, after):
        if now is None:
            yield MovedSession(was, None)
            continue
        other_time = _is_at_another_time(was, now, moved_by)
        other_room = after.how is not AttendanceMode.ONLINE and _is_in_another_room(was, now)
        if other_time or other_room:
            yield MovedSession(was, now, other_time, other_room)


def pairs_of_sessions(before: Event, after: Event) -> list[tuple[Part, Part | None]]:
    """Each session that there was, and what it is now; in the order of today."""
    old, new = _parts(before), _parts(after)
    moved_by = _moved_by(before.when, after.when)

    def has_same_title(was: Part, now: Part) -> bool:
        return _title(was) == _title(now)

    def is_where_it_was(was: Part, now: Part) -> bool:
        return not _is_at_another_time(was, now, moved_by) and not is_other_room(was[1].room, now[1].room)

    def is_as_it_was(was: Part, now: Part) -> bool:
        return has_same_title(was, now) and is_where_it_was(was, now)

    pairs: list[tuple[Part, Part | None]] = []
    ways: tuple[Callable[[Part, Part], bool], ...] = (is_as_it_was, has_same_title, is_where_it_was)
    for is_the_same in ways:
        for was in tuple(old):
            now = next((each for each in new if is_the_same(was, each)), None)
            if now is not None:
                old.remove(was)
                new.remove(now)
                pairs.append((was, now))
    pairs += [(was, None) for was in old]
    return sorted(pairs, key=lambda pair: (pair[1] or pair[0])[1].when.order)


def _parts(event: Event) -> list[Part]:
    return [*zip(event.sessions, event.times_of_sessions(), strict=True)]


def _title(part: Part) -> str:
    return "".join(letter for letter in folded(part[0].title) if letter.isalnum())


def _moved_by(before: When, after: When) -> timedelta:
    """How far the whole event has moved; nothing where it became longer or shorter, since then its days are others."""
    if not (before.first and before.last and after.first and after.last):
        return timedelta()
    is_as_long = before.last - before.first == after.last - after.first
    return after.first - before.first if is_as_long else timedelta()


def _is_at_another_time(before: Part, after: Part, moved_by: timedelta) -> bool:
    was, now = before[1].when, after[1].when
    if was.first is None:
        return False
    was_or_moved = (was, was.moved_to(was.first + moved_by))
    if was.start is None and not was.all_day:
        return now.first not in {each.first for each in was_or_moved}
    if was.end is None and now.end is not None:
        now = replace(now, last=now.first, end=None)
    return not any(replace(each, zone=now.zone, home=now.home) == now for each in was_or_moved)


def _is_in_another_room(before: Part, after: Part) -> bool:
    """A session without a room of its own is in that of the event, and goes with it."""
    (was, was_in), (now, now_in) = before, after
    goes_with_its_event = was.room is None and now.room is None
    return bool(was_in.room and not goes_with_its_event and is_other_room(was_in.room, now_in.room))
