"""Lists of words beside this module. Of each, some words are names and words of the language at once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class GivenNames(NamedTuple):
    sure: frozenset[str]
    also_words: frozenset[str]


class WordsOfTeams(NamedTuple):
    sure: frozenset[str]
    also_names: frozenset[str]


@cache
def given_names() -> GivenNames:
    names, words = _two_lists("given_names.txt", "also words")
    return GivenNames(names - words, words)


@cache
def words_of_teams() -> WordsOfTeams:
    words, names = _two_lists("words_of_teams.txt", "also names")
    also_names = names | given_names().also_words
    return WordsOfTeams(words - also_names, also_names)


@cache
def common_surnames() -> frozenset[str]:
    return frozenset(_without_comments("common_surnames.txt").split())


def _two_lists(name: str, between: str) -> tuple[frozenset[str], frozenset[str]]:
    first, _, second = _without_comments(name).partition(between)
    return frozenset(first.split()), frozenset(second.split())


def _without_comments(name: str) -> str:
    text = files("campaign.personal_data").joinpath(name).read_text("utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("#"))
