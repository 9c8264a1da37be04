"""A kind that is added to the table of kinds is everywhere, or held back everywhere, with no other change to the code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest

import gardens
from html_page import HtmlPage
from kept_sites.campaigns import small_campaign
from whole_campaign import build, files_of

GARDEN = """---
title: {word} garden
summary: Where {word} grows.
{facts}---
We dug {word} beds together.
"""

CONSENT = """consent:
  reference: C-1
  agreed: [words]
  use on: [{use_on}]
  given: 1 March 2027
  ask again by: 8 August 2031
"""

OPEN, QUIET, CLOSED, SILENT = "Kittiwake", "Dunlin", "Xanthopus", "Zarapito"
"""Agreed for everything; for the site alone; not for the site; and without any consent."""

WRITTEN = {
    "open": GARDEN.format(
        word=OPEN,
        facts="keeper: all-in-sampleton\ntopics: Carers\n" + CONSENT.format(use_on="site, feeds, social"),
    ),
    "quiet": GARDEN.format(word=QUIET, facts=CONSENT.format(use_on="site")),
    "closed": GARDEN.format(word=CLOSED, facts=CONSENT.format(use_on="feeds, social, print")),
    "silent": GARDEN.format(word=SILENT, facts=""),
}

EASY_READ = f"""---
easy read of: open
---
# What is this about?

![park]
This is about the {OPEN} garden.
"""


@pytest.fixture(scope="module")
def root(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign that has everything and its code, with the kind of ``tests/gardens.py`` and four gardens."""
    root = small_campaign(tmp_path_factory.mktemp("kind") / "campaign", whole_campaign)
    core = root / "hooks/campaign"
    (core / "kinds/gardens.py").write_text(Path(gardens.__file__).read_text("utf-8"), "utf-8")
    table = core / "kinds/table.py"
    written = table.read_text("utf-8").replace("    PAGES,\n)", "    PAGES,\n    GARDENS,\n)")
    table.write_text(
        written.replace(
            "from campaign.kinds.events",
            "from campaign.kinds.gardens import GARDENS\nfrom campaign.kinds.events",
        ),
        "utf-8",
    )
    with (core / "languages/en.yml").open("a", encoding="utf-8") as catalogue:
        catalogue.write(gardens.PHRASES)
    (root / "hooks/theme/garden.html").write_text(gardens.TEMPLATE, "utf-8")
    folder = root / "stories/2027/gardens"
    folder.mkdir()
    for name, text in WRITTEN.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    (folder / "open.easy.md").write_text(EASY_READ, "utf-8")
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Path:
    return build(root, PYTHONPATH=str(root / "hooks"))


def text_at(site: Path, address: str) -> str:
    return (site / address).read_text("utf-8")


@pytest.mark.parametrize(
    "address",
    [
        "2027/gardens/open/index.html",
        "2027/gardens/index.html",
        "2027/gardens/easy-read/index.html",
        "2027/gardens/open/easy-read/index.html",
        "2027/index.html",
        "topics/carers/index.html",
        "organisers/all-in-sampleton/index.html",
        "search/index.html",
        "easy-read/report/index.html",
        "feeds/gardens.xml",
    ],
)
def test_it_appears_everywhere(site: Path, address: str) -> None:
    """On its page, its list, in Easy Read, on the pages of its week, topic and organiser, in search and its feed."""
    assert OPEN in text_at(site, address)


def test_its_list_and_its_feed_are_offered_on_every_page(site: Path) -> None:
    """In the menu, and at the foot."""
    page = HtmlPage(text_at(site, "index.html"))
    led = {link.attributes["href"] for link in page.all("a")}

    assert "Gardens of ours" in page.text
    assert "./2027/gardens/" in led or "2027/gardens/" in led
    assert any(to.endswith("feeds/gardens.xml") for to in led)


def test_machines_are_told_of_it(site: Path) -> None:
    """Its linked data, its social image and its place in the sitemap."""
    page = text_at(site, "2027/gardens/open/index.html")

    assert '"@type": "Park"' in page
    assert 'property="og:image" content="https://week.example.org/2027/gardens/open/card.png"' in page
    assert (site / "2027/gardens/open/card.png").is_file()
    assert "/2027/gardens/open/" in text_at(site, "sitemap.xml")
    assert [entry.title for entry in feedparser.parse(text_at(site, "feeds/gardens.xml")).entries] == [
        f"{OPEN} garden"
    ]


def test_what_was_agreed_for_the_site_alone_is_nowhere_else(site: Path) -> None:
    """It has a page, and neither a social image nor a place in the feed."""
    assert QUIET in text_at(site, "2027/gardens/quiet/index.html")
    assert QUIET not in text_at(site, "feeds/gardens.xml")
    assert not (site / "2027/gardens/quiet/card.png").exists()


@pytest.mark.parametrize("word", [CLOSED, SILENT])
def test_what_may_not_be_shown_leaves_no_byte(site: Path, word: str) -> None:
    """Without a consent for the site, or without any, a record is in no file of the site."""
    found = []
    for path, content in files_of(site).items():
        if word.lower().encode() in content.lower():
            found.append(path)

    assert found == []


def test_its_checks_come_by_themselves(root: Path) -> None:
    """Titles that fit no image, missing weeks and consents, advice on words, and which have no Easy Read."""
    folder = root / "stories/2027/gardens"
    long = GARDEN.format(word="Everything and everybody " * 12, facts=CONSENT.format(use_on="site, social"))
    (folder / "long.md").write_text(long, "utf-8")
    (folder / "hard.md").write_text(
        GARDEN.format(word="Signposting", facts=CONSENT.format(use_on="site"))
        + "Join at https://zoom.us/j/81234567890.\n\nThe SPQRT will decide.\n",
        "utf-8",
    )
    old = root / "stories/2018/gardens"
    old.mkdir(parents=True)
    (old / "first.md").write_text(GARDEN.format(word="First", facts=CONSENT.format(use_on="site")), "utf-8")
    try:
        environment = os.environ | {"PYTHONPATH": str(root / "hooks"), "SOURCE_DATE_EPOCH": "1814961600"}
        ran = subprocess.run(
            [sys.executable, "-m", "campaign", "check"],
            cwd=root, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        (folder / "long.md").unlink()
        (folder / "hard.md").unlink()
        (old / "first.md").unlink()
        old.rmdir()
        old.parent.rmdir()

    said = ran.stdout
    assert ran.returncode == 1
    assert "stories/2027/gardens/long.md:2:8: The title is too long for its social image" in said
    assert "short title" not in said
    assert "stories/2027/gardens/hard.md:12:9: This would let anybody into the meeting." in said
    assert 'stories/2027/gardens/hard.md:14:5: "SPQRT" is not explained here.' in said
    assert "events/2018/week.yml:1:1: There is no week of 2018" in said
    assert "stories/2027/gardens/silent.md:1:1: This has no consent, so it is not published." in said


def test_what_lacks_an_easy_read_is_reported(site: Path) -> None:
    """In the report for editors, as for every kind that should have one."""
    report = HtmlPage(text_at(site, "easy-read/report/index.html")).text

    assert "stories/2027/gardens/quiet.md" in report
    assert "stories/2027/gardens/closed.md" not in report


def test_its_list_in_easy_read_speaks_of_it(site: Path) -> None:
    """It says in its own words that there are others, and not in those of stories."""
    page = HtmlPage(text_at(site, "2027/gardens/easy-read/index.html")).text

    assert "Other gardens are not in Easy Read yet." in page
    assert "Other stories" not in page
