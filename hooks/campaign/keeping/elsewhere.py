"""Work that is done in other processes, as those who have it done see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias


class Ended(NamedTuple):
    """What became of a process, in the place of its answer. ``seconds`` is how long it was given, if that was too short."""

    seconds: float | None = None


InWorkers: TypeAlias = Callable[[Callable[[Any], object], Sequence[Any]], Iterator[tuple[Any, Any]]]
"""Does one thing with each of many, elsewhere, and gives each with its answer, or with how that process :class:`Ended`."""
