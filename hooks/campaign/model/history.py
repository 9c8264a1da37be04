"""What was published before: earlier versions of events, and when sources changed last.

It comes from outside, since only Git knows it. Where nobody has kept it, all of this is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePosixPath

from campaign.keeping.questions import question
from campaign.languages.folding import folded
from campaign.model.access import Answer
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.places_then import Between, KnownAt, Readdressed, Turn, Venues
from campaign.model.record import Record
from campaign.model.status import Status
from campaign.model.two_agendas import moved_sessions
from campaign.model.two_versions import booking_of, pairs_of, taken_away
from campaign.model.venue import Venue


class Heard(StrEnum):
    """What people must hear of if it changes: they may come on the wrong day, to the wrong place, in vain, or not at all."""

    WHEN = "when"
    WHERE = "where"
    DATES = "dates"
    """What became of one of several dates: it is cancelled, full, or on again."""

    SESSIONS = "sessions"
    """Whoever comes for one of them may come too late, or sit in the wrong room."""

    HOW = "how"
    BOOKING = "booking"
    COST = "cost"
    ACCESS = "access"
    """Only what is taken away: whoever counts on it may come in vain."""

    ASK_BY = "ask_by"
    """The last day to ask for support, once there was one: whoever plans to ask later may miss it."""

    PLACE_ACCESS = "place_access"
    """The same of the place: what its page says, or that of one of its rooms, not the event's own file."""

    ACCESS_BACK = "access_back"
    """What was taken away at the place, and is there again: whoever stayed away can come."""

    ADDRESS = "address"
    """Of a place that is still the same one."""


_STAYS_NEWS = (Heard.WHEN, Heard.WHERE)
"""Once an event is over, nobody needs to hear that booking is closed."""


@dataclass(frozen=True)
class Version:
    """An event, and the places that have changed, as they were from a day on."""

    since: date
    event: Event
    venues: Venues = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """What changed from one version of an event to the next, on the day ``day``. ``status`` is the new one, if it is new.

    ``turns`` are access facts of places that are gone or back, ``readdressed`` are places with a new address.
    """

    day: date
    before: Event
    after: Event
    heard: frozenset[Heard]
    status: Status | None
    turns: tuple[Turn, ...] = ()
    readdressed: tuple[Readdressed, ...] = ()


@dataclass(frozen=True)
class History:
    """``versions`` are those of an event and of its places, oldest first, by the path of its source.

    ``touched`` is when a source last changed. With ``is_whole``, what is not there never was. ``read_from`` has a
    fingerprint of all that the past of an event was read from.
    """

    versions: Mapping[PurePosixPath, tuple[Version, ...]] = field(default_factory=dict)
    touched: Mapping[PurePosixPath, datetime] = field(default_factory=dict)
    is_whole: bool = False
    read_from: Mapping[PurePosixPath, str] = field(default_factory=dict)

    @property
    def asked_as(self) -> tuple[str, ...]:
        return ("history",)

    @question
    def steps(self, event: Event) -> tuple[Step, ...]:
        """Every change of an event that people must hear of, oldest first."""
        return tuple(_steps(self.versions.get(event.source.path, ())))

    @question
    def days(self, event: Event) -> tuple[Step, ...]:
        """The same day by day: what was changed and changed back on a day is no news."""
        versions = self.versions.get(event.source.path, ())
        last_of_each_day = {version.since: version for version in versions[1:]}
        return tuple(_steps((*versions[:1], *last_of_each_day.values())))

    @question
    def touched_with(self, event: Event) -> datetime | None:
        """When an event last changed, or a place or organisation that it names."""
        places = (time.where for time in event.occurrences())
        named: tuple[Record, ...] = (
            *(place for place in places if isinstance(place, Venue)),
            *event.organisers,
        )
        paths = (event.source.path, *(record.source.path for record in named))
        return max((self.touched[path] for path in paths if path in self.touched), default=None)


def _steps(versions: tuple[Version, ...]) -> Iterator[Step]:
    known: KnownAt = {}
    for old, new in pairwise(versions):
        before, after = old.event, new.event
        between = Between(before, after, old.venues, new.venues, new.since)
        turns, known = between.turns(known)
        readdressed = tuple(between.readdressed())
        told = _STAYS_NEWS if after.is_over(new.since) else Heard
        happened = {
            Heard.PLACE_ACCESS: any(turn.was is Answer.YES for turn in turns),
            Heard.ACCESS_BACK: any(turn.now is Answer.YES for turn in turns),
            Heard.ADDRESS: bool(readdressed),
            **{what: has_changed(before, after) for what, has_changed in _HAS_CHANGED.items()},
        }
        heard = frozenset(what for what in told if happened[what])
        status = after.status if before.status is not after.status else None
        if heard or status:
            yield Step(new.since, before, after, heard, status, turns, readdressed)


def _when_changed(before: Event, after: Event) -> bool:
    return any(pair.other_day for pair in pairs_of(before, after)) or (
        before.opening_hours != after.opening_hours
    )


def _where_changed(before: Event, after: Event) -> bool:
    """What is only online now has no place; that it is online is news of how to take part."""
    if after.how is AttendanceMode.ONLINE:
        return False
    return before.meeting_point != after.meeting_point or any(
        pair.other_place for pair in pairs_of(before, after)
    )


def _dates_changed(before: Event, after: Event) -> bool:
    return not after.is_stopped and any(pair.other_status for pair in pairs_of(before, after))


def _sessions_changed(before: Event, after: Event) -> bool:
    return bool(moved_sessions(before, after))


def _how_changed(before: Event, after: Event) -> bool:
    return _ways_in(before) != _ways_in(after) or _has_other_platform(before, after)


def _ways_in(event: Event) -> object:
    online = event.online
    return event.how, *((online.watch_at, online.phone) if online else (None, None))


def _has_other_platform(before: Event, after: Event) -> bool:
    """A program that people may not have. What was not known before sends nobody to a wrong one."""
    was, now = (each.online.platform if each.online else None for each in (before, after))
    return bool(was and now and folded(was) != folded(now))


def _booking_changed(before: Event, after: Event) -> bool:
    return (booking_of(before), _contacts(before)) != (booking_of(after), _contacts(after))


def _contacts(event: Event) -> object:
    return event.join.book_at, event.join.phone, event.join.email


def _cost_changed(before: Event, after: Event) -> bool:
    """What was not known before was never promised."""
    old, new = before.cost, after.cost
    if old is None:
        return False
    return new is None or (old.words.casefold(), old.price) != (new.words.casefold(), new.price)


def _access_changed(before: Event, after: Event) -> bool:
    return bool(taken_away(before, after))


def _ask_by_changed(before: Event, after: Event) -> bool:
    was, now = before.access.ask_by, after.access.ask_by
    return bool(was and now and was != now)


_HAS_CHANGED: Mapping[Heard, Callable[[Event, Event], bool]] = {
    Heard.WHEN: _when_changed,
    Heard.WHERE: _where_changed,
    Heard.DATES: _dates_changed,
    Heard.SESSIONS: _sessions_changed,
    Heard.HOW: _how_changed,
    Heard.BOOKING: _booking_changed,
    Heard.COST: _cost_changed,
    Heard.ACCESS: _access_changed,
    Heard.ASK_BY: _ask_by_changed,
}
