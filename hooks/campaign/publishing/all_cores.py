"""Does many things at once, on all cores."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from typing import TypeVar

Task = TypeVar("Task")

AT_ONCE = 8
"""Tasks that a process takes on at a time."""

WORTH_A_PROCESS = 50
"""Tasks that take longer than beginning a process does."""


def share_out(do: Callable[[Task], object], tasks: Sequence[Task]) -> None:
    """``do`` each of ``tasks``, in no order. Raises ChildProcessError if another process fails, which says why itself.

    Processes are forked: they begin at once with all that this one holds, and nothing has to be sent to them. Where a
    system cannot fork, or other threads run, which a fork would copy in whatever state they are, all is done here.
    """
    others = min((os.cpu_count() or 1) - 1, len(tasks) // WORTH_A_PROCESS)
    if not others or threading.active_count() > 1 or "fork" not in get_all_start_methods():
        for task in tasks:
            do(task)
        return

    context = get_context("fork")
    taken = context.Value("l", 0)

    def work() -> None:
        while True:
            with taken:
                first = taken.value
                taken.value += AT_ONCE
            if first >= len(tasks):
                return
            for task in tasks[first : first + AT_ONCE]:
                do(task)

    def help_out() -> None:
        try:
            work()
        except OSError as error:
            sys.exit(str(error))

    helpers = [context.Process(target=help_out) for _ in range(others)]
    gc.freeze()  # a collection would touch all that the processes share, and so copy it
    try:
        for helper in helpers:
            helper.start()
        work()
    finally:
        taken.value = len(tasks)
        for helper in helpers:
            helper.join()
        gc.unfreeze()
    if any(helper.exitcode for helper in helpers):
        raise ChildProcessError("The lines above say why.")
