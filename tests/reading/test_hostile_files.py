"""What a golden file cannot hold: files that are not text, names that are not names, links that lead elsewhere."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from campaign.kinds.table import KINDS
from campaign.model.venue import Venue
from campaign.publishing.before_an_engine import before_an_engine
from campaign.publishing.checked_sources import read_and_check
from small_repository import problem_lines, read_sources

EVENT = "title: Choir\nsummary: Sing.\nwhen: not known yet\nhow: both\n"
DO = "Replace it with the file or folder itself, or delete it."
A_LINK = f"1:1: This is a link. {DO}"


SHELVES = [PurePosixPath(kind.folder).name for kind in KINDS if kind.top == PurePosixPath("stories")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(EVENT.encode(), [], id="as it should be"),
        pytest.param(b"\xef\xbb\xbf" + EVENT.encode(), [], id="a byte order mark at the start"),
        pytest.param(EVENT.replace("\n", "\r\n").encode(), [], id="line ends of Windows"),
        pytest.param(EVENT.replace("\n", "\r").encode(), [], id="line ends of old Macs"),
        pytest.param(EVENT.strip().encode(), [], id="no line end at the end"),
        pytest.param(
            EVENT.encode() + b"room: caf\xe9\n",
            ["5:10: This character is not UTF-8 text. Save the file again as UTF-8."],
            id="Latin-1",
        ),
        pytest.param(
            EVENT.encode("utf-16"),
            ["1:1: This character is not UTF-8 text. Save the file again as UTF-8."],
            id="UTF-16",
        ),
        pytest.param(
            EVENT.replace("Choir", "Cho\x00ir").encode(),
            ["1:11: There is an invisible character here (U+0000). Delete it, or type the words again."],
            id="NUL",
        ),
        pytest.param(
            EVENT.replace("Sing", "Si\u202eng").encode(),
            ["2:12: There is an invisible character here (U+202E). Delete it, or type the words again."],
            id="a bidirectional override",
        ),
        pytest.param(
            EVENT.replace("Sing", "Si\ufeffng").encode(),
            ["2:12: There is an invisible character here (U+FEFF). Delete it, or type the words again."],
            id="a byte order mark in the middle",
        ),
        pytest.param(
            EVENT.replace("Sing", "Si\u2028ng").encode(),
            ["2:12: There is an invisible character here (U+2028). Delete it, or type the words again."],
            id="a line separator",
        ),
        pytest.param(
            EVENT.encode() + b"#" * 65536,
            ["1:1: This file is larger than 64 kB. Shorten it, or split it into two files."],
            id="huge",
        ),
        pytest.param(
            "".join(f"{n}:\n" for n in range(50_000)).encode(),
            ["1:1: This file is larger than 64 kB. Shorten it, or split it into two files."],
            id="50,000 keys",
        ),
    ],
)
def test_bytes_are_text_or_a_problem_with_its_place(content: bytes, expected: list[str], root: Path) -> None:
    """A file is read, or refused on the line and column of its first bad character."""
    (root / "events/2027/choir.yml").write_bytes(content)

    assert problem_lines(root) == [f"events/2027/choir.yml:{line}" for line in expected]


@pytest.mark.parametrize("place", ["events/2027/x.yml", "stories/2027/lived-experience/x.md", "docs/x.md"])
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "x.yml", "gone", "../../mkdocs.yml"])
def test_a_link_is_never_followed(place: str, target: str, root: Path) -> None:
    """A link is a problem, wherever it leads."""
    (root / place).symlink_to(target)

    assert problem_lines(root) == [f"{place}:{A_LINK}"]


def _pipe(at: Path) -> None:
    os.mkfifo(at)


def _socket(at: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.fspath(at.relative_to(Path.cwd())))


def _link_to_nothing(at: Path) -> None:
    at.symlink_to("gone")


def _link_to_a_device(at: Path) -> None:
    at.symlink_to("/dev/zero")


NO_FILES: dict[Callable[[Path], None], str] = {
    _pipe: "a pipe between programs",
    _socket: "a socket of a program",
    _link_to_nothing: "a link",
    _link_to_a_device: "a link",
}


@pytest.mark.parametrize("make", NO_FILES)
@pytest.mark.parametrize(
    "place",
    [
        "events/x.bin", "events/2028", "events/2027/x.yml", "events/2027/x.bin", "events/2026/week.yml", "events/venues/x",
        "stories/2028", "stories/2027/x.pdf", "stories/2027/workshops/x", "stories/2027/lived-experience/x.md",
        "docs/x", "docs/x.md", "docs/x.easy.md", "docs/x.pdf", "docs/glossary.yml", "docs/easy-read-pictures/pictures.yml",
    ],
)  # fmt: skip
def test_what_is_no_file_is_never_opened_and_always_told(
    make: Callable[[Path], None], place: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe would be read for ever, and what leads nowhere would be left out without a word: one line says what it is."""
    monkeypatch.chdir(root)  # the name of a socket is short
    (root / place).parent.mkdir(exist_ok=True)
    make(root / place)

    assert problem_lines(root) == [f"{place}:1:1: This is {NO_FILES[make]}. {DO}"]


@pytest.mark.parametrize("make", NO_FILES)
def test_a_photo_that_is_no_file_says_what_it_is(
    make: Callable[[Path], None], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it is named too: "There is no file" would be what nobody sees in the folder."""
    monkeypatch.chdir(root)
    (root / "events/venues/hall.jpg").unlink()
    make(root / "events/venues/hall.jpg")
    named = "name: Pier\nphoto:\n  file: hall.jpg\n  alt: A pier\n"
    (root / "events/venues/pier.yml").write_text(named, "utf-8")
    (in_folder, where_named) = problem_lines(root)

    assert in_folder == f"events/venues/hall.jpg:1:1: This is {NO_FILES[make]}. {DO}"
    assert where_named == (
        f'events/venues/pier.yml:3:9: "hall.jpg" is {NO_FILES[make]}. Put the file itself there.'
    )


def test_a_file_in_the_place_of_a_folder(root: Path) -> None:
    """All events would be gone without a word."""
    shutil.rmtree(root / "stories")
    (root / "stories").write_text("Stories.\n", "utf-8")

    assert problem_lines(root) == [
        "stories:1:1: This is a file, where a folder belongs. Rename it, or delete it."
    ]


@pytest.mark.parametrize(
    "folder", ["events", "events/2027", "events/venues", "stories/2027/workshops", "docs"]
)
def test_a_folder_that_is_a_link_is_not_read(folder: str, root: Path, tmp_path: Path) -> None:
    """Sources come from the repository only."""
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")

    assert f"{folder}:{A_LINK}" in problem_lines(root)


def test_a_loop_of_links_ends(root: Path) -> None:
    """A folder that holds itself is read once."""
    (root / "docs/again").symlink_to("../docs")

    assert problem_lines(root) == [f"docs/again:{A_LINK}"]


@pytest.mark.parametrize(
    ("name", "do"),
    [
        ("Choir.yml", 'Rename the file to "choir.yml".'),
        ("our choir.yml", 'Rename the file to "our-choir.yml".'),
        ("CON--1.yml", 'Rename the file to "con-1.yml".'),
        ("-choir.yml", 'Rename the file to "choir.yml".'),
        ("chœur.yml", 'Rename the file to "ch-ur.yml".'),
        ("حفل.yml", 'Rename the file to "short-name.yml".'),
        ("a%2fb.yml", 'Rename the file to "a-2fb.yml".'),
        ("choir.2027.yml", 'Rename the file to "choir-2027.yml".'),
        ("<script>.yml", 'Rename the file to "script.yml".'),
        ("a" * 81 + ".yml", f'Rename the file to "{"a" * 80}.yml".'),
        ("a" * 79 + "-b.yml", f'Rename the file to "{"a" * 79}.yml".'),
    ],
)
def test_a_file_name_that_is_no_address_gets_a_better_one(name: str, do: str, root: Path) -> None:
    """A bad name is met with one that works."""
    (root / "events/2027" / name).write_text(EVENT, "utf-8")

    assert problem_lines(root) == [
        (
            f"events/2027/{name}:1:1: The file name becomes the web address, "
            f"so it may hold only small letters, digits and hyphens. {do}"
        )
    ]


@pytest.mark.parametrize("name", [b"a\nb.yml", b"caf\xe9.yml", b"a\x1b[31m.yml", "a\u202eb.yml".encode()])
def test_a_problem_with_any_name_is_one_line_of_text(name: bytes, root: Path) -> None:
    """Names that would break a terminal's line, or its encoding, are shown with question marks."""
    (root / "events/2027" / os.fsdecode(name)).write_text(EVENT, "utf-8")
    (line,) = problem_lines(root)

    assert line.isprintable()
    assert line.encode("utf-8")


@pytest.mark.parametrize("place", ["docs/new#1.md", "docs/what?.pdf", "docs/100%/about.md"])
def test_a_name_that_no_address_can_have_is_a_problem(place: str, root: Path) -> None:
    """Links to it would lead to nothing."""
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).write_text("%PDF-1.7\n" if place.endswith(".pdf") else "# New\n", "utf-8")
    sign = next(sign for sign in "#?%" if sign in place)

    assert problem_lines(root) == [
        f'{place}:1:1: A web address reads "{sign}" in a name as something else. Rename the file or folder without it.'
    ]


@pytest.mark.parametrize(
    "place",
    [
        "events/2027/con.yml",
        "docs/AUX.md",
        "docs/lpt1.of-may.md",
        "docs/nul/a.md",
        "docs/a:b.txt",
        "docs/a./b.md",
    ],
)
def test_a_name_that_windows_cannot_have_is_a_problem(place: str, root: Path) -> None:
    """The whole repository could not be copied there."""
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).write_text(EVENT, "utf-8")
    named = place.split("/")[1] if place.count("/") == 2 and "docs" in place else Path(place).name

    assert problem_lines(root) == [
        f'{place}:1:1: Windows can have no file or folder with the name "{named}". Give it another name.'
    ]


@pytest.mark.parametrize("place", ["docs/console.md", "docs/com.md", "docs/a.con.md", "docs/icon/nullify.md"])
def test_a_name_that_only_looks_like_one_is_none(place: str, root: Path) -> None:
    """Windows takes only whole names for its own."""
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).write_text("# New\n", "utf-8")

    assert problem_lines(root) == []


def test_nor_can_slides_have_it(root: Path) -> None:
    """They are beside their page by their own name."""
    (root / "events/2027/plan#1.pdf").write_bytes(b"%PDF-1.7 A")
    event = root / "events/2027/choir.yml"
    event.write_text(
        f'{EVENT}slides: [{{title: Plan, file: "plan#1.pdf", type: PDF, size: 1 kB}}]\n', "utf-8"
    )

    assert [line.partition(": ")[2] for line in problem_lines(root)] == [
        'A web address reads "#" in a name as something else. Rename the file without it.'
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("events/2028", "This is a file, where a folder belongs. Rename it, or delete it."),
        ("events/2027/choir.json", 'Files here end in .yml. Rename the file to "choir.yml".'),
        (
            "events/2027/choir.csv",
            "This file is not read: sources here end in .yml. Rename it, or move it away.",
        ),
        (
            "events/choir.md",
            "This file is not read, because of where it is. Move it into the folder of its year.",
        ),
        (
            "events/choir.json",
            "This file is not read, because of where it is. Move it into the folder of its year.",
        ),
        ("events/2027/choir", 'Files here end in .yml. Rename the file to "choir.yml".'),
        (
            "events/choir.yaml",
            "This file is not read, because of where it is. Move it into the folder of its year.",
        ),
        ("stories/2027/workshops/choir.markdown", 'Files here end in .md. Rename the file to "choir.md".'),
        (
            "events/2027/choir.ym",
            "This file is not read: sources here end in .yml. Rename it, or move it away.",
        ),
        (
            "events/2027/choir.yml.bak",
            "This file is not read: sources here end in .yml. Rename it, or move it away.",
        ),
        ("events/2027/choir.yaml", 'Files here end in .yml. Rename the file to "choir.yml".'),
        ("events/2027/choir.YML", 'Files here end in .yml. Rename the file to "choir.yml".'),
        ("events/2027/choir.md", 'Files here end in .yml. Rename the file to "choir.yml".'),
        ("events/2027/choir.yml.txt", 'Files here end in .yml. Rename the file to "choir.yml".'),
        ("stories/2027/workshops/choir.txt", 'Files here end in .md. Rename the file to "choir.md".'),
        (
            "events/choir.yml",
            "This file is not read, because of where it is. Move it into the folder of its year.",
        ),
        (
            "stories/choir.md",
            "This file is not read, because of where it is. Move it into the folder of its year.",
        ),
        (
            "stories/2027/choir.md",
            (
                "This file is not read, because of where it is. "
                f"Move it into one of these folders: {', '.join(SHELVES)}."
            ),
        ),
    ],
)
def test_a_file_that_would_not_be_read_is_a_problem(place: str, expected: str, root: Path) -> None:
    """Nobody waits in vain for an event that is in the wrong place."""
    (root / place).write_text(EVENT, "utf-8")

    assert problem_lines(root) == [f"{place}:1:1: {expected}"]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("events/july", 'This folder is not named after a year. Name it like "2027".'),
        ("events/²⁰²⁷", 'This folder is not named after a year. Name it like "2027".'),
        ("stories/0000", 'This folder is not named after a year. Name it like "2027".'),
        ("events/2027/choir.yml", "A folder here is not read. Move the files in it to events/2027/."),
        ("stories/2027/lived_experience", 'This folder is not read. Did you mean "lived-experience"?'),
        (
            "docs/x.md",
            "This is a folder, with a name for a file. Give it another name, or put the file itself there.",
        ),
    ],
)
def test_a_folder_that_would_not_be_read_is_a_problem(folder: str, expected: str, root: Path) -> None:
    """The same goes for one in a folder that nobody looks into."""
    (root / folder).mkdir()

    assert problem_lines(root) == [f"{folder}:1:1: {expected}"]


def test_this_years_week_is_said_once(root: Path) -> None:
    """The week of mkdocs.yml has no second source."""
    (root / "events/2027/week.yml").write_text("theme: x\n", "utf-8")

    assert problem_lines(root) == [
        "events/2027/week.yml:1:1: This year's week is in mkdocs.yml. Delete this file, or change the other."
    ]


def test_a_venue_may_be_called_week(root: Path) -> None:
    """Only a year's folder has a week file."""
    (root / "events/venues/week.yml").write_text("name: The Week\n", "utf-8")
    site, _ = read_sources(root)

    assert site is not None
    assert "week" in {venue.slug for venue in site.all(Venue)}


@pytest.mark.parametrize("folder", ["guide", "decisions"])
def test_the_guide_is_not_a_page_of_the_campaign(folder: str, root: Path) -> None:
    """Pages for those who run the site are not checked as the campaign's."""
    (root / "docs" / folder).mkdir()
    (root / "docs" / folder / "page.md").write_text("---\na: b: c\n---\n", "utf-8")

    assert problem_lines(root) == []


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    """Without mkdocs.yml there is no campaign, and one line says so."""

    assert problem_lines(tmp_path) == [
        "mkdocs.yml:1:1: There is no extra.campaign. Copy it from the example."
    ]


def test_what_refers_to_a_broken_file_is_not_reported_too(root: Path) -> None:
    """One broken venue is one problem, however many events are held there."""
    (root / "events/venues/hall.yml").write_text("nam: Town Hall\n", "utf-8")

    assert {line.partition(":")[0] for line in problem_lines(root)} == {"events/venues/hall.yml"}


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("description: |\n  Tea.\n\n  See [it](nowhere.md).\n", "7:12"),
        ("description: >\n  Tea.\n\n  See [it](nowhere.md).\n", "5:1"),
        ("description: See [it](nowhere.md).\n", "4:14"),
        ('description: "See [it](nowhere.md)."\n', "4:14"),
    ],
)
def test_a_mistake_in_a_field_is_told_where_it_is(written: str, place: str, root: Path) -> None:
    """To the letter in what is written below a "|"; folds and escapes move words, so else where the field begins."""
    path = root / "events/2027/tea.yml"
    path.write_text(
        "title: Tea\nwhen: Thursday 8 July 2027, 10am to 11am\nhow: in person\n"
        + written
        + "summary: Tea.\n",
        "utf-8",
    )
    (line,) = problem_lines(root)

    assert line.startswith(f"events/2027/tea.yml:{place}: There is no page or file")


@pytest.mark.parametrize("top", ["docs", "events/2027", "stories"])
def test_folders_in_each_other_have_an_end(top: str, root: Path) -> None:
    """Git can hold a thousand of them. Whoever walks into each by a call of its own would end there."""
    (root / top / "/".join("a" * 60)).mkdir(parents=True)
    site, build, (problem,) = read_and_check(root, lambda _: date(2027, 7, 7), "https://week.example.org/")

    assert (site, build) == (None, None)
    assert str(problem).startswith(f"{top}/a/a/")
    assert str(problem).endswith(
        "More than 20 folders are in each other here. Move what is in it further up."
    )
    assert before_an_engine(root) == [problem]


@pytest.mark.parametrize("make", NO_FILES)
def test_settings_that_are_no_file_are_never_opened(
    make: Callable[[Path], None], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are looked at before all else, to know what changed."""
    monkeypatch.chdir(root)
    (root / "mkdocs.yml").unlink()
    make(root / "mkdocs.yml")
    _, _, problems = read_and_check(root, lambda _: date(2027, 7, 7), "https://week.example.org/")

    assert f"mkdocs.yml:1:1: This is {NO_FILES[make]}. {DO}" in map(str, problems)
