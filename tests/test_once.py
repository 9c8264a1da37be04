"""What takes long to make is made once for all workers."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from once import made_once


def makes(folder: Path) -> None:
    """Fails if the folder is there, so that nothing can be made twice."""
    folder.mkdir()
    (folder / str(os.getpid())).touch()


def test_workers_that_need_it_at_the_same_time_share_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """One of them makes it, and all of them get it."""
    name = "shared by workers"
    context = get_context("fork")
    both_are_here = context.Barrier(2, timeout=60)

    def need_it() -> None:
        both_are_here.wait()
        made_once(tmp_path_factory, name, makes)

    other = context.Process(target=need_it)
    other.start()
    need_it()
    other.join()

    assert other.exitcode == 0
    assert len(list(made_once(tmp_path_factory, name, makes).iterdir())) == 1


def test_what_failed_is_made_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Half of it is never handed on."""

    def fails(folder: Path) -> None:
        makes(folder)
        raise ValueError("There is no room.")

    for _ in range(2):
        with pytest.raises(ValueError, match="no room"):
            made_once(tmp_path_factory, "fails at first", fails)

    assert made_once(tmp_path_factory, "fails at first", makes).is_dir()
