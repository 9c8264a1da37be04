"""``campaign withdraw``: off the site, out of the repository, and kept away; and what it cannot do is said."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from campaign.commands.out_of_reach import out_of_reach
from campaign.commands.taken_out import ListCannotBeRead, delete, found, is_listed, mark
from campaign.commands.withdraw import withdraw
from campaign.kinds.table import KINDS
from campaign.look.pictures import PhotoDrawing
from campaign.model.remains import bare_words_in
from campaign.problems import Severity
from campaign.reading.repository import read_repository

AT = PurePosixPath("stories/2027/lived-experience/the-herons.md")
WORDS = "The herons stood in the river all night, and nobody told them to go home."
STORY = f"""---
title: The herons of our own river
summary: What Wren saw.
told by: {{name: Wren, name is: chosen}}
photo: {{file: herons.png, alt: Grey birds}}
consent: {{reference: H-77, agreed: [words, photo], use on: site, given: 1 March 2027, ask again by: 1 March 2029}}
---
{WORDS}
"""


@pytest.fixture
def story(root: Path) -> Path:
    (root / AT).parent.mkdir(parents=True, exist_ok=True)
    (root / AT).write_text(STORY, "utf-8")
    Image.new("L", (9, 9), 7).save(root / AT.parent / "herons.png")
    return root / AT


def problems(root: Path) -> list[str]:
    return [str(each) for each in read_repository(root, KINDS).problems if each.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "written",
    [AT.as_posix(), f"./{AT}", "the-herons", "the-herons.md", "2027/the-herons", "2027/stories/the-herons/"],
)
def test_a_story_is_found(written: str, story: Path, root: Path) -> None:
    """By its path, by its address, or by its name alone."""
    assert found(root, written) == [AT]


@pytest.mark.parametrize(
    "written",
    ["", "/", "herons", "2019/the-herons", "events/2027/open-day.yml", "../the-heron", "docs/about.md", "\0"],
)
def test_nothing_is_done_where_nothing_is_meant(
    written: str, story: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says how to write it."""
    assert withdraw(root, written) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert story.read_text("utf-8") == STORY


def test_one_of_several_is_asked_for(story: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = root / "stories/2019/case-studies/the-herons.md"
    other.parent.mkdir(parents=True)
    other.write_text(STORY, "utf-8")

    assert withdraw(root, "the-herons") == 2
    assert "stories/2019/case-studies/the-herons.md" in capsys.readouterr().err
    assert "withdrawn" not in other.read_text("utf-8") + story.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("---\ntitle: A\n---\nB\n", "---\nwithdrawn: yes\ntitle: A\n---\nB\n"),
        ("---\r\ntitle: A\r\n---\r\nB", "---\r\nwithdrawn: yes\r\ntitle: A\r\n---\r\nB"),
        (
            "---\ntitle: A\nwithdrawn: no\n---\nwithdrawn: no\n",
            "---\ntitle: A\nwithdrawn: yes\n---\nwithdrawn: no\n",
        ),
        ("---\ntitle: A\nwithdrawn: yes\n---\n", "---\ntitle: A\nwithdrawn: yes\n---\n"),
        ("No facts.\n", "---\nwithdrawn: yes\n---\nNo facts.\n"),
        ("---\ntitle: never closed\n", "---\nwithdrawn: yes\ntitle: never closed\n"),
        ("", "---\nwithdrawn: yes\n---\n"),
        ("\ufeff---\ntitle: A\n---\n", "\ufeff---\nwithdrawn: yes\ntitle: A\n---\n"),
    ],
)
def test_any_file_can_be_marked(text: str, marked: str, story: Path, root: Path) -> None:
    """Broken ones too; nothing else in them changes, and then none is read."""
    story.write_bytes(text.encode())
    mark(root, AT)

    assert story.read_bytes().decode() == marked
    assert [each.path for each in read_repository(root, KINDS).withdrawn] == [AT]


def test_its_words_leave_and_stay_away(story: Path, root: Path) -> None:
    """Its file, Easy Read and photo are gone; what is kept has no word of it, and finds it again."""
    (root / AT.with_name("the-herons.easy.md")).write_text(
        "---\neasy read of: the-herons\n---\nBirds stood in a big river.\n", "utf-8"
    )
    photo = (root / AT.parent / "herons.png").read_bytes()
    shown = PhotoDrawing(root / AT.parent / "herons.png").draw()
    mark(root, AT)
    deleted = delete(root, AT)
    kept = (root / "stories/withdrawn.yml").read_text("utf-8")
    (gone,) = read_repository(root, KINDS).withdrawn

    assert {*deleted} == {AT, AT.with_name("the-herons.easy.md"), AT.parent / "herons.png"}
    assert not any((root / path).exists() for path in deleted)
    assert not {"Wren", "H-77", "river", "Grey", "stood"} & {*bare_words_in(kept)}
    assert problems(root) == []
    assert (gone.path, gone.address, gone.files) == (AT, "2027/stories/the-herons/", ())
    assert all(
        next(iter(gone.remains.found_in(bare_words_in(words))), None) is not None
        for words in (WORDS, "Birds stood in a big river.", "The herons of our own river")
    )
    assert gone.remains.has_picture(photo)
    assert gone.remains.has_picture(shown)
    assert is_listed(root, "the-herons") == AT


def test_no_other_file_is_deleted(story: Path, root: Path) -> None:
    """Whatever a hostile story names as its photo: another story, a file elsewhere, a link."""
    other = root / AT.with_name("the-reeds.md")
    other.write_text(STORY, "utf-8")
    (root / AT.with_name("link.png")).symlink_to(other)
    hostile = "the-reeds.md", "../../../mkdocs.yml", "..", "", "link.png", "\\0.png", str(other)
    for name in hostile:
        story.write_text(STORY.replace("file: herons.png", f'file: "{name}"'), "utf-8")

        assert delete(root, AT) == [AT], name
    assert other.exists()
    assert (root / "mkdocs.yml").exists()


def test_several_are_in_one_list(story: Path, root: Path) -> None:
    """With one salt; what is done again is there once."""
    delete(root, AT)
    salt = (root / "stories/withdrawn.yml").read_text("utf-8").split("salt: ")[1].split("\n")[0]
    for at in (AT, AT.with_name("the-reeds.md")):
        (root / at).write_text(STORY, "utf-8")
        mark(root, at)
        delete(root, at)

    assert [each.path.stem for each in read_repository(root, KINDS).withdrawn] == ["the-herons", "the-reeds"]
    assert f"salt: {salt}\n" in (root / "stories/withdrawn.yml").read_text("utf-8")


def test_a_list_never_grows_too_long_to_be_read(story: Path, root: Path) -> None:
    """The oldest words are left out, and the files stay named."""
    many = " ".join(f"Word{at} is one of many words in this long sentence of mine {at}." for at in range(700))
    for number in range(6):
        at = AT.with_name(f"long-{number}.md")
        (root / at).write_text(STORY.replace(WORDS, many.replace("Word", f"Word{number}x")), "utf-8")
        mark(root, at)
        delete(root, at)
    story.unlink()

    assert problems(root) == []
    listed = read_repository(root, KINDS).withdrawn
    assert len(listed) == 6
    assert not listed[0].remains.runs
    assert listed[-1].remains.runs


def test_a_damaged_list_loses_nothing(story: Path, root: Path) -> None:
    """It is told, and neither written over nor taken for empty."""
    list_ = root / "stories/withdrawn.yml"
    list_.write_text("salt: nonsense\n", "utf-8")

    with pytest.raises(ListCannotBeRead, match=r"stories/withdrawn\.yml:1:7"):
        delete(root, AT)
    assert story.exists()
    assert list_.read_text("utf-8") == "salt: nonsense\n"


def test_what_was_withdrawn_before_says_what_is_left(
    story: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asks again gets the list again."""
    delete(root, AT)

    assert withdraw(root, "the-herons") == 0
    assert "[ ] Search engines" in capsys.readouterr().out


def test_the_list_names_what_no_build_can_reach() -> None:
    """Posts, caches, search engines, archives, forks, Git's past, paper and press, each with how to ask."""
    lines = list(
        out_of_reach(AT, [AT, AT.parent / "herons.png"], "https://week.example.org/2027/stories/the-herons/")
    )
    said = "\n".join(lines)

    for what in (
        "keeps copies (a CDN)",
        "Google",
        "Bing",
        "Internet Archive",
        "posts",
        "newsletter",
        "posters",
        "newspaper",
        "git filter-repo",
        "fork",
        "backups",
    ):
        assert what in said
    assert f"--path {AT} --path {AT.parent}/herons.png" in said
    assert said.count("https://week.example.org/2027/stories/the-herons/") == 1
    assert max(map(len, lines)) < 160
