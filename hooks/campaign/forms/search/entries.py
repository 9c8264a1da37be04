"""What the site's search finds: every page that a reader may look for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from campaign.addresses import HOME
from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.forms.search.index import SearchEntry, ranked_words
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import beginning, joined, on_one_line
from campaign.model.access import AccessFact, Answer
from campaign.model.public_view import Nature, leaves, texts
from campaign.model.record import Record
from campaign.model.when import When
from campaign.prose.people_in_text import without_consents
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import days

LONGEST_SUMMARY = 180
"""Characters."""

_NAMES = {"short title", "short name", "summary", "topics", "organisers", "organisations", "where", "told by"}
"""Fields that say what a page is about, beside its title."""

_ADDRESS = re.compile(r"\]\([^)]*\)|\]\{lang=[^}]*\}|https?://\S+|[^\s@]{1,64}@\S{1,255}")
_MARKS = re.compile(r"^:::.*$|[#*_`>\[\]\\]+", re.MULTILINE)


def entries(site: Published[OnSite], made: Iterable[Artefact], build: Build) -> list[SearchEntry]:
    """All pages but home, newest week first. Records are found by all their words, other pages by title and summary."""
    found = [
        (0 if shown.kind.is_tree else 1, _of_record(shown, site, build))
        if shown
        else (1, _of_made(content, build.language))
        for content, shown in _to_be_found(site, made)
    ]
    return [entry for _, entry in sorted(found, key=lambda pair: (_newest_first(pair[1]), pair[0]))]


def titles(site: Published[OnSite], made: Iterable[Artefact]) -> list[str]:
    """Those of all entries, which are known sooner."""
    return [shown.record.heading if shown else content.title for content, shown in _to_be_found(site, made)]


def _to_be_found(
    site: Published[OnSite], made: Iterable[Artefact]
) -> Iterator[tuple[Page, Shown[Any, OnSite] | None]]:
    """Pages with their records, if they have one. A list in several parts is found once."""
    records = {each.record.address: each for kind in site.kinds for each in site.shown(kind)}
    for content in (artefact.content for artefact in made):
        if isinstance(content, Page) and content.address != HOME and not content.goes_on:
            shown = records.get(content.address)
            if shown.kind.is_listed(shown.record) if shown else content.is_listed:
                yield content, shown


def _newest_first(entry: SearchEntry) -> int:
    """What belongs to no year comes first, and what people wrote by hand before what is made."""
    year = entry.address.partition("/")[0]
    return -int(year) if year.isdecimal() else -9999


def _of_record(shown: Shown[Any, OnSite], site: Published[OnSite], build: Build) -> SearchEntry:
    """Any kind of record, by its fields; a kind that is added later needs only its name in the catalogue."""
    language = build.language
    record, kind = shown.record, say(language, f"kind.{shown.kind.key}")
    became = shown.kind.in_search.became(record, build) if shown.kind.in_search else ("", None)
    when = getattr(record, "when", None)
    if shown.kind.in_search:
        found = [*shown.kind.in_search.when(record, build)]
    else:
        found = [(None, days(when, language))] if isinstance(when, When) and when.first else []
    each = [
        (until, say(language, "search.kind", kind=kind, day=day) if day else kind)
        for until, day in found or [(None, record.year)]
    ]
    entry = SearchEntry(
        address=record.address,
        title=record.heading,
        kind_name=each[0][1],
        kind_names=tuple(each) if len(each) > 1 else (),
        summary=_short(shown.kind.in_short(record)),
        status=became[0],
        status_ends=became[1],
    )

    def write() -> str:
        return json.dumps(ranked_words(with_texts(entry, shown, site, language)), ensure_ascii=False)

    name = f"search {language.prefix}{record.source.path}"
    return replace(entry, words=json.loads(build.kept.part(name, (shown, entry), write)))


def with_texts(
    entry: SearchEntry, shown: Shown[Any, OnSite], site: Published[OnSite], language: Language
) -> SearchEntry:
    """The entry of a record with all texts that it is found by."""
    said = list(_words(shown, site, language))
    return replace(
        entry,
        names="\n".join(words for field, words in said if field in _NAMES),
        text=without_marks("\n".join(words for _, words in said)),
    )


def _words(
    shown: Shown[Any, OnSite], site: Published[OnSite], language: Language
) -> Iterator[tuple[str, str]]:
    """Each text with the field that it is in. Another record in a field gives its name alone, and an access fact its own.

    One that is held back gives nothing.
    """
    record, access = shown.record, shown.kind.in_search
    for text in texts(record):
        if text.nature is not Nature.CODE:
            yield text.field, text.words
    for name in access.access(record) if access else ():
        yield "access", say(language, f"access.{name}")
    for leaf in leaves(record):
        if isinstance(leaf.value, AccessFact) and leaf.value.answer is Answer.YES and not access:
            yield str(leaf.path[0]), say(language, f"access.{str(leaf.path[-1]).replace(' ', '_')}")
        elif isinstance(leaf.value, Record) and site.shows(leaf.value):
            yield str(leaf.path[0]), leaf.value.heading
            yield str(leaf.path[0]), getattr(leaf.value, "town", None) or ""


def _of_made(made: Page, language: Language) -> SearchEntry:
    kind = say(language, "kind.pages")
    return SearchEntry(made.address, made.title, kind, _short(made.summary), text=made.found_by)


def without_marks(markdown: str) -> str:
    """The words of a Markdown text, without where its links lead, its signs, and whose consent it is shown with."""
    return _MARKS.sub("", _ADDRESS.sub(" ", without_consents(markdown))).replace("|", " ")


def _short(text: str) -> str:
    """``text`` on one line, cut between words where it is long."""
    text = on_one_line(text)
    if len(text) <= LONGEST_SUMMARY:
        return text
    return joined("", [beginning(text, text.rfind(" ", 0, LONGEST_SUMMARY)), "…"])
