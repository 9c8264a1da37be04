"""What a record tells in public: the one walk over its fields, however deep.

Every form and every check that looks at words takes them from here, so that there is one answer to what is public,
what is Markdown, what is a link or a name, and in which language it is. Private fields cannot come out of it.
"""

from __future__ import annotations

import types
import weakref
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache, partial
from typing import Any, NamedTuple, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from campaign.languages.tagged_text import language_of
from campaign.model.access import AccessFact
from campaign.model.record import Fields, Record, below
from campaign.model.repeats import Repeats
from campaign.model.values import BesideTheWords, InLanguage, IsCode, IsLink, IsMarkdown, IsName

F = TypeVar("F", bound=Fields)

_SEVERAL = (tuple, list, dict)

Path: TypeAlias = tuple[str | int, ...]
"""The names of fields as authors write them, and the numbers of items from 0."""


class Nature(Enum):
    """What a text is for whoever reads it."""

    WORDS = "words"
    MARKDOWN = "Markdown"
    LINK = "link"
    NAME = "name"
    CODE = "code"


class Leaf(NamedTuple):
    """One value that is not made of others. ``language`` is None where it is the campaign's own."""

    path: Path
    value: object
    nature: Nature = Nature.WORDS
    language: str | None = None
    says_what: bool = True
    """Whether it says something of the matter itself, and not only when or by whom it was written down."""


class PublicText(NamedTuple):
    """One text, however deep it is."""

    path: Path
    words: str
    nature: Nature = Nature.WORDS
    language: str | None = None

    @property
    def field(self) -> str:
        """The field of the record that it is in."""
        return str(self.path[0]) if self.path else ""


BODY = "body"
"""What the words below the facts are called in a path. No field has this name."""


def texts(record: Fields) -> Iterable[PublicText]:
    """Every public text of a record, its body last. Other records that it names are left to themselves."""
    if not isinstance(record, Record):
        return _texts(record)
    # Each of many checks and forms walks over all records, and a record never changes.
    known = _known_texts.get(id(record))
    if known is None or known.of() is not record or known.has_body != record.has_body:
        gone = partial(_known_texts.pop, id(record), None)
        whole = tuple(_texts(record))
        known = _KnownTexts(weakref.ref(record, lambda _: gone()), record.has_body, whole)
        _known_texts[id(record)] = known
    return known.texts


class _KnownTexts(NamedTuple):
    """Of a record, for as long as it is there. Its body comes after its fields."""

    of: weakref.ref[Record]
    has_body: bool
    texts: tuple[PublicText, ...]


_known_texts: dict[int, _KnownTexts] = {}


def _texts(record: Fields) -> Iterator[PublicText]:
    for leaf in leaves(record):
        if isinstance(leaf.value, AccessFact):
            yield PublicText(leaf.path, leaf.value.detail, Nature.WORDS, leaf.language)
        elif isinstance(leaf.value, str) and not isinstance(leaf.value, Enum):
            yield PublicText(leaf.path, leaf.value, leaf.nature, leaf.language)
    if isinstance(record, Record) and record.has_body:
        yield PublicText((BODY,), record.body, Nature.MARKDOWN, language_of(record.body))


def spot_of(record: Record, text: PublicText) -> Callable[[int, int], tuple[int, int]]:
    """Gives the line and column in the file, from 1, of a line and column of a text.

    What is deep inside a field, or folded, is where it begins.
    """
    if text.path == (BODY,):
        return below(record.body_line)
    if len(text.path) == 1:
        return partial(record.source.spot, text.field)
    return lambda _line, _column: record.source.place_of(text.path)


def markdown_in(record: Record) -> Iterator[PublicText]:
    return (text for text in texts(record) if text.nature is Nature.MARKDOWN)


def leaves(record: Fields) -> Iterator[Leaf]:
    """Every public value of a record. A record that it names is a leaf of its own."""
    return _of_fields(record, (), None, says=True)


def parts(record: Fields, model: type[F]) -> Iterator[tuple[Path, F]]:
    """Every public part of a record that is of a model, however deep. Records that it names are left to themselves."""
    return _parts_of(record, (), model)


def _parts_of(value: object, path: Path, model: type[F]) -> Iterator[tuple[Path, F]]:
    if isinstance(value, model):
        yield path, value
    if isinstance(value, Fields) and not (value.is_private or (path and isinstance(value, Record))):
        for name, inner in public_fields(value):
            yield from _parts_of(inner, (*path, _field(type(value), name).alias), model)
    for key, item in items_of(value):
        yield from _parts_of(item, (*path, key), model)


def items_of(value: object) -> Iterable[tuple[Any, object]]:
    """What a list or a mapping holds, by number from 0 or by key."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, _SEVERAL) else ()


def fields_by_alias(value: BaseModel) -> Iterator[tuple[str, object]]:
    """All fields of a model, private ones too, by the names that authors write."""
    for name in type(value).model_fields:
        yield _field(type(value), name).alias, getattr(value, name)


def public_fields(value: BaseModel) -> Iterator[tuple[str, object]]:
    """The fields of a model that may be shown, by their names in Python."""
    for name in type(value).model_fields:
        inner = getattr(value, name)
        if not (isinstance(inner, Fields) and inner.is_private):
            yield name, inner


def says_what(model: type[BaseModel], name: str) -> bool:
    """Whether a field says something that an Easy Read would say too."""
    return not any(isinstance(mark, BesideTheWords) for mark in marks_of(model, name))


def _of_fields(value: Fields, path: Path, language: str | None, *, says: bool) -> Iterator[Leaf]:
    model = type(value)
    for name, inner in public_fields(value):
        if inner is None or inner == ():
            continue
        field = _field(model, name)
        said_in = field.language or language
        yield from _below(inner, (*path, field.alias), field.nature, said_in, says=says and field.says_what)


def _below(value: object, path: Path, nature: Nature, language: str | None, *, says: bool) -> Iterator[Leaf]:
    if value is None or (isinstance(value, Fields) and value.is_private):
        return
    if isinstance(value, Fields) and not isinstance(value, Record):
        yield from _of_fields(value, path, language, says=says)
    elif isinstance(value, _SEVERAL):
        for key, item in items_of(value):
            yield from _below(item, (*path, key), nature, language, says=says)
    else:
        said = value.words if isinstance(value, Repeats) else value
        yield Leaf(path, said, nature, _language_of(said) or language, says)


def _language_of(value: object) -> str | None:
    if isinstance(value, AccessFact):
        return language_of(value.detail)
    return language_of(value) if isinstance(value, str) else None


class _Field(NamedTuple):
    alias: str
    nature: Nature
    language: str | None
    says_what: bool


@cache
def _field(model: type[BaseModel], name: str) -> _Field:
    marks = marks_of(model, name)
    language = next((mark.tag for mark in marks if isinstance(mark, InLanguage)), None)
    return _Field(model.model_fields[name].alias or name, _nature(marks), language, says_what(model, name))


def _nature(marks: tuple[object, ...]) -> Nature:
    for mark, nature in (
        (IsMarkdown, Nature.MARKDOWN),
        (IsLink, Nature.LINK),
        (IsCode, Nature.CODE),
        (IsName, Nature.NAME),
    ):
        if any(isinstance(found, mark) for found in marks):
            return nature
    return Nature.WORDS


@cache
def marks_of(model: type[BaseModel], name: str) -> tuple[object, ...]:
    """What is said of a field, and of whatever it may be."""
    field = model.model_fields[name]
    return (*field.metadata, *_marks_in(field.annotation))


def _marks_in(annotation: Any) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    if get_origin(annotation) in (Union, types.UnionType, tuple) or hasattr(annotation, "__metadata__"):
        for part in get_args(annotation):
            yield from _marks_in(part)
