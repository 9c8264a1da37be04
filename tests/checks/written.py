"""A site in which one record has an Easy Read of a few sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.record import Record
from campaign.site.site import Site
from making import a_site


def twin_of(record: Record) -> PurePosixPath:
    return record.source.path.with_suffix(".easy.md")


def with_easy_read(
    record: Record, *sentences: str, title: str = "What this is about", others: Sequence[Record] = ()
) -> Site:
    """The first sentence is on line 7 of its file, the part on line 5."""
    source = record.source.path
    lines = tuple(EasyLine(sentence, number) for number, sentence in enumerate(sentences, 7))
    part = EasyPart(title, (EasyBlock("person", lines, 6),), 5)
    return replace(
        a_site(record, *others), easy_reads={source: EasyRead(source, (part,), file=twin_of(record))}
    )
