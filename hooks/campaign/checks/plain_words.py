"""What the checker of words says of the Easy Reads that people wrote, and its advice about all other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple

from campaign.build import Build
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.model.record import Fields, Record, below
from campaign.model.writing import CaseStudy, Story, Workshop
from campaign.problems import Problem
from campaign.readability.check import check_easy_read, check_ordinary
from campaign.readability.context import ORDINARY, Context, Limits
from campaign.readability.finding import as_problem
from campaign.site.site import Site

NAMES = {"name", "town", "organisation"}
"""Fields that name people, places and groups. Nobody has to explain a name."""

_IN_BRACKETS = re.compile(r" \([^()]*\)$")
"""Behind a name, such as "(example)": no text repeats it."""

TOLD_ELSEWHERE = {"ER07"}
"""On other pages, :mod:`campaign.checks.unexplained` looks after initials."""


class Text(NamedTuple):
    """An Easy Read as one Markdown text, and the line and column in its file at which each of its lines begins."""

    words: str
    places: tuple[tuple[int, int], ...]


def easy_reads_have_easy_words(site: Site, build: Build) -> Iterator[Problem]:
    """What a machine can see. Whether it is easy, only readers can say."""
    records = {record.source.path: record for record in site.records()}
    for source, easy in site.easy_reads.items():
        text = text_of(easy)
        for finding in check_easy_read(text.words, _context(site, records.get(source))):
            line, column = text.places[finding.line - 1]
            problem = as_problem(finding, easy.file or source)
            yield replace(problem, line=line, column=column + finding.column - 1)


def other_pages_have_plain_words(site: Site, build: Build) -> Iterator[Problem]:
    """Advice, by looser limits. Stories are left in their tellers' own words."""
    for path, spot, words, record in _prose(site):
        context = replace(_context(site, record), limits=ORDINARY, content_note=None)
        for finding in check_ordinary(words, context):
            if finding.rule not in TOLD_ELSEWHERE:
                line, column = spot(finding.line, finding.column)
                yield replace(as_problem(finding, path), line=line, column=column)


def text_of(easy: EasyRead) -> Text:
    """As a twin's file would have it, whatever it was written in."""
    lines: list[str] = []
    places: list[tuple[int, int]] = []

    def add(text: str, line: int | None, column: int = 1) -> None:
        lines.append(text)
        places.append((line or (places[-1][0] if places else 1), column))

    for part in easy.parts:
        add(f"# {part.title}", part.line)
        add("", None)
        for block in part.blocks:
            if block.picture:
                add(f"![{block.picture}]", block.line)
            for line in block.lines:
                add(line.text, line.line, line.column)
            add("", None)
    return Text("\n".join(lines), tuple(places or [(1, 1)]))


def _context(site: Site, record: Record | None) -> Context:
    limits = site.campaign.easy_read_limits
    return Context(
        limits=Limits(limits.long_sentence, limits.too_long_sentence),
        names=_names_in(site),
        glossary=site.glossary.meanings(),
        plainer={
            form: entry.say_instead
            for entry in site.glossary.words
            if entry.say_instead
            for form in entry.forms
        },
        year=(record and record.year) or site.campaign.year,
        contact_is_added=True,
        content_note=bool(record.content_note) if isinstance(record, Story) else None,
        tells_of_somebody=isinstance(record, Story),
    )


def _prose(
    site: Site,
) -> Iterator[tuple[PurePosixPath, Callable[[int, int], tuple[int, int]], str, Record | None]]:
    """Pages, case studies, write-ups and descriptions: the file, where lines and columns stand there, the words, the record."""
    for page in site.pages:
        yield page.path, below(page.body_line), page.body, None
    for record in site.records():
        if isinstance(record, CaseStudy | Workshop):
            yield record.source.path, below(record.body_line), record.body, record
        elif isinstance(record, Event) and record.description:
            yield record.source.path, partial(record.source.spot, "description"), record.description, record


def _names_in(site: Site) -> frozenset[str]:
    records = (site.campaign, *site.weeks, *site.records())
    return frozenset(_IN_BRACKETS.sub("", name) for record in records for name in _names(record))


def _names(value: Fields) -> Iterator[str]:
    for field, inner in value:
        if isinstance(inner, str) and field in NAMES:
            yield inner
        for item in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(item, Fields) and not isinstance(item, Record):
                yield from _names(item)
