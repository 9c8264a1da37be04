"""Access facts on a page: yes, no and not known yet get the same care."""

from __future__ import annotations

from typing import TypedDict

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import Answer, EventAccess, PlaceAccess, facts_of
from campaign.model.event import Event
from campaign.telling.dates import full_date
from campaign.telling.events import access_answer, access_label, whom_to_ask


class AccessAnswer(TypedDict):
    """A yes, a no, or a "not known yet" of which something is known all the same."""

    said: str
    answer: str
    detail: str | None


class AccessGroup(TypedDict):
    """What is true of the place, or what is arranged for the event."""

    name: str
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


ASK_US: AskingFacts = {"contact": None, "others": None, "by": None}


def access_facts(accesses: tuple[PlaceAccess | EventAccess | None, ...], language: Language) -> AccessFacts:
    """Answers in the order that every page keeps, and the names of those that nobody has given yet."""
    given: list[AccessAnswer] = []
    silent: list[str] = []
    for access in accesses:
        for name, fact in facts_of(access).items() if access else ():
            if fact.answer is Answer.NOT_KNOWN and not fact.detail:
                silent.append(access_label(name, language))
                continue
            given.append(
                {
                    "said": access_answer(name, fact, language),
                    "answer": fact.answer.name.lower(),
                    "detail": fact.detail,
                }
            )
    return {"groups": [], "given": given, "not_known": silent, "languages": None}


def event_access_facts(event: Event, language: Language, *, over: bool) -> AccessFacts | None:
    """All of it, and what is known in two groups: some is true of the place, and some is arranged for this event.

    What is not known does not matter any more once the event is ``over`` or stopped.
    """
    place = event.where.access if event.where else None
    named: tuple[tuple[str, PlaceAccess | EventAccess | None], ...] = (
        ("place", place),
        ("event", event.access),
    )
    groups: list[AccessGroup] = [
        {
            "name": say(language, f"access.of_{name}"),
            "given": access_facts((access,), language)["given"],
            "confirmed": confirmed(access, language),
            "more": access.more if isinstance(access, PlaceAccess) else None,
            "guide": access.guide,
        }
        for name, access in named
        if access
    ]
    known = access_facts((place, event.access), language)
    if over and not known["given"]:
        return None
    languages = ", ".join(event.access.languages)
    return {
        "groups": [group for group in groups if group["given"] or group["more"] or group["guide"]],
        "given": known["given"],
        "not_known": [] if over or event.is_stopped else known["not_known"],
        "languages": say(language, "event.languages", languages=languages) if languages else None,
    }


def asking_facts(event: Event, language: Language, *, over: bool) -> AskingFacts | None:
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
        "by": full_date(access.ask_by, language) if access.ask_by else None,
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
