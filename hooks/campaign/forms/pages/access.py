"""Access facts on a page: yes, no and not known yet get the same care."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeAlias, TypedDict

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.access import AccessFact, Answer, EventAccess, PlaceAccess, facts_of, written_facts
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import PlaceFields, Room, access_at
from campaign.telling.dates import full_date
from campaign.telling.events import access_answer, access_label, whom_to_ask
from campaign.telling.places import days_there


class AccessAnswer(TypedDict):
    """A yes, a no, or a "not known yet" of which something is known all the same: that ``ends`` with the event."""

    said: str
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


class AccessFacts(TypedDict):
    """What is known, in groups if there are any, and the names of what nobody has said yet."""

    groups: list[AccessGroup]
    given: list[AccessAnswer]
    not_known: list[str]
    languages: str | None


class RoomFacts(AccessGroup):
    """What is other in one room than in the rest of a place."""

    not_known: list[str]


class AccessContactFacts(TypedDict):
    """Somebody who is named for support."""

    name: str | None
    phone: str | None
    email: str | None


class OthersAsked(TypedDict):
    """Those who run the event."""

    ask: str
    link: str | None


class AskingFacts(TypedDict):
    """Whom to ask for support, and by when. With neither ``contact`` nor ``others`` it is the campaign."""

    contact: AccessContactFacts | None
    others: OthersAsked | None
    by: str | None


Spot: TypeAlias = tuple[PlaceFields, str | None]
"""A place and a room where an event happens."""

ASK_US: AskingFacts = {"contact": None, "others": None, "by": None}


def access_facts(accesses: tuple[PlaceAccess | EventAccess | None, ...], language: Language) -> AccessFacts:
    """Answers in the order that every page keeps, and the names of those that nobody has given yet."""
    facts = [facts_of(access) for access in accesses if access]
    return {
        "groups": [],
        "given": [answer for each in facts for answer in _given(each, language)],
        "not_known": [access_label(name, language) for each in facts for name in _silent(each)],
        "languages": None,
    }


def _given(facts: Mapping[str, AccessFact], language: Language) -> list[AccessAnswer]:
    return [
        {
            "said": access_answer(name, fact, language),
            "answer": fact.answer.name.lower(),
            "detail": fact.detail,
            "ends": fact.answer is Answer.NOT_KNOWN,
        }
        for name, fact in facts.items()
        if not _is_silent(fact)
    ]


def _silent(facts: Mapping[str, AccessFact]) -> Iterator[str]:
    return (name for name, fact in facts.items() if _is_silent(fact))


def _is_silent(fact: AccessFact) -> bool:
    return fact.answer is Answer.NOT_KNOWN and not fact.detail


def event_access_facts(event: Event, language: Language, *, over: bool) -> AccessFacts | None:
    """All of it, and what is known in groups: some is true of each place and its room, and some is arranged for this event.

    What is not known does not matter any more once the event is ``over`` or stopped.
    """
    spots = spots_of(event)
    groups = [*_of_places(event, spots, language)]
    groups.append(_group(say(language, "access.of_event"), event.access, facts_of(event.access), language))
    if over:
        groups = [
            {**group, "given": [fact for fact in group["given"] if not fact["ends"]]} for group in groups
        ]
    given = [fact for group in groups for fact in group["given"]]
    if over and not given:
        return None
    languages = joined(", ", event.access.languages)
    return {
        "groups": [group for group in groups if group["given"] or group["more"] or group["guide"]],
        "given": given,
        "not_known": [] if over or event.is_stopped else _not_known(event, spots, language),
        "languages": say(language, "event.languages", languages=languages) if languages else None,
    }


def spots_of(event: Event) -> list[Spot]:
    """Each place and room where it happens, once, in the order of its times."""
    found: list[Spot] = []
    for time in event.occurrences():
        if time.where and (time.where, time.room) not in found:
            found.append((time.where, time.room))
    return found


def _of_places(event: Event, spots: Sequence[Spot], language: Language) -> Iterator[AccessGroup]:
    """Each building, and then those of its rooms that differ. One room takes the place of what is so in the building."""
    places: list[PlaceFields] = []
    for place, _ in spots:
        if place not in places:
            places.append(place)
    for place in places:
        found = [place.room_called(written) for where, written in spots if where == place]
        rooms = [room for n, room in enumerate(found) if room and room not in found[:n]]
        own = written_facts(rooms[0].access) if rooms and all(room is rooms[0] for room in found) else {}
        rest = {name: fact for name, fact in facts_of(place.access).items() if name not in own}
        alone = len(places) == 1
        name = say(language, "access.of_place") if alone else place.said
        on = days_there(event, partial(_is_in, place, None), language)
        yield {**_group(name, place.access, rest, language), "on": on}
        for room in rooms:
            name = room.said if alone else joined(", ", [room.said, place.said])
            on = days_there(event, partial(_is_in, place, room), language)
            yield {**_group(name, room.access, written_facts(room.access), language), "on": on}


def _is_in(place: PlaceFields, room: Room | None, time: Occurrence) -> bool:
    return time.where == place and (room is None or place.room_called(time.room) == room)


def room_facts(room: Room, language: Language) -> RoomFacts:
    own = written_facts(room.access)
    return {
        **_group(room.said, room.access, own, language),
        "not_known": [access_label(name, language) for name in _silent(own)],
    }


def _group(
    name: str, access: PlaceAccess | EventAccess, facts: Mapping[str, AccessFact], language: Language
) -> AccessGroup:
    return {
        "name": name,
        "on": None,
        "given": _given(facts, language),
        "confirmed": confirmed(access, language),
        "more": access.more if isinstance(access, PlaceAccess) else None,
        "guide": access.guide,
    }


def _not_known(event: Event, spots: Sequence[Spot], language: Language) -> list[str]:
    """What nobody has said yet; where it is known of one place only, with the name of the other."""
    silent = [set(_silent(facts_of(access_at(place, room)))) for place, room in spots]
    names = []
    for name in facts_of(PlaceAccess()):
        label = access_label(name, language)
        if silent and all(name in each for each in silent):
            names.append(label)
            continue
        names += [
            say(language, "access.only_at", fact=label, place=place.said)
            for (place, _), each in zip(spots, silent, strict=False)
            if name in each
        ]
    return [*names, *(access_label(name, language) for name in _silent(facts_of(event.access)))]


def asking_facts(event: Event, today: date, language: Language, *, over: bool) -> AskingFacts | None:
    """Whom to ask, and by when. Nobody needs to ask for what is ``over`` or stopped."""
    if over or event.is_stopped:
        return None
    access = event.access
    ask = access.ask
    return {
        "contact": {"name": ask.name, "phone": ask.phone, "email": ask.email} if ask else None,
        "others": {"ask": whom_to_ask(event, language), "link": event.run_by_others.link}
        if event.run_by_others and not access.ask
        else None,
        "by": full_date(by, language) if (by := access.still_ask_by(today)) else None,
    }


def confirmed(access: PlaceAccess | EventAccess, language: Language) -> str | None:
    """Who confirmed the facts, and when."""
    if not access.confirmed_by:
        return None
    if not access.confirmed_on:
        return say(language, "event.confirmed_by", by=access.confirmed_by)
    return say(
        language, "event.confirmed", by=access.confirmed_by, day=full_date(access.confirmed_on, language)
    )
