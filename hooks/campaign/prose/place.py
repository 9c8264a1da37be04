"""Where a piece of Markdown is: what it may show there, and how its links read from there."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from campaign.addresses import is_without_words, page_address
from campaign.languages.language import Language, first_language
from campaign.model.on_disk import in_one_form
from campaign.model.published_file import DOCS, PublishedFile


@dataclass(frozen=True)
class Where:
    """``at`` is the address of the page. ``folder`` is where relative links begin.

    ``files`` are those that may be shown there. ``is_page`` is so for pages of ``docs/``. ``held`` are addresses of pages
    that nobody may see today. ``language`` is that of the page, ``written_in`` that of the Markdown
    of authors. ``within`` is the tag of the language that this text is in, if it is another one.
    """

    at: str = ""
    folder: PurePosixPath = DOCS
    files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)
    language: Language = field(default_factory=first_language)
    is_page: bool = False
    shows_files: bool = False
    held: frozenset[str] = frozenset()
    written_in: Language = field(default_factory=first_language)
    within: str | None = None

    def path(self, written: str) -> PurePosixPath:
        """The path in the repository that a relative link means."""
        return PurePosixPath(in_one_form(posixpath.normpath(posixpath.join(self.folder, unquote(written)))))

    def file(self, written: str) -> PublishedFile | None:
        return self.files.get(self.path(written)) if self.path(written).is_relative_to(DOCS) else None

    def link(self, written: str) -> str:
        """A link to a page or file of the site as seen from here; any other link as it is."""
        if not leads_inside(written):
            return written
        path, hash_sign, fragment = written.partition("#")
        to = address_of(path, self)
        return f"{self.relative(to)}{hash_sign}{fragment}" if to is not None else written

    def is_held(self, written: str) -> bool:
        """Whether a link leads to what nobody may see, so that only its words can be there."""
        return leads_inside(written) and address_of(written.partition("#")[0], self) in self.held

    def relative(self, address: str) -> str:
        """An address from the root of the site, as seen from here."""
        prefix = self.language.prefix
        to = address if is_without_words(address) else f"{prefix}{address}"
        seen = posixpath.relpath(f"/{to}", f"/{prefix}{self.at}")
        return seen if address and not address.endswith("/") else f"{seen}/"


ANYWHERE = Where()


def leads_inside(written: str) -> bool:
    """Whether a link is relative: to a page or file of this site, and not only to a part of the same page."""
    before_slash = written.partition("/")[0].partition("#")[0]
    return bool(written) and not written.startswith(("/", "#")) and ":" not in before_slash


def address_of(path: str, place: Where) -> str | None:
    """The address of what a relative link means, there or not; None if that is outside of ``docs/``."""
    target = place.path(path)
    if not target.is_relative_to(DOCS):
        return None
    if target.suffix == ".md":
        return page_address(target)
    file = place.files.get(target)
    return file.address if file else str(target.relative_to(DOCS))
