"""``campaign withdraw``, run for real: what it leaves on the site, in the repository and in what is kept."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from campaign.commands.site import site
from campaign.commands.withdraw import withdraw
from little_campaign import little_campaign
from seen_photos import a_photo
from whole_campaign import NOON_ON_WEDNESDAY, files_of

AT = "stories/2027/lived-experience/the-herons.md"
WORDS = "The herons stood in the river all night, and nobody told them to go home."
STORY = f"""---
title: The herons of our own river
summary: What Wren saw.
told by: {{name: Wren, name is: chosen}}
photo: {{file: herons.png, alt: Grey birds in water, people shown: nobody}}
consent: {{reference: H-77, agreed: [words, photo], use on: [site, feeds, social], given: 1 March 2027, ask again by: 1 March 2029}}
---
{WORDS}
"""


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a story, and with a file to download in which somebody quotes it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_ON_WEDNESDAY)
    root = little_campaign(tmp_path / "campaign")
    (root / AT).write_text(STORY, "utf-8")
    a_photo(1, (90, 60)).save((root / AT).with_name("herons.png"))
    write_on_a_page(root, "Read [the notes](notes.docx).")
    with zipfile.ZipFile(root / "docs/notes.docx", "w", zipfile.ZIP_DEFLATED) as notes:
        notes.writestr("word/document.xml", f"<w:t>They said: {WORDS}</w:t>")
    assert site(root, "mkdocs") == 0
    return root


def write_on_a_page(root: Path, words: str) -> None:
    (root / "docs/about.md").write_text(f"---\ntitle: About this week\n---\n{words}\n", "utf-8")


def holding(words: str, folder: Path) -> list[str]:
    return [path for path, content in files_of(folder).items() if words.encode() in content]


def test_it_leaves_the_site_and_all_that_is_kept(published: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As long as something of it is left, the last good site stays, and what is left is named; then all of it is gone."""
    root = published
    assert holding("Wren", root / "site")
    photo = (root / "site/2027/stories/the-herons/photo.webp").read_bytes()
    assert [file for file in (root / ".cache/pictures").rglob("*.img") if photo in file.read_bytes()]

    assert withdraw(root, AT) == 1
    said = capfd.readouterr()
    assert "docs/notes.docx:1:1: Here are words or the name of something that was withdrawn" in said.err
    assert "herons stood" not in said.out + said.err
    assert (root / AT).is_file()
    assert holding("Wren", root / "site")

    (root / "docs/notes.docx").unlink()
    write_on_a_page(root, "There are no notes.")
    assert withdraw(root, "the-herons") == 0
    assert "[ ] The history of the repository" in capfd.readouterr().out
    assert sorted(path for path in files_of(root / "site") if "herons" in path) == [
        "2027/stories/the-herons/easy-read/index.html",
        "2027/stories/the-herons/index.html",
    ]
    for words in ("Wren", "herons stood", "H-77"):
        assert (
            holding(words, root / "site") + holding(words, root / ".cache") + holding(words, root / "stories")
            == []
        )
    assert not [
        file for file in (root / ".cache").rglob("*") if file.is_file() and photo in file.read_bytes()
    ]
    assert not (root / AT).exists()

    # Who brings a sentence back, on another page, is stopped by what was kept of it.
    write_on_a_page(root, f"They said: {WORDS}")
    assert site(root, "mkdocs") == 1
    said = capfd.readouterr()
    assert "docs/about.md:4:12: Here are words" in said.out + said.err

    # Its picture, saved again, may be another one: the site is built, and both the file and what the site shows are named.
    write_on_a_page(root, "![Birds](birds.jpg)")
    a_photo(1, (60, 40)).save(root / "docs/birds.jpg", quality=70)
    assert site(root, "mkdocs") == 0
    said = capfd.readouterr()
    assert (
        f"docs/birds.jpg:1:1: This looks like a picture of something that was withdrawn: {AT}."
        in said.out + said.err
    )
    assert f"birds.webp: This looks like a picture of something that was withdrawn: {AT}." in said.err
    assert (root / "site/birds.webp").is_file()
