"""What it costs to take part in an event, and what can still be done about a place. All forms take their answer from here."""

from __future__ import annotations

from enum import StrEnum

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.telling.events import has_no_places
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import words_between


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


def places_of(event: Event) -> Places:
    """Nobody is offered a place that is gone, or told to book what people only come to."""
    join = event.join
    if event.status is Status.WAITING_LIST:
        return Places.WAITING_LIST
    if event.status is Status.BY_INVITATION:
        return Places.BY_INVITATION
    if has_no_places(event):
        return Places.FULL
    only_come = join.needs_no_booking or (event.drop_in and not join.book_at)
    return Places.NOT_NEEDED if only_come else Places.OPEN


def has_nothing_to_book(event: Event) -> bool:
    """Whether people can only ask: no booking is needed, or no place is left."""
    return event.join.needs_no_booking or has_no_places(event)


def expenses_said(words: str, written_in: Language, language: Language) -> str:
    """A sentence as it is; of other words, like "Your bus fare", a reader is told what they are about."""
    rules = words_between(written_in, language).rules
    is_sentence = rules is not None and rules.shape_of(words) is Shape.SENTENCE
    return words if is_sentence else say(language, "event.we_pay_for", what=words)
