"""Names of files with accents: é as one sign, as people type it, or as an e and an accent, as Macs often store it."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

import pytest

from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.published_file import PublishedFile
from campaign.model.writing import Story
from campaign.site.site import Site
from small_repository import CASES, problem_lines, read_sources

TYPED = "caf\u00e9"
APART = unicodedata.normalize("NFD", TYPED)

ONE_FILE = "would be one file. Give one of them another name."


def test_the_name_of_a_file_and_its_folders_is_found(tmp_path: Path) -> None:
    """In whichever form the disk has each of them."""
    file = tmp_path / APART / TYPED / f"{APART}.txt"
    file.parent.mkdir(parents=True)
    file.touch()

    assert on_disk(tmp_path, PurePosixPath(TYPED, TYPED, f"{TYPED}.txt")).samefile(file)


@pytest.mark.parametrize("path", ["plan.txt", f"{TYPED}.txt", f"{TYPED}/plan.txt"])
def test_what_is_not_there_stays_as_it_is(path: str, tmp_path: Path) -> None:
    """So that whoever opens it is told."""
    assert on_disk(tmp_path, PurePosixPath(path)) == tmp_path / path


def with_a_photo(root: Path, on_disk: str, written: str) -> None:
    """A story whose photo has one name on the disk, and one in the story."""
    folder = root / "stories/2027/lived-experience"
    (folder / "robin.jpg").rename(folder / f"{on_disk}.jpg")
    story = (CASES / "stories/photo-without-consent.md").read_text("utf-8")
    story = story.replace("robin.jpg", f"{written}.jpg").replace("agreed: [words", "agreed: [photo, words")
    (folder / "everything.md").write_text(story, "utf-8")


def with_files_of_docs(root: Path, on_disk: str, written: str) -> None:
    """A page, its Easy Read and a file, and another page that leads to them."""
    (root / f"docs/{on_disk}").mkdir()
    (root / f"docs/{on_disk}/{on_disk}.md").write_text("# Tea\n\nTea is at two.\n", "utf-8")
    twin = f"---\neasy read of: {written}\n---\n# Tea\n\n![food]\nTea is at two.\n"
    (root / f"docs/{on_disk}/{on_disk}.easy.md").write_text(twin, "utf-8")
    (root / f"docs/{on_disk}/{on_disk}.txt").write_text("Tea\n", "utf-8")
    links = f"[The page]({written}/{written}.md).\n\n::: download\ntitle: List\nfile: {written}/{written}.txt\n:::\n"
    (root / "docs/links.md").write_text(f"# Links\n\n{links}", "utf-8")


def read(root: Path) -> Site:
    site, problems = read_sources(root)
    assert problems == []
    assert site
    return site


@pytest.mark.parametrize(("on_disk", "written"), [(APART, TYPED), (TYPED, APART), (APART, APART)])
def test_files_are_found_by_either_form(on_disk: str, written: str, root: Path) -> None:
    """A photo of a story, and a page, an Easy Read and a file to which others lead, have the paths that people type."""
    with_a_photo(root, on_disk, written)
    with_files_of_docs(root, on_disk, written)
    site = read(root)
    page = PurePosixPath(f"docs/{TYPED}/{TYPED}.md")

    assert [story.photo.file.name for story in site.all(Story) if story.photo] == [f"{TYPED}.jpg"]
    assert page in site.easy_reads
    assert site.files[page.with_suffix(".txt")] == PublishedFile(page.with_suffix(".txt"), 4)


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        (f"docs/{TYPED}.txt", f"docs/{APART}.txt", f"{TYPED}.txt"),
        ("docs/Tea.md", "docs/tea.md", "Tea.md"),
        ("events/2027/Tea.jpg", "events/2027/tea.jpg", "Tea.jpg"),
    ],
)
def test_names_that_are_one_on_other_disks_are_a_problem(
    one: str, other: str, named: str, root: Path
) -> None:
    """Whoever copies the repository to a Mac, or to Windows, would lose one of two files without a word."""
    (root / one).write_text("# Tea\n", "utf-8")
    (root / other).write_text("# Tea\n", "utf-8")

    assert problem_lines(root) == [
        f'{in_one_form(other)}:1:1: On many computers, this and "{named}" {ONE_FILE}'
    ]
