"""A contribution is read as data: its events and stories, and nothing else of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from campaign.__main__ import main
from small_repository import CASES

OUTSIDE = "and it is no event and no story. Somebody who looks after the site has to read it, line by line, before it is accepted."
Said: TypeAlias = Callable[[], tuple[int, list[str]]]
"""Runs the check. Gives its exit status and its lines."""
URL = "site_url: https://week.example.org/\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """What is accepted already, with what a build has left."""
    root = Path(shutil.copytree(CASES / "base", tmp_path / "here"))
    settings = root / "mkdocs.yml"
    settings.write_text(URL + settings.read_text("utf-8"), "utf-8")
    for name in ("hooks/run.py", "Makefile", ".github/workflows/check.yml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("ours\n", "utf-8")
    return root


@pytest.fixture
def sent(here: Path, tmp_path: Path) -> Path:
    """A copy of it, in which a contribution may change anything."""
    root = Path(shutil.copytree(here, tmp_path / "sent"))
    for name in (".venv/bin/python", "site/index.html", ".cache/files", "hooks/__pycache__/run.pyc"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).touch()
    return root


@pytest.fixture
def said(here: Path, sent: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    monkeypatch.chdir(here)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1814961600")

    def run() -> tuple[int, list[str]]:
        status = main(["check", "--content-only", str(sent)])
        return status, [line for line in capsys.readouterr().out.splitlines() if not line.startswith("Notes")]

    return run


def errors(said: Said) -> list[str]:
    status, lines = said()
    assert status == (1 if lines else 0), lines
    return lines


def test_nothing_changed(said: Said) -> None:
    """What a build has left here was never sent to anybody."""
    assert errors(said) == []


def test_an_event_is_checked(said: Said, sent: Path) -> None:
    """As it would be here."""
    event = (sent / "events/2027/open-day.yml").read_text("utf-8")
    (sent / "events/2027/another.yml").write_text(event.replace("how:", "hwo:"), "utf-8")

    lines = errors(said)

    assert lines
    assert all(line.startswith("events/2027/another.yml:") for line in lines)


@pytest.mark.parametrize(
    "name",
    ["hooks/run.py", "mkdocs.yml", "Makefile", ".github/workflows/check.yml", "docs/about.md"],
)
def test_what_is_changed_outside(name: str, said: Said, sent: Path) -> None:
    """It is named, and not read: here, nothing of it would be a file that can be."""
    (sent / name).write_bytes(b"\xff: [")

    assert errors(said) == [f"{name}:1:1: This file was changed, {OUTSIDE}"]


@pytest.mark.parametrize(
    "name",
    ["hooks/yaml.py", "sitecustomize.py", ".venv/bin/python3", "site/evil.js", ".cache/pictures/a", "docs/raw.html", "events",
     "tests/conftest.py", ".github/CODEOWNERS", "events.yml", ".pth", "a b\nc.py"],
)  # fmt: skip
def test_what_is_added_outside(name: str, said: Said, sent: Path) -> None:
    """Whatever it is, and even where a build would put something of its own."""
    if name == "events":
        shutil.rmtree(sent / "events")
    (sent / name).parent.mkdir(parents=True, exist_ok=True)
    (sent / name).touch()

    shown = name.replace("\n", "?")
    _, lines = said()
    assert f"{shown}:1:1: This file was added, {OUTSIDE}" in lines


def test_what_is_deleted_outside(said: Said, sent: Path) -> None:
    (sent / "Makefile").unlink()

    assert errors(said) == [f"Makefile:1:1: This file was deleted, {OUTSIDE}"]


def test_what_may_be_run_now(said: Said, sent: Path) -> None:
    """The bytes are the same."""
    (sent / "hooks/run.py").chmod(0o755)

    assert errors(said) == [f"hooks/run.py:1:1: This file was changed, {OUTSIDE}"]


def test_links_are_not_followed(said: Said, sent: Path) -> None:
    """Wherever they lead."""
    (sent / "events/2027/link.yml").symlink_to("/etc/hostname")
    shutil.rmtree(sent / "stories/2027/workshops")
    (sent / "stories/2027/workshops").symlink_to("/etc")
    (sent / "docs/about.md").unlink()
    (sent / "docs/about.md").symlink_to("/etc/hostname")

    assert errors(said) == [
        f"docs/about.md:1:1: This file was changed, {OUTSIDE}",
        "events/2027/link.yml:1:1: This is not an ordinary file. Send the file itself.",
        "stories/2027/workshops:1:1: This is not an ordinary file. Send the file itself.",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none here")
def test_what_waits_for_ever(said: Said, sent: Path) -> None:
    """Nobody writes into it."""
    os.mkfifo(sent / "events/2027/wait.yml")
    os.mkfifo(sent / "wait.yml")

    assert errors(said) == [
        "events/2027/wait.yml:1:1: This is not an ordinary file. Send the file itself.",
        f"wait.yml:1:1: This file was added, {OUTSIDE}",
    ]


@pytest.mark.parametrize(
    "name",
    ["events/evil.py", "stories/2027/x.html", "events/2027/x.svg", "stories/conftest.py", "events/.htaccess"],
)
def test_other_files_among_stories(name: str, said: Said, sent: Path) -> None:
    """What runs somewhere is no story."""
    (sent / name).write_text("x", "utf-8")
    _, lines = said()

    assert f"{name}:1:1: Files of this kind are no part of events or stories. Take it out." in lines


def test_their_settings_are_not_read(said: Said, sent: Path) -> None:
    """Nor what they name: here it would be another site."""
    (sent / "mkdocs.yml").write_text(
        "extra: {campaign: !!python/object/apply:os.system ['touch RAN']}", "utf-8"
    )

    assert errors(said) == [f"mkdocs.yml:1:1: This file was changed, {OUTSIDE}"]
    assert not Path("RAN").exists()


def test_a_folder_that_is_not_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Or this one: nothing would be compared."""
    monkeypatch.chdir(here)

    assert [main(["check", "--content-only", name]) for name in ("nowhere", ".")] == [2, 2]
    assert capsys.readouterr().err.count("this is not the folder of a contribution") == 2
