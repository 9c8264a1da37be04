"""What takes long to make is made once for all workers."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from once import made_once


def test_others_wait_until_it_is_made(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever needs it meanwhile is held up, and then nothing is made again."""
    made: list[Path] = []

    def make(folder: Path) -> None:
        folder.mkdir()
        made.append(folder)
        with (
            folder.with_name(f"{folder.name}.lock").open(encoding="utf-8") as lock,
            pytest.raises(BlockingIOError),
        ):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    folders = {made_once(tmp_path_factory, "shared", make) for _ in range(2)}

    assert made == [*folders]


def test_what_failed_is_made_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Half of it is never handed on."""

    def fails(folder: Path) -> None:
        folder.mkdir()
        (folder / "half").touch()
        raise ValueError("There is no room.")

    for _ in range(2):
        with pytest.raises(ValueError, match="no room"):
            made_once(tmp_path_factory, "fails at first", fails)

    assert list(made_once(tmp_path_factory, "fails at first", Path.mkdir).iterdir()) == []
