"""Answers as lines of YAML that this software, and MkDocs, read as the same words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from campaign.model.values import is_not_known
from campaign.reading.yaml_text import Tree

_PLAIN = re.compile(
    r"(?:[A-Za-z]|\d+ [A-Za-z])[\w,.'’–?!-]*(?: [\w(][\w,.'’–?!)-]*)+"
    r"|(?!False)[A-Z][a-z]{4,}|https?://[\w./~-]+|[\w.+-]+@[\w.-]+|[a-z][\w-]*(?:\.[\w-]+)+(?:/[\w-]+)*|\d{3,}(?: \d{3,})+"
)
"""Words without a sign that means something to YAML. A short one alone may be "No", which is more than a word to it."""


def scalar(words: str) -> str:
    words = " ".join(words.split())
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)


def fields(tree: dict[str, Tree], indent: int) -> Iterator[str]:
    """Each field on its own line, what is below it two spaces further in. What is not known is left out."""
    pad = " " * indent
    for name, value in tree.items():
        if is_not_known(value) or value in ("", [], {}):
            continue
        key = name if re.fullmatch(r"[A-Za-z][A-Za-z0-9 ]*", name) else json.dumps(name, ensure_ascii=False)
        if isinstance(value, str):
            yield f"{pad}{key}: {scalar(value)}"
        elif isinstance(value, dict):
            yield f"{pad}{key}:"
            yield from fields(value, indent + 2)
        else:
            yield f"{pad}{key}:"
            yield from _items(value, indent + 2)


def _items(items: list[Tree], indent: int) -> Iterator[str]:
    pad = " " * indent
    for item in items:
        if isinstance(item, dict):
            first, *rest = fields(item, indent + 2)
            yield f"{pad}- {first.strip()}"
            yield from rest
        elif isinstance(item, str):
            yield f"{pad}- {scalar(item)}"
