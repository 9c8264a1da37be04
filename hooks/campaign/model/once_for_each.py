"""Works something out once for each record, or for all of them together. Many walk over them, and they never change."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import partial, wraps
from typing import TypeVar

T = TypeVar("T")
V = TypeVar("V")


def once_for_each(work_out: Callable[[T], V]) -> Callable[[T], V]:
    """Known by the record itself, not by what is in it, and only for as long as it is there."""
    known: dict[int, tuple[weakref.ref[T], V]] = {}

    @wraps(work_out)
    def once(record: T) -> V:
        found = known.get(id(record))
        if found is None or found[0]() is not record:
            gone = partial(known.pop, id(record), None)
            found = known[id(record)] = (weakref.ref(record, lambda _: gone()), work_out(record))
        return found[1]

    return once
