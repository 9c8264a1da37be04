"""Whether words surely name a thing, as "the green room" does, or may be a sentence, as "a nurse explains" is.

English only. No list holds all verbs, so what is not known to be a thing may be a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise, takewhile

_MARKS = "\"'“‘([«”’)]»,.;:!?…"
_MAY_BE_VERBS = frozenset({
    "break", "call", "chat", "concert", "dance", "dinner", "film", "game", "lift", "lunch", "march", "match", "meeting", "picnic",
    "play", "quiz", "read", "show", "stroll", "swap", "talk", "tour", "visit", "walk",
})  # fmt: skip
"""Of these, "the choir walk" may say what a choir does; "a choir walk" cannot."""

_HEADS = _MAY_BE_VERBS | {
    "afternoon", "area", "atrium", "bar", "barn", "bench", "breakfast", "building", "café", "cafe", "celebration", "ceilidh",
    "centre", "chapel", "church", "class", "clinic", "concert", "conference", "conversation", "corner", "corridor", "course",
    "courtyard", "day", "desk", "discussion", "door", "entrance", "evening", "event", "exhibition", "fair", "festival", "floor",
    "foyer", "front", "garden", "gate", "gallery", "guide", "gym", "hall", "hour", "house", "introduction", "kitchen", "launch",
    "lecture", "lesson", "library", "lobby", "lounge", "market", "meal", "minute", "morning", "night", "office", "one", "opera",
    "pantomime", "park", "party", "performance", "place", "plan", "pub", "question", "reception", "rehearsal", "room", "school",
    "screening", "seminar", "service", "session", "shop", "side", "sofa", "song", "space", "stage", "station", "story", "studio",
    "study", "supper", "tea", "tent", "theatre", "toilet", "tree", "week", "weekend", "wing", "workshop", "yard",
}  # fmt: skip
"""Nouns of what events are and of where people go, that hardly ever are anything else."""

_DETERMINERS = frozenset({"a", "an", "the", "your", "our", "their", "its", "his", "her", "my"})
_BETWEEN = frozenset({
    "about", "above", "after", "against", "along", "and", "around", "at", "before", "behind", "below", "beside", "between", "by", "during",
    "for", "from", "in", "inside", "into", "near", "next", "of", "off", "on", "opposite", "or", "outside", "over", "past", "round",
    "than", "through", "to", "under", "until", "with", "within", "without", "all", "both", "half", "as", "that", "which", "but", "if",
    "across", "per", "twice", "once", "only", "plus", "like",
})  # fmt: skip
_OF_THE_NOUN = frozenset({
    "back", "big", "first", "front", "good", "ground", "little", "main", "new", "next", "old", "other", "same", "second", "side",
    "small", "third", "top", "upper", "whole",
})  # fmt: skip
_GOES_ON = _BETWEEN - {"that", "which", "but", "if", "and", "or", "as"}
_UNITS = frozenset({
    "centimetres", "cm", "day", "days", "feet", "foot", "hour", "hours", "inch", "inches", "km", "metre", "metres", "mile", "miles",
    "minute", "minutes", "month", "months", "point", "pt", "week", "weeks", "yards", "year", "years",
})  # fmt: skip
_MORE_THAN_ONE = re.compile(r"(?:\w*[^\Wsui]s|children|men|women|people)\Z")
_SAID_OF_MANY = frozenset({
    "available", "each", "free", "here", "left", "long", "more", "nearby", "there", "upstairs", "downstairs", "who", "where", "whose",
    "marked", "wide", "away", "altogether", "today", "reserved", "a",
})  # fmt: skip

_TURNS_AWAY = re.compile(
    r"\b(?:not|never)\s+(?:yet |be )?(?:accepted|admitted|allowed|eligible|for|included|invited|permitted|suitable|welcome)\b"
    r"|\b(?:banned|excluded)\b",
    re.IGNORECASE,
)

_SAID_OF_PEOPLE = re.compile(
    r"\b(?:welcome|free|please|preferred|essential|encouraged|needed|required|half[ -]price|first)[.!]?(?:\Z|[,;:(]| (?:if|of|on|with|to)\b)",
    re.IGNORECASE,
)
"""What is said of people after their name: "Carers welcome" would make "It is for carers welcome"."""


def says_more_of_people(words: str) -> bool:
    """Whether the words turn somebody away, or go on after a name of people, as "carers welcome" does."""
    return bool(_TURNS_AWAY.search(words) or _SAID_OF_PEOPLE.search(words))


def has_object(words: str) -> bool:
    """Whether a word stands before "the" or "their" that can only do something: "carers read the budget"."""
    all_words = _in_order(words)
    return any(
        word in _DETERMINERS
        and before not in _BETWEEN | _DETERMINERS
        and not before.endswith((",", ";", ":", "ing"))
        for before, word in pairwise(all_words)
    )


def many_may_act(words: str) -> bool:
    """Whether several do something: "three choirs sing", but not "two seats, by the door" or "two sports halls"."""
    all_words = _in_order(words)[1:]
    for word, after in pairwise(all_words):
        if word.endswith((",", ";", ":")) or word in _BETWEEN:
            return False
        if _MORE_THAN_ONE.match(word):
            return not (_MORE_THAN_ONE.match(after) or after in _BETWEEN | _SAID_OF_MANY)
    return False


def is_measure(words: str) -> bool:
    """Whether a number is how long or how large something is: "24 point", "three miles". Nobody says "There are 24 point"."""
    number, *rest = _in_order(words) or [""]
    nouns = list(takewhile(lambda word: word not in _BETWEEN, rest))
    if not nouns or number.endswith((",", ";", ":")):
        return False
    first = nouns[0].rstrip(",;:")
    if first in _UNITS:
        return True
    are_many = (_MORE_THAN_ONE.match(word.rstrip(",;:")) or word in _SAID_OF_MANY for word in nouns)
    return number not in {"1", "one"} and not any(are_many)


def one_of_two_may_act(words: str, verbs: Collection[str]) -> bool:
    """Whether several and somebody else do something: "three sisters and a nurse talk", but not "two poems and a talk"."""
    all_words = [word.rstrip(",;:") for word in _in_order(words)]
    if not {"and", "or"} & set(all_words):
        return False
    return any(
        word in verbs and before not in _DETERMINERS | _OF_THE_NOUN | _GOES_ON
        for before, word in pairwise(all_words[1:])
    )


def is_surely_a_thing(words: str) -> bool:
    """Whether it is "a" or "the" and a noun that is known, and nothing after it that could be a verb."""
    first, *rest = _in_order(words) or [""]
    if first not in {"a", "an", "the"}:
        return False
    for number, word in enumerate(rest):
        noun = word.rstrip(",").lower()
        ends = word.endswith(",") or number + 1 == len(rest) or rest[number + 1] in _GOES_ON | {"and", "or"}
        if noun in _HEADS and ends:
            is_safe = noun not in _MAY_BE_VERBS or first != "the" or number == 0
            return is_safe and _says_only_of_what_or_where(rest[number:])
        if word.endswith(",") or noun in _BETWEEN | _DETERMINERS or _MORE_THAN_ONE.match(noun):
            return False
    return False


def _says_only_of_what_or_where(words: list[str]) -> bool:
    """Each of them after a word such as "of" or "behind", with one noun or name: "of tea", "on the first floor"."""
    nouns = 0
    for number, word in enumerate(words):
        is_in_a_name = number and word[:1].isupper() and words[number - 1][:1].isupper()
        is_joined = word in {"and", "or"} and number > 0 and not words[number - 1].endswith(",")
        if word in _GOES_ON or is_joined:
            nouns = 0
        elif word not in _DETERMINERS | _OF_THE_NOUN and not word.isdigit() and not is_in_a_name:
            nouns += 1
        if nouns > 1:
            return False
    return True


def _in_order(words: str) -> list[str]:
    """Without marks around them but for commas and the like after them. The capital of the first says nothing."""
    bare = [word.lstrip(_MARKS).rstrip("\"'”’)]».!?…") for word in words.split()]
    return [word if number else word.lower() for number, word in enumerate(filter(None, bare))]
