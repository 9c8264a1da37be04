"""The word lists, read once from the files in ``data``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from campaign.readability.phrase_finder import PhraseFinder
from campaign.readability.words import american_forms, plain_forms
from campaign.tables import read_table

_DATA = Path(__file__).parent / "data"

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
"""Not "one", which is not always a number."""

_CONTRACTED = ("n't", "'ll", "'ve", "'re", "'d", "'m")


@lru_cache
def listed(name: str) -> frozenset[str]:
    """The words of ``data/<name>.txt`` in small letters."""
    lines = (_DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line and not line.startswith("#"))


@lru_cache
def phrases(name: str) -> PhraseFinder:
    """The phrases of ``data/<name>.yml``, each with what to say instead."""
    return PhraseFinder(_yaml(name))


@lru_cache
def plain_words_for() -> PhraseFinder:
    """Long words and phrases of retext-simplify that suit Easy Read, and that our own jargon list does not have."""
    left_out = listed("simplify-not") | {key.lower() for key in _yaml("jargon")}
    return PhraseFinder(
        {key: value for key, value in _yaml("simplify").items() if key.lower() not in left_out}
    )


@lru_cache
def synonyms() -> PhraseFinder:
    """Words that mean the same, each with its group as one text."""
    groups = _yaml("synonyms")
    return PhraseFinder({word: group for group in groups for word in group})


def _yaml(name: str) -> Any:
    return read_table((_DATA / f"{name}.yml").read_text("utf-8"))


@lru_cache
def _easy_words() -> frozenset[str]:
    return frozenset().union(
        *(listed(name) for name in ("dale-chall", "spache", "subtlex", "allowed")), DAYS, MONTHS
    )


@lru_cache
def _simplest_words() -> frozenset[str]:
    return listed("dale-chall") | listed("spache") | listed("allowed") | frozenset(DAYS) | frozenset(MONTHS)


@lru_cache(maxsize=20_000)
def is_easy(word: str) -> bool:
    """Whether ``word`` (small letters, no possessive) is in a list of easy words, by itself or without its ending."""
    return _is_in(word, _easy_words())


@lru_cache(maxsize=20_000)
def is_simplest(word: str) -> bool:
    """Whether it is in a list of words for young readers, or one that everybody in Britain meets."""
    return _is_in(word, _simplest_words())


def _is_in(word: str, words: frozenset[str]) -> bool:
    for ending in _CONTRACTED:
        if word.endswith(ending) and len(word) > len(ending):
            word = word.removesuffix(ending)
            break
    if word in {"ca", "wo", "sha", "ai"} or len(word) == 1:  # can't, won't; a letter by itself
        return True
    if any(form in words for spelling in american_forms(word) for form in plain_forms(spelling)):
        return True
    if any(form in words for plain in plain_forms(word) for form in american_forms(plain)):
        return True
    for prefix in ("un", "re", "non-"):
        if (
            word.startswith(prefix)
            and len(word) > len(prefix) + 3
            and _is_in(word.removeprefix(prefix), words)
        ):
            return True
    return "-" in word and all(_is_in(part, words) for part in word.split("-") if part)
