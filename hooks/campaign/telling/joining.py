"""What it costs to take part in an event, and what can still be done about a place. All forms take their answer from here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.past import are_past
from campaign.model.status import Status
from campaign.model.when import When
from campaign.telling.events import (
    has_no_places,
    how_the_link_comes,
    is_only_watched,
    status_of_places,
    whom_to_ask,
)
from campaign.telling.places import is_by_phone
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import WordRules, words_between


class Places(StrEnum):
    """What whoever gets in touch is offered. The values are parts of the names of phrases."""

    OPEN = "open"
    FULL = "full"
    WAITING_LIST = "waiting_list"
    BY_INVITATION = "by_invitation"
    NOT_NEEDED = "not_needed"


def cost_said(event: Event, language: Language) -> str | None:
    """Free, a price, or None: what is not known is never called free."""
    if event.cost and event.cost.words.lower() == "free":
        return say(language, "cost.free")
    return event.cost.words if event.cost else None


def places_left_said(event: Event, language: Language) -> str | None:
    """How many people can still book; None where that is not known, or only those who were asked can come."""
    left = event.join.places_left
    is_for_few = status_of_places(event) is Status.BY_INVITATION or (left and has_no_places(event))
    return None if left is None or is_for_few else say(language, "event.places_left", n=left)


def places_of(event: Event) -> Places:
    """Nobody is offered a place that is gone, or told to book what people only come to."""
    join, status = event.join, status_of_places(event)
    if status is Status.WAITING_LIST:
        return Places.WAITING_LIST
    if status is Status.BY_INVITATION:
        return Places.BY_INVITATION
    if has_no_places(event):
        return Places.FULL
    only_come = join.needs_no_booking or (event.drop_in and not join.book_at)
    return Places.NOT_NEEDED if only_come else Places.OPEN


def has_nothing_to_book(event: Event) -> bool:
    """Whether people can only ask: no booking is needed, or no place is left."""
    return event.join.needs_no_booking or has_no_places(event)


def time_to_ask(event: Event) -> When | None:
    """The last day to ask, as a time that is over after it."""
    by = event.access.ask_by
    return When(event.when.zone, by, last=by, all_day=True, home=event.when.home) if by else None


def still_to_ask(event: Event, today: date) -> When | None:
    """The last day to ask, until it is past. Whoever missed it may ask all the same."""
    last = time_to_ask(event)
    return None if last is None or are_past([last], today) else last


def expenses_said(words: str, written_in: Language, language: Language) -> str:
    """A sentence as it is; of other words, like "Your bus fare", a reader is told what they are about."""
    rules = words_between(written_in, language).rules
    shape = rules.shape_of(words) if rules else Shape.OTHER
    if shape in (Shape.SENTENCE, Shape.CONDITION):
        return words
    is_paid = rules is not None and names_what_is_paid(rules.inside(words), shape, rules)
    return say(language, "event.we_pay_for" if is_paid else "event.help_with_money", what=words)


def names_what_is_paid(inside: str, shape: Shape, rules: WordRules) -> bool:
    """Whether "We pay for" can come before words as they read inside a sentence.

    Words that may be a name, or say more, as "Second class rail", "No taxis" and "Travel expenses paid" do, are told after
    what they are about.
    """
    is_known = shape is Shape.THING or (shape is Shape.OTHER and inside[:1].islower())
    return is_known and not rules.denies(inside) and not _IS_SAID_OF_IT.search(inside)


_IS_SAID_OF_IT = re.compile(
    r"\b(?:available|covered|included|offered|paid|provided|refunded|reimbursed)\b(?! for\b)", re.IGNORECASE
)


def booking_lines(event: Event, language: Language) -> Iterator[tuple[str, str]]:
    """What can be done at each address for booking, after the name of its field."""
    join, places = event.join, places_of(event)
    if join.book_at:
        yield "join: book at", say(language, f"told.book_at.{places}", link=join.book_at)
    if join.phone:
        yield "join: phone", say(language, f"told.call.{places}", phone=join.phone)
    if join.email:
        yield "join: email", say(language, f"told.write.{places}", email=join.email)


def join_not_known(event: Event, language: Language) -> str | None:
    """That nobody knows yet how to take part, and whom to ask; None where something is known."""
    if not is_joining_unknown(event):
        return None
    return joined(" ", [say(language, "event.join_not_known"), whom_to_ask(event, language)])


def is_joining_unknown(event: Event) -> bool:
    """Whether nothing says how to take part. Whoever can only call or watch is told where, and what is full needs no way."""
    join, online = event.join, event.online
    if join.note or join.can_be_done or event.drop_in or event.run_by_others:
        return False
    is_open_to_all = event.how is AttendanceMode.ONLINE and online and (online.phone or online.watch_at)
    return not is_open_to_all and places_of(event) is not Places.FULL


def by_others_said(event: Event, language: Language) -> str | None:
    """Whose event it is, and what people can do there."""
    if event.run_by_others is None:
        return None
    only_ask = event.is_stopped or has_nothing_to_book(event)
    told = "run_by_others_to_ask" if only_ask else "run_by_others"
    return say(language, f"event.{told}", name=event.run_by_others.name)


def elsewhere_lines(event: Event, language: Language) -> Iterator[tuple[str, str]]:
    """How to be part of it from elsewhere, after the name of its field. The link to a meeting is never here."""
    online = event.online
    if online and online.watch_at:
        watch = say(language, "told.watch", link=online.watch_at)
        note = online.watch_note
        yield "online: watch at", joined("", [watch, " (", note, ")"]) if note else watch
    elif online and online.watch_note:
        yield "online: watch note", online.watch_note
    if online and online.phone:
        yield "online: phone", say(language, "told.join_by_phone", phone=online.phone)
    if link := link_said(event, language):
        yield "online: link comes", link
    if online and online.platform:
        yield "online: platform", say(language, "online.platform", platform=online.platform)


def link_said(event: Event, language: Language) -> str | None:
    """How people get the link; None where there is none, as people come or call."""
    if event.how is AttendanceMode.IN_PERSON:
        return None
    if is_by_phone(event) and not (event.online and event.online.link_comes):
        return None
    if is_only_watched(event):
        return None
    return how_the_link_comes(event, language)
