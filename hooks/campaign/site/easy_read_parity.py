"""Which sources have an Easy Read, and whether it still says the same: facts for editors, not for readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.languages.language import Language
from campaign.model.easy_read import Checked, TwinState
from campaign.site.easy_sources import easy_sources, has_changed_since_check
from campaign.site.site import Shelves


@dataclass(frozen=True)
class ParityRow:
    """``file`` is where the Easy Read is written, or the source where none is.

    ``write`` is the version to write under ``matches`` where it is not there. ``reason`` is an author's, for having
    none. ``made_from_facts`` is so of an event for which nobody has written one.
    """

    source: PurePosixPath
    address: str
    title: str
    state: TwinState
    file: PurePosixPath
    checked: Checked | None = None
    write: str | None = None
    reason: str | None = None
    made_from_facts: bool = False


def easy_read_parity(site: Shelves, language: Language) -> list[ParityRow]:
    """A row for each source that has an Easy Read or should have one, sorted by path."""
    return sorted(_rows(site, language), key=lambda row: row.source)


def in_state(rows: Iterable[ParityRow], state: TwinState) -> list[ParityRow]:
    """Those in a state; what is made from facts, or left out for a reason, is missing to nobody."""
    return [row for row in rows if row.state is state and not row.made_from_facts and not row.reason]


def drafts(rows: Iterable[ParityRow]) -> list[ParityRow]:
    """What people wrote, and no group of readers has checked yet in these words."""
    return [row for row in rows if row.state is not TwinState.MISSING and not row.checked]


def _rows(site: Shelves, language: Language) -> Iterator[ParityRow]:
    for source in easy_sources(site, language):
        if easy := site.easy_reads.get(source.path):
            write = None if easy.state is TwinState.CURRENT else source.version
            yield ParityRow(
                source.path, source.address, easy.title or source.title, easy.state, easy.file or easy.source,
                None if has_changed_since_check(easy) else easy.checked, write,
            )  # fmt: skip
        elif source.expects or source.path in site.without_easy_read:
            yield ParityRow(
                source.path,
                source.address,
                source.title,
                TwinState.MISSING,
                source.path,
                reason=site.without_easy_read.get(source.path),
                made_from_facts=bool(source.kind and source.kind.easy_read),
            )
