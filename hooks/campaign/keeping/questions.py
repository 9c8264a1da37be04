"""Notes what the making of a file asks of the site, so that it need not be made again where all answers are the same.

Only what may differ from file to file is asked for here: a record, a list of them, an event's past. What all files
depend on, such as settings and templates, is in the fingerprint of everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeAlias, TypeVar

Question: TypeAlias = tuple[str, ...]
"""Whom it is asked, what is asked, and about what, so that it can be asked again by another process."""


class Asked(Protocol):
    """What answers questions, and says who it is."""

    @property
    def asked_as(self) -> tuple[str, ...]:
        """The same for every process."""


def label_of(value: object) -> str | None:
    """Whoever answers questions is known by its name alone, since each answer is asked for."""
    asked_as = getattr(type(value), "asked_as", None)
    return " ".join((type(value).__qualname__, *asked_as.fget(value))) if asked_as else None


ALL = "*"
V = TypeVar("V")
A = TypeVar("A", bound=Callable[..., Any])

_noting: list[set[Question] | None] = [None]


@contextmanager
def noting() -> Iterator[set[Question]]:
    """Everything that is asked inside."""
    found: set[Question] = set()
    _noting.append(found)
    try:
        yield found
    finally:
        _noting.pop()
        if (around := _noting[-1]) is not None:
            around |= found


@contextmanager
def not_noting() -> Iterator[None]:
    """What is asked inside is worked out once for all files, so no single file asks for it."""
    _noting.append(None)
    try:
        yield
    finally:
        _noting.pop()


def note(question: Question) -> None:
    if (found := _noting[-1]) is not None:
        found.add(question)


def is_noting() -> bool:
    return _noting[-1] is not None


class AskedOneByOne(Mapping[PurePosixPath, V]):
    """A mapping of which each value is asked for by itself. Whoever walks over it asks for all."""

    def __init__(self, asked_as: tuple[str, ...], values: Mapping[PurePosixPath, V]) -> None:
        self.asked_as = asked_as
        self._values = values

    def __getitem__(self, path: PurePosixPath) -> V:
        note((*self.asked_as, path.as_posix()))
        return self._values[path]

    def __contains__(self, path: object) -> bool:
        note((*self.asked_as, str(path)))
        return path in self._values

    def __iter__(self) -> Iterator[PurePosixPath]:
        note((*self.asked_as, ALL))
        return iter(self._values)

    def __len__(self) -> int:
        note((*self.asked_as, ALL))
        return len(self._values)


def question(method: A) -> A:
    """A method of :class:`Asked` with at most one argument, which has a name: see :func:`name_of`.

    What it asks others for in turn is part of its answer.
    """

    @wraps(method)
    def asked(self: Asked, *about: Any) -> Any:
        if _noting[-1] is None:
            return method(self, *about)
        note((*self.asked_as, method.__name__, *map(name_of, about)))
        with not_noting():
            return method(self, *about)

    asked.is_question = True  # type: ignore[attr-defined]  # functions may have more than their types tell
    return asked  # type: ignore[return-value]  # with the types of the method that it wraps


def is_question(who: object, name: str) -> bool:
    return getattr(getattr(type(who), name, None), "is_question", False)


def name_of(about: Any) -> str:
    """How a process can tell another what a question is about: the path of a source, or a name, which no other thing has."""
    if isinstance(about, str):
        return about
    if isinstance(about, type):
        return about.__name__
    return label_of(about) or about.source.path.as_posix()
