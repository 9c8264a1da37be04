"""The examples in the documentation are true, and so are the problems it shows.

The examples of all pages together form one small site. An example may leave out fields that are needed; those are added.
A block of ``text`` below an example holds exactly the problems which that example gets.
"""

from __future__ import annotations

import fnmatch
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from campaign.publishing.checked_sources import read_and_check
from carried.documents import a_pdf_of
from guide.documents import GUIDE, PAGES, ROOT, blocks

BASE = ROOT / "tests" / "cases" / "base"
PICTURE = BASE / "stories" / "2027" / "lived-experience" / "robin.jpg"

# The first example of a path stands for it in the small site, so the week comes first, then its events.
WITH_EXAMPLES = [
    *(
        GUIDE / f"{name}.md"
        for name in (
            "the-week",
            "writing-events",
            "writing-stories",
            "ways-to-get-involved",
            "writing-surveys",
            "you-said",
            "consent",
            "changing-ones-mind",
            "easy-read",
            "glossary",
            "dates",
            "problems",
            "theme",
            "personal-data",
        )
    ),
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
]

NEEDED: dict[str, dict[str, str]] = {
    "*.easy.md": {},
    "docs/glossary.yml": {},
    "docs/*.md": {"listed": "no"},
    "stories/withdrawn.yml": {},
    "mkdocs.yml": {
        "id": "docs.example", "name": "A week", "year": "2027", "when": "Monday 5 to Sunday 11 July 2027", "theme": "Together",
        "summary": "A week.", "publisher": "together", "contact": "{phone: 116 123, email: a@example.org, post: Here}",
        "brand": '{deep: "#0D4047", sun: "#FFC93C", cool: "#8FD6C2", spark: "#E4572E"}', "example": "yes",
    },
    "events/venues/*": {"name": "A hall"},
    "events/organisers/*": {"name": "A group"},
    "events/*/week.yml": {"when": "Monday 6 to Sunday 12 July 2026", "theme": "Before", "summary": "A week.", "publisher": "together"},
    "events/*/*": {"title": "Choir", "summary": "Sing.", "when": "not known yet", "how": "in person"},
    "*/opportunities/*": {"title": "Trainer", "type": "group", "summary": "Teach."},
    "*/lived-experience/*": {"title": "The bell", "summary": "A bell.", "told by": "{name: Robin, name is: chosen}", "consent": "made up"},
    "*/case-studies/*": {
        "title": "Letters", "summary": "Letters.", "service": "Post", "what changed": "All", "what next": "not recorded", "consent": "made up",
    },
    "*/reports/*": {"title": "A report", "summary": "A report.", "consent": "nobody identified"},
    "*/you-said/*": {"you said": "Shorter forms.", "who said it": "Visitors", "we": "are doing", "owner": "A team"},
    "*/workshops/*": {
        "title": "A talk", "summary": "A talk.", "when": "not recorded", "where": "not recorded", "what next": "not recorded",
        "consent": "made up",
    },
    "*/surveys/*": {"when": "not recorded", "consent": "made up"},
}  # fmt: skip
"""What is added to an example that leaves it out, by the pattern of its path."""


@dataclass(frozen=True)
class Example:
    """A source shown in a page, and the lines of the problems shown below it."""

    page: str
    path: PurePosixPath
    text: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}: {self.path}"


def examples() -> Iterator[Example]:
    for page in WITH_EXAMPLES:
        found = blocks(page.read_text("utf-8"))
        for (language, text), (below, lines) in zip(found, [*found[1:], ("", "")], strict=False):
            if language in ("yaml", "markdown"):
                path = re.match(r"(?:---\n)?# (\S+\.(?:yml|md))\n", text)
                assert path, f"{page.name} shows a source that does not say in which file it is:\n{text}"
                problems = tuple(lines.splitlines()) if below == "text" and lines.startswith(path[1]) else ()
                yield Example(page.name, PurePosixPath(path[1]), text, problems)


EXAMPLES = list(examples())


def whole(example: Example) -> str:
    """The example with the needed fields that it leaves out, unless what is missing is its point."""
    pattern = next(pattern for pattern in NEEDED if fnmatch.fnmatch(str(example.path), pattern))
    indent = " " * 4 if pattern == "mkdocs.yml" else ""
    added = "".join(
        f"{indent}{name}: {value}\n"
        for name, value in NEEDED[pattern].items()
        if not re.search(rf"^{indent}{name}:", example.text, re.MULTILINE)
        and not any(f'There is no "{name}".' in problem for problem in example.problems)
    )
    if example.path.suffix == ".md":
        top, fence, body = example.text.partition("\n---\n")
        return f"{top}\n{added.rstrip()}{fence}{body}" if added else example.text
    return example.text + added


def put(example: Example, root: Path) -> None:
    file = root / example.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole(example), "utf-8")
    for beside in re.findall(r"^ +file: (\S+)$", example.text, re.MULTILINE):
        if beside.endswith(".pdf"):
            (file.parent / beside).write_bytes(a_pdf_of("Slides"))
        else:
            shutil.copyfile(PICTURE, file.parent / beside)


@pytest.fixture(scope="module")
def site_of_examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples that have no problem, each in its place."""
    root = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("docs") / "site"))
    for example in reversed(EXAMPLES):  # so that the first one of a path stays
        if not example.problems:
            put(example, root)
    return root


def problems_of(root: Path) -> list[str]:
    _, _, problems = read_and_check(
        root, lambda _: date(2027, 6, 1), "https://example.org/", with_advice=True
    )
    return [str(problem) for problem in problems]


@pytest.fixture(scope="module")
def problems_of_all(site_of_examples: Path) -> list[str]:
    """Of the site in which most examples are in their places already."""
    return problems_of(site_of_examples)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_examples_get_the_problems_that_are_shown_below_them(
    example: Example, site_of_examples: Path, problems_of_all: list[str], tmp_path: Path
) -> None:
    """Every example can be copied: it has no problem, or just those that the page says it has."""
    if is_in(site_of_examples, example):
        problems = problems_of_all
    else:
        root = Path(shutil.copytree(site_of_examples, tmp_path / "site"))
        put(example, root)
        problems = problems_of(root)

    assert problems == list(example.problems)


def is_in(root: Path, example: Example) -> bool:
    """With what lies beside it, which is put there together with it."""
    file = root / example.path
    return file.is_file() and file.read_text("utf-8") == whole(example)


def test_every_problem_shown_belongs_to_an_example() -> None:
    """No page shows a line that no example produces."""
    shown = re.findall(
        r"^\S+:\d+:\d+: .+$", "\n".join(page.read_text("utf-8") for page in PAGES), re.MULTILINE
    )

    assert sorted(shown) == sorted(problem for example in EXAMPLES for problem in example.problems)
