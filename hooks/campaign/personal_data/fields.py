"""In which field of a file a line is, read line by line: also where the file as a whole cannot be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

from campaign.personal_data.finding import Finding, Kind

Keys: TypeAlias = tuple[str, ...]
"""The names of fields around a place, from the outermost."""

FENCE = "---"

_KEY = re.compile(r"(?P<indent> *+(?:- ++)*+)(?P<key>[\"']?\w[\w '’-]{0,40}[\"']?) ?:(?=\s|\Z)")
_IN_BRACES = re.compile(r"[{,][ \"']{0,4}(?P<key>\w[\w '-]{0,40})[\"']? ?: {0,20}[\"']?\Z")

_CONTACT = {
    Kind.PHONE: frozenset({"phone", "call", "to"}),
    Kind.EMAIL: frozenset({"email"}),
    Kind.POSTCODE: frozenset({"postcode"}),
    Kind.STREET: frozenset({"street"}),
}
_OWN_LISTINGS = frozenset({"opportunities"})
"""Folders of a year in ``stories/`` that hold what an organisation says of itself, as ``events/`` does."""

_OF_PLACES = frozenset({"where", "post", "rooms"})
_OF_PEOPLE = frozenset(
    {
        "contributors",
        "speakers",
        "facilitators",
        "told by",
        "people",
        "planned by",
        "led by",
        "easy read",
        "quotes",
        "quote",
        "by",
    }
)


def lines_of_facts(path: PurePosixPath, lines: Sequence[str]) -> int:
    """How many lines, from the first, hold fields and no words below them. Facts that are never closed go on to the end."""
    if path.suffix not in (".md", ".markdown"):
        return len(lines) if path.suffix in (".yml", ".yaml") else 0
    if not lines or lines[0].lstrip("\ufeff").rstrip() != FENCE:
        return 0
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), len(lines))


def keys_of(lines: Sequence[str]) -> list[Keys]:
    """Of each line. A line without a field of its own belongs to the one above it."""
    found: list[Keys] = []
    around: list[tuple[int, str]] = []
    for line in lines:
        written = _KEY.match(line)
        if written:
            indent = len(written["indent"])
            while around and around[-1][0] >= indent:
                around.pop()
            around.append((indent, written["key"].strip("\"'").strip().casefold().replace("_", " ")))
        found.append(tuple(key for _, key in around))
    return found


def keys_at(keys: Keys, line: str, column: int) -> Keys:
    """``column`` counts from 0. Between braces, several fields are on one line."""
    inside = _IN_BRACES.search(line[:column][-80:])
    return (*keys, inside["key"].casefold()) if inside else keys


def is_a_contact(path: PurePosixPath, keys: Keys, found: Finding) -> bool:
    """Whether a field is there to tell everybody: how an organisation is reached, where a place is, what its pages are."""
    is_listing = path.parts[0] in ("events", "mkdocs.yml") or bool(_OWN_LISTINGS & {*path.parts[2:3]})
    if path.suffix not in (".yml", ".yaml") or not is_listing or not keys or _OF_PEOPLE & set(keys):
        return False
    if keys[-1] in _CONTACT.get(found.kind, ()):
        return True
    if found.kind in (Kind.POSTCODE, Kind.STREET):
        return bool(_OF_PLACES & set(keys)) or path.parts[1:2] == ("venues",)
    if found.kind in (Kind.PROFILE, Kind.HANDLE):
        of_organiser = path.parts[1:2] == ("organisers",) and keys[-1] == "link" and not found.sure
        return "social" in keys or of_organiser
    return False
