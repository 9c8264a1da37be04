"""A picture of what was withdrawn is known again by its bytes, and where it was saved anew by what it looks like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from campaign.commands.taken_out import delete
from campaign.kinds.table import KINDS
from campaign.look.pictures import PhotoDrawing
from campaign.model.published_file import PublishedFile
from campaign.model.withdrawn import WITHDRAWN_FILE
from campaign.problems import Severity
from campaign.publishing.withdrawn_pictures import alike_in_site, pictures_are_left
from campaign.reading.withdrawn import all_withdrawn
from making import a_site
from seen_photos import a_photo, saved

AT = PurePosixPath("stories/2027/lived-experience/the-herons.md")
BOAT = PurePosixPath("docs/boat.jpg")
STORY = """---
withdrawn: yes
title: The herons of our own river
photo: {file: herons.png, alt: Grey birds}
---
Words.
"""
WHAT = f"This looks like a picture of something that was withdrawn: {AT}."


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A story with its photo, which says that it is withdrawn."""
    (tmp_path / AT).parent.mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / AT).write_text(STORY, "utf-8")
    (tmp_path / AT.parent / "herons.png").write_bytes(saved(a_photo(1)))
    return tmp_path


def alike(root: Path, site: Path) -> list[str]:
    return alike_in_site(root, site, all_withdrawn(root, KINDS)[0].values())


def told(root: Path) -> list[tuple[Severity, str, str]]:
    withdrawn, problems = all_withdrawn(root, KINDS)
    assert problems == []
    files = {BOAT: PublishedFile(BOAT, 1, (10, 10))}
    site = replace(a_site(), files=files, withdrawn=tuple(withdrawn.values()))
    return [(each.severity, each.what, each.do) for each in pictures_are_left(site, root)]


def put(root: Path, content: bytes) -> None:
    (root / BOAT).write_bytes(content)


def built(root: Path) -> Path:
    """A site that shows the picture in docs/, as a build does."""
    site = root / "site"
    site.mkdir()
    (site / "boat.webp").write_bytes(PhotoDrawing(root / BOAT).draw())
    return site


@pytest.mark.parametrize("is_deleted", [False, True])
def test_a_picture_that_was_saved_again_is_a_note(is_deleted: bool, repository: Path) -> None:
    """While its file is there, and from the list once it is deleted; in the built site too, and another photo is not."""
    if is_deleted:
        delete(repository, AT)
    put(repository, saved(a_photo(1).resize((320, 210)), "JPEG", quality=60))
    ((severity, what, do),) = told(repository)

    assert (severity, what) == (Severity.NOTE, WHAT)
    assert do.endswith(
        f'add "other pictures:" ["docs/boat.jpg"] to the lines of the-herons.md in {WITHDRAWN_FILE}.'
        if is_deleted
        else "If it is another one, leave it."
    )
    (line,) = alike(repository, built(repository))
    assert line.startswith(f"boat.webp: {WHAT} Look at it.")

    put(repository, saved(a_photo(2), "JPEG"))
    assert told(repository) == []


def test_the_same_file_is_a_mistake_and_told_once(repository: Path) -> None:
    """Of that there is no doubt."""
    delete_after = (repository / AT.parent / "herons.png").read_bytes()
    delete(repository, AT)
    put(repository, delete_after)

    assert [(severity, what) for severity, what, _ in told(repository)] == [
        (Severity.ERROR, f"This is a picture or a file of something that was withdrawn: {AT}.")
    ]


def test_nothing_is_said_of_another_picture_that_was_named(repository: Path) -> None:
    """Somebody has looked at it. Of others it is said all the same, and the next file that is withdrawn keeps the line."""
    delete(repository, AT)
    put(repository, saved(a_photo(1), "JPEG", quality=60))
    listed = repository / WITHDRAWN_FILE
    before = listed.read_text("utf-8")
    listed.write_text(before.rstrip() + '\n    other pictures: ["docs/boat.jpg", docs/ship.jpg]\n', "utf-8")

    assert told(repository) == []
    assert alike(repository, built(repository)) == []

    (repository / "site/again.webp").write_bytes(saved(a_photo(1), "WEBP", quality=30))
    assert [line.partition(":")[0] for line in alike(repository, repository / "site")] == ["again.webp"]

    other = AT.with_name("the-gulls.md")
    (repository / other).write_text("---\nwithdrawn: yes\ntitle: Gulls\n---\nWords.\n", "utf-8")
    delete(repository, other)
    assert 'other pictures: ["docs/boat.jpg", "docs/ship.jpg"]' in listed.read_text("utf-8")
    assert told(repository) == []


def test_a_list_without_likenesses_is_read(repository: Path) -> None:
    """As earlier versions wrote it, or where somebody deleted the line: then only the same file is known."""
    delete(repository, AT)
    listed = repository / WITHDRAWN_FILE
    lines = listed.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "likenesses:" not in line]
    assert len(kept) == len(lines) - 1
    listed.write_text("".join(kept), "utf-8")
    put(repository, saved(a_photo(1), "JPEG", quality=60))

    assert told(repository) == []
    assert alike(repository, built(repository)) == []


def test_nothing_is_looked_at_where_nothing_was_withdrawn(tmp_path: Path) -> None:
    """A build costs nothing then."""
    assert alike(tmp_path, tmp_path / "not-there") == []
