"""How to take part in an event, and what takes its place once it is over."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import programme_address
from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.telling.events import in_sentences, whom_to_ask
from campaign.telling.joining import (
    by_others_said,
    cost_said,
    expenses_said,
    join_not_known,
    places_left_said,
    places_of,
)


class ForFacts(TypedDict):
    """Who may come; ``ask`` says whom to ask where that is not known, or for whom it is where only few may come."""

    who: str
    ask: str | None


class ByOthersFacts(TypedDict):
    """An event that others run: how to take part is told on their page, if they have one."""

    words: str
    button: str
    link: str | None


class BookAtFacts(TypedDict):
    """A button that leads to where to book."""

    button: str
    link: str


class GetInTouchFacts(TypedDict):
    """Whom to call or to write to; at least one of the two is there."""

    words: str
    phone: str | None
    email: str | None


class JoiningFacts(TypedDict):
    """How to take part while that can still be done, or that nobody should set out."""

    whom: ForFacts
    is_loud: bool
    cost: str
    by_others: ByOthersFacts | None
    other_events: str | None
    book_at: BookAtFacts | None
    get_in_touch: GetInTouchFacts | None
    note: str | None
    drop_in: str | None
    expenses: str | None


class OverFacts(TypedDict):
    """What replaces how to take part, at once or as soon as the reader's clock says so."""

    is_over: bool
    words: str
    was_for: str | None
    it_cost: str | None
    joined: str | None


def joining_facts(event: Event, build: Build) -> JoiningFacts:
    language = build.language
    can_book = not event.is_stopped
    join = event.join
    return {
        "whom": _whom(event, language),
        "is_loud": not event.is_stopped,
        "cost": say(language, "event.stopped") if event.is_stopped else _cost_and_places(event, language),
        "by_others": _by_others(event, language),
        "other_events": _other_events(event) if event.is_stopped else None,
        "book_at": {"button": say(language, f"booking.{places_of(event)}.button"), "link": join.book_at}
        if can_book and join.book_at
        else None,
        "get_in_touch": _get_in_touch(event, language) if can_book else None,
        "note": None if event.is_stopped else event.join.note or join_not_known(event, language),
        "drop_in": say(language, "event.drop_in") if event.drop_in and not event.is_stopped else None,
        "expenses": expenses_said(event.expenses, build.written_in, language)
        if event.expenses and not event.is_stopped
        else None,
    }


def _whom(event: Event, language: Language) -> ForFacts:
    """Whether the reader can take part, before who else can."""
    if event.is_stopped:
        return {"who": say(language, f"event.for_nobody.{event.status}"), "ask": None}
    if event.status is Status.BY_INVITATION:
        only = say(language, "event.for_invited")
        return {"who": only, "ask": say(language, "event.is_for", who=event.for_) if event.for_ else None}
    return {
        "who": event.for_ or say(language, "event.for_not_known"),
        "ask": None if event.for_ else whom_to_ask(event, language),
    }


def over_facts(event: Event, language: Language, *, over: bool) -> OverFacts:
    """What is stopped did not happen, so nobody was there and nothing was paid. What was said of booking is history."""
    cost = None if event.is_stopped else cost_said(event, language)
    was_for = None if event.is_stopped else event.for_
    note = None if event.is_stopped else event.join.note
    return {
        "is_over": over,
        "words": say(language, "event.did_not_happen" if event.is_stopped else "event.over"),
        "was_for": say(language, "event.was_for", who=was_for) if was_for else None,
        "it_cost": say(language, "event.it_cost", cost=cost) if cost else None,
        "joined": say(language, "event.joined", note=note) if note else None,
    }


def _cost_and_places(event: Event, language: Language) -> str:
    cost = cost_said(event, language) or say(language, "cost.not_known")
    left = places_left_said(event, language)
    return in_sentences(cost, left) if left else cost


def _by_others(event: Event, language: Language) -> ByOthersFacts | None:
    others, words = event.run_by_others, by_others_said(event, language)
    if others is None or words is None:
        return None
    return {
        "words": words,
        "button": say(language, "event.theirs", name=others.name),
        "link": others.link,
    }


def _other_events(event: Event) -> str:
    assert event.year, "an event is in the folder of its year"
    return programme_address(event.year)


def _get_in_touch(event: Event, language: Language) -> GetInTouchFacts | None:
    join = event.join
    if not (join.phone or join.email):
        return None
    which = "or_a_person" if join.book_at else "get_in_touch"
    return {
        "words": say(language, f"booking.{places_of(event)}.{which}"),
        "phone": join.phone,
        "email": join.email,
    }
