"""What the checker of words says of the Easy Reads that people wrote, and its advice about all other pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from campaign.build import Build
from campaign.checks.in_each_record import in_each_record
from campaign.languages.tagged_text import language_of, own_words
from campaign.model.public_view import Nature, markdown_in, spot_of, texts
from campaign.model.record import Record
from campaign.problems import Problem
from campaign.readability.check import check_easy_read, check_ordinary
from campaign.readability.context import ORDINARY, Context, Limits
from campaign.readability.finding import as_problem
from campaign.site.kind import Kind
from campaign.site.site import Site
from campaign.telling.easy_read_text import text_of

_IN_BRACKETS = re.compile(r" \([^()]*\)$")
"""After a name, such as "(example)": no text repeats it. Nobody has to explain a name."""

TOLD_ELSEWHERE = {"ER07"}
"""On other pages, :mod:`campaign.checks.unexplained` looks after initials."""


def easy_reads_have_easy_words(site: Site, build: Build) -> Iterator[Problem]:
    """What a machine can see. Whether it is easy, only readers can say."""
    records = {record.source.path: (kind, record) for kind, record in site.with_kinds()}
    anywhere = _context_of(site)
    for source, easy in site.easy_reads.items():
        if any(language_of(line.text) for line in easy.lines()):
            continue
        text = text_of(easy)
        for finding in check_easy_read(text.words, _on_page(anywhere, *records.get(source, (None, None)))):
            line, column = text.places[finding.line - 1]
            problem = as_problem(finding, easy.file or source)
            yield replace(problem, line=line, column=column + finding.column - 1)


def other_pages_have_plain_words(site: Site, build: Build) -> Iterator[Problem]:
    """Advice, by looser limits. Stories are left in their tellers' own words."""
    anywhere = replace(_context_of(site), limits=ORDINARY)
    yield from in_each_record(
        "plain words", site, build, lambda kind, record: _not_plain(anywhere, kind, record), anywhere
    )


def _not_plain(anywhere: Context, kind: Kind[Any], record: Record) -> Iterator[Problem]:
    if kind.is_in_own_words:
        return
    context = _on_page(anywhere, kind, record)
    for text in markdown_in(record):
        for finding in check_ordinary(own_words(text.words), context):
            if finding.rule not in TOLD_ELSEWHERE:
                line, column = spot_of(record, text)(finding.line, finding.column)
                yield replace(as_problem(finding, record.source.path), line=line, column=column)


def _context_of(site: Site) -> Context:
    """What is so on every page. It holds the names of all records, so nobody should ask for it once a page."""
    limits = site.campaign.easy_read_limits
    return Context(
        limits=Limits(limits.long_sentence, limits.too_long_sentence),
        names=_names_in(site),
        glossary=site.glossary.meanings(),
        plainer={
            form: term.say_instead for term in site.glossary.words if term.say_instead for form in term.forms
        },
        year=site.campaign.year,
        contact_is_added=True,
    )


def _on_page(anywhere: Context, kind: Kind[Any] | None, record: Record | None) -> Context:
    if kind is None or record is None:
        return anywhere
    return replace(
        anywhere,
        year=record.year or anywhere.year,
        content_note=bool(kind.content_note(record)) if kind.is_in_own_words else None,
        tells_of_somebody=kind.is_in_own_words,
    )


def _names_in(site: Site) -> frozenset[str]:
    return frozenset(
        _IN_BRACKETS.sub("", text.words)
        for record in (site.campaign, *site.weeks, *site.records())
        for text in texts(record)
        if text.nature is Nature.NAME
    )
