"""Does many things at once, on all cores."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkContext, ForkProcess
from multiprocessing.sharedctypes import Synchronized
from typing import TypeVar

Task = TypeVar("Task")

WORTH_A_HELPER = 50
"""Tasks that take longer than beginning a process does."""

MOST_HELPERS = 7


class HelperFailed(Exception):
    """Another process could not do its share. It has said why, unless it was killed."""


def helpers_for(tasks: int) -> int:
    """How many other processes are worth having."""
    return min(cores() - 1, tasks // WORTH_A_HELPER, MOST_HELPERS) if can_fork() else 0


def can_fork() -> bool:
    """On Linux only: macOS starts threads behind Python's back, Windows cannot fork, and a fork copies threads in
    whatever state they are, those of a preview too.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _counter(context: ForkContext) -> Synchronized[int] | None:
    """A number that all processes see; None on a machine without shared memory, as small containers are."""
    try:
        return context.Value("l", 0)
    except OSError:
        return None


def share_out(
    do: Callable[[Task], object],
    tasks: Sequence[Task],
    helpers: int,
    told: type[Exception] = HelperFailed,
    far: Callable[[int], object] = lambda _: None,
    at_end: Callable[[], object] = lambda: None,
) -> None:
    """``do`` each of ``tasks``, in no order, here and in as many forked processes as there are ``helpers``.

    A fork begins at once with all that this process holds, so nothing has to be sent to it. The first failure stops
    all: one here is raised as it is, one elsewhere as :class:`HelperFailed`, after a traceback or, if it is one of
    ``told``, after a line. Here, ``far`` is told now and then how many are taken on by all. Elsewhere, ``at_end`` is the last
    thing that a process does.
    """
    context = get_context("fork")
    taken = _counter(context) if helpers else None
    if taken is None:
        for number, task in enumerate(tasks):
            far(number)
            do(task)
        return

    def work(far: Callable[[int], object] = lambda _: None) -> None:
        try:
            while True:
                with taken:
                    number = taken.value
                    taken.value += 1
                if number >= len(tasks):
                    return
                far(number)
                do(tasks[number])
        except BaseException:
            taken.value = len(tasks)
            raise

    def help_out() -> None:
        try:
            work()
            at_end()
        except told as error:
            sys.exit(str(error))

    begun: list[ForkProcess] = []
    try:
        for _ in range(helpers):
            helper = context.Process(target=help_out)
            helper.start()
            begun.append(helper)
        work(far)
    finally:
        for helper in begun:
            helper.join()
    if failed := [helper.exitcode for helper in begun if helper.exitcode]:
        killed = f"It was stopped by signal {-failed[0]}." if failed[0] < 0 else "The lines above say why."
        raise HelperFailed(killed)
