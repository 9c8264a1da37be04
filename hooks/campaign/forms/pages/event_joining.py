"""How to take part in an event, and what takes its place once it is over."""

from __future__ import annotations

from typing import TypedDict

from campaign.addresses import programme_address
from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.telling.events import whom_to_ask
from campaign.telling.joining import can_be_asked, places_of
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import words_between


class ForFacts(TypedDict):
    """Who may come; ``ask`` says whom to ask where that is not known."""

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


def joining_facts(event: Event, build: Build) -> JoiningFacts:
    language = build.language
    can_book = not (event.is_stopped or event.run_by_others)
    join = event.join
    return {
        "whom": {
            "who": event.for_ or say(language, "event.for_not_known"),
            "ask": None if event.for_ else whom_to_ask(event, language),
        },
        "is_loud": not event.is_stopped,
        "cost": say(language, "event.stopped") if event.is_stopped else _cost_and_places(event, language),
        "by_others": _by_others(event, language),
        "other_events": _other_events(event) if event.is_stopped else None,
        "book_at": {"button": say(language, f"booking.{places_of(event)}.button"), "link": join.book_at}
        if can_book and join.book_at
        else None,
        "get_in_touch": _get_in_touch(event, language) if can_book else None,
        "note": _note(event, language) if can_book else None,
        "drop_in": say(language, "event.drop_in") if event.drop_in and not event.is_stopped else None,
        "expenses": _paid_for(event.expenses, build) if event.expenses and not event.is_stopped else None,
    }


def over_facts(event: Event, language: Language, *, over: bool) -> OverFacts:
    """What is stopped did not happen, so nobody was there and nothing was paid."""
    cost = None if event.is_stopped else _cost(event, language)
    was_for = None if event.is_stopped else event.for_
    return {
        "is_over": over,
        "words": say(language, "event.did_not_happen" if event.is_stopped else "event.over"),
        "was_for": say(language, "event.was_for", who=was_for) if was_for else None,
        "it_cost": say(language, "event.it_cost", cost=cost) if cost else None,
    }


def _cost(event: Event, language: Language) -> str | None:
    """Free, a price, or None: what is not known is never called free."""
    if event.cost and event.cost.words.lower() == "free":
        return say(language, "cost.free")
    return event.cost.words if event.cost else None


def _cost_and_places(event: Event, language: Language) -> str:
    left = event.join.places_left
    places = f". {say(language, 'event.places_left', n=left)}" if left is not None else ""
    return f"{_cost(event, language) or say(language, 'cost.not_known')}{places}"


def _by_others(event: Event, language: Language) -> ByOthersFacts | None:
    others = event.run_by_others
    if others is None:
        return None
    return {
        "words": say(language, "event.run_by_others", name=others.name),
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


def _note(event: Event, language: Language) -> str | None:
    """Anything else about booking, or that nobody knows yet how to take part and whom to ask."""
    join = event.join
    if can_be_asked(event) or event.drop_in:
        return join.note
    return f"{say(language, 'event.join_not_known')} {whom_to_ask(event, language)}"


def _paid_for(words: str, build: Build) -> str:
    """A sentence as it is; of other words, like "Your bus fare", a reader is told what they are about."""
    rules = words_between(build.written_in, build.language).rules
    is_sentence = rules is not None and rules.shape_of(words) is Shape.SENTENCE
    return words if is_sentence else say(build.language, "event.we_pay_for", what=words)
