"""A site in several languages: the same pages in each, and what has no words once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path, PurePosixPath

import icalendar
import pytest
from selectolax.lexbor import LexborHTMLParser

from campaign.addresses import is_without_words
from campaign.build import Build
from campaign.languages.language import Language
from campaign.prose.place import Where
from campaign.publishing.built_site import problems_with
from made_up_languages import MARKED, MIRRORED
from whole_campaign import ADDRESS, files_of

CODES = (MARKED, MIRRORED)
WELSH = Language("cy-GB", "en", "cy/")
BUILD = Build(date(2027, 7, 7), ADDRESS, WELSH)

ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')


@pytest.fixture(scope="module")
def files(three_languages: Path) -> dict[str, bytes]:
    return files_of(three_languages)


@pytest.mark.parametrize(
    ("at", "is_so"),
    [
        ("", False),
        ("2027/events/choir/", False),
        ("glossary/#care", False),
        ("2027/week.ics", False),
        ("2027/events/choir/card.png", False),
        ("card.png", False),
        ("feeds/events.xml", False),
        ("search/pages/0.json", False),
        ("assets/symbols/dates/2027-07-05.svg", False),
        ("assets/symbols/times/1000.svg", False),
        ("assets/symbols/no/lift.svg", True),
        ("assets/style.css", True),
        ("2027/stories/bell/photo.webp", True),
        ("2027/workshops/vote/slides.pdf", True),
        ("https://example.org/film.mp4", False),
        ("robots.txt", True),
    ],
)
def test_what_has_no_words_is_known_by_its_address(at: str, is_so: bool) -> None:
    """The look, pictures and authors' files are the same in every language; what phrases are in is not."""
    assert is_without_words(at) is is_so


@pytest.mark.parametrize(
    ("at", "url", "link"),
    [
        ("about/", "cy/about/", "../../about/"),
        ("assets/icon.svg", "assets/icon.svg", "../../../assets/icon.svg"),
        ("film.mp4", "film.mp4", "../../../film.mp4"),
    ],
)
def test_addresses_begin_with_the_language(at: str, url: str, link: str) -> None:
    """Pages are in the folder of their language; what has no words is at the root."""
    assert BUILD.url(at) == f"{ADDRESS}{url}"
    assert BUILD.place("2027/programme/").relative(at) == link
    assert Where("2027/programme/").relative(at) == link.removeprefix("../") or not is_without_words(at)


def test_each_language_has_every_page(files: dict[str, bytes]) -> None:
    """But for the one that a host shows where there is no page, which is in the first language."""
    pages = {path for path in files if path.endswith(".html") and not path.startswith(CODES)}

    for code in CODES:
        theirs = {
            path.removeprefix(f"{code}/")
            for path in files
            if path.startswith(code) and path.endswith(".html")
        }
        assert theirs == pages - {"404.html"}


def test_what_has_no_words_is_made_once(files: dict[str, bytes]) -> None:
    """Below the folder of a language are only files with words."""
    endings = {PurePosixPath(path).suffix for path in files if path.startswith(CODES)}
    pictures = [path for path in files if path.startswith(CODES) and path.endswith((".svg", ".png"))]

    assert endings == {".csv", ".html", ".ics", ".json", ".png", ".svg", ".xml"}
    assert all(re.search(r"/(?:dates|times)/[^/]+\.svg|\bcard\.png", path) for path in pictures)


def test_nothing_that_a_page_asks_for_is_missing(three_languages: Path) -> None:
    """Whatever pages of any language point to is there."""
    assert problems_with(three_languages, ADDRESS) == []


def test_links_stay_in_their_language(three_languages: Path) -> None:
    """Whoever reads one language is never led to another by a link on a page."""
    left = []
    for code in CODES:
        for file in (three_languages / code).rglob("*.html"):
            path = file.relative_to(three_languages / code).as_posix()
            depth = path.count("/")
            for link in LexborHTMLParser(file.read_text("utf-8")).css("a"):
                to = link.attributes.get("href") or ""
                if to.startswith("../" * (depth + 1)) and not is_without_words(to.replace("../", "")):
                    left.append(f"{code}/{path}: {to}")

    assert left == []


def test_pages_name_their_language(files: dict[str, bytes]) -> None:
    """In ``lang``, and in ``dir`` where they are read from right to left."""
    begins = {code: files[f"{code}/index.html"].decode()[:80] for code in CODES}

    assert '<html lang="en-GB" id' in files["index.html"].decode()[:80]
    assert '<html lang="ga-IE" id' in begins[MARKED]
    assert '<html lang="he-IL" dir="rtl" id' in begins[MIRRORED]


@pytest.mark.parametrize("prefix", ["", *(f"{code}/" for code in CODES)])
def test_a_page_names_itself_in_each_language(files: dict[str, bytes], prefix: str) -> None:
    """Search engines show each reader the language they read."""
    at = "2027/events/welcome-breakfast/"

    assert ALTERNATE.findall(files[f"{prefix}{at}index.html"].decode()) == [
        ("en-GB", f"{ADDRESS}{at}"),
        ("ga-IE", f"{ADDRESS}{MARKED}/{at}"),
        ("he-IL", f"{ADDRESS}{MIRRORED}/{at}"),
        ("x-default", f"{ADDRESS}{at}"),
    ]


def test_the_sitemap_lists_every_language(files: dict[str, bytes]) -> None:
    """Each page once in each language, with where it is in all of them."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    entries = ET.fromstring(files["sitemap.xml"]).findall("s:url", names)
    listed = {entry.findtext("s:loc", "", names): entry for entry in entries}
    alternates = [
        (link.get("hreflang"), link.get("href"))
        for link in listed[f"{ADDRESS}xa/weeks/"].findall("x:link", names)
    ]

    assert len(listed) == len(entries)
    assert len([loc for loc in listed if "/xa/" in loc]) == len([loc for loc in listed if "/xb/" in loc])
    assert len(listed) == 3 * len([loc for loc in listed if "/xa/" in loc])
    assert alternates == [
        ("en-GB", f"{ADDRESS}weeks/"), ("ga-IE", f"{ADDRESS}xa/weeks/"), ("he-IL", f"{ADDRESS}xb/weeks/"),
    ]  # fmt: skip


@pytest.mark.parametrize("feed", ["events", "stories", "changes"])
def test_feeds_of_two_languages_share_no_entry(files: dict[str, bytes], feed: str) -> None:
    """A reader of both would be shown only one of two entries with the same id."""
    ids = [set(re.findall(rb"<id>([^<]*)</id>", files[f"{at}feeds/{feed}.xml"])) for at in ("", "xa/", "xb/")]

    assert ids[0]
    assert len(set.union(*ids)) == sum(map(len, ids))


def test_an_event_is_the_same_event_in_each_language(files: dict[str, bytes]) -> None:
    """Who keeps a week in two languages has each event once."""
    uids = [
        {
            str(event["uid"])
            for event in icalendar.Calendar.from_ical(files[f"{at}2027/week.ics"]).walk("VEVENT")
        }
        for at in ("", "xa/", "xb/")
    ]

    assert uids[0]
    assert uids[0] == uids[1] == uids[2]


def test_other_languages_leave_the_first_one_as_it_is(files: dict[str, bytes], built_site: Path) -> None:
    """But for where its pages are in the other languages."""
    alone = files_of(built_site)
    among = {path: content for path, content in files.items() if not path.startswith(CODES)}
    changed = [
        path
        for path, content in among.items()
        if "sitemap" not in path and ALTERNATE.sub("", content.decode("utf-8", "surrogateescape")) != alone[path].decode("utf-8", "surrogateescape")
    ]  # fmt: skip

    assert among.keys() == alone.keys()
    assert changed == []


def check(campaign: Path, hooks: Path) -> subprocess.CompletedProcess[str]:
    """``campaign check`` of a campaign that speaks the languages of ``hooks``."""
    run = [sys.executable, "-m", "campaign", "check"]
    return subprocess.run(
        run, cwd=campaign, env={"PYTHONPATH": str(hooks)}, capture_output=True, text=True, check=False
    )


def test_the_check_says_whose_words_it_does_not_check(root: Path, three_languages: Path) -> None:
    """Nobody takes silence about words for praise."""
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"site_url: {ADDRESS}\n{settings}", "utf-8")

    said = check(root, three_languages.parent / "hooks").stdout.splitlines()

    assert [line for line in said if "not checked" in line] == [
        "Words in Irish are not checked: there are no rules for them yet.",
        "Words in Hebrew are not checked: there are no rules for them yet.",
    ]


def test_the_folder_of_a_language_is_taken(root: Path, three_languages: Path) -> None:
    """A page or file there would be among those of a language."""
    (root / "docs" / "xa").mkdir()
    shutil.copy(root / "docs" / "about.md", root / "docs" / "xa" / "about.md")
    (root / "docs" / "xa" / "tides.txt").write_text("High at noon.", "utf-8")
    shutil.copy(root / "docs" / "about.md", root / "docs" / "xb.md")

    lines = check(root, three_languages.parent / "hooks").stdout.splitlines()

    assert [line for line in lines if "language" in line and "docs/" in line] == [
        'docs/xa/about.md:1:1: Addresses that begin with "xa/" belong to a language. Choose another name.',
        'docs/xa/tides.txt:1:1: Addresses that begin with "xa/" belong to a language. Choose another name.',
        'docs/xb.md:1:1: Addresses that begin with "xb/" belong to a language. Choose another name.',
    ]
