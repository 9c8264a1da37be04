"""What it costs to take part in an event, and what its contacts can still do for people."""

from __future__ import annotations

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.telling.events import has_no_places
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import words_between


def cost_said(event: Event, language: Language) -> str | None:
    """Free, a price, or None: what is not known is never called free."""
    if event.cost and event.cost.words.lower() == "free":
        return say(language, "cost.free")
    return event.cost.words if event.cost else None


def places_of(event: Event) -> str:
    """What the button and the contacts for booking offer: with no places left, nobody can book."""
    join = event.join
    if event.status is Status.WAITING_LIST:
        return "waiting_list"
    if event.status is Status.BY_INVITATION:
        return "by_invitation"
    if has_no_places(event):
        return "full"
    return "not_needed" if join.needs_no_booking or (event.drop_in and not join.book_at) else "open"


def expenses_said(words: str, written_in: Language, language: Language) -> str:
    """A sentence as it is; of other words, like "Your bus fare", a reader is told what they are about."""
    rules = words_between(written_in, language).rules
    is_sentence = rules is not None and rules.shape_of(words) is Shape.SENTENCE
    return words if is_sentence else say(language, "event.we_pay_for", what=words)
