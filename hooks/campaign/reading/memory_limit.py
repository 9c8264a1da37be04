"""A limit for the memory that this process takes for one thing, beside what it has when that begins."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

A_FILE = 1024 * 1024 * 1024
"""Bytes, for one file. A WebP of as many pixels as are allowed takes 650 MB of it."""

_HELD = Path("/proc/self/statm")


@contextmanager
def no_more_memory_than(memory: int) -> Iterator[None]:
    """What asks for more raises MemoryError. Where the system cannot say what is held, there is no limit."""
    if sys.platform == "win32" or not _HELD.exists():
        yield
        return
    import resource  # noqa: PLC0415 - Windows has none

    before = resource.getrlimit(resource.RLIMIT_AS)
    limit_memory(memory)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def limit_memory(memory: int) -> None:
    """For as long as this process lives. Needs Linux."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - as above

    pages = int(_HELD.read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + memory
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    least = min((each for each in (soft, hard) if each != resource.RLIM_INFINITY), default=most)
    resource.setrlimit(resource.RLIMIT_AS, (min(most, least), hard))
