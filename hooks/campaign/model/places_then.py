"""The places of an event, at two times: which access is not there any more, or is there again, and which address is another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias, TypeVar

from campaign.model.access import Answer, facts_of
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.time_zones import at_home
from campaign.model.two_versions import Pair, pairs_of, spot_of
from campaign.model.venue import PlaceFields, Venue, access_at

Venues: TypeAlias = Mapping[str, Venue]
"""As they were at some time, by their reference. Those that are not in it are as they are today."""


@dataclass(frozen=True)
class Turn:
    """An access fact where an event is, which was yes and is not, or is yes now. ``time`` is the first one there."""

    time: Occurrence
    fact: str
    was: Answer
    now: Answer

    @property
    def of(self) -> object:
        """What it is about, so that it is found when it turns again."""
        return spot_of(self.time), self.fact


class Readdressed(NamedTuple):
    """A place with another address: the first time of an event there, and the place as it was from then on."""

    time: Occurrence
    place: PlaceFields


@dataclass(frozen=True)
class Between:
    """What happened between two versions of an event, on ``day``. What is past by then is at no place."""

    before: Event
    after: Event
    then: Venues
    now: Venues
    day: date

    def turns(self) -> Iterator[Turn]:
        for pair in self._spots():
            was = facts_of(access_at(_as_in(self.then, pair.before.where), pair.before.room))
            now = facts_of(access_at(_as_in(self.now, pair.after.where), pair.after.room))
            for fact in was:
                if (was[fact].answer is Answer.YES) is not (now[fact].answer is Answer.YES):
                    yield Turn(pair.after, fact, was[fact].answer, now[fact].answer)

    def readdressed(self) -> Iterator[Readdressed]:
        """Each place once. One without a file of its own is another place then."""
        told = set()
        for pair in self._spots():
            place = pair.after.where
            if isinstance(place, Venue) and place.reference not in told:
                told.add(place.reference)
                was, now = _as_in(self.then, place), _as_in(self.now, place)
                if has_other_address(was, now):
                    yield Readdressed(pair.after, now)

    def _spots(self) -> Iterator[_Stayed]:
        """The first time in each room of each place, where it was before too."""
        seen = set()
        for pair in pairs_of(self.before, self.after):
            stayed = _stayed(pair, self.day)
            if stayed and (spot := spot_of(stayed.after)) not in seen:
                seen.add(spot)
                yield stayed


@dataclass(frozen=True)
class _Stayed:
    before: Occurrence
    after: Occurrence


def _stayed(pair: Pair, day: date) -> _Stayed | None:
    if pair.before is None or pair.after is None or pair.other_place:
        return None
    last = at_home(pair.after.when).last
    return None if last and last < day else _Stayed(pair.before, pair.after)


def venues_named(event: Event) -> set[str]:
    """The references of all places that it names."""
    places = (event.where, *(other.where for other in event.also_on))
    return {place.reference for place in places if isinstance(place, Venue)}


Place = TypeVar("Place", PlaceFields, PlaceFields | None)


def _as_in(venues: Venues, place: Place) -> Place:
    return venues.get(place.reference, place) if isinstance(place, Venue) else place


def has_other_address(before: PlaceFields, after: PlaceFields) -> bool:
    """Whether a part of it is another. What is added or left out sends nobody to a wrong place."""
    parts = (
        (before.street, after.street),
        (before.town, after.town),
        (before.postcode, after.postcode),
    )
    return any(was and now and _letters(was) != _letters(now) for was, now in parts)


def _letters(written: str) -> str:
    """Without the marks and spaces between them, which some write and others leave out."""
    return "".join(letter for letter in written.casefold() if letter.isalnum())
