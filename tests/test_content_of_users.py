"""Whoever copies this repository replaces all content; no test may notice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from whole_campaign import REPOSITORY


@pytest.mark.parametrize("path", ["mkdocs.yml", "docs/index.md", "events/2027/week.yml", "stories/a.md"])
def test_no_test_can_read_what_users_replace(path: str) -> None:
    """Whether or not the file is there."""
    with pytest.raises(PermissionError, match="Users replace this"):
        (REPOSITORY / path).read_text("utf-8")


def test_no_test_can_list_what_users_replace() -> None:
    """So a test that copies or walks it fails too."""
    with pytest.raises(PermissionError, match="Users replace this"):
        list((REPOSITORY / "events").iterdir())


def test_a_folder_of_the_same_name_can_be_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or pytest could not tidy up after itself: it deletes the campaigns of earlier runs."""
    monkeypatch.chdir(REPOSITORY)
    (tmp_path / "campaign/events/2027").mkdir(parents=True)
    shutil.rmtree(tmp_path / "campaign")

    assert not (tmp_path / "campaign").exists()


def test_the_guide_can_be_read() -> None:
    """It belongs to the software, although it is in docs/."""
    assert (Path(REPOSITORY) / "docs/guide/the-week.md").read_text("utf-8")
