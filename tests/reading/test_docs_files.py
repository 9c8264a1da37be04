"""Files beside the pages of docs/: what is published, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign.kinds.table import KINDS
from campaign.reading.repository import read_repository
from small_repository import problem_lines, read_sources


def test_pictures_and_documents_are_published(root: Path) -> None:
    """Pictures get an address of their own kind and the size they are shown at; other files stay as they are."""
    Image.new("RGB", (2400, 600)).save(root / "docs/boat.png")
    (root / "docs/list.txt").write_text("tea\n", "utf-8")
    site, problems = read_sources(root)

    assert (problems, site is None) == ([], False)
    assert site
    assert [(file.address, file.shown) for file in site.files.values()] == [
        ("boat.webp", (1200, 300)),
        ("list.txt", None),
    ]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "page.html",
            b"<p>",
            "Files of this kind are not published. Delete it, or save it as one of: .pdf, .docx,",
        ),
        (
            "boat.svg",
            b"<svg/>",
            '"boat.svg" cannot be shown: it is an SVG drawing or a page, which can hold a program. Save it as PNG,',
        ),
        (
            "boat.heic",
            b"ftypheic",
            '"boat.heic" cannot be shown: it is a photo as iPhones save it (HEIC), which most browsers do not show. On the phone:',
        ),
        (
            "boat.jpg",
            b"no picture",
            '"boat.jpg" cannot be shown: it is damaged, or was cut short. Save it again, or copy it again from where it came from.',
        ),
        (
            "list.csv",
            b"name,town\n" * 220_000,
            "This text is larger than 2 MB, so nothing can look through it for personal data. Split it, or publish less of it.",
        ),
        ("list.txt", b"tea\0 Ring 07700 900123", "This is no text inside. Save it again as text in UTF-8."),
    ],
)
def test_what_browsers_would_run_or_cannot_show_is_refused(
    name: str, content: bytes, expected: str, root: Path
) -> None:
    """It is a problem of the file."""
    (root / "docs" / name).write_bytes(content)

    (line,) = problem_lines(root)

    assert line.startswith(f"docs/{name}:1:1: {expected}")


def test_two_pictures_cannot_have_one_address(root: Path) -> None:
    """All become WebP, so names that differ by their ending only would clash."""
    for name in ("boat.jpg", "boat.png"):
        Image.new("RGB", (20, 20)).save(root / "docs" / name)

    assert problem_lines(root) == [
        "docs/boat.png:1:1: This and docs/boat.jpg would have the same address. Give one of them another name."
    ]


def test_a_link_instead_of_a_file_is_refused(root: Path) -> None:
    """Nobody gets a file of the machine into the site by linking to it."""
    (root / "docs/list.txt").symlink_to("/etc/hostname")

    assert problem_lines(root) == [
        "docs/list.txt:1:1: This is a link. Replace it with the file or folder itself, or delete it."
    ]


def test_capitals_make_no_other_address(root: Path) -> None:
    """Nor do they make another file on the disks of most Macs and of Windows."""
    for name in ("PLAN.txt", "Plan.txt"):
        (root / "docs" / name).write_text(name, "utf-8")

    assert problem_lines(root) == [
        'docs/Plan.txt:1:1: On many computers, this and "PLAN.txt" would be one file. Give one of them another name.'
    ]


@pytest.mark.parametrize("folder", ["guide", "decisions"])
def test_folders_for_the_people_who_run_the_site_are_left_out(folder: str, root: Path) -> None:
    """Neither their pages nor their files are read, whatever they hold."""
    (root / "docs" / folder).mkdir()
    (root / "docs" / folder / "plan.md").write_text("No title.\n", "utf-8")
    (root / "docs" / folder / "list.txt").write_text("tea\n", "utf-8")
    read = read_repository(root, KINDS)

    assert read.site
    assert [
        path
        for path in (*read.site.files, *(record.source.path for record in read.records))
        if folder in path.parts
    ] == []
