"""The locks hold versions and hashes for every machine, and nothing of the machine that wrote them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-test.txt")

REQUIREMENT = re.compile(r"(?P<name>[a-z0-9-]+)==[a-z0-9.+]+( ; [^;\\]+)?( --hash=sha256:[0-9a-f]{64})+")
FOREIGN = re.compile(r"://|^\s*-|--(extra-)?index|--find-links|(?<!\S)[/~\\]|[A-Z]:\\| @ ", re.MULTILINE)


def requirements(lock: str) -> list[str]:
    """One line for each requirement; comments left out."""
    text = re.sub(r"^\s*#.*\n", "", lock, flags=re.MULTILINE)
    return re.sub(r"\s*\\\n\s*", " ", text).splitlines()


def pinned(name: str) -> dict[str, str]:
    return {line.partition("==")[0]: line for line in requirements((ROOT / name).read_text("utf-8"))}


def problems(lock: str) -> list[str]:
    """Lines of a lock that are not a version with hashes, and comments that name a machine."""
    return [line for line in requirements(lock) if not REQUIREMENT.fullmatch(line)] + [
        line for line in lock.splitlines() if line.startswith("#") and FOREIGN.search(line)
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_locks(name: str) -> None:
    """Every requirement has one version and hashes; no line has an address, an index or a path."""
    lock = (ROOT / name).read_text("utf-8")

    assert problems(lock) == []
    assert "://" not in lock


@pytest.mark.parametrize(
    "line",
    [
        "a==1",
        "a>=1 --hash=sha256:" + 64 * "0",
        "a @ https://example.org/a.whl --hash=sha256:" + 64 * "0",
        "--index-url https://example.org/simple",
        "--extra-index-url=https://example.org/simple",
        "--find-links wheels",
        "-r other.txt",
        "-e .",
        "./a.whl --hash=sha256:" + 64 * "0",
        "# uv pip compile -o /home/someone/requirements.txt",
        "# from https://example.org/simple",
    ],
)
def test_lines_that_do_not_belong_in_a_lock(line: str) -> None:
    """What the test above looks for, it finds."""
    good = "b==2 \\\n    --hash=sha256:" + 64 * "0" + "\n    # via c\n"

    assert problems(good) == []
    assert problems(f"{good}{line}\n") == [line]


def test_everything_wanted_is_locked() -> None:
    """What pyproject.toml asks for is in the locks; `make lock` was not forgotten."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]

    def names(wanted: list[str]) -> set[str]:
        return {re.split(r"[^A-Za-z0-9-]", line)[0].lower() for line in wanted}

    assert names(project["project"]["dependencies"]) <= set(pinned("requirements.txt"))
    assert names(groups["test"] + groups["lint"]) <= set(pinned("requirements-test.txt"))


def test_tests_run_on_what_is_published() -> None:
    """The tests' lock has the very versions and hashes of the site's lock."""
    site, test = pinned("requirements.txt"), pinned("requirements-test.txt")

    assert {name: test.get(name) for name in site} == site
