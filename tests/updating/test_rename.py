"""Fields get their new names in the files, and no other byte changes."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from campaign.model.easy_read import TwinFacts
from campaign.model.event import Event
from campaign.model.people import Person
from campaign.model.week import Campaign, Contact
from campaign.model.writing import Story
from campaign.problems import Problem
from campaign.reading.renames import Rename
from campaign.updating.rename import rename, rewritten

MADE_UP = (
    Rename(of=Event, old="heading", new="title", since="9.0.0"),
    Rename(of=Event, old="in short", new="summary", since="9.0.0"),
    Rename(of=Story, old="heading", new="title", since="9.0.0"),
    Rename(of=Person, old="called", new="name", since="9.0.0"),
    Rename(of=Campaign, old="motto", new="theme", since="9.0.0"),
    Rename(of=Contact, old="telephone", new="phone", since="9.0.0"),
    Rename(of=TwinFacts, old="easy words of", new="easy read of", since="9.0.0"),
)

EVENT = PurePosixPath("events/2027/tea.yml")


def put(root: Path, path: str, content: bytes) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"heading: Tea\nsummary: Sip.\n", b"title: Tea\nsummary: Sip.\n"),
        (b'"heading": Tea\nsummary: Sip.\n', b'"title": Tea\nsummary: Sip.\n'),
        (b"'heading'  :   Tea # heading\nsummary: Sip.\n", b"'title'  :   Tea # heading\nsummary: Sip.\n"),
        (b"\xef\xbb\xbfheading: Tea\r\nsummary: Sip.\r\n", b"\xef\xbb\xbftitle: Tea\r\nsummary: Sip.\r\n"),
        (b"# heading: no\r\rsummary: heading\rheading: Tea\r", b"# heading: no\r\rsummary: heading\rtitle: Tea\r"),
        ("summary: “é” 😀\nheading: Tea\n".encode(), "summary: “é” 😀\ntitle: Tea\n".encode()),
        (b"in short: Sip.\nheading: Tea\n", b"summary: Sip.\ntitle: Tea\n"),
        (b"? heading\n: Tea\nsummary: Sip.\n", b"? title\n: Tea\nsummary: Sip.\n"),
    ],
)  # fmt: skip
def test_a_field_of_an_event(before: bytes, after: bytes, root: Path) -> None:
    """Quotes, comments, order, line ends and the mark at the beginning stay, and the file is right afterwards."""
    end = b"when: 8 July 2027, 2pm\nhow: in person\n"
    file = put(root, "events/2027/tea.yml", before + end)
    done = rename(root, MADE_UP)

    assert file.read_bytes() == after + end
    assert done.left == []
    assert rename(root, MADE_UP).done == []


def test_a_flow_of_fields(root: Path) -> None:
    """Several on one line, which change places as they are written."""
    before = b'{"\xc3\xa9": x, in short: Sip., heading: Tea, when: "8 July 2027, 2pm", how: in person}\n'
    file = put(root, "events/2027/tea.yml", before)
    rename(root, MADE_UP)

    assert file.read_bytes() == before.replace(b"in short", b"summary").replace(b"heading", b"title")


def test_front_matter_and_what_is_below_it(root: Path) -> None:
    """Only the facts of a story are rewritten, those inside others too; its words stay."""
    before = (
        b"---\nheading: The door\nsummary: Robin.\ntold by:\n  called: Robin\n  name is: first name\n"
        b"consent: made up\n---\nheading: a word\n"
    )
    file = put(root, "stories/2027/lived-experience/door.md", before)
    done = rename(root, MADE_UP)

    assert file.read_bytes() == before.replace(b"heading: The", b"title: The").replace(b"called", b"name")
    assert [str(line) for line in done.lines()] == [
        'stories/2027/lived-experience/door.md:2:1: "heading" is "title" now.',
        'stories/2027/lived-experience/door.md:5:3: "called" is "name" now.',
    ]


def test_settings_and_easy_reads(root: Path) -> None:
    """The week in mkdocs.yml, what is inside it, and the facts of an Easy Read."""
    settings = root / "mkdocs.yml"
    was = settings.read_bytes()
    settings.write_bytes(
        was.replace(b"    theme:", b"    motto:").replace(b"      phone:", b"      telephone:")
    )
    twin = put(root, "events/2027/choir.easy.md", b"---\neasy words of: choir\n---\nSing.\n")
    put(
        root,
        "events/2027/choir.yml",
        b"title: Choir\nsummary: Sing.\nwhen: 8 July 2027, 2pm\nhow: in person\n",
    )
    rename(root, MADE_UP)

    assert settings.read_bytes() == was
    assert twin.read_bytes() == b"---\neasy read of: choir\n---\nSing.\n"


def test_both_names(root: Path) -> None:
    """Only an author knows which value is right, so the file stays as it is, and the line says so."""
    before = b"title: Tea\nheading: Coffee\nsummary: Sip.\nwhen: 8 July 2027, 2pm\nhow: in person\n"
    file = put(root, "events/2027/tea.yml", before)
    done = rename(root, MADE_UP)

    assert file.read_bytes() == before
    assert list(map(str, done.left)) == [
        f'{EVENT}:2:1: "heading" is now called "title", and both are here. Keep one value, below the new name.'
    ]


def test_a_name_written_in_another_way(root: Path) -> None:
    """What is not there letter by letter is told, and left."""
    before = b'"\\x68eading": Tea\nsummary: Sip.\nwhen: 8 July 2027, 2pm\nhow: in person\n'
    file = put(root, "events/2027/tea.yml", before)

    assert len(rename(root, MADE_UP).left) == 1
    assert file.read_bytes() == before


def test_nothing_to_rename(root: Path) -> None:
    """Files that have no old name are not written at all."""
    files = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in root.rglob("*") if file.is_file()}

    assert list(rename(root, MADE_UP).lines()) == ["No field here has a new name."]
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files} == files


def test_a_place_that_is_not_there() -> None:
    """A file that changed meanwhile is left."""
    assert rewritten(b"title: Tea\n", Problem(EVENT, 1, 1, "", "", renamed=("heading", "title"))) is None
