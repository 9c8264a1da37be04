"""``make update FROM=... TO=...``, run for real: what is in them reaches Python letter by letter."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from test_make_check import HOSTILE, with_makefile


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Makefile with a Python that only repeats what it is told."""
    return with_makefile(
        tmp_path_factory.mktemp("told"), 'echo "$@"; printf "%s|%s" "$UPDATE_FROM" "$UPDATE_TO"'
    )


def make(root: Path, *arguments: str, **environment: str) -> str:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS")) and name not in {"FROM", "TO"}
    }
    ran = subprocess.run(
        ["make", *arguments, "update"],
        cwd=root,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize("written", HOSTILE)
def test_nothing_in_them_is_run(written: str, told: Path) -> None:
    """Neither the shell nor make sees a command in it, in the address or in the version."""
    expected = f"-I hooks/run.py update\n{written}|{written}"

    assert make(told, f"FROM={written}", f"TO={written}") == expected
    assert make(told, FROM=written, TO=written) == expected
    assert not (told / "RAN").exists()


def test_without_them(told: Path) -> None:
    """The settings say where from, and the newest version is taken."""
    assert make(told) == "-I hooks/run.py update\n|"
