"""Files that the site shows or offers, and the folder that pages written by hand are in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

DOCS = PurePosixPath("docs")
PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True)
class PublishedFile:
    """``path`` is its path in the repository, ``size`` is in bytes.

    ``shown`` is the width and height, in pixels, of the picture as the site shows it.
    """

    path: PurePosixPath
    size: int
    shown: tuple[int, int] | None = None

    @property
    def address(self) -> str:
        """Where a file of ``docs/`` is on the site. Pictures are all made anew, as WebP."""
        below = self.path.relative_to(DOCS)
        return str(below.with_suffix(".webp") if self.shown else below)


def cannot_be_shown(name: str) -> tuple[str, str]:
    """What is wrong with a picture that has no size, and what to do."""
    return (
        f'"{name}" cannot be shown: it is damaged, or larger than 40 megapixels.',
        "Save it again, smaller.",
    )
