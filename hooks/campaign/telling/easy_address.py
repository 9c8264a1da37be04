"""An address and a room, in Easy Read."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.venue import PlaceFields
from campaign.telling.authors_words import fits, told
from campaign.telling.markdown_words import as_markdown
from campaign.telling.word_rules import AuthorsWords


def address_lines(place: PlaceFields, language: Language) -> Iterator[str]:
    """In one sentence, or a line for each of its lines."""
    if not place.street and not place.postcode:
        return
    said = say(language, "easy_event.address", address=as_markdown(", ".join(place.address_lines)))
    if fits(said):
        yield said
    else:
        yield from (as_markdown(line) for line in place.address_lines)


def room_lines(written: str, words: AuthorsWords, language: Language) -> Iterator[str]:
    """Its name, and its floor in a sentence of its own."""
    if words.says_nothing(written):
        return
    name, _, floor = written.rpartition(", ")
    if not words.fit_in or not floor.casefold().endswith(" floor"):
        name, floor = written, ""
    floor = floor[:1].lower() + floor[1:]
    called = say(language, "easy_event.room", room=as_markdown(name)) if name else ""
    on = say(language, "easy_event.floor", floor=as_markdown(floor.removeprefix("the "))) if floor else ""
    if called and not fits(called):
        yield from told(name, words, language).lines
    elif called:
        yield called
    if on:
        yield on
