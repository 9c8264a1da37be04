"""What a template makes of a fact: where it shows it, where it leaves it out, and what it puts around it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from html_page import HtmlPage
from small_repository import CASES
from theme.templates import THEME
from whole_campaign import build, copy_hooks

SETTINGS = """
    hashtags: [{tag: One, owner: Us, area: Here}, {tag: Two, owner: Us, area: Here}, {tag: Three, owner: Us, area: Here}]
  footer: [{name: Small print, address: about/}]
site_url: https://sampleton.example/
nav: [index.md, about.md, joining.md]
theme: {name: material, custom_dir: hooks/theme, font: false}
hooks: [hooks/publish_site.py]
plugins: []
"""
STORY = """---
title: {title}
summary: One question.
told by: {{name: Robin, name is: first name}}
consent:
  reference: 7F3K-22
  agreed: [words, name, photo]
  use on: [site]
  given: 3 May 2027
  ask again by: 3 May 2029
{photo}
---
It began.
"""
PHOTO = "photo: {file: robin.jpg, alt: Robin laughs"
STORIES = "stories/2027/lived-experience"
SOURCES = {
    "docs/index.md": "---\neasy read: no. There is nothing in it yet.\n---\n# Draw it together\n",
    "docs/joining.md": "---\nmenu: Join in\neasy read: no. There is nothing in it yet.\n---\n# Joining this week\n\nWords.\n",
    "events/venues/hall.yml": "name: Town Hall\nstreet: 1 High Street\ntown: Sampleton\npostcode: ZZ1 1ZZ\n",
    "events/2027/open-day.yml": (
        "title: Open day\nsummary: Come and look round.\nwhen: Thursday 8 July 2027, 10am to 12.30pm\n"
        "where: hall\nhow: in person\norganisers: together\nhow much say: co-design\naccess: {relaxed: yes}\n"
    ),
    "events/2027/call.yml": (
        "title: Call\nsummary: Talk to us.\nwhen: Friday 9 July 2027, 10am to 11am\nhow: online\n"
    ),
    f"{STORIES}/plain.md": STORY.format(title="Plain", photo=""),
    f"{STORIES}/seen.md": STORY.format(title="Seen", photo=f"{PHOTO}}}"),
    f"{STORIES}/credited.md": STORY.format(title="Credited", photo=f"{PHOTO}, credit: Ash}}"),
}

EVENT = "2027/events/open-day"
ONLINE_EVENT = "2027/events/call"
HOME = "."
VENUE = "venues/hall"


def built_in(folder: Path, sources: dict[str, str]) -> Path:
    """A small made-up site as it is on the day before its first event."""
    root = Path(shutil.copytree(CASES / "base", folder / "repository"))
    copy_hooks(root)
    for name, text in sources.items():
        (root / name).write_text(text, "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").rstrip() + SETTINGS, "utf-8")
    return build(root)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all these sources."""
    return built_in(tmp_path_factory.mktemp("shown"), SOURCES)


def page(built: Path, address: str) -> HtmlPage:
    return HtmlPage(html(built, address))


def html(built: Path, address: str) -> str:
    return (built / address / "index.html").read_text("utf-8")


def footer(built: Path, file: str) -> HtmlPage:
    return HtmlPage((built / file).read_text("utf-8").partition('<footer class="foot')[2])


def test_one_rung_of_the_ladder_says_what_it_means(built: Path) -> None:
    """It is marked, and the other six are names alone."""
    (ladder,) = page(built, EVENT).all("ol", **{"class": "ladder"})
    (here,) = page(built, EVENT).all("li", **{"class": "ladder__here"})

    assert here.text.startswith("This event: Co-design. You help to make the plan.")
    assert ladder.text.count(".") == here.text.count(".")


def test_the_calendar_goes_when_the_event_is_over(built: Path) -> None:
    """Nobody saves the date of what is past."""
    (calendar,) = page(built, EVENT).all("section", **{"aria-labelledby": "cal"})

    assert "data-until-over" in calendar.attributes


def test_only_a_place_has_a_way_to_it(built: Path) -> None:
    """The line that says where it is leads to the words on getting there, if there are any."""
    ways = [len(page(built, at).all("a", href="#there")) for at in (EVENT, ONLINE_EVENT)]

    assert ways == [1, 0]


@pytest.mark.parametrize(("story", "photos", "names"), [("plain", 0, 0), ("seen", 1, 0), ("credited", 1, 1)])
def test_a_photo_is_read_out_and_names_who_took_it(built: Path, story: str, photos: int, names: int) -> None:
    """A drawing in its place says nothing, so it is hidden from screen readers. A photo may name nobody."""
    shown = page(built, f"2027/stories/{story}")
    (arch,) = (e for e in shown.elements if e.attributes.get("class") == "arch")

    assert arch.attributes.get("aria-hidden") == (None if photos else "true")
    assert len(shown.all("img", alt="Robin laughs")) == photos
    assert shown.texts("p").count("Photo: Ash") == shown.text.count("Photo:") == names


def test_a_list_of_several_days_says_the_day(built: Path) -> None:
    """In the programme each day has a heading, which says it for all its events."""
    times = [page(built, at).all("time")[0].text for at in (VENUE, "2027/programme")]

    assert times == ["Thursday 8 July 2027 10am", "10am"]


def test_lines_of_an_address_are_apart(built: Path) -> None:
    """A line break is between two of them, and not after the last."""
    assert "<p>1 High Street<br>Sampleton<br>ZZ1 1ZZ</p>" in html(built, EVENT)
    assert "<address>Sampleton Together<br>1 High Street<br>Sampleton</address>" in html(built, EVENT)


def test_the_menu_names_each_page_once(built: Path) -> None:
    """The name of the site leads home, so the menu does not; a page goes by its shorter name."""
    menu = html(built, EVENT).partition('<ul class="nav">')[2].partition("</ul>")[0]

    assert HtmlPage(menu).texts("a") == [
        "Programme",
        "Stories",
        "About this week",
        "Join in",
        "Reading settings",
    ]


def test_the_footer_leads_to_what_a_campaign_added(built: Path) -> None:
    """The links of its settings come after those that every site has."""
    last = html(built, EVENT).partition('id="foot-more"')[2].partition("</ul>")[0]

    assert [(a.text, a.attributes["href"]) for a in HtmlPage(last).all("a")][-1] == (
        "Small print",
        "../../../about/",
    )


def test_the_footer_leads_to_easy_read_where_there_is_one(built: Path) -> None:
    """The page that says that nothing is there has none, nor has an Easy Read page."""
    ways = [
        len(footer(built, f"{at}.html").all("a", href="easy-read/"))
        for at in ("index", f"{EVENT}/index", f"{EVENT}/easy-read/index", "404")
    ]

    assert ways == [1, 1, 0, 0]


def test_hashtags_are_read_one_by_one(built: Path) -> None:
    """A comma is between two of them, and not after the last."""
    assert "#One, #Two, #Three" in page(built, EVENT).texts("p")


def test_the_heading_of_what_is_next_waits_for_an_event(built: Path, tmp_path: Path) -> None:
    """It is hidden while no event is below it."""
    one_event = {name: text for name, text in SOURCES.items() if not name.endswith("call.yml")}
    hidden = [
        "hidden" in element.attributes
        for site in (built, built_in(tmp_path, one_event))
        for element in page(site, HOME).elements
        if "data-heading" in element.attributes
    ]

    assert hidden == [False, True]


def test_the_bar_of_access_is_as_long_as_what_is_known(built: Path) -> None:
    """Of a hundred; the words beside it count the same."""
    shown = page(built, "organisers/together")
    (bar,) = shown.all("rect", **{"class": "known__part"})
    ((known, asked),) = re.findall(r"We know (\d+) of (\d+) access facts", shown.text)

    assert int(bar.attributes["width"]) == 100 * int(known) // int(asked)


@pytest.mark.parametrize(("site_url", "listed"), [("https://sampleton.example/", 1), ("", 0)])
def test_a_map_of_the_site_needs_its_address(site_url: str, listed: int) -> None:
    """Without it there is no whole address to list."""
    config = {"site_url": site_url, "extra": {"sitemap": [{"url": f"{site_url}about/", "languages": ()}]}}
    shown = Environment(loader=FileSystemLoader(THEME)).get_template("sitemap.xml").render(config=config)

    assert shown.count("<loc>https://sampleton.example/about/</loc>") == shown.count("<url>") == listed
