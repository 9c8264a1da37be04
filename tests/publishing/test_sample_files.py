"""A picture of the sample in somebody's own campaign."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePosixPath

from campaign.model.published_file import PublishedFile
from campaign.publishing.sample_files import pictures_of_the_sample, untouched_files
from campaign.sample.record import record_of
from making import a_campaign, a_site

BOAT = PurePosixPath("docs/boat.png")


def left(root: Path, *, example: str = "no", changed: bool = False) -> list[str]:
    (root / "docs").mkdir(exist_ok=True)
    (root / BOAT).write_bytes(b"\0 a blue boat")
    sample = record_of(root, (), ())
    if changed:
        (root / BOAT).write_bytes(b"\0 our own boat")
    site = replace(a_site(campaign=a_campaign(example=example)), files={BOAT: PublishedFile(BOAT, 12)})
    return [str(problem) for problem in pictures_of_the_sample(site, untouched_files(root, sample))]


def test_a_picture_of_the_sample_is_a_problem(tmp_path: Path) -> None:
    """Nothing in its words would show it, since a picture has none."""
    assert left(tmp_path) == [
        "docs/boat.png:1:1: This file is the sample's. Put your own in its place, or delete it."
    ]


def test_ones_own_picture_is_not(tmp_path: Path) -> None:
    """Nor is any in the example."""
    assert left(tmp_path, changed=True) == []
    assert left(tmp_path, example="yes") == []


def test_a_file_that_is_gone_is_not_untouched(tmp_path: Path) -> None:
    """Nor is a folder in its place."""
    left(tmp_path)
    sample = record_of(tmp_path, (), ())
    (tmp_path / BOAT).unlink()
    assert untouched_files(tmp_path, sample) == frozenset()

    (tmp_path / BOAT).mkdir()
    assert untouched_files(tmp_path, sample) == frozenset()


def test_a_pipe_of_the_name_of_a_file_is_never_opened(tmp_path: Path) -> None:
    """Whoever opens one waits for ever, and so would a check."""
    (tmp_path / "docs").mkdir()
    (tmp_path / BOAT).write_bytes(b"\0 a blue boat")
    sample = record_of(tmp_path, (), ())
    (tmp_path / BOAT).unlink()
    os.mkfifo(tmp_path / BOAT)

    assert untouched_files(tmp_path, sample) == frozenset()
