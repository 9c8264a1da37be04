"""What an edit of a few records makes of a site that was read and checked before: a preview shows it before all is read again.

What is known here of an edit is what its own files say, and the records that name them. All else is found afterwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from campaign.artefact import Artefact, Page
from campaign.build import Build
from campaign.checks.personal_data import personal_data_is_found
from campaign.forms.cards.all_cards import Cards
from campaign.forms.pages.record import record_pages
from campaign.model.record import Record
from campaign.problems import Problem, Severity, without_private_values
from campaign.publishing.git_history import kept_in_git
from campaign.publishing.private_names import private_names_kept_outside
from campaign.reading.past_versions import history_of
from campaign.reading.raw_texts import raw_text
from campaign.reading.reader import Reader
from campaign.site.gate import OnSite, OnSocial, let_through
from campaign.site.kind import Kind
from campaign.site.site import Site

MOST_READ_AGAIN = 30
"""Files. To read more takes as long as to look at all."""


class TouchesMore(Exception):
    """Only who reads everything knows which pages such an edit changes."""


@dataclass(frozen=True)
class Edited:
    """The site with the records at ``paths`` as their files are now; or the ``problems`` of the files that were read."""

    site: Site
    build: Build
    paths: Collection[PurePosixPath]
    problems: Sequence[Problem] = ()

    def pages(self, root: Path, build: Build) -> Iterator[Artefact]:
        """Their own pages, in the language of ``build``."""
        build = replace(build, history=self.build.history)
        shown = let_through(self.site, OnSite, build.today)
        cards = Cards(let_through(self.site, OnSocial, build.today), root, build)
        for record in self.site.records():
            if record.source.path in self.paths:
                made = record_pages(shown.pass_of(record), shown, build)
                files = (file for page in made for file in cards.with_card(page))
                yield from (file for file in files if isinstance(file.content, Page))


def with_edits(root: Path, site: Site, build: Build, paths: Collection[PurePosixPath]) -> Edited:
    """``paths`` are of files that were edited since ``site`` was read. Raises :class:`TouchesMore`."""
    rows = {record.source.path: (kind, record) for kind, record in site.with_kinds()}
    if any(_changes_more_than_a_record(path, rows, site, build) for path in paths):
        raise TouchesMore
    reader = _reader(root, site)
    again = {path: rows[path] for path in _in_order(_with_those_that_name(paths, rows), site.kinds, rows)}
    for path, (kind, record) in again.items():
        reader.of_kind(kind, iter([path]), record.year)
    if any(reader.easy_reads.has_block(path) for path in paths):
        raise TouchesMore
    problems = _problems(root, reader, paths)
    if problems:
        if any(each.is_still_there for each in site.withdrawn):  # may be named, though it is no record
            raise TouchesMore
        return Edited(site, build, paths, problems)
    site = _with(site, reader, again)
    passed = let_through(site, OnSite, build.today)
    for kind, record in site.with_kinds():
        path = record.source.path
        if path in paths and not (passed.shows(record) and _files(kind, record) == _files(*rows[path])):
            raise TouchesMore
    kept = kept_in_git(root, site.campaign.time_zone, build.today)
    history = history_of(site, root, kept.versions, kept.touched, kept.begun, is_whole=kept.is_whole)
    return Edited(site, replace(build, history=history), paths)


_Rows = Mapping[PurePosixPath, tuple[Kind[Any], Record]]


def _changes_more_than_a_record(path: PurePosixPath, rows: _Rows, site: Site, build: Build) -> bool:
    """What came or went, is a page of the menu, has an Easy Read that people wrote, or was not shown."""
    if path not in rows:
        return True
    kind, record = rows[path]
    has_easy_read = path in site.easy_reads or path in site.without_easy_read
    return kind.is_tree or has_easy_read or record.address in build.held


def _with_those_that_name(paths: Collection[PurePosixPath], rows: _Rows) -> set[PurePosixPath]:
    """They hold on to a record as it was, and so do those that name them. Raises :class:`TouchesMore`."""
    found, more = set(paths), True
    while more:
        records = {id(rows[path][1]) for path in found}
        named = {path for path, row in rows.items() if any(id(each) in records for each in _named(*row))}
        more = not named <= found
        found |= named
        if len(found) > MOST_READ_AGAIN:
            raise TouchesMore
    return found


def _named(kind: Kind[Any], record: Record) -> Iterator[Record]:
    yield from kind.organisations(record)
    yield from kind.venues(record)
    yield from kind.tells_of(record)


def _in_order(
    paths: Collection[PurePosixPath], kinds: Sequence[Kind[Any]], rows: _Rows
) -> list[PurePosixPath]:
    """As all are read: what others may name comes before them."""
    order = {kind.name: (kind.is_of_a_week, number) for number, kind in enumerate(kinds)}
    return sorted(paths, key=lambda path: (*order[rows[path][0].name], path))


def _reader(root: Path, site: Site) -> Reader:
    known: dict[str, dict[str, Record]] = {
        kind.name: {record.reference: record for record in site.of_kind(kind)} for kind in site.kinds
    }
    reader = Reader(root, known=known, fingerprints={**site.read_from})
    campaign = site.campaign
    reader.surroundings = replace(
        reader.surroundings, files=site.files, time_zone=campaign.time_zone, topics=campaign.topics
    )
    return reader


def _problems(root: Path, reader: Reader, paths: Collection[PurePosixPath]) -> list[Problem]:
    """Errors only: a note stops nothing, and is told with all others."""
    names, _ = private_names_kept_outside(root)
    try:
        texts = [raw_text(root, path) for path in paths]
    except OSError as error:  # gone meanwhile
        raise TouchesMore from error
    found = {*reader.problems, *personal_data_is_found(texts, names)}
    return [each for each in without_private_values(sorted(found)) if each.severity is Severity.ERROR]


def _with(site: Site, reader: Reader, again: _Rows) -> Site:
    """The same with what was read in its place, where the order of its kind has it now."""
    shelves = dict(site.shelves)
    for kind in site.kinds:
        if now := reader.read.get(kind.name):
            others = (record for record in site.of_kind(kind) if record.source.path not in again)
            in_order = sorted((*others, *now), key=lambda record: record.source.path)
            shelves[kind.name] = tuple(sorted(in_order, key=kind.order, reverse=kind.newest_first))
    return replace(site, shelves=shelves, read_from=reader.fingerprints)


def _files(kind: Kind[Any], record: Record) -> tuple[object, ...]:
    """What is shown and offered beside its words."""
    return kind.photo(record), *kind.slides(record)
