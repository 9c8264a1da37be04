"""The search page, and what it finds: every page that a reader may look for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypedDict

from campaign.addresses import SEARCH, in_easy_read
from campaign.artefact import Artefact, InParts, Part, SocialImage
from campaign.build import Build
from campaign.forms.pages.page import EasyOf, page
from campaign.forms.pages.parts import each_of, parts_of, rows_on
from campaign.forms.search.index import PAGES_A_FILE, Index, SearchEntry
from campaign.languages.folding import folded
from campaign.languages.language import Language
from campaign.languages.phrases import catalogue, say
from campaign.languages.tagged_text import in_language, language_of

LINES_A_ROW = 3
"""Lines of the list from A to Z that weigh as much as a row of a list of events."""


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
    """A page in the list from A to Z. After ``status_ends`` (ISO 8601), its status no longer holds.

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


class WayToLetter(TypedDict):
    """``address`` is that of another page; None for a letter that is on this one."""

    name: str
    anchor: str
    address: str | None


class AToZFacts(TypedDict):
    """The list from A to Z, or a part of it, and the ways to all letters. With ``easy`` it is that of Easy Read."""

    ways: list[WayToLetter]
    letters: list[LetterOfPages]
    easy: EasyOf | None


class SearchFacts(AToZFacts):
    """The search page."""

    index: IndexFacts


def search_pages(
    entries: Sequence[SearchEntry],
    index: Index,
    build: Build,
    *,
    easy: bool = False,
    image: SocialImage | None = None,
) -> Iterator[Artefact]:
    """Asks, and lists what was found; below, or alone where there is no JavaScript, everything from A to Z.

    What of that is too long for the page is on pages of their own. With ``easy`` all are for readers of Easy Read, and
    what they lead to are Easy Read pages.
    """
    language = build.language
    letters = a_to_z(entries, language)
    first, *others = each_of(parts_by_letter([entry.title for entry in entries], build), len(entries))
    name, at = say(language, "search.name"), SEARCH
    if easy:
        name, at = say(language, "easy.title", title=name), in_easy_read(at)
    facts: SearchFacts = {
        **_a_to_z_facts(letters, first, easy=easy),
        "index": {
            "version": index.version,
            "pages": len(entries),
            "pages_a_file": PAGES_A_FILE,
            "first_letters": " ".join(index.first_letters),
            "second_letters": " ".join(index.second_letters),
            "small_words": say(language, "search.small_words"),
            "counts": _counts(language),
        },
    }
    summary = say(language, "search.summary")
    yield page(at, "search.html", name, summary, facts, build, is_listed=not easy, image=image, part=first)
    for part in filter(None, others):
        title, whole = say(language, "search.a_to_z_name"), part.this.address
        if easy:
            title, whole = say(language, "easy.title", title=title), in_easy_read(whole)
        yield page(
            whole, "a-to-z.html", title, summary, _a_to_z_facts(letters, part, easy=easy), build,
            trail=[(say(language, "search.name"), SEARCH)], is_listed=not easy, image=image, part=part,
        )  # fmt: skip


def parts_by_letter(titles: Iterable[str], build: Build) -> tuple[Part, ...]:
    """As many letters together as a page can hold; a letter that is too long itself has several pages."""
    language, most = build.language, LINES_A_ROW * build.most_rows
    together: list[list[tuple[str, int]]] = []
    for letter, n in sorted(Counter(map(_letter_of, titles)).items()):
        if together and sum(others for _, others in together[-1]) + n <= most:
            together[-1].append((letter, n))
        else:
            together.append([(letter, n)])
    return parts_of(
        SEARCH,
        (
            (
                _from_to(letters[0][0], letters[-1][0], language),
                "",
                sum(n for _, n in letters),
            )
            for letters in together
        ),
        build,
        most,
    )


def _from_to(first: str, last: str, language: Language) -> str:
    names = [letter.upper() or say(language, "search.no_letter") for letter in (first, last)]
    return names[0] if first == last else say(language, "parts.from_to", first=names[0], last=names[1])


def _a_to_z_facts(letters: Sequence[LetterOfPages], part: InParts | None, *, easy: bool) -> AToZFacts:
    here = rows_on(part, ((letter, letter["entries"]) for letter in letters))
    shown: list[LetterOfPages] = [{**letter, "entries": [*entries]} for letter, entries in here]
    anchors = {letter["anchor"] for letter in shown}
    pages = _pages_of_letters(letters, part)
    return {
        "ways": [
            {
                "name": letter["name"],
                "anchor": letter["anchor"],
                "address": None if letter["anchor"] in anchors else pages[letter["anchor"]],
            }
            for letter in letters
        ],
        "letters": shown,
        "easy": {"of": part.this.address if part else SEARCH} if easy else None,
    }


def _pages_of_letters(letters: Iterable[LetterOfPages], part: InParts | None) -> dict[str, str]:
    """The page on which each letter begins, by its anchor."""
    found, start = {}, 0
    for letter in letters:
        found[letter["anchor"]] = next(
            (each.address for each in (part.parts if part else ()) if start in each.rows), SEARCH
        )
        start += len(letter["entries"])
    return found


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
    return _letter_of(entry.title)


def _letter_of(title: str) -> str:
    """Its first letter or digit, folded; empty if that is not a letter."""
    first = next((sign for sign in folded(title) if sign.isalnum()), "")
    return first if first.isalpha() else ""
