"""Easy Read: the same things in short sentences, each beside a picture.

An Easy Read is a twin of its source (a page, an event, a piece of writing), or made from an event's facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from campaign.model.consent import Day
from campaign.model.own_language import InItsLanguage
from campaign.model.record import Record
from campaign.model.values import Code, Line, WebAddress, WholeNumber
from campaign.model.when import When
from campaign.problems import AuthorMistake

TWIN = ".easy.md"
"""How the name of a twin's file ends."""


class TwinState(StrEnum):
    """Whether a twin says what its source says now."""

    CURRENT = "current"
    OUT_OF_DATE = "out of date"
    UNMATCHED = "unmatched"
    """Nobody has said what it matches, so nobody knows."""

    MISSING = "missing"


@dataclass(frozen=True)
class Checked:
    """What people did: the group that read it, the day, and how many readers. No program fills this in.

    ``version`` is that of the words that they read, or None if nobody wrote it down.
    """

    by: str
    on: date
    readers: int
    version: str | None = None


class Told(Enum):
    """When a line is told, by the reader's clock. What people wrote is always told."""

    ALWAYS = "always"
    UNTIL_OVER = "until over"
    """What ends with the event, such as its places, and how to join."""

    ONCE_OVER = "once over"


@dataclass(frozen=True)
class EasyLine:
    """One sentence as inline Markdown, and its line in the file; None where it is made from facts.

    What counts times has ``as_they_pass``: each time that is to be over, and what is said until then; at last None.
    """

    text: str
    line: int | None = None
    column: int = field(default=1, compare=False)
    told: Told = Told.ALWAYS
    as_they_pass: tuple[tuple[When | None, str], ...] = ()


@dataclass(frozen=True)
class EasyBlock:
    """One idea: the name of a picture, and its sentences, of which people may write two.

    ``line`` is where the picture is named. ``field`` is the fact that it is made from, if it is. If it ends before
    all else does, ``until`` is the time after which it is over, by the reader's clock; ``then`` is what it says then, if
    it says anything.
    """

    picture: str | None
    lines: tuple[EasyLine, ...]
    line: int | None = None
    field: str | None = field(default=None, compare=False)
    until: When | None = None
    then: str = ""

    @property
    def told(self) -> Told:
        """That of all its lines, if they agree."""
        return _when_told(line.told for line in self.lines)


@dataclass(frozen=True)
class EasyPart:
    """Blocks below one heading. ``about`` names the facts that it is made from; None where people wrote it."""

    title: str
    blocks: tuple[EasyBlock, ...]
    line: int | None = None
    about: str | None = None

    @property
    def told(self) -> Told:
        """That of all its blocks, if they agree."""
        return _when_told(block.told for block in self.blocks)


def _when_told(of_each: Iterable[Told]) -> Told:
    of_all = set(of_each)
    return of_all.pop() if len(of_all) == 1 else Told.ALWAYS


@dataclass(frozen=True)
class EasyRead:
    """``source`` is the file that it is a twin of; ``file`` is where it is written, which may be the same.

    ``matches`` is the version of the source that its author had in hand, ``version`` the one of today.
    ``made_from_facts`` is True where no words of it were written by hand, ``of_event`` where those are of one event.
    ``places`` tells the line and column, from 1, of each of its facts by the name that authors write; ``begins`` is
    where they begin, for what nobody wrote.
    """

    source: PurePosixPath
    parts: tuple[EasyPart, ...]
    matches: str | None = None
    version: str | None = None
    title: str | None = None
    video: str | None = None
    checked: Checked | None = None
    made_from_facts: bool = False
    of_event: bool = False
    file: PurePosixPath | None = None
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)
    begins: tuple[int, int] = field(default=(1, 1), compare=False)
    times: tuple[When, ...] = ()
    """When what it tells of happens. Nothing that ends is told of where there are none."""
    asked_first: int = 1
    """How many parts readers want before they want a list of all of them."""
    asks_the_campaign: bool = False
    """Whether the campaign should be among them, since nobody else can be called."""
    as_written: tuple[EasyPart, ...] = field(default=(), compare=False)
    """What people wrote, in their order, where facts are put between it."""

    @property
    def state(self) -> TwinState:
        """Facts are always in step; a twin that does not say what it matches is not known to be."""
        if self.made_from_facts:
            return TwinState.CURRENT
        if self.matches is None:
            return TwinState.UNMATCHED
        return TwinState.CURRENT if self.matches == self.version else TwinState.OUT_OF_DATE

    @property
    def folder(self) -> PurePosixPath:
        """Where its relative links begin: in the folder of a page, or in ``docs/``."""
        in_docs = self.source.is_relative_to("docs")
        return self.source.parent if in_docs else PurePosixPath("docs")

    def blocks(self) -> Iterator[EasyBlock]:
        for part in self.parts:
            yield from part.blocks

    def lines(self) -> Iterator[EasyLine]:
        for block in self.blocks():
            yield from block.lines

    def pictures(self) -> Iterator[tuple[str, int | None]]:
        """Each name of a picture, and its line."""
        for block in self.blocks():
            if block.picture is not None:
                yield block.picture, block.line


def _version(text: str) -> str:
    text = text.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{12}", text):
        raise AuthorMistake(
            "This is not a version: 12 digits or letters from a to f.",
            "Delete the line. Then `campaign check` prints the line to write.",
        )
    return text


def _at_least_one(readers: int) -> int:
    if readers < 1:
        raise AuthorMistake(
            "Nobody has read it.", 'Delete "readers", "checked by" and "checked on" until people have.'
        )
    return readers


class WrittenEasyReadFacts(Record, InItsLanguage):
    """The facts that may be above the words of an Easy Read."""

    matches: Annotated[
        str | None,
        AfterValidator(lambda text: None if text is None else _version(text)),
        Field(description="The version of the source that it says. schema.org: version"),
    ] = None
    title: Annotated[Line | None, Field(description="If not the source's. schema.org: name")] = None
    video: Annotated[
        WebAddress | None, Field(description="Somebody explains the same. schema.org: video")
    ] = None
    checked_by: Annotated[
        Line | None, Field(description="The group of readers who checked it. schema.org: reviewedBy")
    ] = None
    checked_on: Annotated[Day | None, Field(description="The day. schema.org: lastReviewed")] = None
    readers: Annotated[
        WholeNumber | None,
        AfterValidator(lambda number: None if number is None else _at_least_one(number)),
        Field(description="How many people of the group read it"),
    ] = None
    checked_version: Annotated[
        str | None,
        AfterValidator(lambda text: None if text is None else _version(text)),
        Field(description="The version of this Easy Read's own words that they read"),
    ] = None

    @property
    def checked(self) -> Checked | None:
        if self.checked_by and self.checked_on and self.readers:
            return Checked(self.checked_by, self.checked_on, self.readers, self.checked_version)
        return None

    @model_validator(mode="after")
    def _says_all_about_the_check(self) -> WrittenEasyReadFacts:
        names = ("checked_by", "checked_on", "readers")
        said = [
            name.replace("_", " ") for name in (*names, "checked_version") if getattr(self, name) is not None
        ]
        missing = [name.replace("_", " ") for name in names if getattr(self, name) is None]
        if said and missing:
            raise AuthorMistake(
                f'A check by people needs three facts, and "{missing[0]}" is missing.',
                f'Add "{missing[0]}:", or delete "{said[0]}" if nobody has checked it.',
                said[0],
            )
        return self


class TwinFacts(WrittenEasyReadFacts):
    """The facts at the top of a file whose name ends in ``.easy.md``."""

    easy_read_of: Annotated[Code, Field(description="The name of its source. schema.org: isBasedOn")]
