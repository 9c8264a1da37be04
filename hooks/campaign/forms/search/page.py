"""The search page, and what it finds: every page that a reader may look for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain, groupby
from typing import TypedDict

from campaign.addresses import HOME, SEARCH, address, in_easy_read, page_address
from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.pages.page import EasyOf, page
from campaign.forms.search.index import PAGES_A_FILE, Entry, Index, folded
from campaign.languages.phrases import Locale, say
from campaign.model.access import AccessFact, Answer
from campaign.model.consent import Consent
from campaign.model.record import Fields, Record
from campaign.model.when import When
from campaign.site.site import HandWrittenPage, Site
from campaign.telling.dates import days

LONGEST_SUMMARY = 180
"""Characters."""

_NAMES = ("short_title", "short_name", "summary", "topics", "organisers", "organisations", "where", "told_by")
"""Fields that say what a page is about, beside its title."""

_ADDRESS = re.compile(r"\]\([^)]*\)|https?://\S+|[^\s@]{1,64}@\S{1,255}")
_MARKS = re.compile(r"^:::.*$|[#*_`>\[\]\\]+", re.MULTILINE)


class IndexFacts(TypedDict):
    """What the script needs to know of the files that it asks for."""

    version: str
    pages: int
    pages_a_file: int
    first_letters: str
    second_letters: str
    small_words: str


class FoundFacts(TypedDict):
    """A page in the list from A to Z."""

    title: str
    address: str
    kind: str


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


def search_page(entries: Sequence[Entry], index: Index, build: Build, *, easy: bool = False) -> Artefact:
    """Asks, and lists what was found; below, or alone where there is no JavaScript, everything from A to Z.

    With ``easy`` it is for readers of Easy Read, and what it finds are Easy Read pages.
    """
    locale = build.locale
    name, at = say(locale, "search.name"), SEARCH
    if easy:
        name, at = say(locale, "easy.title", title=name), in_easy_read(at)
    facts: SearchFacts = {
        "index": {
            "version": index.version,
            "pages": len(entries),
            "pages_a_file": PAGES_A_FILE,
            "first_letters": " ".join(index.first_letters),
            "second_letters": " ".join(index.second_letters),
            "small_words": say(locale, "search.small_words"),
        },
        "letters": a_to_z(entries, locale),
        "easy": {"of": SEARCH} if easy else None,
    }
    return page(at, "search.html", name, say(locale, "search.summary"), facts, build, is_listed=not easy)


def a_to_z(entries: Iterable[Entry], locale: Locale) -> list[LetterOfPages]:
    """All entries by the first letter of their titles; those that begin with none come first."""
    ordered = sorted(entries, key=lambda entry: (_letter(entry), folded(entry.title), entry.address))
    return [
        {
            "name": letter.upper() or say(locale, "search.no_letter"),
            "anchor": f"a-to-z-{letter}",
            "entries": [
                {"title": entry.title, "address": entry.address, "kind": entry.kind} for entry in group
            ],
        }
        for letter, group in groupby(ordered, key=_letter)
    ]


def entries(site: Site, made: Iterable[Artefact], build: Build) -> list[Entry]:
    """All pages but home, newest week first: those ``made`` and those written by hand.

    ``site`` holds only what may be shown. Records and hand-written pages are found by all their words, others by title and summary.
    """
    records = {address(record): record for record in site.records()}
    found = [
        _of_written(page, build.locale)
        for page in site.pages
        if page_address(page.path) and page.facts.listed
    ]
    for artefact in made:
        content = artefact.content
        if isinstance(content, Page) and content.address != HOME:
            record = records.get(content.address)
            found.append(_of_record(record, build.locale) if record else _of_made(content, build.locale))
    return sorted(found, key=_newest_first)


def _newest_first(entry: Entry) -> int:
    year = entry.address.partition("/")[0]
    return -int(year) if year.isdecimal() else -9999


def _of_record(record: Record, locale: Locale) -> Entry:
    """Any kind of record, by its fields; a kind that is added later needs its name in the catalogue only."""
    at = address(record)
    shelf = at.split("/")[-3].replace("-", "_")
    when = getattr(record, "when", None)
    kind = say(locale, f"kind.{shelf}")
    day = days(when, locale) if when and when.first else record.year
    texts = {name: [*_texts(name, getattr(record, name), locale)] for name in type(record).model_fields}
    return Entry(
        address=at,
        title=name_of(record),
        kind=say(locale, "search.kind", kind=kind, day=day) if day else kind,
        summary=_short(getattr(record, "summary", None) or ", ".join(getattr(record, "address_lines", ()))),
        names="\n".join(chain.from_iterable(texts.get(name, ()) for name in _NAMES)),
        text=_plain("\n".join([*chain.from_iterable(texts.values()), getattr(record, "body", "")])),
    )


def name_of(record: Record) -> str:
    return str(getattr(record, "title", None) or getattr(record, "name", ""))


def _texts(name: str, value: object, locale: Locale) -> Iterator[str]:
    """The words of a field that stand on the record's page. Another record in it gives its name alone."""
    if isinstance(value, Consent | Enum | When):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, AccessFact):
        if value.answer is Answer.YES:
            yield say(locale, f"access.{name}")
        yield value.detail
    elif isinstance(value, Record):
        yield name_of(value)
        yield getattr(value, "town", None) or ""
    elif isinstance(value, Fields):
        for inner in type(value).model_fields:
            yield from _texts(inner, getattr(value, inner), locale)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(name, item, locale)


def _of_written(written: HandWrittenPage, locale: Locale) -> Entry:
    paragraphs = [
        _plain(part).strip() for part in written.body.split("\n\n") if part.strip()[:1] not in ("#", ":", "|")
    ]
    summary = str(written.facts.summary or next(filter(None, paragraphs), ""))
    return Entry(
        page_address(written.path),
        written.title,
        say(locale, "kind.page"),
        _short(summary),
        text=_plain(written.body),
    )


def _of_made(made: Page, locale: Locale) -> Entry:
    kind = say(locale, "kind.page")
    return Entry(made.address, made.title, kind, _short(made.summary), text=made.found_by)


def _plain(markdown: str) -> str:
    """The words of a Markdown text, without where its links lead and without its signs."""
    return _MARKS.sub("", _ADDRESS.sub(" ", markdown)).replace("|", " ")


def _short(text: str) -> str:
    """``text`` on one line, cut between words where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_SUMMARY else text[:LONGEST_SUMMARY].rpartition(" ")[0] + "…"


def _letter(entry: Entry) -> str:
    """The first letter or digit of the title, folded; empty if that is no letter."""
    first = next((sign for sign in folded(entry.title) if sign.isalnum()), "")
    return first if first.isalpha() else ""
