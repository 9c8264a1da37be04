"""One build of a site at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from campaign.publishing import BuildFailed

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def one_build(lock: Path) -> Iterator[None]:
    """Hold ``lock`` while the block runs. Raises :class:`BuildFailed` if another build holds it.

    The system gives the lock back when its holder dies, however it dies. The file stays: taking it away would let two
    builds hold two different files of the same name.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            _take(handle)
        except OSError:
            raise BuildFailed(
                "Another build of this site is running. Wait until it ends, then build again."
            ) from None
        yield
    finally:
        os.close(handle)
