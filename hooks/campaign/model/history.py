"""What was published before: earlier versions of events, and when sources changed last.

It comes from outside, since only Git knows it. Where nobody has kept it, all of this is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePosixPath

from campaign.model.event import Event
from campaign.model.record import Record
from campaign.model.status import Status
from campaign.model.venue import PlaceFields, Venue


class Heard(StrEnum):
    """What people must hear of if it changes: they may come on the wrong day, to the wrong place, or not at all."""

    WHEN = "when"
    WHERE = "where"
    HOW = "how"


@dataclass(frozen=True)
class Version:
    """An event as it was from a day on."""

    since: date
    event: Event


@dataclass(frozen=True)
class Step:
    """What changed from one version of an event to the next, on the day ``day``. ``status`` is the new one, if it is new."""

    day: date
    before: Event
    after: Event
    heard: frozenset[Heard]
    status: Status | None


@dataclass(frozen=True)
class History:
    """``versions`` are those of an event, oldest first, by the path of its source; the last is the one of today.

    ``touched`` is when a source last changed. With ``is_whole``, what is not there never was.
    """

    versions: Mapping[PurePosixPath, tuple[Version, ...]] = field(default_factory=dict)
    touched: Mapping[PurePosixPath, datetime] = field(default_factory=dict)
    is_whole: bool = False

    def steps(self, event: Event) -> tuple[Step, ...]:
        """Every change of an event that people must hear of, oldest first."""
        return tuple(_steps(self.versions.get(event.source.path, ())))

    def days(self, event: Event) -> tuple[Step, ...]:
        """The same day by day: what was changed and changed back on a day is no news."""
        versions = self.versions.get(event.source.path, ())
        last_of_each_day = {version.since: version for version in versions[1:]}
        return tuple(_steps((*versions[:1], *last_of_each_day.values())))

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
    for old, new in pairwise(versions):
        before, after = old.event, new.event
        heard = frozenset(what for what in Heard if _told(before, what) != _told(after, what))
        status = after.status if before.status is not after.status else None
        if heard or status:
            yield Step(new.since, before, after, heard, status)


def _told(event: Event, what: Heard) -> object:
    """What an event says of it, in a form that does not depend on how it is written."""
    times = event.occurrences()
    if what is Heard.WHEN:
        return [time.when for time in times], event.opening_hours
    if what is Heard.WHERE:
        return {(_place(time.where), time.room) for time in times}, event.meeting_point
    join, online = event.join, event.online
    ways = (online.watch_at, online.phone) if online else (None, None)
    return event.how, ways, join.book_at, join.phone, join.email


def _place(place: PlaceFields | None) -> object:
    if isinstance(place, Venue):
        return place.reference
    return (place.name, place.address_lines) if place else None
