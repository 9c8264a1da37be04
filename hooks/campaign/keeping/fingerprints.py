"""Fingerprints of values, however deep: equal ones have equal fingerprints, in every process and on every machine.

A value of a type that is not known here has none, and what depends on it is never kept. So to forget something costs time
and can never make a stale byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from hashlib import blake2b
from pathlib import PurePath
from types import CodeType, FunctionType, MethodType
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup
from pydantic import BaseModel

from campaign.keeping.questions import label_of
from campaign.languages.tagged_text import TaggedText

_PLAIN = frozenset({bool, int, float, date, timedelta, range})
_SEQUENCES = frozenset({tuple, list})
_OBJECTS = frozenset({FunctionType, CodeType})
"""Not what is derived from them, which may hold more than it shows."""

_ITSELF = b"itself"


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
        parts: list[bytes] = []
        for value in values:
            self._add(value, parts)
        return _digest(parts).hex()

    def _keep(self, value: object, known: bytes) -> None:
        """Also ``value`` itself, so that no other gets its number."""
        self._known[id(value)] = known
        self._kept.append(value)

    def _add(self, value: Any, parts: list[bytes]) -> None:
        kind = type(value)
        if kind is str or kind is Markup:
            parts += (b"s" if kind is str else b"m", str(value).encode("utf-8", "surrogatepass"))
        elif value is None or kind in _PLAIN:
            parts.append(f"{kind.__qualname__} {value}".encode("utf-8", "surrogatepass"))
        elif kind in _SEQUENCES:
            self._add_all(value, parts)
        elif kind is dict:
            self._add_mapping(value, parts)
        elif kind in _OBJECTS:
            parts.append(self._of_object(value))
        else:
            self._add_other(value, parts)

    def _add_other(self, value: Any, parts: list[bytes]) -> None:
        """What there is less of, and what is derived from that which there is more of."""
        kind = type(value)
        if isinstance(value, Enum):
            parts.append(f"{kind.__qualname__}.{value.name}".encode())
        elif isinstance(value, TaggedText):
            self._add(("tagged", *value.runs), parts)
        elif isinstance(value, PurePath | ZoneInfo):
            parts.append(f"{kind.__qualname__} {value}".encode("utf-8", "surrogatepass"))
        elif isinstance(value, time | datetime) and kind in (time, datetime):
            self._add((kind.__qualname__, value.isoformat(), value.tzinfo, value.fold), parts)
        elif isinstance(value, bytes):
            parts += (b"b", value)
        elif isinstance(value, tuple | list):
            self._add_all(value, parts)
        elif isinstance(value, Mapping) and label_of(value) is None:
            self._add_mapping(value, parts)
        elif isinstance(value, set | frozenset):
            parts.append(b"set %d" % len(value))
            parts += sorted(self.of(item).encode() for item in value)
        else:
            parts.append(self._of_object(value))

    def _add_all(self, items: Sequence[object], parts: list[bytes]) -> None:
        parts.append(b"%s %d" % (type(items).__qualname__.encode(), len(items)))
        for item in items:
            self._add(item, parts)

    def _add_mapping(self, mapping: Mapping[Any, object], parts: list[bytes]) -> None:
        parts.append(b"mapping %d" % len(mapping))
        for key, item in mapping.items():
            self._add(key, parts)
            self._add(item, parts)

    def _of_object(self, value: object) -> bytes:
        """Worked out once for each, since many pages hold on to the same few."""
        number = id(value)
        if number in self._known:
            return self._known[number]
        if number in self._unfinished:
            # A function may name itself. Whoever is told of it by another depends on more than that other one.
            if number == self._unfinished[-1]:
                return _ITSELF
            raise HasNoFingerprint(type(value).__qualname__)
        self._unfinished.append(number)
        try:
            known = self._now_of_object(value)
        finally:
            self._unfinished.pop()
        self._keep(value, known)
        return known

    def _now_of_object(self, value: Any) -> bytes:
        kind = type(value)
        if label := label_of(value):
            return label.encode()
        if (of_record := self._of_record(value)) is not None:
            return of_record.encode()
        parts = [f"{kind.__module__}.{kind.__qualname__}".encode()]
        if isinstance(value, type):
            parts.append(f"{value.__module__}.{value.__qualname__}".encode())
        elif isinstance(value, FunctionType):
            self._add_function(value, parts)
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
            self._add([getattr(value, each.name) for each in fields(value)], parts)
        else:
            raise HasNoFingerprint(parts[0].decode())
        return _digest(parts)

    def _add_function(self, function: FunctionType, parts: list[bytes]) -> None:
        """Where it is written, and what it holds on to. The code itself is the same, or all is made anew."""
        code = function.__code__
        parts.append(f"{function.__module__}.{function.__qualname__} {code.co_firstlineno}".encode())
        self._add(code, parts)
        self._add((function.__defaults__, function.__kwdefaults__), parts)
        for cell in function.__closure__ or ():
            try:
                self._add(cell.cell_contents, parts)
            except ValueError:  # not there yet
                parts.append(b"empty")


def _digest(parts: list[bytes]) -> bytes:
    return blake2b(b"".join([b"%d %b" % (len(part), part) for part in parts]), digest_size=16).digest()
