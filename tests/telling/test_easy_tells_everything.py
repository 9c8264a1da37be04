"""Each access detail, contact, deadline and note of a source is in its Easy Read, or in the table of what it leaves out.

The words of authors are looked for in their order, wherever a sentence of theirs begins and ends there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum

from campaign.languages.phrases import ENGLISH, say
from campaign.model.access import AccessFact, Answer
from campaign.model.cost import Cost
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.public_view import Leaf, Nature, leaves
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.phone import dialled
from campaign.readability.blocks import units_of
from campaign.readability.lists import NUMBERS
from campaign.site.site import Site
from campaign.telling.authors_words import sentences_of, taken_apart
from campaign.telling.dates import full_date
from campaign.telling.easy_event import easy_read_of
from campaign.telling.easy_places import easy_read_of_organisation, easy_read_of_place
from campaign.telling.left_out import Form, is_left_out, name_of
from campaign.telling.word_rules import words_between

TODAY = date(2027, 6, 1)
ENGLISH_WORDS = words_between(ENGLISH, ENGLISH)


def in_order(words: str) -> str:
    """Letters and digits only, with single spaces and numbers in digits."""
    plain = re.sub(r"\]\([^)]*\)", " ", words.replace("\\", ""))
    letters = re.findall(r"[^\W_]+", plain.casefold())
    return f" {' '.join(str((NUMBERS | {'one': 1}).get(word, word)) for word in letters)} "


def not_told(record: Record, easy: EasyRead, leave_out: frozenset[str] = frozenset()) -> list[str]:
    """What an author wrote that is neither in the Easy Read nor said to be left out."""
    lines = [line.text for line in easy.lines()]
    whole = in_order(" ".join(lines))
    raw = "\n".join(lines)
    return [
        f"{name_of(leaf.path)}: {missing}"
        for leaf in leaves(record)
        if leaf.path[-1] != "language"
        and name_of(leaf.path) not in leave_out
        and not is_left_out(Form.EASY_READ, name_of(leaf.path))
        for missing in _missing(leaf, whole, raw, easy)
    ]


def _missing(leaf: Leaf, whole: str, raw: str, easy: EasyRead) -> Iterator[str]:
    value, name = leaf.value, str(leaf.path[-1])
    if isinstance(value, AccessFact):
        if value.answer is not Answer.NOT_KNOWN:
            answer = say(ENGLISH, f"easy_access.{name.replace(' ', '_')}.{value.answer.value}")
            if in_order(answer).rstrip() not in whole:
                yield answer
        yield from _lost(value.detail, whole, easy)
    elif isinstance(value, Cost):
        yield from () if value.words.lower() == "free" else _lost(value.words, whole, easy)
    elif isinstance(value, date):
        if full_date(value, ENGLISH) not in raw:
            yield str(value)
    elif isinstance(value, str) and not isinstance(value, Enum):
        if name == "phone":
            yield from () if f"](tel:{dialled(value)})" in raw else [value]
        elif name == "email":
            yield from () if f"](mailto:{value})" in raw else [value]
        elif leaf.nature is Nature.LINK:
            yield from () if f"]({value})" in raw else [value]
        elif leaf.nature is Nature.MARKDOWN:
            for unit in units_of(value, easy=False):
                yield from _lost("".join(value[at] for at in unit.places), whole, easy)
        elif name in ("room", "floor"):
            # The name and the floor are in sentences of their own.
            for part in value.split(", "):
                yield from _lost(part, whole, easy)
        else:
            yield from _lost(value, whole, easy)


def _lost(text: str, whole: str, easy: EasyRead) -> Iterator[str]:
    """Sentences without a trace. Of one that is too long, readers are told that there is more to know."""
    says_so = any(
        say(ENGLISH, "easy_event.more_to_know") in line.text for line in easy.lines()
    ) or "](../)" in str(easy)
    for sentence in sentences_of(text, ENGLISH_WORDS):
        if not taken_apart(sentence, ENGLISH_WORDS) and says_so:
            continue
        if (
            in_order(sentence) not in whole
            and in_order(re.sub(r"\A(?:For|The)\s+", "", sentence)) not in whole
        ):
            yield sentence


def test_events(campaign_site: Site) -> None:
    """Of every event of the whole campaign that is to come, and of the place and the room where it is."""
    found = {}
    for event in campaign_site.all(Event):
        if event.is_stopped or event.is_over(TODAY):
            continue
        easy = easy_read_of(event, TODAY, ENGLISH, ENGLISH)
        found[event.slug] = not_told(event, easy, OTHERWISE)

    assert len(found) > 15
    assert {slug: lost for slug, lost in found.items() if lost} == {}


OTHERWISE = frozenset({
    "when", "was", "repeats", "also on: when", "opening hours", "not on", "sessions: when", "how", "status",
    "how much say", "time zone", "also on: time zone", "also on: where: time zone", "also on: where: country", "title",
})  # fmt: skip
"""Told in words of our own: ``tests/test_every_form.py`` shows that they are."""


def test_places(campaign_site: Site) -> None:
    """Every place of the whole campaign, with each of its rooms."""
    left_out = frozenset({"photo", "photo: alt", "photo: credit", "photo: file", "country", "time zone"})
    easy = {venue: easy_read_of_place(venue, TODAY, ENGLISH, ENGLISH) for venue in campaign_site.all(Venue)}
    found = {venue.slug: not_told(venue, read, left_out) for venue, read in easy.items()}

    assert {slug: lost for slug, lost in found.items() if lost} == {}


def test_organisations(campaign_site: Site) -> None:
    """What they are and how to reach them; the page with more words, to which it leads, says the rest."""
    left_out = frozenset({"about", "part of", "short name"})
    found = {
        organiser.slug: not_told(
            organiser, easy_read_of_organisation(organiser, TODAY, ENGLISH, ENGLISH), left_out
        )
        for organiser in campaign_site.all(Organiser)
    }

    assert {slug: lost for slug, lost in found.items() if lost} == {}
