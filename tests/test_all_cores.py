from __future__ import annotations

import os
import threading
from multiprocessing import get_all_start_methods
from pathlib import Path
from time import sleep

import pytest

from campaign.publishing.all_cores import WORTH_A_PROCESS, share_out

MANY = 200


def test_each_task_is_done_once(tmp_path: Path) -> None:
    """Whoever does it."""

    def do(number: int) -> None:
        with (tmp_path / str(number)).open("a") as file:
            file.write("done")

    share_out(do, range(MANY))

    assert sorted(int(file.name) for file in tmp_path.iterdir()) == list(range(MANY))
    assert {file.read_text() for file in tmp_path.iterdir()} == {"done"}


def test_several_processes_share_the_work(tmp_path: Path) -> None:
    """Where the system has more than one core and can fork, as Linux can."""
    cores = os.cpu_count() or 1 if "fork" in get_all_start_methods() else 1

    def do(number: int) -> None:
        sleep(0.002)
        (tmp_path / str(os.getpid())).touch()

    share_out(do, range(MANY))

    assert len(list(tmp_path.iterdir())) == min(cores, 1 + MANY // WORTH_A_PROCESS)


def test_a_few_tasks_are_worth_no_other_process(tmp_path: Path) -> None:
    """Whoever starts would wait longer for help than for the end."""
    share_out(lambda number: (tmp_path / str(os.getpid())).touch(), range(WORTH_A_PROCESS - 1))

    assert [file.name for file in tmp_path.iterdir()] == [str(os.getpid())]


def test_beside_other_threads_this_process_does_all(tmp_path: Path) -> None:
    """A preview watches files in threads, which must not be copied half-way through something."""
    enough = threading.Event()
    other = threading.Thread(target=enough.wait)
    other.start()
    try:
        share_out(lambda number: (tmp_path / str(os.getpid())).touch(), range(MANY))
    finally:
        enough.set()
        other.join()

    assert [file.name for file in tmp_path.iterdir()] == [str(os.getpid())]


def test_a_failure_anywhere_is_told() -> None:
    """No site is published with a file missing, whichever process was to make it."""
    this = os.getpid()

    def fail_elsewhere(number: int) -> None:
        sleep(0.002)
        if os.getpid() != this:
            raise ValueError("A helper failed.")

    def fail_here(number: int) -> None:
        sleep(0.002)
        if os.getpid() == this:
            raise ValueError("This process failed.")

    with pytest.raises(ChildProcessError):
        share_out(fail_elsewhere, range(MANY))
    with pytest.raises(ValueError, match="This process"):
        share_out(fail_here, range(MANY))


def test_a_full_disk_takes_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    """It is no mistake of ours, so another process tells of it without a traceback."""
    this = os.getpid()

    def write(number: int) -> None:
        sleep(0.002)
        if os.getpid() != this:
            raise OSError(28, "No space left on device", "page.html")

    with pytest.raises(ChildProcessError):
        share_out(write, range(MANY))

    assert capfd.readouterr().err.splitlines() == ["[Errno 28] No space left on device: 'page.html'"]


def test_nothing_to_do() -> None:
    """No task is no mistake."""
    share_out(print, [])
