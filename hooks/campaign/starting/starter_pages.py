"""The pages that every campaign begins with. What is true for nobody yet is a draft that says what to write."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from campaign.model.published_file import DOCS

HERE = Path(__file__).parent / "pages"
YEAR = "<year>"
VERSION = "<version>"
"""In an Easy Read, where the version of its source belongs. Only who has read that can know it."""


def starter_pages(year: int) -> dict[PurePosixPath, str]:
    """The text of each page by its path."""
    return {
        DOCS / file.name: file.read_text("utf-8").replace(YEAR, str(year))
        for file in sorted(HERE.glob("*.md"))
    }
