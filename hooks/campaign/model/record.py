"""What every source has in common: fields in plain words, a place in the repository, an address on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationInfo, model_validator

from campaign.languages.tagged_text import in_language
from campaign.model.home_zone import HOME_ZONE
from campaign.model.published_file import PublishedFile
from campaign.model.values import is_not_known
from campaign.problems import Problem


@dataclass(frozen=True)
class Source:
    """Where a record comes from.

    ``year`` is None for what belongs to no single week, such as a venue. ``address`` is where its page is on the site.
    ``places`` tells the line and column, from 1, of each field's value, and ``items`` those of all values, however deep.
    ``literal`` has the fields whose words are written line
    by line below a "|", each with the width of its indent.
    """

    path: PurePosixPath
    year: int | None = None
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)
    literal: Mapping[str, int] = field(default_factory=dict, compare=False)
    items: Mapping[tuple[str | int, ...], tuple[int, int]] = field(default_factory=dict, compare=False)
    address: str = ""

    @property
    def slug(self) -> str:
        return self.path.stem

    def place_of(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """Where a value is in the file, or what is around it if it has no place of its own."""
        while path:
            if path in self.items:
                return self.items[path]
            path = path[:-1]
        return 1, 1

    def spot(self, name: str, line: int, column: int) -> tuple[int, int]:
        """Where a line and column of a field's words, from 1, are in the file.

        Folds and escapes move words, so of all that is not literal it is where the field begins.
        """
        first_line, first_column = self.places.get(name, (1, 1))
        if name not in self.literal:
            return first_line, first_column
        return first_line + line - 1, column + self.literal[name]


def below(first_line: int) -> Callable[[int, int], tuple[int, int]]:
    """The same for the words below the facts of a Markdown file."""
    return lambda line, column: (first_line + line - 1, column)


def _no_text(path: PurePosixPath) -> Problem:
    return Problem(
        path, 1, 1, "This file cannot be opened.", "Check that it is there, and that you may read it."
    )


@dataclass(frozen=True)
class Surroundings:
    """What a record may refer to while it is read.

    ``records`` are those read so far: by the name of their kind, and then by the name that authors write.
    ``topics`` of None means that they could not be read.
    """

    source: Source
    root: Path = Path()
    time_zone: str = HOME_ZONE
    topics: tuple[str, ...] | None = ()
    records: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)
    text_beside: Callable[[PurePosixPath], str | Problem] = _no_text
    """Gives the text of a file that a source names, or what is wrong with that file."""


def surroundings_of(info: ValidationInfo) -> Surroundings:
    """What the record that is being read may refer to. Raises TypeError if it is read without surroundings."""
    if not isinstance(info.context, Surroundings):
        raise TypeError("Records are validated with Surroundings as their context.")
    return info.context


class Fields(BaseModel):
    """A mapping in a source. Field ``short_title`` is written ``short title``; unknown fields are refused."""

    is_private: ClassVar[bool] = False
    """Whether nothing of it may be shown, searched or counted."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", " "),
        arbitrary_types_allowed=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _not_known_is_empty(cls, written: object) -> object:
        """What may be left out may be "not known yet", and those are not words for readers."""
        if not isinstance(written, dict):
            return written
        not_known = _optional(cls).keys() & {name for name, value in written.items() if is_not_known(value)}
        return written | {name: _optional(cls)[name] for name in not_known} if not_known else written


@cache
def _optional(model: type[Fields]) -> dict[str, object]:
    """By the names that authors write, the fields that are empty unless they are written, and what they hold then."""
    fields = model.model_fields.items()
    return {
        field.alias or name: field.default
        for name, field in fields
        if field.default is None or field.default == ()
    }


class Mistake(NamedTuple):
    """What is wrong between fields that are each right. ``path`` is as authors write it, with the numbers of items from 0."""

    path: tuple[str | int, ...]
    what: str
    do: str


class BodyMistake(NamedTuple):
    """What is wrong in the words below the facts. ``line`` counts from 0 at their first line."""

    line: int
    what: str
    do: str


class Record(Fields):
    """A whole source file."""

    _source: Source = PrivateAttr()
    _body: str | None = PrivateAttr(default=None)
    _body_line: int = PrivateAttr(default=1)

    def model_post_init(self, context: Any) -> None:
        if context is not None:  # model_construct, which takes the place of broken sources, has none
            self._source = context.source

    @property
    def has_source(self) -> bool:
        """False where the file is optional and not there, such as an empty glossary."""
        return "_source" in (self.__pydantic_private__ or {})

    @property
    def source(self) -> Source:
        # Asked for so often that pydantic's own search for a private attribute shows in the time of a build.
        source: Source = (self.__pydantic_private__ or {})["_source"]
        return source

    @property
    def slug(self) -> str:
        return self.source.slug

    @property
    def year(self) -> int | None:
        return self.source.year

    @property
    def address(self) -> str:
        """Of its page, from the root of the site: ``2027/events/choir/``."""
        return self.source.address

    @property
    def reference(self) -> str:
        """How other sources name it: ``2027/choir``, or only ``the-ark`` if it outlives a week."""
        return f"{self.year}/{self.slug}" if self.year else self.slug

    @property
    def heading(self) -> str:
        """What it is called on its own page and in lists."""
        raise NotImplementedError

    @property
    def body(self) -> str:
        """The Markdown below the facts, in the language of the record; empty where a source has only facts."""
        return in_language(self._body or "", getattr(self, "language", None))

    @property
    def has_body(self) -> bool:
        """Whether its source is a Markdown file."""
        return self._body is not None

    @property
    def body_line(self) -> int:
        """The line of the file on which the body begins."""
        return self._body_line

    def mistakes(self) -> Iterable[Mistake]:
        """What is wrong between its fields; all of it is told at once."""
        return ()

    def take_body(self, body: str, line: int) -> Sequence[BodyMistake]:
        """Called once, by whoever read the file. Returns what is wrong with the words beside the facts."""
        self._body, self._body_line = body, line
        return ()
