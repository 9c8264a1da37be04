"""Every page that has an Easy Read beside it: who can be called or written to there, and what the link to it promises."""

from __future__ import annotations

import re
from pathlib import Path

from campaign.addresses import TOOLS
from campaign.languages.phrases import ENGLISH, say
from html_page import HtmlPage

MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
REACHED = re.compile(r'href="((?:tel|mailto):[^"?]+)')
END = "easy-read/index.html"
NONE = say(ENGLISH, "easy.none")
NOT_YET = say(ENGLISH, "easy.not_yet")

OF_ALL_KINDS = (
    "index.html", "2027/index.html", "2019/index.html", "2027/programme/index.html", "2027/stories/index.html",
    "2027/changes/index.html", "2027/events/tea-by-phone/index.html", "2027/stories/i-hold-the-cards/index.html",
    "venues/orchard-centre/index.html", "venues/index.html", "organisers/all-in-sampleton/index.html",
    "organisers/index.html", "topics/carers/index.html", "topics/index.html", "weeks/index.html", "glossary/index.html",
    "accessibility/index.html", "report-a-problem/index.html", "get-involved/index.html", "search/index.html",
)  # fmt: skip


def beside(path: str) -> str:
    return path.removesuffix("index.html") + END


def with_an_easy_read(pages: dict[str, HtmlPage]) -> list[str]:
    """The paths of pages whose Easy Read tells what they tell."""
    return [
        path
        for path in pages
        if not path.endswith(END) and beside(path) in pages and NONE not in pages[beside(path)].text
    ]


def reached(site: Path, path: str) -> set[str]:
    """Who can be called or written to from the middle of a page; what is around it is on every page."""
    (middle,) = MAIN.findall((site / path).read_text("utf-8"))
    return set(REACHED.findall(middle))


def test_pages_of_all_kinds_have_one(pages: dict[str, HtmlPage]) -> None:
    """Whatever can be made from facts has one, an earlier week too."""
    assert [path for path in OF_ALL_KINDS if path not in with_an_easy_read(pages)] == []


def test_every_number_and_address_of_a_page_is_in_its_easy_read(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    """Nobody who reads Easy Read has to look elsewhere for whom to call or write to."""
    lost = {
        path: reached(built_site, path) - reached(built_site, beside(path))
        for path in with_an_easy_read(pages)
    }

    assert len(lost) > 60
    assert {path: numbers for path, numbers in lost.items() if numbers} == {}
    assert sum(bool(reached(built_site, path)) for path in lost) > 20


def test_the_link_promises_what_is_there(pages: dict[str, HtmlPage]) -> None:
    """It says "not yet" on the very pages that have none; tools have no link of their own to one."""
    tools = {f"{at}index.html" for at in TOOLS}
    standard = [
        path for path in pages if not path.endswith(END) and path not in tools and beside(path) in pages
    ]
    says_not_yet = {path for path in standard if NOT_YET in pages[path].text}

    assert says_not_yet == set(standard) - set(with_an_easy_read(pages))
    assert 0 < len(says_not_yet) < 20
