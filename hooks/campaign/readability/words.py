"""The words of a text, and the plain forms that their endings hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


class WordType(Enum):
    WORD = "word"
    NUMBER = "number"
    """Digits and what belongs to them: a phone number, £5, 10am, a postcode."""
    ADDRESS = "address"
    """Of a page or of e-mail."""


class Word(NamedTuple):
    """``start`` is its place in the text of its unit."""

    text: str
    start: int
    type: WordType = WordType.WORD

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def plain(self) -> str:
        return plain_of(self.text)


@lru_cache(maxsize=2**14)
def plain_of(word: str) -> str:
    """In small letters, with straight apostrophes and without a possessive ending."""
    lower = word.lower().replace("’", "'").replace("‑", "-")
    return lower.removesuffix("'s").removesuffix("'")


# Repeats are bounded, so that no text can make the search slow.
_WORD = re.compile(
    r"""
    (?P<address> https?://\S{1,2000} | www\.\S{1,2000} | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}
               | [a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,4}\.(?:org|com|net|uk|wales|cymru|info|gov)\b(?:/\S{0,2000})? )
  | (?P<postcode> \b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b )
  | (?P<number> [£$€]?\+?\d(?:[\d.,:/]{0,20}\d)?(?:[ ]\d{3,7}\b){0,4}%?(?:[ap]\.?m\b|[a-z]{1,3}\b)? )
  | (?P<word> [^\W\d_]+(?:['’‑-][^\W\d_]+|[0-9]+)* )
    """,
    re.VERBOSE,
)
_TYPES = {
    "address": WordType.ADDRESS,
    "postcode": WordType.NUMBER,
    "number": WordType.NUMBER,
    "word": WordType.WORD,
}


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Words in order. A hyphenated word is one, and so is a phone number."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        type_ = _TYPES[found.lastgroup or "word"]
        yield Word(
            found[0].rstrip(".,;:!?)") if type_ is WordType.ADDRESS else found[0], found.start(), type_
        )


def plain_words_of(text: str) -> set[str]:
    """Each word of a text once, in its plain form, without numbers and addresses."""
    return {plain_of(word) for word in {found[0] for found in _WORD.finditer(text) if found["word"]}}


_SOUNDS_DOUBLED = re.compile(r"([bdfglmnprtvz])\1$")
_BRITISH = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("our", "or"),
    ("ogue", "og"),
    ("tre", "ter"),
    ("ence", "ense"),
)


def plain_forms(word: str) -> Iterator[str]:
    """``word`` (small letters), then what it may be without plural, -ed, -ing, -er, -est, -ly and their like."""
    yield word
    for ending, others in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)]
            for other in others:
                yield stem + other
            if ending in _DOUBLES and _SOUNDS_DOUBLED.search(stem):
                yield stem[:-1]


def american_forms(word: str) -> Iterator[str]:
    """``word``, then what it may be in American spelling, which the lists of easy words use."""
    yield word
    for british, american in _BRITISH:
        if word.endswith(british):
            yield word[: -len(british)] + american
    if "our" in word:
        yield word.replace("our", "or", 1)
    if "ae" in word:
        yield word.replace("ae", "e", 1)


_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ves", ("f", "fe")),
    ("ed", ("", "e", "ing")),
    ("ied", ("y",)),
    ("ing", ("", "e", "ed")),
    ("ings", ("", "e")),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("ier", ("y",)),
    ("est", ("", "e")),
    ("iest", ("y",)),
    ("ly", ("", "le")),
    ("ily", ("y",)),
    ("lly", ("ll", "l")),
)
_DOUBLES = {"ed", "ing", "ings", "er", "ers", "est"}
VERB_AND_NOUN_ENDINGS = frozenset({"s", "es", "ies", "ed", "ied", "ing", "ings"})


@lru_cache(maxsize=2**14)
def same_words(word: str) -> tuple[str, ...]:
    """``word``, then its forms without plural, -ed and -ing only: the same word, not one made from it."""
    return tuple(_same_words(word))


def _same_words(word: str) -> Iterator[str]:
    yield word
    for ending, others in _ENDINGS:
        if ending in VERB_AND_NOUN_ENDINGS and word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)]
            for other in others:
                yield stem + other
            if ending in _DOUBLES and _SOUNDS_DOUBLED.search(stem):
                yield stem[:-1]
