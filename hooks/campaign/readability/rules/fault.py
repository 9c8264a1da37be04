"""What a rule says of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from campaign.readability.context import Context
from campaign.readability.explained import Explained
from campaign.readability.finding import Level
from campaign.readability.phrase_finder import PhraseFinder, forms_of
from campaign.readability.text import Sentence, Text, Unit
from campaign.readability.words import Word


@dataclass(frozen=True)
class Fault:
    """One place that breaks a rule. ``level`` is that of the rule, unless it is said here."""

    unit: Unit | None
    """None for the page as a whole: its first line."""
    at: int
    what: str
    do: str
    level: Level | None = None


@lru_cache(maxsize=8)
def _finder_of(names: frozenset[str]) -> PhraseFinder:
    """A big site has thousands of names, which are the same for all its pages."""
    return PhraseFinder(dict.fromkeys(names, ()))


@lru_cache(maxsize=8)
def _words_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part.lower() for name in names for part in name.split())


@dataclass(frozen=True)
class PageText:
    """What every rule is given."""

    text: Text
    context: Context

    @property
    def easy(self) -> bool:
        return self.text.easy

    @cached_property
    def explained(self) -> Explained:
        return Explained(self.text.sentences, self.context.glossary, easy=self.easy)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that the writer wrote: quotes are left out."""
        return tuple(sentence for sentence in self.text.sentences if sentence.own)

    @cached_property
    def forms(self) -> frozenset[str]:
        """All that its words may be listed as."""
        return forms_of({word.plain for sentence in self.sentences for word in sentence.own})

    @cached_property
    def names(self) -> frozenset[tuple[int, int]]:
        """The words that are part of a name, by the place of their sentence's unit and their own."""
        return frozenset(
            (sentence.unit.start, word.start)
            for sentence in self.text.sentences
            for found in _finder_of(self.context.names).find(sentence.words)
            for word in found.words
        )

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        return _words_of(self.context.names)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Words with a capital away from the beginning of a sentence: names, most likely."""
        return frozenset(
            word.plain
            for sentence in self.text.sentences
            for word in sentence.words[1:]
            if word.text[0].isupper() and not word.text.isupper()
        )

    def is_name(self, sentence: Sentence, word: Word) -> bool:
        return (sentence.unit.start, word.start) in self.names or (
            word.text[0].isupper() and not word.text.isupper() and word.plain in self.capitalised
        )


RuleCheck = Callable[[PageText], Iterator[Fault]]


def quoted(text: str) -> str:
    """``text`` between quotation marks, on one line and not too long for a message."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= 60 else flat[:57] + "..."}"'


def one_of(words: tuple[str, ...]) -> str:
    """The first of ``words`` to write, and a second one."""
    return " or ".join(f'"{word}"' for word in words[:2])
