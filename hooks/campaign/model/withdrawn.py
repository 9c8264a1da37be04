"""What somebody took back: what is known of it, and the list of what must not come back."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, Field

from campaign.model.record import Fields, Record
from campaign.model.remains import SIZE, Remains
from campaign.model.values import Code, IsCode, Several
from campaign.problems import AuthorMistake

WITHDRAWN_FILE = PurePosixPath("stories/withdrawn.yml")

SALT = 16
"""Bytes."""


def _in_hex(text: str) -> str:
    try:
        if bytes.fromhex(text):
            return text
    except ValueError:
        pass
    raise AuthorMistake("These are not the digits that were here.", "Take the file as it was, from Git.")


def _runs(text: str) -> str:
    try:
        runs_from(text)
    except (ValueError, binascii.Error):
        raise AuthorMistake(
            "These are not the signs that were here.", "Take the file as it was, from Git."
        ) from None
    return text


def runs_from(text: str) -> tuple[tuple[int, frozenset[bytes]], ...]:
    """``8:`` and then fingerprints in base64, for each number of words. Raises ValueError."""
    found = []
    for part in text.split():
        size, _, known = part.partition(":")
        content = base64.b64decode(known, validate=True)
        if not 0 < int(size) <= 99 or len(content) % SIZE:
            raise ValueError
        pieces = (content[at : at + SIZE] for at in range(0, len(content), SIZE))
        found.append((int(size), frozenset(pieces)))
    return tuple(found)


def runs_in_words(runs: tuple[tuple[int, frozenset[bytes]], ...]) -> str:
    return " ".join(f"{size}:{base64.b64encode(b''.join(sorted(known))).decode()}" for size, known in runs)


Hex = Annotated[Code, AfterValidator(_in_hex)]


class WithdrawnEntry(Fields):
    """One file that was deleted. Nothing of it can be read here."""

    file: Annotated[Code, Field(description="Where it was")]
    reference: Annotated[Hex | None, Field(description="A fingerprint of the number of its consent")] = None
    words: Annotated[str, IsCode(), AfterValidator(_runs), Field(description="Fingerprints of its words")] = (
        ""
    )
    pictures: Annotated[Several[Hex], Field(description="Fingerprints of its pictures")] = ()
    likenesses: Annotated[Several[Hex], Field(description="What its pictures roughly look like")] = ()
    other_pictures: Annotated[Several[Code], Field(description="Files that only look like one of them")] = ()


class WithdrawnList(Record):
    """``stories/withdrawn.yml``, which a command writes."""

    salt: Annotated[Hex, Field(description="Goes into each fingerprint, so that no two sites have the same")]
    withdrawn: Annotated[
        Several[WithdrawnEntry], Field(description="What people took back. UK GDPR: withdrawal of consent")
    ] = ()


@dataclass(frozen=True)
class Withdrawn:
    """``address`` is where its page was. ``files`` are those of it that are still there, its own first."""

    path: PurePosixPath
    address: str
    year: int | None
    reference: str | None
    remains: Remains
    files: tuple[PurePosixPath, ...] = ()
    place: tuple[int, int] = field(default=(1, 1))
    other_pictures: frozenset[PurePosixPath] = frozenset()
    """Files of which somebody has said that they only look like a picture of it."""

    @property
    def slug(self) -> str:
        return self.path.stem

    @property
    def is_still_there(self) -> bool:
        """Whether its words are still in the repository."""
        return bool(self.files)
