"""Writing stops at any file, and a second run finishes."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.sample.record import SampleRecord
from campaign.starting.carry_out import (
    JOURNAL,
    NothingWritten,
    StoppedHalfWay,
    begun_before,
    carry_out,
    write_whole,
)
from campaign.starting.plan import in_repository
from starting.answered import ANSWERS, is_whole, record_for, tried

OTHER = ANSWERS.replace("Riverbend Health", "River Health").replace("Plan it with us", "Talk to us")


class FullDisk:
    """Writes so many files, and then no more."""

    def __init__(self, room: int) -> None:
        self.room = room

    def __call__(self, file: Path, content: bytes) -> None:
        if not self.room:
            raise OSError(28, "No space left on device", str(file))
        self.room -= 1
        write_whole(file, content)


def begin(root: Path, sample: SampleRecord, answers: str = ANSWERS, room: int = 100) -> None:
    new = tried(root, answers).plan
    assert new
    carry_out(root, in_repository(new, root, sample, begun_before(root)), FullDisk(room))


def tree(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()
    }


def test_the_sample_goes_and_the_campaign_comes(root: Path) -> None:
    """Nothing of the run itself is left behind, and no empty folder."""
    begin(root, record_for(root))

    assert is_whole(root)
    assert sorted(tree(root)) == [
        "docs/get-involved.md",
        "docs/index.md",
        "docs/privacy.md",
        "docs/what-is-co-production.easy.md",
        "docs/what-is-co-production.md",
        "events/2027/.gitkeep",
        "events/organisers/riverbend-health.yml",
        "mkdocs.yml",
        "stories/2027/lived-experience/.gitkeep",
    ]
    assert [path for path in root.rglob("*") if path.is_dir() and not any(path.iterdir())] == []


def test_no_room_at_all_changes_nothing(root: Path) -> None:
    """And it says so."""
    before = tree(root)
    with pytest.raises(NothingWritten, match=r"No space left on device\. Nothing was changed\."):
        begin(root, record_for(root), room=0)

    assert tree(root) == before


@pytest.mark.parametrize("again", [ANSWERS, OTHER], ids=["the same answers", "others"])
@pytest.mark.parametrize("room", range(1, 9))
def test_a_second_run_finishes_wherever_the_first_stopped(root: Path, room: int, again: str) -> None:
    """With the same answers or others, it is as if there had been only the second."""
    other = root.parent / "other"
    sample = record_for(root)
    for path, content in tree(root).items():
        write_whole(other / path, content)
    begin(other, sample, again)

    with pytest.raises(StoppedHalfWay, match="run the same command again"):
        begin(root, sample, room=room)
    assert "example: yes" in (root / "mkdocs.yml").read_text("utf-8")
    begin(root, sample, again)

    assert tree(root) == tree(other)
    assert not (root / JOURNAL).exists()


def test_work_between_two_runs_is_kept(root: Path) -> None:
    """What somebody changed after the first run is not the run's any more."""
    sample = record_for(root)
    with pytest.raises(StoppedHalfWay):
        begin(root, sample, room=4)
    (root / "docs/index.md").write_text("# Ours\n", "utf-8")
    begin(root, sample)

    assert (root / "docs/index.md").read_text("utf-8") == "# Ours\n"


def test_a_folder_that_is_a_link_is_refused(root: Path) -> None:
    """It may lead out of the repository."""
    sample = record_for(root)
    (root / "docs").rename(root.parent / "elsewhere")
    (root / "docs").symlink_to(root.parent / "elsewhere")

    with pytest.raises(NothingWritten, match=r"docs is a link\."):
        begin(root, sample)
    assert sorted(path.name for path in (root.parent / "elsewhere").iterdir()) == ["about.md"]


def test_a_file_in_the_place_of_a_folder_is_refused(root: Path) -> None:
    """Nothing could be written below it."""
    sample = record_for(root)
    (root / "events/2027/open-day.yml").unlink()
    (root / "events/2027").rmdir()
    (root / "events/2027").write_text("not a folder", "utf-8")

    with pytest.raises(NothingWritten, match="events/2027 is a file"):
        begin(root, sample)


def test_a_third_run_finishes_too(root: Path) -> None:
    """What the first one wrote is still known, though the second one wrote nothing."""
    other = root.parent / "other"
    sample = record_for(root)
    for path, content in tree(root).items():
        write_whole(other / path, content)
    begin(other, sample, ANSWERS)

    with pytest.raises(StoppedHalfWay):
        begin(root, sample, OTHER, room=8)
    with pytest.raises(StoppedHalfWay):
        begin(root, sample, ANSWERS, room=1)
    begin(root, sample, ANSWERS)

    assert tree(root) == tree(other)
