"""Every text that readers see, with its file and the places in it: of records, of the glossary and of Easy Reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple

from campaign.model.public_view import Nature, spot_of, texts
from campaign.prose.people_in_text import without_consents
from campaign.reading.yaml_text import Place
from campaign.site.site import Site


class PublicWords(NamedTuple):
    """``place`` gives the line and column in the file, from 1, of those in the words."""

    path: PurePosixPath
    words: str
    place: Callable[[int, int], Place]


def words_of_readers(site: Site) -> Iterator[PublicWords]:
    """Lines of blocks that say whose consent it is are empty: those are never laid out."""
    sources = (*site.weeks, *([site.glossary] if site.glossary.has_source else []), *site.records())
    for record in sources:
        for text in texts(record):
            words = without_consents(text.words) if text.nature is Nature.MARKDOWN else text.words
            yield PublicWords(record.source.path, words, spot_of(record, text))
    for easy in site.easy_reads.values():
        path = easy.file or easy.source
        for line in easy.lines():
            yield PublicWords(path, line.text, partial(_always, (line.line or 1, line.column)))


def _always(at: Place, _line: int, _column: int) -> Place:
    return at
