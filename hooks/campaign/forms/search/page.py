"""The search page, and what it finds: every page that a reader may look for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypedDict

from campaign.addresses import SEARCH, in_easy_read
from campaign.artefact import Artefact, SocialImage
from campaign.build import Build
from campaign.forms.pages.page import EasyOf, page
from campaign.forms.search.index import PAGES_A_FILE, Index, SearchEntry
from campaign.languages.folding import folded
from campaign.languages.language import Language
from campaign.languages.phrases import catalogue, say
from campaign.languages.tagged_text import in_language, language_of


class CountFacts(TypedDict):
    """What the script says of a number of results, by the number's plural category (CLDR)."""

    form: str
    words: str


class IndexFacts(TypedDict):
    """What the script needs to know of the files that it asks for."""

    version: str
    pages: int
    pages_a_file: int
    first_letters: str
    second_letters: str
    small_words: str
    counts: list[CountFacts]


class FoundFacts(TypedDict):
    """A page in the list from A to Z. After ``status_ends`` (ISO 8601), its status is no more so.

    ``kind_names`` is JSON for the script: each that it will have, with the moment until which it is so.
    """

    title: str
    address: str
    kind_name: str
    kind_names: str | None
    status: str | None
    status_ends: str | None


class LetterOfPages(TypedDict):
    """All pages whose titles begin with a letter."""

    name: str
    anchor: str
    entries: list[FoundFacts]


class SearchFacts(TypedDict):
    """The search page. With ``easy`` it is that of Easy Read."""

    index: IndexFacts
    letters: list[LetterOfPages]
    easy: EasyOf | None


def search_page(
    entries: Sequence[SearchEntry],
    index: Index,
    build: Build,
    *,
    easy: bool = False,
    image: SocialImage | None = None,
) -> Artefact:
    """Asks, and lists what was found; below, or alone where there is no JavaScript, everything from A to Z.

    With ``easy`` it is for readers of Easy Read, and what it finds are Easy Read pages.
    """
    language = build.language
    name, at = say(language, "search.name"), SEARCH
    if easy:
        name, at = say(language, "easy.title", title=name), in_easy_read(at)
    facts: SearchFacts = {
        "index": {
            "version": index.version,
            "pages": len(entries),
            "pages_a_file": PAGES_A_FILE,
            "first_letters": " ".join(index.first_letters),
            "second_letters": " ".join(index.second_letters),
            "small_words": say(language, "search.small_words"),
            "counts": _counts(language),
        },
        "letters": a_to_z(entries, language),
        "easy": {"of": SEARCH} if easy else None,
    }
    summary = say(language, "search.summary")
    return page(at, "search.html", name, summary, facts, build, is_listed=not easy, image=image)


def _counts(language: Language) -> list[CountFacts]:
    """What the script says of numbers that are neither one nor like all others, by their plural category (CLDR)."""
    forms = {name: f"search.count.{name}" for name in ("zero", "one", "two", "few", "many")}
    phrases = catalogue(language.catalogue)
    return [
        {"form": name, "words": phrases[key]} for name, key in forms.items() if "{n}" in phrases.get(key, "")
    ]


def a_to_z(entries: Iterable[SearchEntry], language: Language) -> list[LetterOfPages]:
    """All entries by the first letter of their titles; those that begin with none come first."""
    ordered = sorted(entries, key=lambda entry: (_letter(entry), folded(entry.title), entry.address))
    return [
        {
            "name": in_language(letter.upper(), _of_all(group)) or say(language, "search.no_letter"),
            "anchor": f"a-to-z-{letter}",
            "entries": [
                {
                    "title": entry.title,
                    "address": entry.address,
                    "kind_name": entry.kind_name,
                    "kind_names": json.dumps(entry.kind_names, ensure_ascii=False)
                    if entry.kind_names
                    else None,
                    "status": entry.status or None,
                    "status_ends": entry.status_ends,
                }
                for entry in group
            ],
        }
        for letter, group in ((letter, list(group)) for letter, group in groupby(ordered, key=_letter))
    ]


def _of_all(entries: list[SearchEntry]) -> str | None:
    """The one language that all titles are in, if it is not the campaign's: so is their first letter."""
    languages = {language_of(entry.title) for entry in entries}
    return languages.pop() if len(languages) == 1 else None


def _letter(entry: SearchEntry) -> str:
    """The first letter or digit of the title, folded; empty if that is not a letter."""
    first = next((sign for sign in folded(entry.title) if sign.isalnum()), "")
    return first if first.isalpha() else ""
