"""Everything that can have an Easy Read, by one rule for all kinds, with the version of its words."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from campaign.addresses import READING_SETTINGS, REPORT, STATEMENT
from campaign.languages.language import Language
from campaign.languages.phrases import catalogue, say
from campaign.model.easy_read import EasyRead
from campaign.model.public_view import public_fields, says_what
from campaign.model.record import Fields, Record
from campaign.model.week import Week
from campaign.prose.people_in_text import without_consents
from campaign.site.kind import Kind
from campaign.site.site import Shelves

MADE_PAGES = {
    PurePosixPath("docs", at.rstrip("/")).with_suffix(".md"): (at, phrases)
    for at, phrases in ((STATEMENT, "statement."), (REPORT, "report."), (READING_SETTINGS, "settings."))
}
"""Pages whose words are in the catalogue: where a source would be, the address, and how their phrases begin."""


@dataclass(frozen=True)
class EasySource:
    """``expects`` is so where readers would look for an Easy Read. ``words`` are all that it would tell."""

    path: PurePosixPath
    address: str
    title: str
    words: object
    expects: bool
    record: Record | None = None
    kind: Kind[Any] | None = None

    @property
    def version(self) -> str:
        return version_of(self.words)


def easy_sources(site: Shelves, language: Language) -> Iterator[EasySource]:
    """Pages of ``docs/``, pages made from the catalogue, weeks, and every record with a page of its own."""
    for path, (at, begin) in MADE_PAGES.items():
        # An Easy Read that people wrote keeps step with the words that they had before them.
        words = catalogue(site.written_in.catalogue).items()
        said = [phrase for key, phrase in words if key.startswith(begin)]
        campaign = site.campaign
        # It names who runs the site and how to reach them.
        also = (
            (campaign.accessibility, campaign.publisher.name, campaign.contact) if at == STATEMENT else None
        )
        title = say(language, f"{begin}name")
        yield EasySource(path, at, title, (said, also), expects=False)
    for week in site.weeks:
        words_of_week = {name: getattr(week, name) for name in Week.model_fields}
        yield EasySource(
            week.source.path, week.address, week.heading, words_of_week, expects=False, record=week
        )
    for kind, record in site.with_kinds():
        yield EasySource(
            record.source.path,
            record.address,
            record.heading,
            kind.easy_words(record),
            kind.expects_easy_read(record),
            record,
            kind,
        )


def twins(site: Shelves, language: Language) -> Iterator[tuple[EasySource, EasyRead]]:
    """Each source that has an Easy Read, and that."""
    for source in easy_sources(site, language):
        if easy := site.easy_reads.get(source.path):
            yield source, easy


def version_of(words: object) -> str:
    """The first 12 hexadecimal digits of SHA-256 over all words, whatever the spaces and line ends between them."""
    return hashlib.sha256(in_json(words).encode()).hexdigest()[:12]


def in_json(words: object) -> str:
    """All words, each value on its own, with single spaces."""
    return json.dumps(_plain(words, outermost=True), ensure_ascii=False, sort_keys=True)


def version_of_twin(easy: EasyRead) -> str:
    """The same of the words and pictures that people wrote in an Easy Read, without the parts made from facts."""
    parts = easy.as_written or [part for part in easy.parts if part.about is None]
    return version_of((
        easy.title,
        [(part.title, [(block.picture, [line.text for line in block.lines]) for block in part.blocks]) for part in parts],
    ))  # fmt: skip


def has_changed_since_check(easy: EasyRead) -> bool:
    """Whether people read other words than are there now, as far as is written down."""
    return bool(easy.checked and easy.checked.version and easy.checked.version != version_of_twin(easy))


def _plain(value: Any, *, outermost: bool = False) -> object:
    """Values as JSON has them. What is not said is left out, so that new fields change no version."""
    match value:
        case Fields() if value.is_private:
            return None
        case Record() if not outermost:
            return value.slug  # its words are its own
        case Record() if value.has_body:
            return _known(value) | {"body": _plain(value.body)}
        case BaseModel():
            return _known(value)
        case Mapping():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case tuple() | list() | set() | frozenset():
            return [_plain(inner) for inner in value]
        case str():
            return " ".join(unicodedata.normalize("NFC", without_consents(value)).split())
        case None | bool() | int():
            return value
    if is_dataclass(value) and not isinstance(value, type):
        said = {each.name: getattr(value, each.name) for each in fields(value)}
        return {name: _plain(inner) for name, inner in said.items() if inner is not None}
    return str(value)


def _known(value: BaseModel) -> dict[str, object]:
    model = type(value)
    return {
        name: _plain(inner)
        for name, inner in public_fields(value)
        if says_what(model, name) and inner != model.model_fields[name].default
    }
