"""One file of the built site, as the core hands it over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol


class Drawing(Protocol):
    """A picture that is worth drawing once: equal drawings give equal bytes."""

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""

    def draw(self) -> bytes:
        """The bytes of the picture file."""


@dataclass(frozen=True)
class Artefact:
    """A file of the site.

    ``path`` is where it goes, relative to the pages (``2027/events/choir.md`` becomes ``/2027/events/choir/``).
    ``content`` is text for a page, bytes for a file, or a drawing to be drawn and kept.
    ``source`` is the file an editor would open to change it, relative to the repository.
    """

    path: PurePosixPath
    content: str | bytes | Drawing
    source: PurePosixPath | None = None
