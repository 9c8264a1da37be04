"""How sentences are built: ER01, ER02, ER03, the passive of ER10, and ER13."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.finding import Level
from campaign.readability.lists import DAYS, listed
from campaign.readability.rules.fault import Fault, PageText, quoted
from campaign.readability.text import Is, Sentence, Unit
from campaign.readability.words import Word, WordType

_MEASURED = {Is.PARAGRAPH, Is.ITEM}

_SENTENCES_FOR_YOU_AND_WE = 5


def short_sentences(page: PageText) -> Iterator[Fault]:
    """ER01. Words that are quoted do not count."""
    limits = page.context.limits
    for sentence in page.text.running:
        count = len(sentence.own)
        if count <= limits.long_sentence:
            continue
        too_long = page.easy and count > limits.too_long_sentence
        stops = f" More than {limits.too_long_sentence} words stop a build." if too_long else ""
        yield Fault(
            sentence.unit,
            sentence.start,
            f"This sentence has {count} words.",
            f"Use {limits.long_sentence} or fewer: make two sentences of it.{stops}",
            Level.ERROR if too_long else Level.WARNING,
        )


def one_sentence_a_line(page: PageText) -> Iterator[Fault]:
    """ER02. A line that only asks and answers is still two sentences."""
    by_unit: dict[int, list[Sentence]] = {}
    for sentence in page.text.running:
        if sentence.unit.what is Is.PARAGRAPH:
            by_unit.setdefault(sentence.unit.start, []).append(sentence)
    before: Unit | None = None
    for sentences in by_unit.values():
        unit = sentences[0].unit
        if len(sentences) > 1:
            yield Fault(
                unit,
                sentences[1].start,
                f"This line has {len(sentences)} sentences.",
                "Put each on its own line.",
            )
        elif before and before.block == unit.block and _goes_on(before.text, unit.text):
            yield Fault(
                unit,
                0,
                "One sentence runs over two lines.",
                "Write it on one line, or make two sentences of it.",
            )
        before = unit
    lines: dict[int, list[Unit]] = {}
    for unit in page.text.units:
        if unit.what is Is.PARAGRAPH and unit.text:
            lines.setdefault(unit.block, []).append(unit)
    for units in lines.values():
        if len(units) > 2:
            yield Fault(
                units[2],
                0,
                f"There are {len(units)} lines in one block.",
                "Begin a new block, with its own picture, after two lines.",
                Level.WARNING,
            )


def _goes_on(line: str, following: str) -> bool:
    return line.rstrip()[-1:] not in {".", "!", "?", ":", ""} and following[:1].islower()


_JOINS = frozenset(
    {"although", "though", "whereas", "whilst", "however", "which", "therefore", "nevertheless", "unless"}
)
_MAY_JOIN = frozenset({"and", "but", "because", "so", "or", "while"})
_SUBJECTS = frozenset(
    {
        "i",
        "you",
        "we",
        "they",
        "he",
        "she",
        "it",
        "there",
        "this",
        "these",
        "people",
        "somebody",
        "someone",
        "everybody",
    }
)
_COMMA = re.compile(r",(?!\s?\d)")
"""Not the commas before numbers, in dates, times and addresses."""

_COMMAS_OF_FOUR_THINGS = 2
_NO_THING = r"(?:an?|the|my|your|our|his|her|its|their|and|but|or|so|if|in|on|at|for|with|to|who|which|that|you|we|they|he|she|it|i)"
_THING = re.compile(rf" (?!{_NO_THING}\b)[\w'’-]+(?: [\w'’-]+)?", re.IGNORECASE)
_LAST_THINGS = re.compile(rf"{_THING.pattern} (?:and|or){_THING.pattern}[.!?]?", re.IGNORECASE)

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}")

_SHORT_ENOUGH = 10
"""Words: a shorter sentence with one joining word is easy to follow."""


def one_idea(page: PageText) -> Iterator[Fault]:
    """ER03. Counts words that join clauses; a list of things has commas too."""
    for sentence in page.text.running:
        words = sentence.own
        joins = [word for at, word in enumerate(words) if _joins(words, at)]
        if len(joins) > 1 or (joins and len(words) > _SHORT_ENOUGH):
            yield Fault(
                sentence.unit,
                joins[0].start,
                f'"{joins[0].text}" joins two ideas in one sentence.',
                "Make a sentence of each.",
            )
            continue
        commas = [
            found.start() for found in _COMMA.finditer(sentence.unit.text, sentence.start, sentence.end)
        ]
        commas = [at for at in commas if not sentence.unit.is_quoted(at)]
        if any(_POSTCODE.fullmatch(word.text) for word in words):
            continue
        if len(commas) > 1 and not _lists_things(sentence, commas):
            yield Fault(
                sentence.unit,
                commas[1],
                f"This sentence has {len(commas)} commas.",
                "Make shorter sentences, or a list.",
            )


def _lists_things(sentence: Sentence, commas: list[int]) -> bool:
    """Whether the commas only part up to four things of a word or two: "steps, toilets, parking and noise"."""
    ends = [*commas[1:], sentence.end]
    parts = [sentence.unit.text[start + 1 : end] for start, end in zip(commas, ends, strict=True)]
    return (
        len(commas) == _COMMAS_OF_FOUR_THINGS
        and all(_THING.fullmatch(part) for part in parts[:-1])
        and _LAST_THINGS.fullmatch(parts[-1]) is not None
    )


def _joins(words: tuple[Word, ...], at: int) -> bool:
    word = words[at].plain
    if word in _JOINS:
        # "which day" asks, and joins nothing
        return at > 0 and (
            word != "which"
            or words[at - 1].plain
            not in {"choose", "know", "say", "see", "tell", "ask", "in", "decide", "of"}
        )
    following = [word.plain for word in words[at + 1 : at + 3]]
    if word in {"and", "or"} and following[1:] == ["who"]:
        return False  # "a porter and someone who was ill": two people, most often
    return at > 1 and word in _MAY_JOIN and not _SUBJECTS.isdisjoint(following[:1])


_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_BETWEEN = frozenset(
    {
        "not",
        "also",
        "often",
        "never",
        "always",
        "all",
        "both",
        "usually",
        "now",
        "then",
        "only",
        "being",
        "still",
    }
)
_NOBODY = frozenset(
    {"bus", "train", "car", "foot", "post", "phone", "e-mail", "email", "letter", "now", "then", *DAYS}
)
"""After "by", these do nothing."""

_GIVEN = frozenset({"provided", "supplied", "presented", "issued"})
"""Passive whatever follows: "you will be provided with tea"."""

_NO_PASSIVE_AFTER = frozenset({"to", "in", "with", "about", "of"})


def active(page: PageText) -> Iterator[Fault]:
    """ER10, the passive: "was decided", but not "is closed"."""
    for sentence in page.sentences:
        if sentence.unit.what not in _MEASURED:
            continue
        words = sentence.own
        for at, word in enumerate(words[:-1]):
            if word.plain not in _BE:
                continue
            after = at + 1
            while after < len(words) - 1 and words[after].plain in _BETWEEN:
                after += 1
            if _is_participle(words, after):
                said = quoted(sentence.unit.text[word.start : words[after].end])
                is_said = after + 1 < len(words) and words[after + 1].plain == "by"
                what = f"{said} does not {'begin with' if is_said else 'say'} who does it."
                yield Fault(sentence.unit, word.start, what, 'Say who does what, as in "We decide".')
                break


def _is_participle(words: tuple[Word, ...], at: int) -> bool:
    word = words[at].plain
    if at + 2 < len(words) and words[at + 1].plain == "by":
        by = words[at + 2]
        return (
            by.type is WordType.WORD
            and by.plain not in _NOBODY
            and (word.endswith("ed") or word in listed("participles") | listed("adjectives"))
        )
    if word in _GIVEN:
        return True
    if word in listed("adjectives") or "-" in word:
        return False
    if at + 1 < len(words) and words[at + 1].plain in _NO_PASSIVE_AFTER and word.endswith("ed"):
        return False  # "is used to", "are involved in": mostly how somebody is
    if at + 1 < len(words) and words[at + 1].plain in {"people", "person", "meeting", "event"}:
        return False  # "are trained people"
    return word in listed("participles") or (
        word.endswith("ed") and len(word) > 4 and not word.endswith("eed")
    )


_YOU_AND_WE = frozenset({"you", "your", "yours", "yourself", "we", "us", "our", "ours", "let's"})


def to_you(page: PageText) -> Iterator[Fault]:
    """ER13, but for stories."""
    running = page.text.running
    if page.context.tells_of_somebody or len(running) <= _SENTENCES_FOR_YOU_AND_WE:
        return
    said = {part for s in running for word in s.words for part in re.split(r"['’]", word.text.lower())}
    if not said & _YOU_AND_WE:
        yield Fault(
            None, 0, 'This page never says "you" or "we".', 'Talk to the reader: write "you can", "we will".'
        )
