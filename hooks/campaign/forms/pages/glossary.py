"""The glossary: every hard word from A to Z, what it means, and what else it is called."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TypedDict

from campaign.addresses import GLOSSARY
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.languages.folding import folded
from campaign.languages.phrases import say
from campaign.model.glossary import Glossary, Term
from campaign.prose.explainer import with_a_capital


class WordFacts(TypedDict):
    """A hard word. ``picture`` is the address of a picture of it."""

    word: str
    anchor: str
    means: str
    instead: str | None
    also: str | None
    welsh: str | None
    picture: str | None


class LetterOfWords(TypedDict):
    """All words that begin with a letter."""

    name: str
    anchor: str
    words: list[WordFacts]


class GlossaryFacts(TypedDict):
    """The glossary."""

    letters: list[LetterOfWords]


def glossary_page(glossary: Glossary, pictures: Callable[[str], str | None], build: Build) -> Artefact:
    """``pictures`` gives the address of the picture with a name, and None where there is none."""
    letters: list[LetterOfWords] = [
        {
            "name": letter,
            "anchor": f"letter--{letter.lower()}",
            "words": [_word_facts(entry, pictures) for entry in entries],
        }
        for letter, entries in by_letter(glossary)
    ]
    found_by = "\n".join(" ".join((*entry.forms, entry.welsh or "", entry.means)) for entry in glossary.words)
    name, summary = say(build.language, "glossary.name"), say(build.language, "glossary.summary")
    return page(
        GLOSSARY,
        "glossary.html",
        name,
        summary,
        {"letters": letters},
        build,
        source=glossary.source.path,
        scene="quilt",
        found_by=found_by,
    )


def by_letter(glossary: Glossary) -> list[tuple[str, list[Term]]]:
    """From A to Z, each letter a capital."""
    ordered = sorted(glossary.words, key=lambda entry: folded(entry.word))
    return [(letter.upper(), [*entries]) for letter, entries in groupby(ordered, key=_letter)]


def _word_facts(entry: Term, pictures: Callable[[str], str | None]) -> WordFacts:
    return {
        "word": with_a_capital(entry.word),
        "anchor": entry.anchor,
        "means": entry.means,
        "instead": entry.say_instead,
        "also": ", ".join(entry.also) or None,
        "welsh": entry.welsh,
        "picture": pictures(entry.picture) if entry.picture else None,
    }


def _letter(entry: Term) -> str:
    return next(sign for sign in folded(entry.word) if sign.isalnum())
