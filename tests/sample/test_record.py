"""The record of the sample: what is in it, and how it is written."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from campaign.sample.record import (
    SampleRecord,
    changed,
    content_files,
    hash_of,
    names_in,
    read_record,
    record_of,
    the_record,
)

TEA = PurePosixPath("events/2027/tea.yml")


def a_repository(root: Path) -> Path:
    for name in (
        TEA,
        "docs/a b.md",
        "docs/guide/how.md",
        "docs/glossary.yml",
        "stories/.gitkeep",
        "mkdocs.yml",
        "README.md",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{name}\n", "utf-8")
    return root


def test_content_is_what_users_replace(tmp_path: Path) -> None:
    """Without the guide, the decisions, hidden files and what is at the top."""
    found = [str(path) for path in content_files(a_repository(tmp_path))]

    assert found == ["docs/a b.md", "docs/glossary.yml", str(TEA), "mkdocs.yml"]


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Names have a file of their own; the glossary names nobody, so it is not the sample's."""
    record = record_of(a_repository(tmp_path), ["ab12", "cd34"], ("Anytown",))

    assert read_record(record.written(), "# Names\nAnytown\n") == record
    assert PurePosixPath("docs/glossary.yml") not in record.files


def test_a_file_is_the_samples_until_it_is_changed(tmp_path: Path) -> None:
    """Line ends of Windows change nothing; one more letter does, and so does another place."""
    record = record_of(a_repository(tmp_path), (), ())

    assert record.has(TEA, f"{TEA}\r\n".encode())
    assert not record.has(TEA, f"{TEA}!\n".encode())
    assert not record.has(PurePosixPath("events/2027/other.yml"), f"{TEA}\n".encode())


def test_line_ends_of_a_picture_are_left_alone() -> None:
    """They are no line ends there."""
    assert hash_of(b"\0\r\n") != hash_of(b"\0\n")


def test_what_differs_from_the_record_is_named(tmp_path: Path) -> None:
    """What was changed, added or deleted."""
    root = a_repository(tmp_path)
    record = record_of(root, (), ())
    assert changed(root, record) == []

    (root / TEA).write_text("title: Coffee\n", "utf-8")
    (root / "docs/new.md").write_text("# New\n", "utf-8")
    (root / "docs/a b.md").unlink()

    assert [str(path) for path in changed(root, record)] == ["docs/a b.md", "docs/new.md", str(TEA)]


def test_the_software_comes_with_a_record() -> None:
    """Whatever has become of the sample itself."""
    record = the_record()

    assert record.files
    assert record.sentences
    assert record.names == names_in("\n".join(record.names))
    assert record != SampleRecord()
