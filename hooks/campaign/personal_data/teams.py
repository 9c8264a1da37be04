"""Whether an e-mail address is of a team, an office or a service, by what is before its "@".

An address is somebody's own until every part of it is a word of organisations, or an acronym that the text spells in capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from campaign.personal_data.word_lists import given_names, words_of_teams

BETWEEN = re.compile(r"[._+\-\d]{1,64}|(?<=[a-z])(?=[A-Z][A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Capitals inside begin a word, too, as in "OpenData"."""

NO_VOWEL = re.compile(r"[b-df-hj-np-tvxz]{3,6}\Z")
"""What nobody can say is an acronym. Alone, it may be somebody's initials."""

JOINING = frozenset({"in", "of", "and", "for", "the", "at", "to", "us", "our", "uk"})
_BEGIN_A_NAME = frozenset({"in", "for", "our", "the"})
"""Of those, the ones that a word may begin with. Others are too like an initial before a surname, as in "ofair"."""

_MOST_PARTS = 8
_MOST_WORDS = 3
"""Words that are written as one, without those that join them."""

_SHORTEST = 3
_IS_PLAIN = 6
"""Letters of a word that tells of a team beside a given name, or written as one with a surname.

Shorter ones are in surnames, as in Longstaff and Goodchild.
"""

_CAPITALS = re.compile(r"(?<![\w@.-])[A-Z]{3,6}(?![\w@-])")
_BEFORE_AN_ACRONYM = re.compile(r"(?:\(|\b(?:the|an?|our|your|this|each|every)\s)\Z", re.IGNORECASE)
_AFTER_AN_ACRONYM = re.compile(
    r"\s(?:teams?|groups?|office|services?|network|committee|project|programme|department|unit|board|centre|forum|panel|staff|members|society"
    r"|association|community|trust|charity|council|club|hub|desk|scheme|volunteers)\b",
    re.IGNORECASE,
)


def is_of_a_team(local: str, domain: str, text: str) -> bool:
    """``text`` is what the address stands in."""
    parts = [part.casefold() for part in BETWEEN.split(local) if part]
    if len(parts) > _MOST_PARTS or any(len(part) == 1 or part in given_names().sure for part in parts):
        return False
    words: list[str] = []
    spelled = False
    for part in parts:
        found = words_in(part)
        if found:
            words += found
        elif part in _acronyms(text):
            spelled = True
        elif not (part in JOINING or part in domain.casefold().split(".") or NO_VOWEL.match(part)):
            return False
    plain = [word for word in words if _is_no_name(word)]
    has_given_name = any(word in given_names().also_words for word in words)
    is_plain = any(len(word) >= _IS_PLAIN or (len(parts) > 1 and not has_given_name) for word in plain)
    return spelled or is_plain or (bool(words) and len(plain) == len(words))


@lru_cache(maxsize=1024)
def words_in(part: str) -> tuple[str, ...]:
    """The words of teams that are written as one there, or none if something else is, too."""
    return (part,) if _is_known(part) else _taken_apart(part, _MOST_WORDS) or ()


def _taken_apart(part: str, most: int) -> tuple[str, ...] | None:
    if not part or part in JOINING:
        return ()
    if len(part) >= _SHORTEST and most and _is_known(part):
        return (part,)
    for end in range(len(part) - 1, 1, -1):
        first = part[:end]
        if first in JOINING and (first in _BEGIN_A_NAME or most < _MOST_WORDS):
            behind = _taken_apart(part[end:], most)
            if behind is not None:
                return behind
        elif most and len(first) >= _SHORTEST and _is_known(first):
            behind = _taken_apart(part[end:], most - 1)
            if behind is not None:
                return (first, *behind)
    return None


def _is_known(word: str) -> bool:
    known = words_of_teams()
    return _without_s(word, known.also_names) or _without_s(word, known.sure)


def _is_no_name(word: str) -> bool:
    known = words_of_teams()
    return word in known.sure or (word not in known.also_names and _without_s(word, known.sure))


def _without_s(word: str, words: frozenset[str]) -> bool:
    return word in words or word.removesuffix("s") in words or re.sub(r"ies\Z", "y", word) in words


@lru_cache(maxsize=16)
def _acronyms(text: str) -> frozenset[str]:
    """In small letters. A surname in capitals has neither an article before it nor "team" and the like behind it."""
    return frozenset(
        found[0].casefold()
        for found in _CAPITALS.finditer(text)
        if _BEFORE_AN_ACRONYM.search(text, max(0, found.start() - 8), found.start())
        or _AFTER_AN_ACRONYM.match(text, found.end())
    )
