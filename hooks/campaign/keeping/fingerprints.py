"""Fingerprints of values, however deep: equal ones have equal fingerprints, in every process and on every machine.

A value of a type that is not known here has none, and what depends on it is never kept. So to forget something costs time
and can never make a stale byte.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from hashlib import blake2b
from pathlib import PurePath
from types import CodeType, FunctionType, MethodType
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from markupsafe import Markup
from pydantic import BaseModel

from campaign.keeping.questions import label_of
from campaign.languages.tagged_text import TaggedText

_AS_IT_IS = frozenset({str, bool, int, float, type(None)})
"""Not what is derived from them, which may hold more than it shows."""

_WITHOUT_REFERENCES = 2
"""The last version of Python's own format that writes each value in full, whichever others are the same object."""

_ITSELF = b"itself"

_Parts: TypeAlias = list[str | bytes | int | float | None]
"""All that a value is made of, one after the other. Bytes say what comes next and how much of it, words are a value's own."""


class HasNoFingerprint(Exception):
    """Nobody knows all that such a value depends on."""


class Fingerprints:
    """Of one build. ``of_record`` gives that of all that a record was read from; None for what is not a record."""

    def __init__(self, of_record: Callable[[object], str | None]) -> None:
        self._of_record = of_record
        self._known: dict[int, bytes] = {}
        self._kept: list[object] = []
        self._unfinished: list[int] = []

    def stands_for(self, value: object, label: str) -> None:
        """Wherever ``value`` itself is, ``label`` is in its place. What is asked of it is noted, or in ``label``."""
        self._keep(value, label.encode())

    def of(self, *values: object) -> str:
        """Raises :class:`HasNoFingerprint`."""
        parts: _Parts = []
        for value in values:
            self._add(value, parts)
        return _digest(parts).hex()

    def _keep(self, value: object, known: bytes) -> None:
        """Also ``value`` itself, so that no other gets its number."""
        self._known[id(value)] = known
        self._kept.append(value)

    def _add(self, value: Any, parts: _Parts) -> None:
        kind = type(value)
        if kind in _AS_IT_IS:
            parts.append(value)
        else:
            (_WAYS.get(kind) or _way_of(kind))(self, value, parts)

    def add_all(self, items: Any, parts: _Parts) -> None:
        parts += (b"all", type(items).__qualname__, len(items))
        for item in items:
            self._add(item, parts)

    def add_mapping(self, mapping: Mapping[Any, object], parts: _Parts) -> None:
        parts += (b"mapping", len(mapping))
        for key, item in mapping.items():
            self._add(key, parts)
            self._add(item, parts)

    def add_set(self, items: Any, parts: _Parts) -> None:
        """In an order that they do not have."""
        parts += (b"set", len(items), *sorted(_digest(self._parts_of(item)) for item in items))

    def _parts_of(self, value: object) -> _Parts:
        parts: _Parts = []
        self._add(value, parts)
        return parts

    def add_text(self, value: Any, parts: _Parts) -> None:
        parts += (
            b"as text",
            type(value).__qualname__,
            str.__str__(value) if isinstance(value, str) else str(value),
        )

    def add_moment(self, value: Any, parts: _Parts) -> None:
        self._add((type(value).__qualname__, value.isoformat(), value.tzinfo, value.fold), parts)

    def add_bytes(self, value: Any, parts: _Parts) -> None:
        parts += (b"bytes", bytes(value))

    def add_tagged(self, value: Any, parts: _Parts) -> None:
        self._add(("tagged", *value.runs), parts)

    def add_object(self, value: object, parts: _Parts) -> None:
        """Worked out once for each, since many pages hold on to the same few."""
        number = id(value)
        known = self._known.get(number)
        if known is None:
            if number in self._unfinished:
                # A function may name itself. Whoever is told of it by another depends on more than that other one.
                if number != self._unfinished[-1]:
                    raise HasNoFingerprint(type(value).__qualname__)
                known = _ITSELF
            else:
                self._unfinished.append(number)
                try:
                    known = self._now_of_object(value)
                finally:
                    self._unfinished.pop()
                self._keep(value, known)
        parts += (b"object", known)

    def _now_of_object(self, value: Any) -> bytes:
        kind = type(value)
        if label := label_of(value):
            return label.encode()
        if (of_record := self._of_record(value)) is not None:
            return of_record.encode()
        parts: _Parts = [kind.__module__, kind.__qualname__]
        if kind in _NAMES_OF_FIELDS:
            for name in _NAMES_OF_FIELDS[kind]:
                self._add(getattr(value, name), parts)
        elif kind is FunctionType:
            self._add_function(value, parts)
        else:
            self._add_inside(value, parts)
        return _digest(parts)

    def _add_inside(self, value: Any, parts: _Parts) -> None:
        """What there are few of, and the first of each type."""
        kind = type(value)
        if isinstance(value, Enum):
            parts.append(value.name)
        elif isinstance(value, type):
            parts += (value.__module__, value.__qualname__)
        elif isinstance(value, CodeType):
            # Several may be written on one line, with the same steps, and differ in what they ask for.
            self._add((value.co_code, value.co_names, value.co_consts), parts)
        elif isinstance(value, MethodType):
            self._add((value.__name__, value.__self__), parts)
        elif isinstance(value, partial):
            self._add((value.func, value.args, value.keywords), parts)
        elif isinstance(value, BaseModel):
            self._add([getattr(value, name) for name in kind.model_fields], parts)
            self._add(value.__pydantic_private__, parts)
        elif is_dataclass(value):
            names = _NAMES_OF_FIELDS[kind] = tuple(each.name for each in fields(value))
            for name in names:
                self._add(getattr(value, name), parts)
        else:
            raise HasNoFingerprint(f"{kind.__module__}.{kind.__qualname__}")

    def _add_function(self, function: FunctionType, parts: _Parts) -> None:
        """Where it is written, and what it holds on to. The code itself is the same, or all is made anew."""
        code = function.__code__
        parts += (function.__module__, function.__qualname__, code.co_firstlineno)
        self._add(code, parts)
        self._add((function.__defaults__, function.__kwdefaults__), parts)
        for cell in function.__closure__ or ():
            try:
                held = cell.cell_contents
            except ValueError:  # not there yet
                parts.append(b"empty")
            else:
                self._add(held, parts)


_NAMES_OF_FIELDS: dict[type, tuple[str, ...]] = {}
"""Of dataclasses, of which there are many."""

_Way: TypeAlias = Callable[[Fingerprints, Any, _Parts], None]
_WAYS: dict[type, _Way] = {}


def _way_of(kind: type) -> _Way:
    """Looked for once for each type. What is derived from words, or from a day, is known only where it is known to hold no more."""
    way: _Way = Fingerprints.add_object
    if kind in {Markup, date, timedelta, range} or issubclass(kind, PurePath | ZoneInfo):
        way = Fingerprints.add_text
    elif issubclass(kind, Enum):  # some are words or numbers, too
        way = Fingerprints.add_object
    elif issubclass(kind, TaggedText):
        way = Fingerprints.add_tagged
    elif kind in {time, datetime}:
        way = Fingerprints.add_moment
    elif issubclass(kind, bytes):
        way = Fingerprints.add_bytes
    elif issubclass(kind, tuple | list):
        way = Fingerprints.add_all
    elif issubclass(kind, Mapping) and not hasattr(kind, "asked_as"):
        way = Fingerprints.add_mapping
    elif issubclass(kind, set | frozenset):
        way = Fingerprints.add_set
    _WAYS[kind] = way
    return way


def _digest(parts: _Parts) -> bytes:
    return blake2b(marshal.dumps(parts, _WITHOUT_REFERENCES), digest_size=16).digest()
