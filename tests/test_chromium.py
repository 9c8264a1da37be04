"""Which Chromium the browser tests use."""

from __future__ import annotations

from pathlib import Path

import pytest

from chromium import NoChromium, ensure, find


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs on this machine; there is no home and no browser of Playwright's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    return folder


def program(file: Path, status: int = 0) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\nexit {status}\n", "utf-8")
    file.chmod(0o755)
    return file


def test_first_that_starts(programs: Path) -> None:
    """A browser that is only a message is passed over for one that starts."""
    program(programs / "chromium-browser", status=1)
    chrome = program(programs / "google-chrome")

    assert find() == chrome


def test_the_smallest_comes_first(programs: Path) -> None:
    """Where both are installed, tests use the one that has no windows, since it is much faster."""
    program(programs / "chromium")
    shell = program(programs / "chromium-headless-shell")

    assert find() == shell


def test_one_named(programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable CHROMIUM comes before what is installed."""
    program(programs / "chromium")
    mine = program(tmp_path / "mine")
    monkeypatch.setenv("CHROMIUM", str(mine))

    assert find() == mine


def test_one_of_playwright(programs: Path) -> None:
    """A browser that Playwright downloaded some time ago serves as well."""
    folder = programs.parent / ".cache/ms-playwright"
    chrome = program(folder / "chromium-1200/chrome-linux/chrome")

    assert find() == chrome

    shell = program(
        folder / "chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell"
    )

    assert find() == shell


@pytest.mark.usefixtures("programs")
def test_none() -> None:
    """Where there is none and no way to install one, one line says what to install."""
    assert find() is None
    with pytest.raises(NoChromium, match=r"apt-get install chromium-headless-shell libatomic1\.$"):
        ensure()
