"""On paper: text of 14pt, what to do and whom to ask, and nothing that can only be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from browser.visits import Visits

MOST_PAGES = {
    "home": 6,
    "programme": 9,  # an exhibition is on each of its six days
    "event": 4,
    "cancelled event": 4,
    "story": 4,
    "easy read": 6,
    "easy read programme": 12,
    "easy read event": 9,
    "accessibility": 5,
    "report a problem": 3,
    "search": 8,
    "search in Easy Read": 9,
}
"""Sheets of A4 for the whole campaign; a layout that falls apart needs more."""

PAPER = {"width": 672, "height": 987}
"""CSS pixels of A4 between its margins."""

PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(params=MOST_PAGES)
def printed(request: pytest.FixtureRequest, visits: Visits) -> Iterator[tuple[str, Page]]:
    """A type of page and one of its pages, as it is laid out for A4."""
    with visits.visiting(request.param, 1280) as page:
        page.emulate_media(media="print")
        page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
        yield request.param, page


def test_nothing_is_smaller_than_14pt(printed: tuple[str, Page]) -> None:
    """Large print begins at 14pt, and so does everything here."""
    small = printed[1].evaluate(
        """() => [...document.body.querySelectorAll("*")].filter(e =>
          e.checkVisibility() && !e.closest("svg, .vh") && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
          && parseFloat(getComputedStyle(e).fontSize) < 14 / 0.75 - 0.01).map(e => e.outerHTML.slice(0, 120))"""
    )

    assert small == []


def test_a_person_can_be_reached(printed: tuple[str, Page]) -> None:
    """The phone number, the e-mail address and the address of the page are on paper."""
    words = printed[1].evaluate("() => document.body.innerText")

    assert re.search(r"01632 960 \d{3}", words)
    assert "@example.org" in words
    assert "https://week.example.org/" in words


def test_nothing_is_there_that_can_only_be_pressed(printed: tuple[str, Page]) -> None:
    """Menus, buttons, forms and ways to other pages stay on the screen."""
    pressed = printed[1].evaluate(
        "() => [...document.querySelectorAll('nav, button, form, input, select, .skip, .edit')]"
        ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))"
    )

    assert pressed == []


def test_everything_is_black_on_white(printed: tuple[str, Page]) -> None:
    """Paper may come from a printer without colours; no words are pale, and no ground is dark."""
    pale = printed[1].evaluate(
        """() => [...document.body.querySelectorAll("*")].filter(e => e.checkVisibility() && !e.closest("svg")
          && (getComputedStyle(e).color !== "rgb(0, 0, 0)" || getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)"))
          .map(e => e.outerHTML.slice(0, 120))"""
    )

    assert pale == []


def test_it_is_a_few_sheets_of_a4(printed: tuple[str, Page]) -> None:
    """No page runs to more sheets than people would print, and none falls apart into empty ones."""
    name, page = printed
    paper = page.pdf(prefer_css_page_size=True)

    assert 1 <= len(PAGE_OBJECT.findall(paper)) <= MOST_PAGES[name]


def test_an_address_to_act_on_is_written_out(visits: Visits) -> None:
    """A link to another site cannot be followed on paper, so its address follows it."""
    with visits.visiting("accessibility", 1280) as page:
        page.emulate_media(media="print")
        behind = page.evaluate(
            "() => getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content"
        )

    assert "https://" in behind


def test_what_is_folded_away_is_unfolded(visits: Visits) -> None:
    """Paper has no way to open what is closed."""
    with visits.visiting("accessibility", 1280) as page:
        page.evaluate(
            "() => document.querySelector('main').insertAdjacentHTML('beforeend', '<details><summary>More</summary><p id=folded>Words</p></details>')"
        )
        on_screen = page.locator("#folded").is_visible()
        page.emulate_media(media="print")
        on_paper = page.evaluate("() => document.querySelector('#folded').getBoundingClientRect().height")

    assert not on_screen
    assert on_paper > 0
