"""Finds listed words and phrases, whatever their endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from campaign.readability.words import Word, WordType, same_words, words_in


@dataclass(frozen=True)
class Found:
    """``phrase`` as it is listed, and the words of the text that are it."""

    phrase: str
    instead: tuple[str, ...]
    words: tuple[Word, ...]


_Listed: TypeAlias = tuple[tuple[str, ...], str, tuple[str, ...]]
"""The words of a phrase, the phrase as it is listed, and what to say instead."""


class PhraseFinder:
    """A list of phrases, each with what to say instead. Finding takes time linear in the text."""

    def __init__(self, instead: Mapping[str, Sequence[str]]) -> None:
        self._by_first: dict[str, list[_Listed]] = {}
        self._beginning_with = lru_cache(maxsize=2**14)(self._listed_with)  # few words make most of a text
        for phrase, others in instead.items():
            parts = tuple(word.plain for word in words_in(phrase))
            if parts:
                self._by_first.setdefault(parts[0], []).append((parts, phrase, tuple(others)))
        for listed in self._by_first.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """Each listed phrase in ``words``, the longest first where two begin with one word; none overlap."""
        free = 0
        for at, word in enumerate(words):
            if at >= free and word.type is WordType.WORD and (listed := self._beginning_with(word.plain)):
                found = _first_of(listed, words, at)
                if found:
                    free = at + len(found.words)
                    yield found

    def may_find_in(self, forms: frozenset[str]) -> bool:
        """Whether all words of a phrase are in a text, by :func:`forms_of` its words: most texts need no closer look."""
        return any(
            forms.issuperset(parts)
            for first in self._by_first.keys() & forms
            for parts, _, _ in self._by_first[first]
        )

    def _listed_with(self, word: str) -> tuple[_Listed, ...]:
        return tuple(listed for first in same_words(word) for listed in self._by_first.get(first, ()))


def forms_of(plain: Iterable[str]) -> frozenset[str]:
    """All that words in their plain form may be listed as."""
    return frozenset(form for word in plain for form in same_words(word))


def _first_of(listed: Iterable[_Listed], words: Sequence[Word], at: int) -> Found | None:
    for parts, phrase, instead in listed:
        here = words[at : at + len(parts)]
        if len(here) == len(parts) and all(map(_is, here, parts)):
            return Found(phrase, instead, tuple(here))
    return None


def _is(word: Word, listed: str) -> bool:
    return word.plain == listed or listed in same_words(word.plain)
