"""What has changed is seen, and which files."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from watching import Watcher, difference


class Told(FileSystemEventHandler):
    def __init__(self) -> None:
        self.paths: list[str] = []
        self.at_all = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.paths.append(str(event.src_path))
        self.at_all.set()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watcher(tmp_path: Path, told: Told) -> Iterator[Watcher]:
    """Of a folder and of one file."""
    for name in ("content/deep/a.yml", "content/b.yml", "mkdocs.yml", "other.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before", "utf-8")
    watcher = Watcher()
    watcher.schedule(told, str(tmp_path / "content"))
    watcher.schedule(told, str(tmp_path / "mkdocs.yml"))
    yield watcher
    watcher.stop()


def test_every_change_is_seen(watcher: Watcher, tmp_path: Path) -> None:
    """What is new, what is gone and what is other, however deep; and nothing that is not watched."""
    before = watcher.now()
    (tmp_path / "content/deep/a.yml").write_text("after!", "utf-8")
    (tmp_path / "content/b.yml").unlink()
    (tmp_path / "content/deep/new.yml").touch()
    (tmp_path / "mkdocs.yml").write_text("after!", "utf-8")
    (tmp_path / "other.yml").write_text("after!", "utf-8")

    changed = {Path(path).relative_to(tmp_path).as_posix() for path in difference(before, watcher.now())}

    assert changed == {"content/deep/a.yml", "content/b.yml", "content/deep/new.yml", "mkdocs.yml"}


def test_what_python_writes_beside_the_code_is_no_change(watcher: Watcher, tmp_path: Path) -> None:
    before = watcher.now()
    (tmp_path / "content/__pycache__").mkdir()
    (tmp_path / "content/__pycache__/a.pyc").touch()

    assert watcher.now() == before


def test_who_asked_is_told(watcher: Watcher, told: Told, tmp_path: Path) -> None:
    """Of what changes after it began, once."""
    watcher.start()
    (tmp_path / "content/b.yml").write_text("after!", "utf-8")

    assert told.at_all.wait(30)
    assert told.paths == [str(tmp_path / "content/b.yml")]


def test_what_is_not_watched_any_more_is_not_seen(watcher: Watcher, tmp_path: Path) -> None:
    watcher.unschedule(str(tmp_path / "content"))

    assert [*watcher.now()] == [str(tmp_path / "mkdocs.yml")]
