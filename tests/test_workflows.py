"""What runs at GitHub: with the least rights, and with code that nobody can exchange."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parent.parent / ".github" / "workflows").glob("*.yml"))

PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return found


def scripts(path: Path) -> list[str]:
    return [step["run"] for job in read(path)["jobs"].values() for step in job["steps"] if "run" in step]


def test_actions_are_pinned() -> None:
    """Each action is named by its commit with its version beside it, and is the same commit everywhere."""
    lines = [
        line.strip().removeprefix("- ") for path in WORKFLOWS for line in path.read_text("utf-8").splitlines()
    ]
    used = [line for line in lines if line.startswith("uses:")]

    assert [line for line in used if not PINNED.fullmatch(line)] == []
    assert len(set(used)) == len({line.partition("@")[0] for line in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_given_to_jobs(path: Path) -> None:
    """A workflow has none; each job says what it needs, and ends."""
    assert read(path)["permissions"] == {}
    for job in read(path)["jobs"].values():
        assert job["permissions"]
        assert "write-all" not in job["permissions"]
        assert job["timeout-minutes"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_from_outside_is_in_a_script(path: Path) -> None:
    """What somebody else wrote reaches the shell in variables, never as a part of the script."""
    assert [script for script in scripts(path) if "${{" in script] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_token_is_not_left_in_the_clone(path: Path) -> None:
    """A package that the build runs could read it there."""
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    clones = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert all(step["with"]["persist-credentials"] == "false" for step in clones)


def test_a_copy_makes_no_release() -> None:
    """Copies have the changelog of the software; only a repository that asks for it makes releases."""
    release = next(path for path in WORKFLOWS if path.stem == "release")

    assert read(release)["jobs"]["release"]["if"] == "vars.MAKES_RELEASES == 'yes'"
