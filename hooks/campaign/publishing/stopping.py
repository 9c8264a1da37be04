"""Whoever ends a command, by Ctrl-C, a closed terminal or a signal, gets one line; what it began is cleaned up."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ASKS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals that ask a program to end."""


class AskedToEnd(KeyboardInterrupt):
    """Goes through all that is being done, as that of Ctrl-C does. ``status`` is the exit status that shells expect."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextmanager
def can_be_stopped() -> Iterator[None]:
    """The first signal ends the block, and no other one keeps it from cleaning up."""

    def end(number: int, _: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise AskedToEnd(number)

    # What whoever started this wants to be deaf to, as with nohup, stays so.
    before = {each: found for each in ASKS if (found := signal.getsignal(each)) is not signal.SIG_IGN}
    for each in before:
        signal.signal(each, end)
    try:
        yield
    finally:
        for each, found in before.items():
            signal.signal(each, found)
