"""The mark after words: those that end with a mark of their own, such as "Who opens the letters?", get no second one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from campaign.languages.tagged_text import joined

_END = re.compile(r"""(?P<mark>\.{3}|[.!?…۔؟।。])(?P<closed>["'”’»“]*)\Z""")
"""Of a sentence, in the scripts of Europe and Asia."""


def ended(words: str) -> str:
    """With a full stop, unless they end with a mark of their own."""
    return words if _END.search(words) else joined("", [words, "."])


def without_second_marks(phrase: str, facts: Mapping[str, Any]) -> str:
    """A phrase without the marks that would follow a mark of the facts that it is about to hold."""
    for name, fact in facts.items():
        end = _END.search(fact) if isinstance(fact, str) else None
        for mark in _not_after(end) if end else "":
            phrase = phrase.replace(f"{{{name}}}{mark}", f"{{{name}}}")
    return phrase


def _not_after(end: re.Match[str]) -> str:
    """A full stop may be that of "Ltd.", which a comma follows; after a closing quotation mark so may a colon."""
    if end["closed"]:
        return "."
    return ".:" if end["mark"] == "." else ".:,"
