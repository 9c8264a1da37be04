"""A language that is read from right to left: pages turn round, and nothing leaves the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.pages import find_pages
from browser.site_server import serve
from made_up_languages import MIRRORED

PHONE, DESKTOP = 320, 1280
SHOWN = (
    "home", "programme", "event", "conference", "story", "search", "style guide", "easy read", "reading settings",
    "easy read programme", "glossary", "accessibility", "what is co-production",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(three_languages: Path) -> Iterator[str]:
    with serve(three_languages, keep=True) as address:
        yield f"{address}/{MIRRORED}"


@pytest.fixture(scope="module")
def paths(three_languages: Path) -> dict[str, str]:
    return find_pages(three_languages / MIRRORED)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def middle(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2


def test_nothing_leaves_a_narrow_screen(page: Page, address: str, paths: dict[str, str]) -> None:
    """WCAG 2.2, 1.4.10: at 320 pixels no page has to be moved to the side, and all of them are from right to left."""
    page.set_viewport_size({"width": PHONE, "height": 800})
    wide, directions = [], set()
    for name in SHOWN:
        page.goto(address + paths[name])
        directions.add(page.evaluate("getComputedStyle(document.body).direction"))
        outside = page.evaluate(
            """() => [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
              const box = e.getBoundingClientRect();
              return box.width > 1 && box.height > 1 && !e.closest(".vh, .skip, svg, .c-table") && (box.left < -1 || box.right > innerWidth + 1);
            }).map(e => e.outerHTML.slice(0, 120))"""
        )
        if page.evaluate("document.documentElement.scrollWidth > innerWidth") or outside:
            wide.append((name, outside[:3]))

    assert directions == {"rtl"}
    assert wide == []


def test_the_menu_is_mirrored(page: Page, address: str) -> None:
    """The name of the week is at the right, and the menu begins there."""
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    page.goto(f"{address}/")

    assert middle(page, ".brand") > DESKTOP / 2 > middle(page, ".util")
    assert middle(page, ".nav li:first-child a") > middle(page, ".nav li:last-child a")


def test_lists_and_bars_are_mirrored(page: Page, address: str, paths: dict[str, str]) -> None:
    """Bullets and bars are where lines begin, and arrows point where reading goes."""
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    page.goto(f"{address}/2019/case-studies/manchester-camerata/")
    bullets = page.evaluate("getComputedStyle(document.querySelector('.sources ul')).padding")
    page.goto(address + paths["style guide"])
    bar = page.evaluate("getComputedStyle(document.querySelector('.c-contact')).borderWidth")
    page.goto(f"{address}/")
    arrow = page.evaluate(
        """getComputedStyle(document.querySelector('.go .ic:has([d^="M4 12h15"])')).transform"""
    )

    # Top, right, bottom, left.
    assert [float(side.removesuffix("px")) > 0 for side in bullets.split()] == [False, True, False, False]
    assert bar == "0px 8px 0px 0px"
    assert arrow == "matrix(-1, 0, 0, 1, 0, 0)"


def test_phone_numbers_are_not_turned_round(page: Page, address: str) -> None:
    """The groups of a number stay in their order, whatever the direction of the words round it."""
    page.goto(f"{address}/")
    link = page.locator("footer a[href^='tel:']").first

    assert link.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert link.evaluate("e => getComputedStyle(e).unicodeBidi") == "isolate"


def test_words_of_another_direction_keep_their_order(page: Page, address: str) -> None:
    """A name in English reads from left to right, though it is at the right: its first word comes first."""
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    page.goto(f"{address}/")

    assert middle(page, ".brand span span") < middle(page, ".brand span")
