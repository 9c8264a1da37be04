"""Authors' words for facts, which may be "Everybody" or "Two, by the door", as whole sentences with digits.

English only, and by the look of the words: what is not surely a sentence, and not one of the shapes that can be put in
one, is left out. It still stands on the page with more words.
"""

from __future__ import annotations

import re
from enum import Enum

from campaign.readability.lists import NUMBERS

LONGEST_SENTENCE = 15
"""Words, as GOV.UK asks for in Easy Read."""


class Shape(Enum):
    """What an author's words are, without their full stop."""

    SENTENCE = "sentence"
    PLACE_OR_TIME = "by the gate"
    COUNT = "two, by the gate"
    THING = "the green sofa"
    PRICE = "£5 for others"
    OTHER = "padded, with arms"


_PLACE_OR_TIME = frozenset({
    "in", "on", "at", "by", "from", "after", "before", "beside", "behind", "near", "next", "outside", "inside", "under",
    "until", "between", "opposite", "along", "below", "above", "during",
})  # fmt: skip
_SAID_OF_SOMEBODY = frozenset({"you", "we", "they", "i", "he", "she", "it"})
_VERBS = frozenset({
    "am", "is", "are", "was", "were", "be", "has", "have", "had", "do", "does", "did", "can", "cannot", "could", "will",
    "would", "may", "might", "must", "should", "tell", "tells", "know", "knows", "lead", "leads", "make", "makes", "meet",
    "meets", "get", "gets", "need", "needs", "want", "wants", "give", "gives", "draws", "writes", "opens", "closes",
    "starts", "ends", "begins", "costs", "takes", "sits", "types", "brings", "come", "comes", "go", "goes", "means",
    "happens", "works", "stays", "stands", "decide", "decides",
})  # fmt: skip
"""Those that are hardly ever anything else."""

_ASKS = frozenset({
    "ask", "book", "bring", "buy", "call", "check", "choose", "collect", "come", "cut", "do", "drink", "eat", "email", "enjoy",
    "enter", "find", "follow", "get", "give", "go", "hear", "help", "join", "just", "keep", "knock", "learn", "leave", "let",
    "listen", "look", "make", "meet", "pay", "phone", "pick", "plan", "play", "please", "press", "read", "ring", "say",
    "see", "send", "share", "show", "sign", "sing", "sit", "take", "talk", "tell", "text", "think", "try", "turn", "use",
    "visit", "wait", "walk", "watch", "wear", "write",
})  # fmt: skip
"""First words that ask readers to do something."""

_OBJECTS = r"(?:an?|the|you|us|it|them|what|how|that)"
_VERB_BY_ITS_OBJECT = re.compile(rf"\w{{2,}}s {_OBJECTS}\b", re.IGNORECASE)
_BESIDE_THE_MATTER = re.compile(r"\b(?:who|that|which|if you) \w+")
"""Verbs that make no sentence: "four talks on who decides"."""

_ABOUT_WHOM = re.compile(r"\s(?:who|that|which|where|whose)\b.*", re.IGNORECASE | re.DOTALL)
_SMALL = frozenset({
    "a", "an", "the", "all", "any", "everybody", "everyone", "anybody", "anyone", "people", "adults", "children", "families",
    "carers", "staff", "young", "older", "those", "members", "parents", "patients", "friends", "your", "travel", "free",
    "food", "lunch", "fares", "taxis", *_PLACE_OR_TIME,
})  # fmt: skip
"""Words that begin with a small letter inside a sentence; of others, a capital may belong to a name."""

_NUMBER_WORD = re.compile(
    rf"(?<![\w‑-])({'|'.join(NUMBERS)})\b(?![-‑]|\s(?:hundred|thousand|million|thirds?|quarters?|halves)\b)",
    re.IGNORECASE,
)


def shape_of(words: str) -> Shape:
    """The likeliest shape of one sentence of an author's."""
    first, *rest = re.findall(r"[\w£'’]+", _BESIDE_THE_MATTER.sub("", words.lower())) or [""]
    if first.startswith("£") or (first == "free" and not _has_verb(rest)):
        return Shape.PRICE
    if rest[:1] == ["by"] and first not in _VERBS | _ASKS:
        return Shape.OTHER  # typed by a person
    if (
        words.endswith("?")
        or first in _ASKS
        or _has_verb([first, *rest])
        or _VERB_BY_ITS_OBJECT.search(words)
    ):
        return Shape.SENTENCE
    if first in _PLACE_OR_TIME:
        return Shape.PLACE_OR_TIME
    if first in NUMBERS or first == "one" or first.isdigit():
        return Shape.COUNT
    return Shape.THING if first in {"a", "an", "the"} and words.count(",") < 2 else Shape.OTHER


def names_people(words: str) -> bool:
    """Whether the words say who, as "People who cannot get out" does, and "You can come" does not."""
    return shape_of(_ABOUT_WHOM.sub("", words)) is not Shape.SENTENCE


def inside(words: str) -> str:
    """As they stand inside another sentence: no full stop, and no capital that only begins a sentence."""
    first, _, _ = words.partition(" ")
    small = first.strip(",.").lower() in _SMALL
    return (words[:1].lower() + words[1:] if small else words).rstrip(".")


def counted(words: str) -> tuple[str, int]:
    """What :attr:`Shape.COUNT` counts, with the number in digits, and the number."""
    first = re.match(r"\w+", words)
    assert first
    word = first[0].lower()
    number = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    return inside(f"{number}{words[first.end() :]}"), number


def in_digits(words: str) -> str:
    """Number words as Easy Read writes them; "one" may be no number, and a name keeps its own."""

    def digits(found: re.Match[str]) -> str:
        is_name = found[0][0].isupper() and (
            found.start() > 0 or words[found.end() + 1 : found.end() + 2].isupper()
        )
        return found[0] if is_name else str(NUMBERS[found[0].lower()])

    return _NUMBER_WORD.sub(digits, words)


def _has_verb(words: list[str]) -> bool:
    return any(word in _VERBS or word in _SAID_OF_SOMEBODY for word in words)
