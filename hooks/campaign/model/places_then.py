"""The places of an event, at two times: which access is not there any more, or is there again, and which address is another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, TypeAlias, TypeVar

from campaign.model.access import Answer, facts_of
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.same_place import has_other_address, is_other_place
from campaign.model.time_zones import at_home
from campaign.model.two_agendas import pairs_of_sessions
from campaign.model.two_versions import Pair, pairs_of, spot_of
from campaign.model.venue import PlaceFields, Venue, access_at
from campaign.model.when import When

Venues: TypeAlias = Mapping[str, Venue]
"""As they were at some time, by their reference. Those that are not in it are as they are today."""


@dataclass(frozen=True)
class Turn:
    """An access fact where an event is, which was yes and is not, or is yes now. ``time`` is the first one there.

    It is ``of_place`` where several rooms of it turned, and the event is in no other room there.
    """

    time: Occurrence
    fact: str
    was: Answer
    now: Answer
    of_place: bool = False


class Readdressed(NamedTuple):
    """A place with another address: the first time of an event there, and the place as it was from then on."""

    time: Occurrence
    place: PlaceFields


@dataclass(frozen=True)
class Known:
    """What people heard of access who know a time of an event: what is ``gone`` and since then so, and what nobody took back.

    The latter was so at another place, and is not known where the event is now.
    """

    gone: Mapping[str, Answer] = field(default_factory=dict)
    not_taken_back: frozenset[str] = frozenset()


_Key: TypeAlias = tuple[object, When]
KnownAt: TypeAlias = Mapping[_Key, Known]
"""By the time and the room of each."""


@dataclass(frozen=True)
class Between:
    """What happened between two versions of an event, on ``day``. What is past by then is at no place."""

    before: Event
    after: Event
    then: Venues
    now: Venues
    day: date

    def turns(self, known: KnownAt) -> tuple[tuple[Turn, ...], KnownAt]:
        """What turned for those who ``known`` is of, and what they know then."""
        found: list[Turn] = []
        after: dict[_Key, Known] = {}
        for pair in (*pairs_of(self.before, self.after), *self._sessions_in_other_rooms()):
            if pair.after is None:
                continue
            if pair.before is None:
                after[_key(pair.after)] = _known_there(pair.after, known)
                continue
            old = known.get(_key(pair.before), Known())
            turns, new = (
                ([], old) if self._is_past(pair.after) else self._turned(pair.before, pair.after, old)
            )
            found += turns
            after[_key(pair.after)] = new
        return tuple(self._by_place(found)), after

    def _turned(self, before: Occurrence, after: Occurrence, known: Known) -> tuple[list[Turn], Known]:
        """A new place of which something is not known yet takes nothing away, until it says that it is not there."""
        was, now = _answers(self.then, before), _answers(self.now, after)
        is_elsewhere = is_other_place(_as_in(self.then, before.where), _as_in(self.now, after.where))
        turns, gone, not_taken_back = [], dict(known.gone), set()
        for fact, answer in now.items():
            was_yes = was[fact] is Answer.YES or fact in known.not_taken_back
            nobody_says = answer is Answer.NOT_KNOWN and (is_elsewhere or was[fact] is Answer.NOT_KNOWN)
            if answer is Answer.YES:
                if fact in known.gone and not was_yes:
                    turns.append(Turn(after, fact, known.gone[fact], answer))
                gone.pop(fact, None)
            elif nobody_says and was_yes:
                not_taken_back.add(fact)
            elif was_yes:
                turns.append(Turn(after, fact, Answer.YES, answer))
                gone[fact] = answer
            elif fact in gone and not nobody_says:
                gone[fact] = answer
        return turns, Known(gone, frozenset(not_taken_back))

    def _by_place(self, turns: Iterable[Turn]) -> Iterator[Turn]:
        """What is the same in several rooms, and in all that the event is in, once for their place."""
        alike: dict[tuple[object, str, Answer, Answer], list[Turn]] = defaultdict(list)
        for turn in _once_a_spot(turns):
            alike[place_of(turn.time), turn.fact, turn.was, turn.now].append(turn)
        for (place, *_), same in alike.items():
            rooms = {spot_of(time) for time in self._to_come() if place_of(time) == place}
            if len(same) > 1 and {spot_of(turn.time) for turn in same} == rooms:
                yield replace(same[0], of_place=True)
            else:
                yield from same

    def readdressed(self) -> Iterator[Readdressed]:
        """Each place once. One without a file of its own is another place then."""
        told = set()
        for pair in pairs_of(self.before, self.after):
            if pair.before is None or pair.after is None or self._is_past(pair.after):
                continue
            was, now = _as_in(self.then, pair.before.where), _as_in(self.now, pair.after.where)
            if was and isinstance(now, Venue) and place_of(pair.after) not in told:
                told.add(place_of(pair.after))
                if not is_other_place(was, now) and has_other_address(was, now):
                    yield Readdressed(pair.after, now)

    def _sessions_in_other_rooms(self) -> Iterator[Pair]:
        """Whoever goes to one of them asks what is in its room, and not in that of the event."""
        for (was, was_in), now in pairs_of_sessions(self.before, self.after):
            if now and (was.room or now[0].room):
                yield Pair(was_in, now[1])

    def _to_come(self) -> Iterator[Occurrence]:
        return (time for time in times_and_sessions(self.after) if not self._is_past(time))

    def _is_past(self, time: Occurrence) -> bool:
        """Nobody goes to what is off by itself, either."""
        last = at_home(time.when).last
        return time.is_stopped or bool(last and last < self.day)


def _key(time: Occurrence) -> _Key:
    return spot_of(time), time.when


def place_of(time: Occurrence) -> object:
    """Where it is, whatever the room."""
    return spot_of(replace(time, room=None))


def _known_there(time: Occurrence, known: KnownAt) -> Known:
    """A new time is where others were: whoever heard of them knows that place."""
    others = [each for key, each in known.items() if key[0] == spot_of(time)]
    return Known(
        {fact: answer for each in others for fact, answer in each.gone.items()},
        frozenset().union(*(each.not_taken_back for each in others)),
    )


def _once_a_spot(turns: Iterable[Turn]) -> Iterator[Turn]:
    seen = set()
    for turn in turns:
        if (key := (spot_of(turn.time), turn.fact, turn.was, turn.now)) not in seen:
            seen.add(key)
            yield turn


def _answers(venues: Venues, time: Occurrence) -> dict[str, Answer]:
    facts = facts_of(access_at(_as_in(venues, time.where), time.room))
    return {name: fact.answer for name, fact in facts.items()}


def times_and_sessions(event: Event) -> tuple[Occurrence, ...]:
    """Everything that people go to."""
    return (*event.occurrences(), *event.times_of_sessions())


def venues_named(event: Event) -> set[str]:
    """The references of all places that it names."""
    places = (event.where, *(other.where for other in event.also_on))
    return {place.reference for place in places if isinstance(place, Venue)}


Place = TypeVar("Place", PlaceFields, PlaceFields | None)


def _as_in(venues: Venues, place: Place) -> Place:
    return venues.get(place.reference, place) if isinstance(place, Venue) else place
