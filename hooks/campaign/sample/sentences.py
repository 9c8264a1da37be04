"""Sentences as the sample has them: known again by a fingerprint, whatever their marks, capitals and spaces."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from campaign.readability.sentences import sentence_spans

SHORTEST = 4
"""Words. Fewer are everybody's."""

LONG = 9
"""Words from which on nobody writes the same sentence by chance. A shorter one is known by its neighbour."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TARGET = re.compile(r"\]\([^()]*\)")


class Sentence(NamedTuple):
    """``line`` and ``column`` count from 1 in its text. ``words`` is how many it has."""

    line: int
    column: int
    words: int
    fingerprint: str


def sentences_in(text: str) -> Iterator[Sentence]:
    """Each sentence of :data:`SHORTEST` words or more, line by line. A title is a sentence too."""
    for number, line in enumerate(text.split("\n"), 1):
        # Where a link leads says nothing; as many spaces keep the columns.
        shown = _TARGET.sub(lambda target: "]" + " " * (len(target[0]) - 1), line)
        for start, end in sentence_spans(shown):
            words = [word.casefold().replace("’", "'") for word in _WORD.findall(shown[start:end])]
            if len(words) >= SHORTEST:
                yield Sentence(number, start + 1, len(words), _fingerprint(words))


def known_in(text: str, known: Collection[str]) -> Iterator[Sentence]:
    """The sentences of a text that are surely the known ones: long ones, and short ones beside another."""
    found = list(sentences_in(text))
    is_known = [sentence.fingerprint in known for sentence in found]
    for at, sentence in enumerate(found):
        beside = is_known[max(at - 1, 0) : at] + is_known[at + 1 : at + 2]
        if is_known[at] and (sentence.words >= LONG or any(beside)):
            yield sentence


def fingerprints_of(said: Iterable[str]) -> frozenset[str]:
    return frozenset(sentence.fingerprint for text in said for sentence in sentences_in(text))


def _fingerprint(words: list[str]) -> str:
    """Eighty bits of SHA-256."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:20]
