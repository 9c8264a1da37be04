"""Files that the site shows or offers, and the folder that pages written by hand are in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

DOCS = PurePosixPath("docs")
PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True)
class PublishedFile:
    """``path`` is its path in the repository, ``size`` is in bytes.

    ``shown`` is the width and height, in pixels, of the picture as the site shows it, and ``wrong`` what is wrong with one
    that cannot be shown, with what to do.
    """

    path: PurePosixPath
    size: int
    shown: tuple[int, int] | None = None
    wrong: tuple[str, str] | None = None

    @property
    def address(self) -> str:
        """Where a file of ``docs/`` is on the site. Pictures are all made anew, as WebP."""
        below = self.path.relative_to(DOCS)
        return str(below.with_suffix(".webp") if self.shown else below)


def cannot_be_shown(name: str, wrong: tuple[str, str]) -> tuple[str, str]:
    """What is wrong with a picture, and what to do."""
    what, do = wrong
    return f'"{name}" cannot be shown: it {what}.', do
