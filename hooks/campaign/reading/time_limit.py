"""A limit for what is done in this process: one of its processor's time, so that a busy machine makes no mistakes.

Python and its regular expressions look for signals all the time. What never does so is read in a worker.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from campaign.unexpected import TakesTooLong

SECONDS = 10.0
"""For one file. Ordinary ones take a hundredth of one."""

AGAIN = 1.0
"""Seconds until it is said once more, if something kept the first word from getting out."""


@contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    """Raises TakesTooLong in what takes longer. Where there are no such timers, or one runs already, there is no limit."""
    if not _can_be_limited():
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        raise TakesTooLong(seconds)

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _can_be_limited() -> bool:
    """Windows has no such timers, and only the main thread hears of one."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return False
    return signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0) and signal.getsignal(signal.SIGPROF) is not None
