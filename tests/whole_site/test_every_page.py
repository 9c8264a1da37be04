"""What every page of the built site has, whoever wrote it."""

from __future__ import annotations

import re
import struct
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from campaign.addresses import calendar_of, card_of
from campaign.forms.cards import missing_characters
from campaign.languages.phrases import ENGLISH, say
from campaign.model.event import Event
from campaign.site.gate import OnSite, let_through
from campaign.site.site import Site
from html_page import HtmlPage
from making import WEDNESDAY
from whole_campaign import ADDRESS, file_at, files_of

EXPECTED = {
    ".csv",
    ".html",
    ".png",
    ".webp",
    ".ics",
    ".xml",
    ".gz",
    ".css",
    ".js",
    ".json",
    ".svg",
    ".woff2",
    ".txt",
    ".odt",
}
"""Kinds of file in the built site; of slides it has one."""

LARGEST_CARD, LARGEST_WITH_A_PHOTO = 40_000, 120_000
"""Bytes."""


def public(pages: dict[str, HtmlPage]) -> dict[str, HtmlPage]:
    return {path: page for path, page in pages.items() if path != "404.html"}


def address_of(path: str) -> str:
    return ADDRESS + path.removesuffix("index.html")


def test_every_record_has_its_page(campaign_site: Site, pages: dict[str, HtmlPage]) -> None:
    """Each event, story, case study, write-up, venue and organiser is at the address of its file name; what the gate holds back is not."""
    shown = let_through(campaign_site, OnSite, WEDNESDAY)
    records = {f"{record.address}index.html": record for record in shown.records() if record.address}
    held = {f"{record.address}index.html" for record in campaign_site.records() if not shown.shows(record)}

    assert len(records) > 40
    assert not records.keys() - pages.keys()
    assert held
    assert not held & pages.keys()
    for path, record in records.items():
        assert pages[path].texts("h1") == [record.heading]


def test_files_beside_the_pages(campaign_site: Site, built_site: Path) -> None:
    """Each event whose day is known has a calendar, others none; each event has a social image that can be written."""
    for event in campaign_site.all(Event):
        assert (built_site / calendar_of(event)).is_file() == (event.told_when.first is not None)
        assert (built_site / card_of(event)).is_file() == (not missing_characters(event.on_a_card))


def test_one_heading_says_what_a_page_is(pages: dict[str, HtmlPage]) -> None:
    """Each page has one heading of the first level, and a title of its own that ends with the site's name, in its year."""
    titles = Counter(page.texts("title")[0] for page in pages.values())
    years = {"2019", "2020", "2025", "2026"}
    ends = {path: path.partition("/")[0] if path.partition("/")[0] in years else "2027" for path in pages}

    assert [
        path for path, page in pages.items() if len(page.texts("h1")) != 1 or not page.texts("h1")[0]
    ] == []
    assert [title for title, times in titles.items() if times > 1] == []
    assert [
        path
        for path, page in pages.items()
        if not page.texts("title")[0].endswith(f"Co-production Week {ends[path]}")
    ] == []


def test_each_footer_leads_to_the_same_places(built_site: Path) -> None:
    """However deep the page is; those of Easy Read lead to the same places as each other."""
    found: dict[bool, set[frozenset[str]]] = {True: set(), False: set()}
    for path, content in files_of(built_site).items():
        if path.endswith(".html"):
            foot = content.decode().rpartition("<footer")[2]
            links = [to for to in re.findall(r'href="([^"]*)"', foot) if to != "easy-read/" and to[0] != "#"]
            is_easy = f"/{path}".endswith("/easy-read/index.html")
            found[is_easy].add(frozenset(urljoin(address_of(path), to) for to in links))

    assert [len(places) for places in found.values()] == [1, 1]
    assert all(len(places) > 10 for kinds in found.values() for places in kinds)


def test_ids_are_unique(pages: dict[str, HtmlPage]) -> None:
    """No page has an id twice: links into it, and the names of its parts, would go astray."""
    for path, page in pages.items():
        ids = Counter(element.attributes["id"] for element in page.elements if "id" in element.attributes)

        assert [path, [name for name, times in ids.items() if times > 1]] == [path, []]


def test_every_page_says_its_language_and_address(pages: dict[str, HtmlPage]) -> None:
    """Each public page names the one address it is to be found at."""
    for path, page in public(pages).items():
        assert page.all("html")[0].attributes["lang"] == "en-GB"
        assert page.facts["canonical"] == address_of(path)
        assert page.facts["og:url"] == address_of(path)


def test_every_page_can_be_shared(pages: dict[str, HtmlPage], built_site: Path) -> None:
    """Each public page has all that networks show with a link, in words too, and its picture is there."""
    for path, page in public(pages).items():
        facts = page.facts
        named = (
            "description",
            "og:title",
            "og:type",
            "og:site_name",
            "og:locale",
            "og:image:alt",
            "twitter:card",
        )

        assert [path, [name for name in named if not facts.get(name)]] == [path, []]
        assert facts["og:description"] == facts["twitter:description"] == facts["description"]
        assert facts["twitter:title"] == facts["og:title"]
        assert facts["twitter:image"] == facts["og:image"]
        assert facts["twitter:image:alt"] == facts["og:image:alt"]
        assert file_at(built_site, facts["og:image"]).is_file()


def test_social_images_are_small_pictures_of_the_right_size(built_site: Path) -> None:
    """Each is a PNG of 1200 by 630 pixels, as its page says, and small enough for any network and telephone."""
    cards = list(built_site.rglob("*.png"))

    assert len(cards) > 25
    for card in cards:
        data = card.read_bytes()
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", data[16:24]) == (1200, 630)
        has_photo = card.with_name("photo.webp").is_file()
        assert len(data) <= (LARGEST_WITH_A_PHOTO if has_photo else LARGEST_CARD)


def test_a_page_not_found_is_found_nowhere(pages: dict[str, HtmlPage]) -> None:
    """The page for wrong addresses asks not to be listed and claims no address, but can be used like any other."""
    page = pages["404.html"]

    assert page.facts["robots"] == "noindex"
    assert not {"canonical", "og:url", "og:image"} & page.facts.keys()
    assert all(urlsplit(link.attributes["href"]).path.startswith("/") or link.attributes["href"][0] in "#tm"
               for link in page.all("a"))  # fmt: skip


def test_pages_lead_to_their_sources(campaign_site: Site, pages: dict[str, HtmlPage]) -> None:
    """The page of every record, and every hand-written page, links to the very file that an author would edit."""
    edit = "https://example.org/co-production-week/edit/main/"
    shown = let_through(campaign_site, OnSite, WEDNESDAY)
    sources = {f"{record.address}index.html": record.source.path.as_posix() for record in shown.records()}
    sources |= {"index.html": "docs/index.md", "2020/index.html": "events/2020/week.yml",
                "2027/index.html": "mkdocs.yml", "privacy/index.html": "docs/privacy.md"}  # fmt: skip
    for path, source in sources.items():
        links = {urljoin(address_of(path), link.attributes["href"]) for link in pages[path].all("a")}

        assert [link for link in links if "/edit/" in link] == [edit + source]


def test_nothing_comes_from_elsewhere(pages: dict[str, HtmlPage]) -> None:
    """No page makes a browser fetch anything from another host, or has a script or a style of its own."""
    for page in pages.values():
        for element in page.elements:
            fetched = [
                element.attributes.get(name, "") for name in ("src", "srcset", "poster", "data", "background")
            ]
            if element.tag == "link" and element.attributes["rel"] not in ("canonical", "alternate"):
                fetched.append(element.attributes["href"])
            assert [address for address in fetched if "//" in address] == []
        assert {e.attributes.get("type") for e in page.all("script") if "src" not in e.attributes} <= {
            "application/ld+json",
            "text/html",  # words that are not true yet
        }
        assert page.all("iframe") == page.all("object") == page.all("embed") == []


def test_nothing_in_a_page_needs_an_exception_from_its_policy(pages: dict[str, HtmlPage]) -> None:
    """The policy comes before all that a browser could follow, and no element has a style or a handler."""
    for path, page in pages.items():
        tags = [element.tag for element in page.elements]
        policy = next(
            e for e in page.all("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy"
        )

        assert not {"script", "link", "style"} & set(tags[: page.elements.index(policy)]), path
        assert "style" not in tags, path
        assert not [
            name for e in page.elements for name in e.attributes if name == "style" or name.startswith("on")
        ], path


def test_the_site_holds_only_what_is_meant_to_be_there(built_site: Path) -> None:
    """Nothing of the theme beneath, no source and no left-over is published."""
    files = files_of(built_site)

    assert {Path(path).suffix for path in files if path != "_headers"} <= EXPECTED
    assert [path for path, content in files.items() if not content] == []
    assert [path for path in files if "material" in path.lower() or path.startswith(".")] == []


def test_everything_in_the_look_is_asked_for(built_site: Path) -> None:
    """No script, style, font or icon is shipped that no page, style or script names."""
    files = files_of(built_site)
    asking = b"".join(content for path, content in files.items() if path.endswith((".html", ".css", ".js")))
    assets = [path for path in files if path.startswith("assets/")]

    assert {"assets/style.css", "assets/script.js", "assets/icon.svg"} <= set(assets)
    assert [path for path in assets if path.rpartition("/")[2].encode() not in asking] == []


def test_the_example_says_what_it_is(pages: dict[str, HtmlPage], campaign_site: Site) -> None:
    """Every page of the whole campaign says that it is made up, so that nobody sets out for it."""
    words = say(ENGLISH, "example", year=2027)

    assert campaign_site.campaign.example
    assert [path for path, page in pages.items() if words not in page.text] == []
