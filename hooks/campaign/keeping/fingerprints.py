"""Fingerprints of values, however deep: equal ones have equal fingerprints, in every process and on every machine.

A value of a type that is not known here has none, and what depends on it is never kept. So to forget something costs time
and can never make a stale byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from hashlib import blake2b
from pathlib import PurePath
from types import FunctionType, MethodType
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup
from pydantic import BaseModel

from campaign.keeping.questions import label_of

_PLAIN = (str, bool, int, float, date, datetime, time, timedelta, PurePath, ZoneInfo)


class HasNoFingerprint(Exception):
    """Nobody knows all that such a value depends on."""


class Fingerprints:
    """Of one build. ``of_record`` gives that of all that a record was read from; None for what is no record."""

    def __init__(self, of_record: Callable[[object], str | None]) -> None:
        self._of_record = of_record
        self._labels: dict[int, str] = {}
        self._kept: list[object] = []

    def stands_for(self, value: object, label: str) -> None:
        """Wherever ``value`` itself is, ``label`` is in its place. What is asked of it is noted, or in ``label``."""
        self._labels[id(value)] = label
        self._kept.append(value)  # so that no other value gets its number

    def of(self, *values: object) -> str:
        """Raises :class:`HasNoFingerprint`."""
        whole = blake2b(digest_size=16)
        for part in self._parts(values, ()):
            whole.update(b"%d " % len(part))
            whole.update(part)
        return whole.hexdigest()

    def _parts(self, value: object, around: tuple[int, ...]) -> Iterator[bytes]:
        kind = type(value)
        if value is None or kind is str or kind is bytes or kind is Markup:
            yield kind.__name__.encode()
            yield value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
            return
        if label := self._labels.get(id(value)) or label_of(value):
            yield label.encode()
            return
        yield f"{kind.__module__}.{kind.__qualname__}".encode()
        if isinstance(value, Enum):
            yield value.name.encode()
        elif isinstance(value, _PLAIN):
            yield str(value).encode("utf-8", "surrogatepass")
        elif (known := self._of_record(value)) is not None:
            yield known.encode()
        elif id(value) in around:
            yield b"%d" % around.index(id(value))  # a function that names itself
        else:
            within = (*around, id(value))
            if isinstance(value, tuple | list):
                yield b"%d" % len(value)
                for item in value:
                    yield from self._parts(item, within)
            elif isinstance(value, Mapping):
                yield b"%d" % len(value)
                for key, item in value.items():
                    yield from self._parts(key, within)
                    yield from self._parts(item, within)
            elif isinstance(value, set | frozenset):
                yield from sorted(self.of(item).encode() for item in value)
            else:
                yield from self._of_fields(value, within)

    def _of_fields(self, value: Any, within: tuple[int, ...]) -> Iterator[bytes]:
        if isinstance(value, type):
            yield f"{value.__module__}.{value.__qualname__}".encode()
        elif isinstance(value, FunctionType):
            yield from self._of_function(value, within)
        elif isinstance(value, MethodType):
            yield value.__name__.encode()
            yield from self._parts(value.__self__, within)
        elif isinstance(value, partial):
            yield from self._parts((value.func, value.args, value.keywords), within)
        elif isinstance(value, BaseModel):
            for name in type(value).model_fields:
                yield from self._parts(getattr(value, name), within)
        elif is_dataclass(value):
            for each in fields(value):
                yield from self._parts(getattr(value, each.name), within)
        else:
            raise HasNoFingerprint(f"{type(value).__module__}.{type(value).__qualname__}")

    def _of_function(self, function: FunctionType, within: tuple[int, ...]) -> Iterator[bytes]:
        """Where it is written, and what it holds on to. The code itself is the same, or all is made anew."""
        code = function.__code__
        yield f"{function.__module__}.{function.__qualname__} {code.co_firstlineno} {code.co_code.hex()}".encode()
        yield from self._parts((function.__defaults__, function.__kwdefaults__), within)
        for cell in function.__closure__ or ():
            try:
                held: object = cell.cell_contents
            except ValueError:  # not there yet
                held = None
            yield from self._parts(held, within)
