"""Deletes a folder while something else is done: an old site of 1,000 events takes as long to delete as its pages to compare."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from campaign.publishing.all_cores import can_fork
from campaign.publishing.stopping import ASKS


def delete(folder: Path) -> None:
    """What cannot be deleted stays, and the next build tries again."""
    shutil.rmtree(folder, ignore_errors=True)


def _delete_to_the_end(folder: Path) -> None:
    """Ctrl-C goes to all processes, and what is left would have to be deleted by the next build."""
    for each in ASKS:
        signal.signal(each, signal.SIG_IGN)
    delete(folder)


@contextmanager
def deleting_meanwhile() -> Iterator[Callable[[Path], None]]:
    """What is given to it is gone at the end. Without other processes it is deleted at once."""
    begun: list[BaseProcess] = []

    def begin(folder: Path) -> None:
        if not folder.exists():
            return
        if not can_fork():
            delete(folder)
            return
        process = get_context("fork").Process(target=_delete_to_the_end, args=(folder,))
        process.start()
        begun.append(process)

    try:
        yield begin
    finally:
        for process in begun:
            process.join()
