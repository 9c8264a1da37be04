"""The command, and what the engines do, when sources cannot be published: said once, plainly, and nothing is lost."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from campaign.__main__ import main
from campaign.publishing.new_site import files_of
from little_campaign import LITTLE_EVENT, little_campaign
from whole_campaign import NOON_ON_WEDNESDAY

PYTHON = [sys.executable, "-m"]
OURS = [sys.executable, "-I", "hooks/run.py"]
CHECK = [*OURS, "check"]
SITE = [*OURS, "site"]

BROKEN = {
    "events/2027/broken.yml": "title: Broken\nwhen: Thursday 9 July 2027\nhow: in persn\n",
    "stories/2027/workshops/about-it.md": (
        "---\ntitle: About it\nsummary: What people said.\nevent: 2027/broken\nwhen: not recorded\nwhere: not recorded\n"
        "what next: not recorded\nconsent: nobody identified\n---\n"
    ),
    "stories/2027/lived-experience/broken.md": "---\ntitle: Nobody agreed\n---\nPRIVATE WORDS\n",
    "docs/broken.md": "---\ntitle: Broken: twice\nconsent of: PRIVATE NAME\n---\n# Broken\n",
    "docs/unclosed.md": "---\nconsent of: PRIVATE NAME\n\n# Broken\n",
}
"""Sources with something to put right, and a write-up that only names one of them.

The last two are pages that MkDocs alone would publish, facts and all.
"""

UNTIL_YESTERDAY = """---
title: I hold the cards
summary: What is written on each of them.
told by: {name: Robin, name is: chosen}
consent: {reference: "1", agreed: [words, name], use on: site, given: 1 May 2027, ask again by: 6 July 2027}
---
Nobody may read this any more.
"""
"""A story whose consent has run out on the day of the build."""

PLACES = [
    "docs/broken.md:2:14",
    "docs/unclosed.md:1:1",
    "events/2027/broken.yml:1:1",
    "events/2027/broken.yml:2:7",
    "events/2027/broken.yml:3:6",
    "stories/2027/lived-experience/broken.md:2:1",
    "stories/2027/lived-experience/broken.md:2:1",
    "stories/2027/lived-experience/broken.md:2:1",
]
"""Where something is missing or wrong; the story lacks three fields."""


LATER = " Some things are only looked at when there are none.\n"


def environment() -> dict[str, str]:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return os.environ | quiet | {"PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": NOON_ON_WEDNESDAY}


def run(command: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)


class Said(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def check_here(root: Path, *files: str, **environment: str) -> Said:
    """The check in this process, which saves a second: for what does not depend on how it was started."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(root)
        for name, value in {"SOURCE_DATE_EPOCH": NOON_ON_WEDNESDAY, **environment}.items():
            patch.setenv(name, value)
        returncode = main(["check", *files])
    return Said(returncode, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign without a problem, which no test changes."""
    return little_campaign(tmp_path_factory.mktemp("whole") / "campaign")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign with sources that cannot be published, and a site from before they broke."""
    root = little_campaign(tmp_path_factory.mktemp("broken") / "campaign")
    for path, text in BROKEN.items():
        (root / path).write_text(text, "utf-8")
    (root / "site").mkdir()
    (root / "site/index.html").write_text("the last good site", "utf-8")
    return root


@pytest.fixture(scope="module")
def said(broken: Path) -> list[str]:
    """The problems that the check lists."""
    ran = run(CHECK, broken)
    assert (ran.returncode, ran.stderr) == (1, f"{len(ran.stdout.splitlines())} problems.{LATER}")
    return ran.stdout.splitlines()


def test_check_lists_every_problem(said: list[str]) -> None:
    """One line each, sorted by file, line and column; the exit status says that there are some."""
    assert [line.partition(": ")[0] for line in said] == PLACES
    assert not any("PRIVATE" in line for line in said)


@pytest.mark.parametrize(
    "path", ["events/2027/broken.yml", "./events/2027/../2027/broken.yml", "events/2027", "events"]
)
def test_check_of_one_file_is_about_that_file(path: str, broken: Path) -> None:
    """Whoever has written one file reads what is about it, or about its folder, and is told of the rest."""
    ran = check_here(broken, path)

    assert [line.partition(": ")[0] for line in ran.stdout.splitlines()] == PLACES[2:5]
    assert (ran.returncode, ran.stderr) == (1, f"3 problems. In other files: 5.{LATER}")


def test_check_of_a_file_by_its_whole_path(broken: Path, tmp_path: Path) -> None:
    """Through a link, too."""
    (tmp_path / "link").symlink_to(broken)
    ran = check_here(broken, f"{tmp_path}/link/docs/unclosed.md")

    assert ran.stdout.startswith("docs/unclosed.md:1:1: ")
    assert ran.stderr.startswith("1 problem. In other files: 7.")


def test_check_of_one_good_file_does_not_promise_more_than_it_saw(broken: Path) -> None:
    """What is wrong in other files keeps it from looking at words and pictures, and it says so."""
    ran = check_here(broken, LITTLE_EVENT)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", f"No problems. In other files: 8.{LATER}")


@pytest.mark.parametrize(
    "path", ["events/2027/brokn.yml", "hooks/campaign/__main__.py", "site", "/etc/hosts", "x" * 300]
)
def test_check_of_what_is_no_source_is_explained(path: str, broken: Path) -> None:
    """A name that is misspelt must not look like a good file."""
    ran = check_here(broken, path)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        f'{path}: there is no such source. Write a path from this folder, like "events/2027/choir.yml".\n'
    )


@pytest.mark.parametrize(
    "command",
    [
        SITE,
        [*SITE, "--engine", "properdocs"],
        [*PYTHON, "mkdocs", "build", "-f", "mkdocs.yml"],
        [*PYTHON, "mkdocs", "build", "--strict", "-f", "mkdocs.yml"],
    ],
    ids=["site", "site with properdocs", "mkdocs", "mkdocs strict"],
)
def test_broken_sources_are_never_published(command: list[str], broken: Path, said: list[str]) -> None:
    """Whoever builds, the same lines are said, no traceback is, and the last good site stays as it is."""
    ran = run(command, broken)

    assert ran.returncode == 1
    assert [
        line for line in ran.stderr.splitlines() if line.startswith(("docs/", "events/", "stories/"))
    ] == said
    assert "Traceback" not in ran.stdout + ran.stderr
    assert [file.name for file in (broken / "site").rglob("*")] == ["index.html"]
    assert (broken / "site/index.html").read_text("utf-8") == "the last good site"
    assert sorted(path.name for path in broken.glob(".site-new*")) == []


def test_check_without_problems(whole_campaign: Path) -> None:
    """A clean campaign gets exit status 0, a word and the reports, and nothing is built; notes may come first."""
    before = sorted(path.name for path in whole_campaign.iterdir())
    ran = run(CHECK, whole_campaign)

    assert (ran.returncode, ran.stderr) == (0, "No problems.\n")
    assert "Access facts known, by organiser:\n" in ran.stdout
    assert "\nEasy Read:\n" in ran.stdout
    assert sorted(path.name for path in whole_campaign.iterdir()) == before


def test_site_is_put_in_place(tmp_path: Path) -> None:
    """The new site takes the place of the old one. Neither a note beside it nor a link to what it holds back stops the build.

    Where nothing has changed, it stays where it is. Otherwise it is built again.
    """
    root = little_campaign(tmp_path / "campaign")
    (root / "stories/2027/lived-experience/i-hold-the-cards.md").write_text(UNTIL_YESTERDAY, "utf-8")
    page = root / "docs/about.md"
    page.write_text(
        page.read_text("utf-8") + "\n[The cards](2027/stories/i-hold-the-cards/index.md)\n", "utf-8"
    )
    (root / "site").mkdir()
    (root / "site/old.html").touch()

    ran = run(SITE, root)

    assert ran.returncode == 0, ran.stderr
    assert "so this is not published" in ran.stderr
    said = re.fullmatch(
        r"The whole site is in site/: ([\d,]+) files are new\. It took [\w .]+\. To look at it: make serve\n",
        ran.stdout,
    )
    assert said, ran.stdout
    assert int(said[1].replace(",", "")) == len([*files_of(root / "site")])
    assert (root / "site/index.html").is_file()
    assert not (root / "site/old.html").exists()
    assert not (root / "site/2027/stories/i-hold-the-cards").exists()
    assert "<p>The cards</p>" in (root / "site/about/index.html").read_text("utf-8")

    built = (root / "site").stat().st_ino
    (root / ".cache/checked.json").write_text('{"of": "another day", "text": "PRIVATE"}', "utf-8")
    (root / ".site-new-7/2027").mkdir(parents=True)
    again = run(SITE, root)

    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.startswith("Nothing has changed since")
    assert (root / "site").stat().st_ino == built
    assert not (root / ".cache/checked.json").exists()
    assert not (root / ".site-new-7").exists(), "a killed build left its old site"
    assert (root / ".cache/records").exists(), "the next edit would read every file again"

    (root / "site/about/index.html").unlink()
    page.write_text(page.read_text("utf-8") + "\nOne more line.\n", "utf-8")

    third = run(SITE, root)

    assert third.returncode == 0
    assert re.search(r" files are new or changed, [\d,]+ are as they were\.", third.stdout)
    assert "One more line." in (root / "site/about/index.html").read_text("utf-8")


def test_a_page_that_the_menu_does_not_find_stops_the_build(tmp_path: Path) -> None:
    """A slip in ``nav`` would take it out of the menu, and nobody would notice."""
    root = little_campaign(tmp_path / "campaign")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nnav: [abuot.md]\nnot_in_nav: about.md\n")

    ran = run(SITE, root)

    assert ran.returncode == 1
    assert "abuot.md" in ran.stderr
    assert not (root / "site").exists()


def test_who_reads_the_first_lines_only_sees_no_traceback(whole: Path) -> None:
    """As in "campaign check | head -1"."""
    with subprocess.Popen(
        CHECK,
        cwd=whole,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as check:
        assert check.stdout
        assert check.stderr
        check.stdout.close()

        assert "Traceback" not in check.stderr.read()


def test_an_unknown_command_is_explained(whole: Path) -> None:
    """Whoever types something else is told what there is."""
    ran = run([*PYTHON, "campaign", "publish"], whole)

    assert ran.returncode == 2
    assert "check" in ran.stderr
    assert "Traceback" not in ran.stderr
