"""``docs/glossary.yml``: its words, and what is wrong between them (reference rule ER35)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from campaign.model.glossary import Glossary, alike
from campaign.problems import Problem, Severity
from campaign.reading.yaml_text import Location, Place

GLOSSARY_FILE = PurePosixPath("docs/glossary.yml")

LONG_SENTENCE, LONGEST_SENTENCE = 15, 20
"""Words. The first is the limit of Easy Read; nobody should have to read a meaning that is past the second."""

MOST_SENTENCES = 3

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def problems_with_words(glossary: Glossary) -> Iterator[Problem]:
    places = glossary.source.items
    taken: dict[str, int] = {}
    anchors: dict[str, int] = {}
    for number, term in enumerate(glossary.words):
        at: Location = ("words", number)
        for form, here in [(term.word, "word"), *((form, "also") for form in term.also)]:
            first = taken.setdefault(alike(form), number)
            if first != number:
                what = f'"{form}" is under "{glossary.words[first].word}" already.'
                yield _problem(places, (*at, here), what, "Keep it in one of the two.")
        if not re.search("[a-z0-9]", term.word.lower()):
            yield _problem(places, (*at, "word"), "This has no letters from a to z.", "Write a word.")
        elif anchors.setdefault(term.anchor, number) != number and taken[alike(term.word)] == number:
            what = f'"{term.word}" would have the same web address as "{glossary.words[anchors[term.anchor]].word}".'
            yield _problem(places, (*at, "word"), what, "Write one of them in another way.")
        yield from _problems_with_meaning(glossary, number, places)


def _problems_with_meaning(
    glossary: Glossary, number: int, places: Mapping[Location, Place]
) -> Iterator[Problem]:
    term, at = glossary.words[number], ("words", number, "means")
    sentences = _SENTENCE_END.split(term.means)
    longest = max(len(sentence.split()) for sentence in sentences)
    if longest > LONG_SENTENCE:
        severity = Severity.ERROR if longest > LONGEST_SENTENCE else Severity.NOTE
        what = f"This sentence has {longest} words; {LONG_SENTENCE} are enough."
        yield _problem(places, at, what, "Split it in two.", severity)
    if len(sentences) > MOST_SENTENCES:
        what = f"This meaning has {len(sentences)} sentences; {MOST_SENTENCES} are enough."
        yield _problem(places, at, what, "Say the rest on a page.", Severity.NOTE)
    if glossary.finder is None:
        return
    for found in glossary.finder.finditer(term.means):
        other = glossary.term(found[0])
        if other is term:
            yield _problem(places, at, f'This explains "{term.word}" by itself.', "Say it in other words.")
        elif other.say_instead and found[0] != term.word:
            what = f'"{found[0]}" is a hard word itself.'
            yield _problem(places, at, what, f'You can say "{other.say_instead}".', Severity.NOTE)


def _problem(
    places: Mapping[Location, Place],
    at: Location,
    what: str,
    do: str,
    severity: Severity = Severity.ERROR,
) -> Problem:
    while at and at not in places:
        at = at[:-1]
    return Problem(GLOSSARY_FILE, *places.get(at, (1, 1)), what, do, severity)
