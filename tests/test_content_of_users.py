"""Whoever copies this repository replaces all content; no test may notice."""

from __future__ import annotations

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


def test_the_guide_can_be_read() -> None:
    """It belongs to the software, although it is in docs/."""
    assert (Path(REPOSITORY) / "docs/guide/the-week.md").read_text("utf-8")
