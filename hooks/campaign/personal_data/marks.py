"""Marks by which an author says of one line that something on it is meant to be public."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from campaign.personal_data.finding import Kind

WORDS = "meant to be public"

_MARK = re.compile(
    r"(?P<sign>#|<!--)[ \t]{0,9}meant to be public[ \t]{0,9}:?[ \t]{0,9}(?P<kinds>[^\n<>#]{0,200})(?:-->)?[ \t]{0,9}\Z",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(
    r"[ \t]{0,9}<!--[ \t]{0,9}meant to be public[^\n<>]{0,220}-->[ \t]{0,9}$", re.IGNORECASE | re.MULTILINE
)

_SHORTER = {
    "email": Kind.EMAIL, "e-mail": Kind.EMAIL, "email address": Kind.EMAIL, "phone": Kind.PHONE, "telephone number": Kind.PHONE,
    "nhs": Kind.NHS_NUMBER, "address": Kind.STREET, "bank": Kind.BANK, "link": Kind.PROFILE, "drive": Kind.DRIVE,
    "name": Kind.PERSON, "meeting": Kind.MEETING, "birthday": Kind.BIRTH, "car": Kind.VEHICLE, "registration": Kind.VEHICLE,
}  # fmt: skip


class Mark(NamedTuple):
    """``kind`` is None for words that name no kind. It is about line ``about``; it is itself on ``line``. Both count from 1."""

    kind: Kind | None
    written: str
    line: int
    column: int
    about: int


def without_marks(text: str) -> str:
    """The words as readers get them. What is a comment of YAML leaves them by itself."""
    return _IN_TEXT.sub("", text) if WORDS in text.casefold() else text


def marks_in(lines: Sequence[str], facts: int) -> Iterator[Mark]:
    """In fields, as a comment of YAML on the line or alone on the line above; elsewhere, as one of HTML at the end of the line."""
    for number, line in enumerate(lines, 1):
        if WORDS not in line.casefold():
            continue
        found = _MARK.search(line)
        if not found or (found["sign"] == "#" and number > facts):
            continue
        is_alone = found["sign"] == "#" and not line[: found.start()].strip()
        written = [kind.strip() for kind in found["kinds"].strip(" -\t").split(",")]
        for kind in written:
            yield Mark(_kind(kind), kind, number, found.start() + 1, number + 1 if is_alone else number)


def _kind(written: str) -> Kind | None:
    words = " ".join(written.casefold().split())
    return next((kind for kind in Kind if kind.value.casefold() == words), _SHORTER.get(words))
