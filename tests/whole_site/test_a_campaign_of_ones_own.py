"""The walk of whoever copies the repository: start, add an event and a story, check, build. Nothing of the sample is left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from campaign.addresses import EASY_READ_REPORT, PICTURES
from campaign.publishing.built_site import problems_with
from campaign.sample.marks import marks_in
from campaign.sample.record import the_record
from html_page import HtmlPage, pages_of
from starting.answered import ANSWERS
from whole_campaign import build, copy_campaign, file_at, files_of

NEW = {
    "events/venues/mill.yml": "name: Riverbend Mill\nstreet: 2 Mill Lane\ntown: Riverbend\n",
    "events/2027/tea-on-the-landing.yml": (
        "title: Tea on the landing\nsummary: Bring your own mug. We plan the new waiting room together.\n"
        "when: Wednesday 7 July 2027, 2pm to 3.30pm\nwhere: mill\nhow: in person\norganisers: riverbend-health\n"
    ),
    "stories/2027/lived-experience/a-letter-i-could-read.md": (
        "---\ntitle: A letter that I could read\nsummary: Sam asked for bigger print, and then for shorter words.\n"
        "told by:\n  name: Sam\n  name is: chosen\nconsent:\n  reference: 7F3K-22\n  agreed: [words, name]\n"
        "  use on: [site, feeds, social]\n  given: 3 November 2026\n  ask again by: 3 November 2028\n---\n"
        "The first letter was two pages long. I asked my neighbour to read it to me.\n"
    ),
}
NEVER_A_PAGE = ("privacy/index.html", "get-involved/index.html")
FOR_EDITORS = {f"{address}index.html" for address in (PICTURES, EASY_READ_REPORT)}
"""Pages that nobody is led to: whoever writes an Easy Read knows of them from the guide."""

UNTIL_THE_WEEK = {"SOURCE_DATE_EPOCH": "1798761600"}  # 1 January 2027
TEXTS = (".html", ".json", ".js", ".ics", ".xml", ".txt", ".css", ".svg")


def campaign(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "campaign", *arguments],
        cwd=root, env=os.environ | UNTIL_THE_WEEK | {"PYTHONPATH": "hooks"}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def started(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which the whole campaign is the sample, made somebody's own."""
    root = copy_campaign(tmp_path_factory.mktemp("own") / "campaign", whole_campaign)
    assert campaign(root, "sample").returncode == 0
    (root / "answers.yml").write_text(ANSWERS, "utf-8")
    ran = campaign(root, "start", "answers.yml")
    assert (ran.returncode, ran.stderr) == (0, "")
    return root


@pytest.fixture(scope="module")
def nothing_yet(started: Path) -> Path:
    """The site before there is any event."""
    return build(started, **UNTIL_THE_WEEK)


@pytest.fixture(scope="module")
def added(started: Path, nothing_yet: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with one event and one story."""
    root = copy_campaign(tmp_path_factory.mktemp("added") / "campaign", started)
    for path, text in NEW.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def one_of_each(added: Path) -> Path:
    return build(added, **UNTIL_THE_WEEK)


def test_check_has_no_problem_at_once(started: Path) -> None:
    """Before anything is added, and it says what is left to do."""
    ran = campaign(started, "check")

    assert (ran.returncode, ran.stderr) == (0, "No problems.\n")
    assert "docs/privacy.md: A draft, so it is not on the site. Write 6 parts" in ran.stdout
    assert "events/2027/: There is no event yet." in ran.stdout


def test_check_has_no_problem_with_an_event_and_a_story(added: Path) -> None:
    """Nor any more to say about events."""
    ran = campaign(added, "check")

    assert (ran.returncode, ran.stderr) == (0, "No problems.\n")
    assert "There is no event yet." not in ran.stdout


@pytest.mark.parametrize("site", ["nothing_yet", "one_of_each"])
def test_no_word_of_the_sample_is_on_the_site(site: str, request: pytest.FixtureRequest) -> None:
    """Neither in pages nor in the search, calendars, feeds, linked data and what pictures say."""
    files = files_of(request.getfixturevalue(site))
    texts = {path: content.decode() for path, content in files.items() if path.endswith(TEXTS)}
    left = {(path, mark.found) for path, text in texts.items() for mark in marks_in(text, the_record().names)}

    assert len(texts) > 50
    assert left == set()


@pytest.mark.parametrize("site", ["nothing_yet", "one_of_each"])
def test_every_link_leads_somewhere(site: str, request: pytest.FixtureRequest) -> None:
    """Links to drafts among them: there are none."""
    assert problems_with(request.getfixturevalue(site), "https://week.riverbend.test/") == []


@pytest.mark.parametrize("site", ["nothing_yet", "one_of_each"])
def test_every_page_can_be_reached(site: str, request: pytest.FixtureRequest) -> None:
    """By links, from home."""
    folder = request.getfixturevalue(site)
    pages = pages_of(folder)
    waiting, reached = ["index.html"], {"index.html", "404.html"}
    while waiting:
        path = waiting.pop()
        for to in _led_to(pages[path], folder / path, folder):
            if to in pages and to not in reached:
                reached.add(to)
                waiting.append(to)

    assert pages.keys() - reached == FOR_EDITORS


def _led_to(page: HtmlPage, file: Path, site: Path) -> set[str]:
    found = set()
    for link in (element.attributes.get("href") or "" for element in page.elements):
        to = link.partition("#")[0]
        if to and ":" not in to:
            at = (file.parent / to).resolve()
            at = at / "index.html" if at.is_dir() else at
            found |= (
                {at.relative_to(site.resolve()).as_posix()} if at.is_relative_to(site.resolve()) else set()
            )
    return found


def test_drafts_are_not_on_the_site(nothing_yet: Path) -> None:
    """No page, no place in the menu or the footer, no word in the search."""
    files = files_of(nothing_yet)

    assert not files.keys() & set(NEVER_A_PAGE)
    assert not [
        path for path, content in files.items() if b"privacy/" in content or b"get-involved" in content
    ]
    assert not [path for path, content in files.items() if b"To write:" in content]


def test_home_and_programme_say_that_there_is_nothing_yet(nothing_yet: Path) -> None:
    """Once, and not that each day has no events."""
    home = file_at(nothing_yet, "").read_text("utf-8")
    programme = pages_of(nothing_yet)["2027/programme/index.html"]

    assert home.count("There are no events here yet.") == 1
    assert "No events" not in home
    assert "No events yet, Monday 5 to Friday 9 July 2027." in programme.texts("p")


def test_the_first_event_and_story_are_there(one_of_each: Path) -> None:
    """On the home page, each with its own page."""
    home = file_at(one_of_each, "").read_text("utf-8")

    assert "Tea on the landing" in home
    assert "A letter that I could read" in home
    assert file_at(one_of_each, "2027/events/tea-on-the-landing/").exists()
    assert file_at(one_of_each, "2027/stories/a-letter-i-could-read/").exists()


def test_a_draft_that_is_finished_is_on_the_site(added: Path, tmp_path: Path) -> None:
    """Menu and footer lead there at once: they had a place for it."""
    root = copy_campaign(tmp_path / "campaign", added)
    for name in ("privacy", "get-involved"):
        (root / f"docs/{name}.md").write_text(f"# About {name}\n\nWe look after what you tell us.\n", "utf-8")
    site = build(root, **UNTIL_THE_WEEK)
    home = file_at(site, "").read_text("utf-8")

    assert all((site / page).exists() for page in NEVER_A_PAGE)
    assert 'href="privacy/"' in home
    assert 'href="get-involved/"' in home
