from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from campaign.publishing.all_cores import MOST_HELPERS, WORTH_A_HELPER, HelperFailed, helpers_for, share_out

MANY = 200


class Full(Exception):
    """A failure that is not a mistake of ours."""


@pytest.mark.parametrize("helpers", [0, 2])
def test_each_task_is_done_once(helpers: int, tmp_path: Path) -> None:
    """Whoever does it."""

    def do(number: int) -> None:
        with (tmp_path / str(number)).open("a", encoding="utf-8") as file:
            file.write("done")

    share_out(do, range(MANY), helpers)

    assert sorted(int(file.name) for file in tmp_path.iterdir()) == list(range(MANY))
    assert {file.read_text("utf-8") for file in tmp_path.iterdir()} == {"done"}


def meeting(processes: int) -> Callable[[], None]:
    """Called in a process, this waits the first time until all of them have called it: on a busy day some come late.

    If one never comes, the others give up in the end.
    """
    all_are_here = get_context("fork").Barrier(processes, timeout=60)
    met: set[int] = set()

    def meet() -> None:
        if os.getpid() not in met:
            met.add(os.getpid())
            all_are_here.wait()

    return meet


def test_others_help(tmp_path: Path) -> None:
    """Each process takes a few tasks at a time, so that each has some."""
    meet = meeting(3)

    def do(number: int) -> None:
        meet()
        (tmp_path / str(os.getpid())).touch()

    share_out(do, range(MANY), 2)

    assert len(list(tmp_path.iterdir())) == 3


def test_without_shared_memory_nobody_helps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some containers have none, where helpers could not tell each other what is taken; all is done all the same."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("multiprocessing.synchronize.SemLock.__init__", refuse)
    share_out(lambda number: (tmp_path / f"{number} {os.getpid()}").touch(), range(MANY), 2)

    assert {file.name for file in tmp_path.iterdir()} == {f"{number} {os.getpid()}" for number in range(MANY)}


def test_a_few_tasks_are_worth_no_helper() -> None:
    """Whoever starts would wait longer for help than for the end; and a large machine has better things to do."""
    assert helpers_for(WORTH_A_HELPER - 1) == 0
    assert 0 <= helpers_for(1_000_000) <= MOST_HELPERS


def test_beside_other_threads_nobody_helps() -> None:
    """A preview watches files in threads, which must not be copied half-way through something."""
    enough = threading.Event()
    other = threading.Thread(target=enough.wait)
    other.start()
    try:
        helpers = helpers_for(1_000_000)
    finally:
        enough.set()
        other.join()

    assert helpers == 0


def fail_elsewhere(error: Exception) -> None:
    this, meet = os.getpid(), meeting(2)

    def do(number: int) -> None:
        meet()
        if os.getpid() != this:
            raise error

    share_out(do, range(MANY), 1, told=Full)


def test_a_mistake_elsewhere_is_told_with_its_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    """No site is published with a file missing."""
    with pytest.raises(HelperFailed, match="lines above"):
        fail_elsewhere(ValueError("A helper failed."))

    assert capfd.readouterr().err.endswith("ValueError: A helper failed.\n")


def test_what_is_no_mistake_takes_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    """Such as a full disk."""
    with pytest.raises(HelperFailed):
        fail_elsewhere(Full("The disk is full."))

    assert capfd.readouterr().err.splitlines() == ["The disk is full."]


def test_a_helper_that_is_killed_is_missed() -> None:
    """It cannot say anything itself."""
    this, meet = os.getpid(), meeting(2)

    def do(number: int) -> None:
        meet()
        if os.getpid() != this:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(HelperFailed, match="signal 9"):
        share_out(do, range(MANY), 1)


def test_a_failure_here_is_raised_as_it_is() -> None:
    """And stops the others, who would work for nothing: for minutes, on this many tasks."""
    this, meet = os.getpid(), meeting(2)
    done, tasks = get_context("fork").Value("l", 0), range(30_000_000)

    def do(_: int) -> None:
        meet()
        if os.getpid() == this:
            raise ValueError("This process failed.")
        done.value += 1

    with pytest.raises(ValueError, match="This process"):
        share_out(do, tasks, 1)
    assert done.value < len(tasks) / 2


def test_nothing_to_do() -> None:
    """Having no tasks is not a mistake."""
    share_out(print, [], 1)
