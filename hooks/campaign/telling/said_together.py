"""What people said at workshops, across all write-ups: each thing once, with where it was said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from campaign.model.writing import Workshop

W = TypeVar("W")

SECTIONS: tuple[tuple[str, Callable[[Workshop], Sequence[str]]], ...] = (
    ("good", lambda workshop: workshop.what_good_looks_like),
    ("barriers", lambda workshop: workshop.barriers),
    ("phrases", lambda workshop: workshop.key_phrases),
)
"""What write-ups have in common, by the name of its phrases."""


@dataclass(frozen=True)
class Said(Generic[W]):
    """Something that people said, in the words of the first who wrote it down, and ``at`` which workshops."""

    words: str
    at: tuple[W, ...]


def said_together(workshops: Iterable[W], said_at: Callable[[W], Sequence[str]]) -> tuple[Said[W], ...]:
    """What was said at most workshops comes first. Capitals and marks at the end make no difference."""
    found: dict[str, tuple[str, list[W]]] = {}
    for workshop in workshops:
        for words in said_at(workshop):
            _, at = found.setdefault(_heard(words), (words, []))
            if workshop not in at:
                at.append(workshop)
    together = (Said(words, tuple(at)) for words, at in found.values())
    return tuple(sorted(together, key=lambda said: -len(said.at)))


def _heard(words: str) -> str:
    """As somebody who listens would hear it."""
    return re.sub(r"[\s.,;:!?…\"'“”‘’]++", " ", words.casefold()).strip()
