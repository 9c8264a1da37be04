"""A room, in Easy Read: its name and its floor."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.telling.authors_words import fits, told
from campaign.telling.markdown_words import as_markdown
from campaign.telling.word_rules import AuthorsWords


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
