"""Reading measures: advice with limits, never proof that a text is easy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from campaign.readability.lists import is_easy
from campaign.readability.syllables import syllables
from campaign.readability.taking_apart import take_apart
from campaign.readability.text import Sentence
from campaign.readability.words import Word, WordType

SENTENCES_FOR_SMOG = 30
"""SMOG was made for samples of 30 sentences (McLaughlin 1969); under that its result means nothing."""

WORDS_FOR_GRADE = 100
"""The size of the samples that such formulas were made with; under that, one long word moves the grade too far."""


@dataclass(frozen=True)
class Measures:
    """None where the text is too short for the measure, or has no words.

    ``grade`` (Flesch-Kincaid) and ``smog`` are school years of the United States; the age is about 5 more.
    ``hard_words`` is a percentage of all words.
    """

    sentences: int
    words: int
    mean_words: float | None
    grade: float | None
    smog: float | None
    hard_words: float | None


def flesch_kincaid(sentences: int, words: int, syllable_count: int) -> float:
    """The grade level of Kincaid and others (1975)."""
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def smog(sentences: int, long_words: int) -> float:
    """The SMOG grade of McLaughlin (1969), in its exact form. ``long_words`` have 3 syllables or more."""
    return 1.0430 * sqrt(long_words * 30 / sentences) + 3.1291


def measure(text: str, *, easy: bool = False, known: frozenset[str] = frozenset()) -> Measures:
    """Measures of ``text`` in Markdown. ``known`` words (small letters) are not hard words."""
    return measure_sentences(take_apart(text, easy=easy).running, known)


def measure_sentences(sentences: Sequence[Sentence], known: frozenset[str] = frozenset()) -> Measures:
    """Headings are not measured, nor is what people are quoted as saying. Numbers have one syllable."""
    words = [word for sentence in sentences for word in sentence.own if word.type is not WordType.ADDRESS]
    if not words:
        return Measures(0, 0, None, None, None, None)
    counts = [_syllables(word) for word in words]
    hard = sum(1 for word in words if word.type is WordType.WORD and is_hard(word, known))
    return Measures(
        len(sentences),
        len(words),
        len(words) / len(sentences),
        flesch_kincaid(len(sentences), len(words), sum(counts)) if len(words) >= WORDS_FOR_GRADE else None,
        smog(len(sentences), _long(counts)) if len(sentences) >= SENTENCES_FOR_SMOG else None,
        100 * hard / len(words),
    )


def is_hard(word: Word, known: frozenset[str]) -> bool:
    """Whether it is in no list. A capital away from the beginning of a sentence makes a name, which is not hard."""
    return word.plain not in known and not word.text[0].isupper() and not is_easy(word.plain)


def _syllables(word: Word) -> int:
    return syllables(word.text) if word.type is WordType.WORD else 1


def _long(counts: Iterable[int]) -> int:
    return sum(1 for count in counts if count >= 3)
