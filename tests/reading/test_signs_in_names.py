"""Disks take any bytes for a name. Some of them no address, message or engine can hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from small_repository import problem_lines

NAMES = [
    b"a\xff.md",
    b"a\xff.pdf",
    b"a\nb.md",
    b"a\tb.md",
    b"a\x07.md",
    "a\u202eb.md".encode(),
    b"a\xed\xa0\x80.md",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("folder", ["docs", "events/2027", "stories/2027/workshops"])
def test_a_name_that_cannot_be_shown(folder: str, name: bytes, root: Path) -> None:
    """It is said, wherever the file is and whatever is in it."""
    (root / folder).mkdir(parents=True, exist_ok=True)
    (root / os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("---\ntitle: A\n---\n", "utf-8")

    line, *others = problem_lines(root)

    assert not others or name.endswith(b".pdf")  # it is not a PDF, either
    assert line.endswith(
        ":1:1: In the name of this file or folder are signs that cannot be shown. Give it another name."
    )
    assert line.startswith(f"{folder}/a?")
    assert line.isprintable()


def test_a_folder_whose_name_cannot_be_shown(root: Path) -> None:
    """Nothing in it is read."""
    folder = root / os.fsdecode(b"docs/a\xff")
    folder.mkdir()
    (folder / "b.md").write_text("no title", "utf-8")

    assert len(problem_lines(root)) == 1


@pytest.mark.parametrize("name", ["مريم.md", "Siân.md", "two words.md", "a\u00a0b.md"])
def test_names_in_any_script(name: str, root: Path) -> None:
    """What can be shown is no problem of this kind."""
    (root / "docs" / name).write_text("---\ntitle: A\nsummary: B.\n---\n", "utf-8")

    assert problem_lines(root) == []
