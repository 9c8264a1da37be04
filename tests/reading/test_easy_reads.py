"""Easy Reads beside their sources: golden cases of the grammar, and how a twin finds its source.

``tests/cases/easy-reads/<name>.easy.md`` is a twin of ``docs/about.md``; ``<name>.yml`` is the last field of an event.
``<name>.expected`` holds the problems, a line each; an empty file means that nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from shutil import copyfile

import pytest

from campaign.model.easy_read import Checked, EasyBlock, EasyLine, EasyRead, TwinState
from small_repository import CASES, problem_lines, read_sources

ABOUT = PurePosixPath("docs/about.md")
EVENT = "title: Choir\nsummary: Sing.\nwhen: 8 July 2027, 2pm to 4pm\nhow: in person\n"
LINES_BEFORE = EVENT.count("\n")
TWIN = "# What this is about\n\n![information]\nThis is new.\n"

TWINS = sorted((CASES / "easy-reads").glob("*.easy.md"))
BLOCKS = sorted((CASES / "easy-reads").glob("*.yml"))


def expected(case: Path, name: str) -> list[str]:
    return (case.parent / f"{name}.expected").read_text("utf-8").splitlines()


def a_twin(path: Path, of: str, body: str = TWIN) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\neasy read of: {of}\n---\n{body}", "utf-8")


def read(root: Path, source: PurePosixPath = ABOUT) -> EasyRead:
    site, problems = read_sources(root)
    assert site, problems
    return site.easy_reads[source]


@pytest.fixture(autouse=True)
def _page_without_a_reason(root: Path) -> None:
    """The base's page says why it has no Easy Read. Here it gets one."""
    (root / ABOUT).write_text("# About this week\n\nWords.\n", "utf-8")


@pytest.mark.parametrize("case", TWINS, ids=lambda case: case.name)
def test_a_twin_has_exactly_the_expected_problems(case: Path, root: Path) -> None:
    """Each mistake is one problem on its line and column, and says what to do."""
    copyfile(case, root / "docs/about.easy.md")

    assert problem_lines(root) == [
        f"docs/about.easy.md:{line}" for line in expected(case, case.name.removesuffix(".easy.md"))
    ]


@pytest.mark.parametrize("case", BLOCKS, ids=lambda case: case.name)
def test_a_block_has_exactly_the_expected_problems(case: Path, root: Path) -> None:
    """The same in a field of a YAML record, on the lines of that record."""
    (root / "events/2027/choir.yml").write_text(EVENT + case.read_text("utf-8"), "utf-8")

    assert problem_lines(root) == [f"events/2027/choir.yml:{line}" for line in expected(case, case.stem)]


def test_a_twin_is_read_whole(root: Path) -> None:
    """Parts, blocks, pictures and sentences with their lines, and all that its facts say."""
    copyfile(CASES / "easy-reads/whole.easy.md", root / "docs/about.easy.md")
    easy = read(root)

    assert (easy.matches, easy.title, easy.video) == (
        "0123456789ab", "About the week", "https://example.org/film",
    )  # fmt: skip
    assert easy.checked == Checked("Sampleton Readers", date(2027, 5, 3), 4)
    assert [(part.title, part.line, len(part.blocks)) for part in easy.parts] == [
        ("What this is about", 10, 2), ("Who to ask", 19, 1),
    ]  # fmt: skip
    assert easy.parts[0].blocks[0] == EasyBlock(
        "information",
        (
            EasyLine("This page is about **co-production**.", 13),
            EasyLine("Co-production means working together.", 14),
        ),
        12,
    )
    assert [*easy.pictures()] == [("information", 12), ("calendar", 16), ("phone", 21)]


@pytest.mark.parametrize("name", ["block-as-text", "block-as-a-list", "block-with-facts"])
def test_all_forms_of_a_block_say_the_same(name: str, root: Path) -> None:
    """A text, a list, and a group with facts become the same parts."""
    case = CASES / f"easy-reads/{name}.yml"
    (root / "events/2027/choir.yml").write_text(EVENT + case.read_text("utf-8"), "utf-8")
    easy = read(root, PurePosixPath("events/2027/choir.yml"))
    first = easy.parts[0]

    assert (first.title, first.blocks[0].picture, first.blocks[0].lines[0].text) == (
        "What this is about", "information", "Come and sing.",
    )  # fmt: skip
    assert easy.file == easy.source
    assert (easy.checked and easy.checked.version) == ("ba9876543210" if name == "block-with-facts" else None)


@pytest.mark.parametrize("name", ["block-as-text", "block-with-facts"])
def test_a_block_knows_where_it_begins(name: str, root: Path) -> None:
    """What nobody wrote in it is missing at ``easy read:``."""
    case = CASES / f"easy-reads/{name}.yml"
    (root / "events/2027/choir.yml").write_text(EVENT + case.read_text("utf-8"), "utf-8")

    assert read(root, PurePosixPath("events/2027/choir.yml")).begins == (EVENT.count("\n") + 1, 1)


@pytest.mark.parametrize(
    "source",
    [
        "docs/about.md",
        "events/2027/open-day.yml",
        "events/venues/hall.yml",
        "events/organisers/together.yml",
        "stories/2027/lived-experience/robin.md",
        "stories/2027/workshops/budget.md",
        "docs/accessibility.md",
    ],
)
def test_a_twin_of_any_kind(source: str, root: Path) -> None:
    """Beside every kind of source, and of pages that the build makes, a twin is read, and is nothing else."""
    writing = "---\ntitle: A\nsummary: B.\nconsent: made up\n{}---\nC.\n"
    for name, more in (
        ("lived-experience/robin", "told by: {name: Robin, name is: chosen}\n"),
        ("workshops/budget", "when: not recorded\nwhere: not recorded\nwhat next: not recorded\n"),
    ):
        (root / f"stories/2027/{name}.md").write_text(writing.format(more), "utf-8")
    before, _ = read_sources(root)
    path = PurePosixPath(source)
    a_twin(root / path.with_suffix(".easy.md"), path.stem)
    site, problems = read_sources(root)

    assert problems == []
    assert site
    assert before
    assert [*site.easy_reads] == [path]
    assert len([*site.records()]) == len([*before.records()])
    assert site.files == before.files


@pytest.mark.parametrize(
    ("twin", "of", "said"),
    [
        ("docs/abuot", "about", '"abuot" is not a source here. Did you mean "about.easy.md"?'),
        ("docs/accessibilty", "accessibility", '"accessibilty" is not a source here. Did you mean "accessibility.easy.md"?'),
        ("events/2027/zzz", "zzz", '"zzz" is not a source here. Name it like its source.'),
        ("events/open-day", "open-day", '"open-day" is not a source here. Name it like its source.'),
    ],
)  # fmt: skip
def test_a_twin_without_a_source(twin: str, of: str, said: str, root: Path) -> None:
    """It is a problem, with the nearest name beside it."""
    a_twin(root / f"{twin}.easy.md", of)

    assert problem_lines(root) == [f"{twin}.easy.md:1:1: {said}"]


def test_one_form_at_a_time(root: Path) -> None:
    """A twin beside a source that has a block of its own is a problem."""
    (root / "events/2027/choir.yml").write_text(f"{EVENT}easy read: |\n  # A\n\n  ![food]\n  Tea.\n", "utf-8")
    a_twin(root / "events/2027/choir.easy.md", "choir")

    assert problem_lines(root) == [
        (
            "events/2027/choir.easy.md:1:1: This source has an Easy Read of its own already. "
            'Delete "easy read" in events/2027/choir.yml, or delete this file.'
        )
    ]


def test_a_reason_for_none_is_one_form_too(root: Path) -> None:
    """Whoever writes why there is no Easy Read has not written one beside it."""
    (root / "events/2027/choir.yml").write_text(f"{EVENT}easy read: no. It comes in June.\n", "utf-8")
    a_twin(root / "events/2027/choir.easy.md", "choir")

    assert problem_lines(root) == [
        (
            "events/2027/choir.easy.md:1:1: This source has an Easy Read of its own already. "
            'Delete "easy read" in events/2027/choir.yml, or delete this file.'
        )
    ]


def test_a_reason_is_kept(root: Path) -> None:
    """Who writes why there is none is taken at their word, in YAML and above a page."""
    (root / "docs/about.md").write_text("---\neasy read: no. It is for staff.\n---\n# About\n", "utf-8")
    site, problems = read_sources(root)

    assert problems == []
    assert site
    assert site.without_easy_read == {ABOUT: "It is for staff."}
    assert not site.easy_reads


def test_a_page_may_not_take_the_address_of_an_easy_read(root: Path) -> None:
    """Every page has its Easy Read one level below it."""
    (root / "docs/about").mkdir()
    (root / "docs/about/easy-read.md").write_text("# About\n", "utf-8")

    assert problem_lines(root) == [
        (
            'docs/about/easy-read.md:1:1: Addresses that end in "easy-read/" belong to Easy Read pages. '
            'Name an Easy Read like its page: "about.easy.md".'
        )
    ]


def _spaced(text: str) -> str:
    return text.replace("Words.", "Words.\n\n")


def _with_comment(text: str) -> str:
    return f"# a comment\n{text}".replace("title: ", "title:   ")


@pytest.mark.parametrize(
    ("source", "change", "state"),
    [
        ("docs/about.md", _spaced, TwinState.CURRENT),
        ("docs/about.md", lambda text: text.replace("Words", "Other words"), TwinState.OUT_OF_DATE),
        ("docs/about.md", lambda text: text.replace("About this", "About our"), TwinState.OUT_OF_DATE),
        ("events/2027/open-day.yml", _with_comment, TwinState.CURRENT),
        ("events/2027/open-day.yml", lambda text: f"{text}\ncost: not known yet\n", TwinState.CURRENT),
        ("events/2027/open-day.yml", lambda text: f"{text}\npublished: 1 May 2027\n", TwinState.CURRENT),
        ("events/2027/open-day.yml", lambda text: f"{text}\ncost: £5\n", TwinState.OUT_OF_DATE),
        (
            "events/2027/open-day.yml",
            lambda text: f"{text}\naccess: {{relaxed: no}}\n",
            TwinState.OUT_OF_DATE,
        ),
    ],
)
def test_a_twin_is_in_step_until_the_words_change(
    source: str, change: Callable[[str], str], state: TwinState, root: Path
) -> None:
    """Spaces, comments, and what readers never see change no version; words do."""
    path = PurePosixPath(source)
    twin = root / path.with_suffix(".easy.md")
    a_twin(twin, path.stem)
    assert read(root, path).state is TwinState.UNMATCHED
    version = read(root, path).version
    twin.write_text(twin.read_text("utf-8").replace("---\n#", f"matches: {version}\n---\n#"), "utf-8")
    assert read(root, path).state is TwinState.CURRENT
    (root / path).write_text(change((root / path).read_text("utf-8")), "utf-8")

    assert read(root, path).state is state


def test_a_file_without_a_page_needs_none(root: Path) -> None:
    """The list of hard words has a page of its own making, and no source that could have an Easy Read beside it."""
    (root / "docs/glossary.yml").write_text("words:\n  - word: tea\n    means: A drink.\n", "utf-8")
    a_twin(root / "docs/glossary.easy.md", "glossary")

    assert problem_lines(root) == [
        "docs/glossary.easy.md:1:1: glossary.yml has no page, so it needs no Easy Read. Delete this."
    ]
