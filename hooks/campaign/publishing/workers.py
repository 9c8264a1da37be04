"""Does one thing with each of many files in processes that have limits: one that goes beyond them ends, and the rest goes on.

Only on Linux: see :func:`~campaign.publishing.all_cores.helpers_for`. Elsewhere nothing is done here.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, NoReturn, TypeVar

from campaign.keeping.elsewhere import Ended
from campaign.publishing.all_cores import WORTH_A_HELPER, can_fork, cores
from campaign.reading.memory_limit import A_FILE, limit_memory
from campaign.reading.time_limit import SECONDS

Task = TypeVar("Task")


@dataclass(frozen=True)
class Limits:
    """What one task may take: ``seconds`` of a processor, and bytes of ``memory`` beside what was there when it began."""

    seconds: float = SECONDS
    memory: int = A_FILE


def in_workers(
    do: Callable[[Task], object],
    tasks: Sequence[Task],
    limits: Limits = Limits(),
) -> Iterator[tuple[Task, Any]]:
    """Each of ``tasks`` with what ``do`` answers; none at all where there can be no workers."""
    if tasks and can_fork() and not current_process().daemon:  # a worker has none of its own
        yield from each_in(min(cores(), 1 + len(tasks) // WORTH_A_HELPER), do, tasks, limits)


def each_in(
    workers: int, do: Callable[[Task], object], tasks: Sequence[Task], limits: Limits
) -> Iterator[tuple[Task, Any]]:
    """The same, in so many processes at a time. A worker answers in the order of its share, so it ended at the one that is next."""
    at_work: dict[Connection, tuple[ForkProcess, deque[Task]]] = {}

    def begin(share: deque[Task]) -> None:
        receiver, sender = get_context("fork").Pipe(duplex=False)
        process = get_context("fork").Process(target=_work, args=(do, share, sender, limits), daemon=True)
        process.start()
        sender.close()
        at_work[receiver] = process, share

    try:
        for number in range(workers):
            begin(deque(tasks[number::workers]))
        while at_work:
            for ready in wait(list(at_work)):
                assert isinstance(ready, Connection), "nothing else was waited for"
                process, share = at_work[ready]
                try:
                    answer = ready.recv()
                except (EOFError, OSError):
                    del at_work[ready]
                    ready.close()
                    process.join()
                    if share:
                        too_long = process.exitcode == -signal.SIGPROF
                        yield share.popleft(), Ended(limits.seconds if too_long else None)
                    if share:
                        begin(share)
                else:
                    yield share.popleft(), answer
    finally:
        for process, _ in at_work.values():
            process.kill()
            process.join()


def _work(
    do: Callable[[Task], object], share: Sequence[Task], sender: Connection, limits: Limits
) -> NoReturn:
    """The timer has no handler, so that it ends also what never comes back to Python."""
    with suppress(BaseException):
        _say_nothing()
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        limit_memory(limits.memory)
        _no_core_files()
        for task in share:
            signal.setitimer(signal.ITIMER_PROF, limits.seconds)
            sender.send(do(task))
    os._exit(0)


def _say_nothing() -> None:
    """Whoever waits for the answers tells what happened."""
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _no_core_files() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
