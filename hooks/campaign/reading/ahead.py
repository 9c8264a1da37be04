"""Files read in other processes first, so that one that takes too long, or too much memory, ends nothing but its reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from campaign.keeping.elsewhere import Ended
from campaign.problems import Problem
from campaign.prose.parser import NOTICED_BEFORE
from campaign.reading.kept_records import Kept, ReadAhead
from campaign.unexpected import too_long


def read_here(read: Callable[[Any], Kept | None], source: object) -> ReadAhead:
    """In a worker: what reading one file gives. What nobody expected comes up again, and is told, where all is put together."""
    NOTICED_BEFORE.now = {}
    try:
        kept = read(source)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above
        return ReadAhead(None, {})
    return ReadAhead(kept, NOTICED_BEFORE.now)


def not_read(path: PurePosixPath, ended: Ended) -> Problem:
    """What to tell of a file at which a process ended."""
    if ended.seconds is not None:
        return too_long(path, ended.seconds)
    what = "This file takes too much memory to read, or ends what reads it."
    return Problem(path, 1, 1, what, "Take out what repeats itself, and what you wrote last.")
