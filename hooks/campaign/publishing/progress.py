"""What is done at this moment, and how far it is, on one line of a terminal that is written over."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

EVERY = 0.2
"""Seconds from one count to the next: to write each would take longer than what is counted."""

_CLEAR = "\r\x1b[K"


class Progress:
    """Says nothing where nobody watches, such as in a log. ``now`` gives seconds."""

    def __init__(self, out: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        out = out or sys.__stderr__  # a check keeps what it says elsewhere
        self._out = out if out and out.isatty() else None
        self._now = now
        self._counted = now()

    def say(self, what: str) -> None:
        """What begins now."""
        self._write(f"{_CLEAR}{what} ...")

    def count(self, what: str, done: int, of: int) -> None:
        """How many are ``done`` ``of`` all."""
        if self._now() - self._counted >= EVERY:
            self._counted = self._now()
            self.say(f"{what}: {min(done, of):,} of {of:,}")

    def end(self) -> None:
        """Leave the line empty for what comes next."""
        self._write(_CLEAR)

    def _write(self, words: str) -> None:
        if self._out:
            self._out.write(words)
            self._out.flush()
