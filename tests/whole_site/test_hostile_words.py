"""Whatever people write stays words: in pages, feeds, calendars and linked data."""

from __future__ import annotations

import re
from pathlib import Path

import feedparser
import icalendar
import pytest
from playwright.sync_api import Browser, Dialog, Request

from browser.ical_second_parser import parse
from browser.pages import every_page
from browser.site_server import serve
from campaign.model.event import Event
from campaign.publishing.built_site import problems_with
from html_page import HtmlPage, pages_of
from kept_sites.campaigns import small_campaign
from whole_campaign import build, files_of
from whole_site.hostile_words import (
    MARKDOWN,
    SITE_URL,
    WORDS,
    hostile,
    write_hostile_settings,
    write_hostile_sources,
)


@pytest.fixture(scope="module")
def site(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_campaign(tmp_path_factory.mktemp("hostile") / "campaign", whole_campaign)
    write_hostile_sources(root)
    write_hostile_settings(root)
    return build(root)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    return pages_of(site)


def joined(text: str) -> str:
    return " ".join(text.split())


def test_the_site_is_whole(site: Path) -> None:
    """Every link leads somewhere below the address of the site, and nothing is fetched from elsewhere."""
    assert problems_with(site, SITE_URL) == []


OUR_PICTURES = re.compile(
    r"(?:^|/)(?:photo|three-pairs)[^/]*$|^(\.\./)+assets/symbols/([a-z]+/)?[a-z0-9-]+\.svg$"
)
"""Photos of the records, the picture of the style guide, and those of Easy Read."""


def test_words_make_no_elements(pages: dict[str, HtmlPage]) -> None:
    """No page has a script, a handler or a picture that its template did not put there."""
    for path, page in pages.items():
        scripts = {
            e.attributes.get("src", "")
            for e in page.all("script")
            if e.attributes.get("type") not in ("application/ld+json", "text/html")
        }
        pictures = {e.attributes["src"] for e in page.all("img")}
        handlers = {name for e in page.elements for name in e.attributes if name.startswith("on")}
        links = {
            e.attributes["href"].partition(":")[0].lower()
            for e in page.all("a")
            if ":" in e.attributes.get("href", "")
        }

        assert [
            script for script in scripts if not re.search(r"(\.\./|^|/tides/)assets/[\w-]+\.js$", script)
        ] == [], path
        assert [picture for picture in pictures if not OUR_PICTURES.search(picture)] == [], path
        assert handlers == set(), path
        assert links <= {"https", "http", "mailto", "tel", "sms"}, path
        assert page.all("style") == page.all("iframe") == [], path


@pytest.mark.parametrize("shelf", ["events", "stories", "case-studies", "workshops"])
def test_words_are_shown_as_they_were_written(shelf: str, pages: dict[str, HtmlPage]) -> None:
    """A title is the same in the heading, in the head and in the linked data."""
    page = pages[f"2027/{shelf}/hostile/index.html"]

    assert page.texts("h1") == [joined(WORDS)]
    assert page.facts["og:title"] == page.facts["twitter:title"] == WORDS
    assert page.facts["description"].endswith(WORDS)
    assert joined(WORDS) in page.texts("title")[0]
    assert WORDS in {page.linked_data[0].get("name"), page.linked_data[0].get("headline")}


@pytest.mark.parametrize("path", ["organisers/hostile/index.html", "topics/index.html", "2018/index.html"])
def test_names_are_shown_as_they_were_written(path: str, pages: dict[str, HtmlPage]) -> None:
    """Organisers, topics and weeks can be called anything."""
    assert joined(WORDS) in pages[path].text


def test_every_field_of_an_event_is_shown(pages: dict[str, HtmlPage]) -> None:
    """All words of an event are on its page; none is lost, cut or changed on the way."""
    page = pages["2027/events/hostile/index.html"]
    plain = [name for name, value in hostile(Event).items() if value in (WORDS, [WORDS, WORDS])]

    assert len(plain) > 6
    assert page.text.count(joined(WORDS)) >= len(plain)
    assert "{{ 7*7 }}" in page.text


def test_markdown_is_shown_as_it_was_written(pages: dict[str, HtmlPage]) -> None:
    """Template signs, snippets and attribute lists in a body are words, and code shows tags."""
    text = pages["2027/stories/hostile/index.html"].text

    for words in (
        "<script>alert(1)</script>",
        "{{ 7*7 }} {% raw %} <script>",
        "mkdocs.yml",
        "{: onclick=alert(5) }",
        "]]> 😀 مريم",
    ):
        assert words in MARKDOWN.replace("&lt;", "<")
        assert words in text


def test_feeds_still_parse(site: Path) -> None:
    """Each feed holds the hostile titles, whole and as text."""
    for name, count in (("events", 1), ("stories", 5), ("you-said", 1)):
        feed = feedparser.parse((site / f"feeds/{name}.xml").read_bytes(), sanitize_html=False)

        assert not feed.bozo
        assert [entry.title_detail.type for entry in feed.entries if WORDS in entry.title] == [
            "text/plain"
        ] * count


def test_calendars_still_parse(site: Path) -> None:
    """Two parsers read the title as it was written, and no line of words becomes a property."""
    data = (site / "2027/events/hostile/event.ics").read_bytes()
    # The event, the one of its series that is full, and its two other dates.
    first, *_ = icalendar.Calendar.from_ical(data).walk("VEVENT")
    second, *others = parse(data.decode())

    assert len(others) == 3
    assert str(first["SUMMARY"]) == second["summary"] == f"By invitation: {WORDS}"
    assert (second["dtstart"], second["dtend"]) == ("2027-07-08T09:00:00Z", "2027-07-08T11:30:00Z")


def test_nothing_of_the_settings_slips_in(site: Path) -> None:
    """Nobody gets a file of the repository into the site by naming it."""
    assert [path for path, content in files_of(site).items() if b"custom_dir" in content] == []


def test_no_browser_runs_words(site: Path, browser: Browser) -> None:
    """In a real browser, no page opens a dialog, asks another host or stumbles."""
    went_wrong: list[str] = []

    def opened(dialog: Dialog) -> None:
        went_wrong.append(dialog.message)
        dialog.dismiss()

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            went_wrong.append(request.url)

    with serve(site, "/tides/") as address:
        page = browser.new_page(bypass_csp=True)  # it must not be the policy alone that stops them
        page.on("dialog", opened)
        page.on("pageerror", lambda error: went_wrong.append(str(error)))
        page.on("request", asked)
        for path in every_page(site):
            if "hostile" in path or path.count("/") < 3:
                page.goto(f"{address}{path}")
                assert page.locator("h1").count() == 1
        page.close()

    assert went_wrong == []
