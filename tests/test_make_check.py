"""``make check FILE=...``, run for real: what is in FILE is a name of files, whatever it looks like."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from small_repository import CASES
from test_command import Said, check_here
from whole_campaign import REPOSITORY

MISSING = 'there is no such source. Write a path from this folder, like "events/2027/choir.yml".'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small campaign with the Makefile, and an environment in which everything is installed already."""
    root = Path(shutil.copytree(CASES / "base", tmp_path_factory.mktemp("make") / "a campaign"))
    (root / "hooks").symlink_to(REPOSITORY / "hooks")
    for name in ("big plan", "mum's", "other"):
        (root / f"docs/{name}.md").write_text("No title.\n", "utf-8")
    return with_makefile(root, f'exec {shlex.quote(sys.executable)} "$@"')


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Makefile with a Python that only repeats what it is told to check: it takes no time."""
    return with_makefile(tmp_path_factory.mktemp("told"), 'echo "$@"; printf %s "$CHECK_ONLY"')


def with_makefile(root: Path, python: str) -> Path:
    root.mkdir(exist_ok=True)
    for name in ("Makefile", "requirements.txt", "requirements-test.txt"):
        shutil.copyfile(REPOSITORY / name, root / name)
    command = root / ".venv/bin/python"
    command.parent.mkdir(parents=True)
    command.write_text(f"#!/bin/sh\n{python}\n", "utf-8")
    command.chmod(0o755)
    (root / ".venv/site.stamp").touch()
    return root


def outside_of_make() -> dict[str, str]:
    """The environment without what a ``make`` around the tests says to those below it."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "FILE"))
    }


def check(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments, "check"],
        cwd=root,
        env=outside_of_make() | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def about(ran: subprocess.CompletedProcess[str] | Said) -> list[str]:
    return [line.partition(":")[0] for line in ran.stdout.splitlines()]


HOSTILE = [
    "docs;touch RAN",
    "docs && touch RAN",
    "docs | touch RAN",
    "docs & touch RAN",
    "docs\ntouch RAN",
    "docs > RAN",
    "$(touch RAN)",
    "$$(touch RAN)",
    "`touch RAN`",
    "$(shell touch RAN)",
    "${shell touch RAN}",
    "$$(shell touch RAN)",
    "';touch RAN;'",
    '";touch RAN;"',
    "'\";touch RAN;\"'",
    "\\';touch RAN #",
    "docs'$(touch RAN)",
    "#;touch RAN",
    "-x;touch RAN",
    "docs \\\ntouch RAN",
    "$(eval X := $(shell touch RAN))$(X)",
]


@pytest.mark.parametrize("written", HOSTILE)
@pytest.mark.parametrize("way", ["argument", "environment"])
def test_nothing_in_file_is_run(way: str, written: str, told: Path) -> None:
    """Neither the shell nor make sees a command in it, however it is quoted; Python gets it letter by letter."""
    ran = check(told, f"FILE={written}") if way == "argument" else check(told, FILE=written)

    assert not (told / "RAN").exists()
    assert (ran.returncode, ran.stdout) == (0, f"-I hooks/run.py check\n{written}")


def test_what_is_no_file_is_explained(made: Path) -> None:
    """On one line, whatever was written."""
    ran = check(made, "FILE='docs\ntouch RAN'")

    assert ran.returncode == 2
    assert ran.stderr.startswith(f"docs?touch RAN: {MISSING}\n")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", ["docs/big plan.md", "docs/mum's.md", "docs/other.md"]),
        ("docs", ["docs/big plan.md", "docs/mum's.md", "docs/other.md"]),
        ("docs/other.md", ["docs/other.md"]),
        ("docs/big plan.md", ["docs/big plan.md"]),
        ("'docs/big plan.md'", ["docs/big plan.md"]),
        ("docs/mum's.md", ["docs/mum's.md"]),
        ("docs/other.md 'docs/big plan.md'", ["docs/big plan.md", "docs/other.md"]),
        ("docs/other.md docs/big\\ plan.md", ["docs/big plan.md", "docs/other.md"]),
        ("events\n  docs/other.md", ["docs/other.md"]),
    ],
)
def test_file_names_files(written: str, found: list[str], made: Path, told: Path) -> None:
    """One path, with spaces or a quotation mark as it is, or several between spaces; nothing means everything."""
    assert check(told, f"FILE={written}").stdout == f"-I hooks/run.py check\n{written}"
    assert about(check_here(made, CHECK_ONLY=written)) == found


def test_a_file_with_a_space_in_its_name(made: Path) -> None:
    """From the line that somebody types to the answer, for real."""
    assert about(check(made, "FILE=docs/big plan.md")) == ["docs/big plan.md"]


def test_a_file_with_dollars_in_its_name(made: Path) -> None:
    """What make would take for a variable is a name, too."""
    page = made / "docs/$(FILE) $$5.md"
    page.write_text("No title.\n", "utf-8")
    try:
        assert about(check(made, "FILE=docs/$(FILE) $$5.md")) == ["docs/$(FILE) $$5.md"]
    finally:
        page.unlink()


def test_without_file_everything_is_checked(made: Path) -> None:
    """As it is most often."""
    assert len(about(check(made))) == 3


@pytest.mark.parametrize(
    ("target", "command"),
    [
        ("site", "site"), ("serve", "serve"), ("check", "check"), ("strip", "clean"), ("start", "start"), ("sample", "sample"),
        ("withdraw", "withdraw"), ("update", "update"), ("rename", "rename"),
    ],
)  # fmt: skip
def test_each_command_is_found(target: str, command: str, told: Path) -> None:
    """Python looks for no code in this folder by itself, so each is started by the file that knows where the code is."""
    ran = subprocess.run(
        ["make", target], cwd=told, env=outside_of_make(), capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == f"-I hooks/run.py {command}"


def test_clean_deletes_only_what_is_here(told: Path) -> None:
    """The folder of the environment is not for the command line to name."""
    ran = subprocess.run(
        ["make", "-n", "clean", "VENV=keep"], cwd=told, capture_output=True, text=True, check=True
    )

    assert ".venv" in ran.stdout
    assert "keep" not in ran.stdout


PIP = """case "$*" in (*' install '*) ;; (*) exit 0 ;; esac
echo 'Looking in indexes: https://packages.example/simple'
echo 'Collecting pyyaml==6.0.3 (from -r requirements.txt (line 9))'
echo 'WARNING: Location https://mirror.example is ignored.' >&2
echo 'Collecting babel==2.18.0 (from -r requirements.txt (line 12))'
"""
"""A Python that says what pip says."""

WORKS = "echo 'Installing collected packages: pyyaml, babel'"
IS_OFFLINE = """
echo 'ERROR: No matching distribution found for babel==2.18.0' >&2
echo "ERROR: HTTPSConnectionPool(host='packages.example', port=443): Max retries exceeded" >&2
exit 1
"""


def installing(root: Path, pip: str) -> subprocess.CompletedProcess[str]:
    """``make check`` in a new copy."""
    made = with_makefile(root / "copy", PIP + pip)
    (made / ".venv/site.stamp").unlink()
    return check(made)


def test_installing_shows_that_it_goes_on(tmp_path: Path) -> None:
    """A dot a package, without a terminal too, and nothing of addresses and mirrors."""
    ran = installing(tmp_path, WORKS)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == "Installing what the site needs into .venv ...\n.. now into place ...\n"
    assert (tmp_path / "copy/.venv/site.stamp").exists()


def test_who_is_offline_is_told_what_to_do(tmp_path: Path) -> None:
    """Nothing counts as installed, and no address is shown."""
    ran = installing(tmp_path, IS_OFFLINE)

    assert ran.returncode
    assert ran.stderr.splitlines()[:3] == [
        "",
        "ERROR: No matching distribution found for babel==2.18.0",
        "The packages could not be installed. If this machine is offline, go online, then do the same again.",
    ]
    assert "example" not in ran.stdout + ran.stderr
    assert not (tmp_path / "copy/.venv/site.stamp").exists()
