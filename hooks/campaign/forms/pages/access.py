"""Access facts on a page: yes, no and not known yet get the same care."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from campaign.forms.pages.access_groups import (
    AccessAnswer,
    AccessGroup,
    Spot,
    given_of,
    group_of,
    groups_of_places,
    once,
    silent_of,
    spots_of,
)
from campaign.forms.pages.rows import over_after
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.access import EventAccess, PlaceAccess, facts_of, written_facts
from campaign.model.event import Event
from campaign.model.venue import PlaceFields, Room, access_at
from campaign.telling.dates import full_date
from campaign.telling.events import access_label, whom_to_ask
from campaign.telling.joining import still_to_ask


class AccessFacts(TypedDict):
    """What is known, in groups if there are any, and the names of what nobody has said yet.

    What is stopped does not happen, so all of it ``ends`` with the day that was planned.
    """

    groups: list[AccessGroup]
    given: list[AccessAnswer]
    ends: bool
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
    """Whom to ask for support, and by when. With neither ``contact`` nor ``others`` it is the campaign.

    After ``by_until`` (ISO 8601), the day is past.
    """

    contact: AccessContactFacts | None
    others: OthersAsked | None
    by: str | None
    by_until: str | None


ASK_US: AskingFacts = {"contact": None, "others": None, "by": None, "by_until": None}


def access_facts(accesses: tuple[PlaceAccess | EventAccess | None, ...], language: Language) -> AccessFacts:
    """Answers in the order that every page keeps, and the names of those that nobody has given yet."""
    facts = [facts_of(access) for access in accesses if access]
    return {
        "groups": [],
        "given": [_for_good(answer) for each in facts for answer in given_of(each, language)],
        "ends": False,
        "not_known": [access_label(name, language) for each in facts for name in silent_of(each)],
        "languages": None,
    }


def event_access_facts(event: Event, language: Language, *, over: bool) -> AccessFacts | None:
    """All of it, and what is known in groups: some is true of each place and its room, and some is arranged for this event.

    What is not known does not matter any more once the event is ``over`` or stopped, nor access to what never happened.
    """
    spots = spots_of(event, with_sessions=True)
    groups = [*groups_of_places(event, spots, language)]
    groups.append(group_of(say(language, "access.of_event"), event.access, facts_of(event.access), language))
    if over:
        groups = [
            {**group, "given": [_then(fact) for fact in group["given"] if not fact["ends"]]}
            for group in groups
        ]
    given = [fact for group in groups for fact in group["given"]]
    if over and (event.is_stopped or not given):
        return None
    languages = joined(", ", event.access.languages)
    return {
        "groups": [group for group in groups if group["given"] or group["more"] or group["guide"]],
        "given": given,
        "ends": event.is_stopped,
        "not_known": [] if over or event.is_stopped else _not_known(event, spots, language),
        "languages": say(language, "event.languages", languages=languages) if languages else None,
    }


def room_facts(room: Room, language: Language) -> RoomFacts:
    own = written_facts(room.access)
    group = group_of(room.said, room.access, own, language)
    return {
        **group,
        "given": [_for_good(answer) for answer in group["given"]],
        "not_known": [access_label(name, language) for name in silent_of(own)],
    }


def _for_good(answer: AccessAnswer) -> AccessAnswer:
    """What is so in a place stays so after any event."""
    return {**answer, "said_later": None}


def _then(answer: AccessAnswer) -> AccessAnswer:
    """What was so at an event that is over."""
    return {**answer, "said": answer["said_later"] or answer["said"], "said_later": None}


def _not_known(event: Event, spots: Sequence[Spot], language: Language) -> list[str]:
    """What nobody has said yet; where it is known of one place or room only, with the name of the other."""
    silent = [set(silent_of(facts_of(access_at(place, room)))) for place, room in spots]
    names = []
    for name in facts_of(PlaceAccess()):
        label = access_label(name, language)
        if silent and all(name in each for each in silent):
            names.append(label)
            continue
        at = [spot for spot, each in zip(spots, silent, strict=True) if name in each]
        names += [
            say(language, "access.only_at", fact=label, place=spot)
            for spot in once(_spot_said(place, room, at, spots) for place, room in at)
        ]
    return [*names, *(access_label(name, language) for name in silent_of(facts_of(event.access)))]


def _spot_said(place: PlaceFields, room: str | None, at: Sequence[Spot], spots: Sequence[Spot]) -> str:
    """The place, if it is so in all rooms of it where the event is; or else the room too."""
    if room is None or all(spot in at for spot in spots if spot[0] == place):
        return place.said
    found = place.room_called(room)
    return joined(", ", [found.name if found else room, place.said])


def asking_facts(event: Event, today: date, language: Language, *, over: bool) -> AskingFacts | None:
    """Whom to ask, and by when. Nobody needs to ask for what is ``over`` or stopped."""
    if over or event.is_stopped:
        return None
    access = event.access
    ask, until = access.ask, still_to_ask(event, today)
    return {
        "contact": {"name": ask.name, "phone": ask.phone, "email": ask.email} if ask else None,
        "others": {"ask": whom_to_ask(event, language), "link": event.run_by_others.link}
        if event.run_by_others and not access.ask
        else None,
        "by": full_date(until.first, language) if until and until.first else None,
        "by_until": over_after([until]) if until else None,
    }
