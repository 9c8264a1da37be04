"""``make start ANSWERS=...``, run for real: what is in ANSWERS is the name of a file, whatever it looks like."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from test_make_check import HOSTILE, outside_of_make, with_makefile


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Makefile with a Python that only repeats what it is told: it takes no time."""
    return with_makefile(tmp_path_factory.mktemp("told"), 'echo "$@"; printf %s "$START_ANSWERS"')


@pytest.mark.parametrize("written", ["answers.yml", "my answers.yml", *HOSTILE])
def test_nothing_in_answers_is_run(written: str, told: Path) -> None:
    """Neither the shell nor make sees a command in it; Python gets it letter by letter."""
    ran = subprocess.run(
        ["make", f"ANSWERS={written}", "start"],
        cwd=told,
        env=outside_of_make(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert not (told / "RAN").exists()
    assert (ran.returncode, ran.stdout) == (0, f"-I hooks/run.py start\n{written}")
