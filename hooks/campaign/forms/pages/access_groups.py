"""What is known of access on the page of an event, in groups: of each place, of its rooms, and of the event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias, TypedDict, TypeVar

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.access import AccessFact, Answer, EventAccess, PlaceAccess, facts_of, written_facts
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import PlaceFields, Room, access_at
from campaign.telling.dates import full_date
from campaign.telling.easy_text import together
from campaign.telling.events import access_answer, added_to
from campaign.telling.places import days_there, days_there_or_in_sessions


class AccessAnswer(TypedDict):
    """A yes, a no, or a "not known yet" of which something is known all the same: that ``ends`` with the event.

    Once the event is over, ``said_later`` takes the place of ``said``, if it is there.
    """

    said: str
    said_later: str | None
    answer: str
    detail: str | None
    ends: bool


class AccessGroup(TypedDict):
    """What is true of the place, or what is arranged for the event. ``on`` is when it is there, if it is elsewhere too."""

    name: str
    on: str | None
    given: list[AccessAnswer]
    confirmed: str | None
    more: str | None
    guide: str | None


_T = TypeVar("_T")

Spot: TypeAlias = tuple[PlaceFields, str | None]
"""A place and a room where an event happens."""


def spots_of(event: Event, *, with_sessions: bool = False) -> list[Spot]:
    """Each place and room where it happens, once, in the order of its times."""
    times = (*event.occurrences(), *(event.times_of_sessions() if with_sessions else ()))
    return once((time.where, time.room) for time in times if time.where)


def groups_of_places(event: Event, spots: Sequence[Spot], language: Language) -> Iterator[AccessGroup]:
    """Each building with what is so in all of its rooms, and then what is so in one of them only."""
    places = once(place for place, _ in spots)
    for place in places:
        rooms = [room for where, room in spots if where == place]
        name = None if len(places) == 1 else called(place, places)
        yield from _of_place(event, place, name, rooms, language)


def called(place: PlaceFields, places: Sequence[PlaceFields]) -> str:
    """With its address, if another has the same name."""
    if sum(each.said == place.said for each in places) == 1:
        return place.said
    return joined(", ", [part for part in (place.name, *place.address_lines) if part])


def _of_place(
    event: Event, place: PlaceFields, known_as: str | None, written: Sequence[str | None], language: Language
) -> Iterator[AccessGroup]:
    """Each with a name of its own. The place is ``known_as`` something only where there are others."""
    name = known_as or say(language, "access.of_place")
    on = days_there(event, partial(_is_at, place), language)
    rooms = once(place.room_called(each) for each in written)
    differs = {fact for room in rooms if room for fact in written_facts(room.access)}
    # What is in no room that differs is in the building: two groups of one name would only be harder to read.
    undescribed = once(each for each in written if not place.room_called(each))
    if undescribed == [None] and on == _days_in(event, place, None, language):
        rooms.remove(None)
        rest = facts_of(place.access)
    else:
        rest = {fact: said for fact, said in facts_of(place.access).items() if fact not in differs}
    yield {**group_of(name, place.access, rest, language), "on": on}
    for room in rooms:
        in_it = (
            joined(", ", [part for part in (room.said, known_as) if part])
            if room
            else _names_of(undescribed, known_as, language)
        )
        for group in _of_room(in_it, place, room, differs, language):
            yield {**group, "on": _days_in(event, place, room, language)}


def _days_in(event: Event, place: PlaceFields, room: Room | None, language: Language) -> str | None:
    return days_there_or_in_sessions(event, partial(_is_in, place, room), language)


def _of_room(
    name: str, place: PlaceFields, room: Room | None, differs: Collection[str], language: Language
) -> Iterator[AccessGroup]:
    """What is so in it as in the building, but not in another room, and what is other in it."""
    own = written_facts(room.access) if room else {}
    shared = {
        fact: said for fact, said in facts_of(place.access).items() if fact in differs and fact not in own
    }
    as_in_place: AccessGroup = {**group_of(name, place.access, shared, language), "more": None, "guide": None}
    if room is None:
        yield as_in_place
        return
    of_room = group_of(name, room.access, own, language)
    if not as_in_place["given"] or as_in_place["confirmed"] == of_room["confirmed"]:
        in_order = {
            fact: said
            for fact, said in facts_of(access_at(place, room.name)).items()
            if fact in {*shared, *own}
        }
        yield {**of_room, "given": given_of(in_order, language)}
        return
    yield {**as_in_place, "name": say(language, "access.as_elsewhere", room=name)}
    yield of_room


def once(things: Iterable[_T]) -> list[_T]:
    found: list[_T] = []
    for thing in things:
        if thing not in found:
            found.append(thing)
    return found


def _names_of(rooms: Sequence[str | None], place: str | None, language: Language) -> str:
    """Of rooms in which all is as in the building; where it is in none that is named, it is in another part of the place."""
    other = (
        say(language, "access.other_parts_of", place=place) if place else say(language, "access.other_parts")
    )
    named = [room for room in rooms if room]
    if len(named) < len(rooms):
        return together([other, *named], language)
    said = together(named, language)
    return joined(", ", [said, place]) if place else said


def _is_at(place: PlaceFields, time: Occurrence) -> bool:
    return time.where == place


def _is_in(place: PlaceFields, room: Room | None, time: Occurrence) -> bool:
    return _is_at(place, time) and place.room_called(time.room) == room


def group_of(
    name: str, access: PlaceAccess | EventAccess, facts: Mapping[str, AccessFact], language: Language
) -> AccessGroup:
    return {
        "name": name,
        "on": None,
        "given": given_of(facts, language),
        "confirmed": confirmed(access, language),
        "more": access.more if isinstance(access, PlaceAccess) else None,
        "guide": access.guide,
    }


def given_of(facts: Mapping[str, AccessFact], language: Language) -> list[AccessAnswer]:
    return [
        {
            "said": (said := access_answer(name, fact, language)),
            "said_later": None
            if fact.answer is Answer.NOT_KNOWN
            else access_answer(name, fact, language, over=True),
            "answer": fact.answer.name.lower(),
            "detail": added_to(said, fact),
            "ends": fact.answer is Answer.NOT_KNOWN,
        }
        for name, fact in facts.items()
        if not _is_silent(fact)
    ]


def silent_of(facts: Mapping[str, AccessFact]) -> Iterator[str]:
    return (name for name, fact in facts.items() if _is_silent(fact))


def _is_silent(fact: AccessFact) -> bool:
    return fact.answer is Answer.NOT_KNOWN and not fact.detail


def confirmed(access: PlaceAccess | EventAccess, language: Language) -> str | None:
    """Who confirmed the facts, and when."""
    if not access.confirmed_by:
        return None
    if not access.confirmed_on:
        return say(language, "event.confirmed_by", by=access.confirmed_by)
    return say(
        language, "event.confirmed", by=access.confirmed_by, day=full_date(access.confirmed_on, language)
    )
