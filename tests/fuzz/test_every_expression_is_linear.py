"""No regular expression of the software takes the square of a text's length: people's texts can be made to be slow."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import expressions

SQUARE = [r"[ :|-]*-[ :|-]*", r"\s+#", r"(?:a|b)*c\Z", r"\A(?:\w+ ?)*\Z"]
LINEAR = [r"(?<![ :|])[ :|]++-", r"(?<!\s)\s++#", r"\w+"]


def _tried(*given: str) -> tuple[int, str]:
    """The exit status, and the name of what was tried last. Each has its processor time, whatever else the machine does."""
    done = subprocess.run(
        [sys.executable, Path(expressions.__file__), *given], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.splitlines()[-1]


def test_every_expression_is_linear() -> None:
    """Those that have a name, those in tables, and those that are written where they are used."""
    status, last = _tried()

    assert status == 0, f"This takes too long: {last}"
    assert int(last.removeprefix("all of them")) > 400


@pytest.mark.parametrize("written", SQUARE)
def test_one_that_is_not_is_found(written: str) -> None:
    """The system ends whoever tries it, and its name was said before."""
    status, last = _tried(*LINEAR, written)

    assert status < 0
    assert last.endswith(written)


def test_linear_ones_pass() -> None:
    """The limit is far from what an expression takes that goes through a text once."""
    assert _tried(*LINEAR) == (0, f"all of them {len(LINEAR)}")


@pytest.mark.parametrize("name", [*expressions.EXEMPT, *expressions.OF_A_TABLE])
def test_what_is_said_of_an_expression_is_of_one_that_is_there(name: str) -> None:
    """An exemption that outlives its expression would hide the next one of that name."""
    module, _, attribute = name.rpartition(".")

    assert hasattr(importlib.import_module(module), attribute)
