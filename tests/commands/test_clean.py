"""The command that takes names and places out of photos and documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.__main__ import main
from campaign.carried.files import problems_of_files
from campaign.look.pictures import PhotoDrawing
from carried.carrying_files import NAME, a_docx, a_pdf, a_picture, with_place

Said = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/boat.jpg").write_bytes(a_picture("JPEG", exif=with_place(6)))
    (tmp_path / "docs/plan.docx").write_bytes(a_docx(NAME))
    (tmp_path / "docs/fine.png").write_bytes(a_picture("PNG"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_with_a_problem_is_cleaned(content: Path, capsys: Said) -> None:
    """In place, and shown as before: upright, with the same pixels."""
    fine, shown = (content / "docs/fine.png").read_bytes(), PhotoDrawing(content / "docs/boat.jpg").draw()

    assert main(["clean"]) == 0
    assert [line.partition(",")[0] for line in capsys.readouterr().out.splitlines()] == [
        "docs/boat.jpg: cleaned", "docs/plan.docx: cleaned",
    ]  # fmt: skip
    assert [*problems_of_files(content)] == []
    assert PhotoDrawing(content / "docs/boat.jpg").draw() == shown
    assert (content / "docs/fine.png").read_bytes() == fine
    assert sorted(file.name for file in (content / "docs").iterdir()) == ["boat.jpg", "fine.png", "plan.docx"]


def test_one_file_can_be_named(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in the environment, where ``make strip FILE=`` puts it: no shell reads it."""
    monkeypatch.setenv("STRIP_ONLY", "docs/boat.jpg")

    assert main(["clean"]) == 0
    assert [problem.path.name for problem in problems_of_files(content)] == ["plan.docx"]


def test_nothing_to_do_is_said(content: Path, capsys: Said) -> None:
    main(["clean"])
    capsys.readouterr()

    assert main(["clean"]) == 0
    assert main(["clean", "docs/fine.png"]) == 0
    assert capsys.readouterr().out == (
        "Nothing to clean in docs/, events/, stories/.\ndocs/fine.png: nothing had to be taken out.\n"
    )


@pytest.mark.parametrize(
    ("name", "write", "says"),
    [
        ("a.jpg", b"\xff\xd8 no", "a.jpg: This picture is damaged, or was cut short. "),
        ("a.docx", b"PK no", "a.docx: This file is damaged, or locked with a password. "),
        ("a.pdf", a_pdf(b"/Author (W)"), "a.pdf: Files of this kind cannot be cleaned here. "),
        ("a.jpg", None, "a.jpg: This is not an ordinary file. "),
        (
            "b.docx",
            a_docx(NAME, **{"word/comments.xml": "x"}),
            "b.docx: Names and places are out. It still carries comments. ",
        ),
    ],
)
def test_what_cannot_be_cleaned_is_said_in_one_line(
    name: str, write: bytes | None, says: str, content: Path, capsys: Said
) -> None:
    if write is not None:
        (content / name).write_bytes(write)

    assert main(["clean", name]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(says)


def test_a_link_is_left_alone(content: Path, capsys: Said) -> None:
    before = (content / "docs/boat.jpg").read_bytes()
    (content / "link.jpg").symlink_to(content / "docs/boat.jpg")

    assert main(["clean", "link.jpg"]) == 1
    assert (content / "docs/boat.jpg").read_bytes() == before
    capsys.readouterr()
