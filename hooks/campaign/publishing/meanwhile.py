"""Does in other processes what nobody has to wait for: an old site of 1,000 events takes as long to delete as its pages to compare."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from campaign.publishing.all_cores import can_fork
from campaign.publishing.stopping import ASKS


def _to_the_end(do: Callable[[], object]) -> None:
    """Ctrl-C goes to all processes, and what is left undone would have to be done by the next build."""
    for each in ASKS:
        signal.signal(each, signal.SIG_IGN)
    do()


@contextmanager
def meanwhile() -> Iterator[Callable[[Callable[[], object]], None]]:
    """What is given to it is done at the end. Without other processes it is done at once."""
    begun: list[BaseProcess] = []

    def begin(do: Callable[[], object]) -> None:
        if not can_fork():
            do()
            return
        process = get_context("fork").Process(target=_to_the_end, args=(do,))
        process.start()
        begun.append(process)

    try:
        yield begin
    finally:
        for process in begun:
            process.join()
