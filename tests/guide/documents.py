"""The documents of the repository, and their parts."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(
    {
        *ROOT.glob("*.md"),
        *GUIDE.glob("*.md"),
        *(ROOT / "docs" / "decisions").glob("*.md"),
        *(ROOT / ".github").glob("*.md"),
    }
)


def headings(text: str) -> set[str]:
    """The anchors of a page, as code hosts make them."""
    return {anchor_of(heading) for heading in re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE)}


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def anchor_of(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def blocks(text: str) -> list[tuple[str, str]]:
    """Language and text of each block of code."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
