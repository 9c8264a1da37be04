"""Reports, and files whose type and size nobody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.model.report import FollowUp, RecommendationStatus
from making import a_report


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        ("report.pdf", 294_330, ("PDF", "294 kB")),
        ("report.docx", 12, ("Word", "1 kB")),
        ("report.pptx", 2_450_000, ("PowerPoint", "2.5 MB")),
        ("report.odp", 1_000_000, ("OpenDocument slides", "1.0 MB")),
        ("Report.ODT", 999_499, ("OpenDocument text", "999 kB")),
    ],
)
def test_a_file_tells_its_type_and_size(tmp_path: Path, name: str, size: int, told: tuple[str, str]) -> None:
    """In units that are the same in every language."""
    folder = tmp_path / "stories/2027/reports"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(b"x" * size)
    (file,) = a_report(root=tmp_path, files={"title": "The report", "file": name}).files

    assert (file.type, file.size) == told


def test_what_somebody_wrote_of_a_file_stays(tmp_path: Path) -> None:
    """It may have the number of pages, which is not read from it."""
    folder = tmp_path / "stories/2027/reports"
    folder.mkdir(parents=True)
    (folder / "report.pdf").write_bytes(b"x")
    (file,) = a_report(
        root=tmp_path, files={"title": "The report", "file": "report.pdf", "size": "12 pages, 1 MB"}
    ).files

    assert (file.type, file.size) == ("PDF", "12 pages, 1 MB")


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("not answered yet", RecommendationStatus.NOT_ANSWERED),
        ("Accepted in part", RecommendationStatus.ACCEPTED_IN_PART),
    ],
)
def test_what_came_of_a_recommendation(written: str, status: RecommendationStatus) -> None:
    """In any case of letters; of one that is only words, nothing is known."""
    asked, only_words = a_report(
        recommendations=[{"words": "Tell us.", "status": written}, "Ask us."]
    ).recommendations

    assert (asked.status, only_words.status) == (status, None)


def test_nobody_wrote_whether_somebody_looks_again() -> None:
    """That is not the same as no."""
    assert a_report().follow_up is None
    assert a_report(follow_up="none").follow_up is FollowUp.NONE
