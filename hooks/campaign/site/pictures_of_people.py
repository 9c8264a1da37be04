"""Pictures of ``docs/`` with people who agreed: each is on the site only as long as a page that may be seen shows it.

Everything else in ``docs/`` is published whether a page shows it or not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from campaign.model.agreement import consents_in
from campaign.model.public_view import markdown_in
from campaign.model.published_file import DOCS, PublishedFile
from campaign.model.record import Record
from campaign.prose.people_in_text import people_in
from campaign.prose.place import Where
from campaign.site.kind import Kind
from campaign.site.site import Site


def without_pictures_of(held: Collection[PurePosixPath], site: Site) -> Mapping[PurePosixPath, PublishedFile]:
    """The files of a site without pictures of people that only records which are ``held`` back show."""
    shown, hidden = set[PurePosixPath](), set[PurePosixPath]()
    for kind, record in site.with_kinds():
        if consents_in(record):
            (hidden if record.source.path in held else shown).update(shown_with_consent(kind, record))
    gone = hidden - shown
    return {path: file for path, file in site.files.items() if path not in gone} if gone else site.files


def shown_with_consent(kind: Kind[Record], record: Record) -> Iterator[PurePosixPath]:
    """The pictures in its texts that name consents."""
    place = Where(folder=folder_of(kind, record))
    for text in markdown_in(record):
        for showing in people_in(text.words):
            if showing.file and showing.consents:
                yield place.path(showing.file)


def folder_of(kind: Kind[Record], record: Record) -> PurePosixPath:
    """Where relative links in its texts begin."""
    return record.source.path.parent if kind.is_tree else DOCS
