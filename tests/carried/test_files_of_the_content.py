"""Photos and documents of the repository itself, which a public one shows to everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.carried.files import problems_of_files
from carried.carrying_files import NAME, a_docx, a_pdf, a_picture, with_place
from small_repository import problem_lines

PHOTO = a_picture("JPEG", exif=with_place())


def put(root: Path, path: str, content: bytes) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)


@pytest.mark.parametrize(
    "path",
    [
        "docs/boat.jpg",
        "events/2027/boat.jpg",
        "events/venues/boat.jpeg",
        "stories/2027/lived-experience/boat.JPG",
    ],
)
def test_a_photo_that_says_where_it_was_taken_stops_a_build(path: str, root: Path) -> None:
    """Whether a page shows it or not."""
    put(root, path, PHOTO)

    assert problem_lines(root) == [
        f'{path}:1:1: This photo says where it was taken. Take it out: make strip FILE="{path}"'
    ]


def test_it_is_told_whatever_else_is_wrong(root: Path) -> None:
    put(root, "docs/boat.jpg", PHOTO)
    put(root, "events/2027/choir.yml", b"nothing: here\n")

    assert any("says where it was taken" in line for line in problem_lines(root))


def test_a_document_is_refused_with_what_it_carries_and_how_to_take_it_out(root: Path) -> None:
    """The value is masked: a check prints into logs that everybody can read."""
    put(root, "docs/plan.docx", a_docx(NAME, NAME, **{"word/comments.xml": "<w:comment/>"}))
    put(root, "docs/plan.pdf", a_pdf(b"/Author (" + NAME.encode() + b")"))

    assert problem_lines(root) == [
        (
            'docs/plan.docx:1:1: This file carries the name of its author ("W…"), the name of who saved it last ("W…") and comments. '
            "In Word, PowerPoint or Excel: File, Info, Check for Issues, Inspect Document, Remove All. "
            'Or: make strip FILE="docs/plan.docx"'
        ),
        (
            'docs/plan.pdf:1:1: This file carries the name of its author ("W…"). In Acrobat: Tools, Redact, Remove Hidden '
            "Information. Or take it out of the document that the PDF is made from, and save it as PDF again."
        ),
    ]


@pytest.mark.parametrize("author", ["Sampleton  Together", "python-docx", "User", ""])
def test_an_organisation_or_nobody_may_be_the_author(author: str, tmp_path: Path) -> None:
    put(tmp_path, "docs/plan.docx", a_docx(author))

    assert [*problems_of_files(tmp_path, ["sampleton together"])] == []


def test_damaged_files_have_one_line_each(tmp_path: Path) -> None:
    put(tmp_path, "docs/plan.docx", b"PK")
    put(tmp_path, "docs/film.mp4", b"nothing like it")

    assert [str(problem) for problem in problems_of_files(tmp_path)] == [
        "docs/film.mp4:1:1: This file is damaged, or is of another kind than its name says. Save it again.",
        "docs/plan.docx:1:1: This file is damaged, or locked with a password. Open it, and save it again without one.",
    ]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere.jpg", PHOTO)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/boat.jpg").symlink_to(tmp_path / "elsewhere.jpg")

    assert [*problems_of_files(tmp_path)] == []
