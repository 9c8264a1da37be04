"""Everything can be reached, seen, used and left by keys alone."""

from __future__ import annotations

import string

import pytest
from playwright.sync_api import Page, expect

from browser.keyboard import walk_by_tab
from browser.states import DESKTOP, PHONE, results
from browser.visits import Visits, led_on

WALKED = (
    "home",
    "event",
    "search",
    *(pytest.param(name, marks=pytest.mark.matrix) for name in ("programme", "story", "reading settings")),
)
LINK_OF_THE_MENU = "#menu a"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus that the selector matches."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab was pressed 100 times and never came to {selector}.")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", WALKED)
def test_walk_by_tab(name: str, width: int, visits: Visits) -> None:
    """Each Tab stop has a name, follows the one before it, is in view with nothing over it, and shows a ring.

    The ring is measured from pixels on the desktop. Tab leaves the page at its end; on a phone, Shift+Tab walks back.
    """
    with visits.visiting(name, width) as page:
        there = list(walk_by_tab(page, ring=width == DESKTOP))
        back = list(walk_by_tab(page, key="Shift+Tab")) if width == PHONE else there[::-1]

    assert len(there) > 10
    assert not [stop for stop in (*there, *back) if stop.faults]
    assert [stop.html for stop in back] == [stop.html for stop in reversed(there)]


@pytest.mark.parametrize("name", ["home", "event"])
def test_the_ring_is_seen_in_the_dark(name: str, visits: Visits) -> None:
    """In dark colours the ring stands out as well, on a phone too."""
    with visits.visiting(name, PHONE) as page:
        page.emulate_media(color_scheme="dark")
        stops = list(walk_by_tab(page, ring=True))

    assert stops
    assert not [stop for stop in stops if stop.faults]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_menu_is_opened_used_and_closed_by_keys(key: str, visits: Visits) -> None:
    """Its button opens it; Escape closes it from within and gives the focus back; its links lead on."""
    with visits.visiting("home", PHONE) as page:
        button = page.locator("button[aria-controls=menu]")
        tab_to(page, "button[aria-controls=menu]")
        page.keyboard.press(key)

        expect(button).to_have_attribute("aria-expanded", "true")
        tab_to(page, LINK_OF_THE_MENU)
        page.keyboard.press("Escape")

        expect(button).to_be_focused()
        expect(page.locator("#menu")).to_be_hidden()

        page.keyboard.press(key)
        tab_to(page, LINK_OF_THE_MENU)
        target = page.evaluate("document.activeElement.href")
        page.keyboard.press("Enter")

        expect(page).to_have_url(target)


def test_search_is_opened_used_and_left_by_keys(visits: Visits) -> None:
    """From home to the search, a word, Enter, the first result, its page: without a mouse."""
    with visits.visiting("home", DESKTOP) as page:
        tab_to(page, "header a[href$='search/']")
        with led_on(page):
            page.keyboard.press("Enter")
        tab_to(page, "input[type=search]")
        page.keyboard.type("story")
        page.keyboard.press("Enter")
        expect(results(page).first).to_be_visible()
        tab_to(page, "#results a")
        target = page.evaluate("document.activeElement.href")
        page.keyboard.press("Enter")

        expect(page).to_have_url(target)


def test_settings_are_opened_changed_and_left_by_keys(visits: Visits) -> None:
    """From home to the reading settings, another colour by arrow key, and back to a page that shows it."""
    with visits.visiting("home", DESKTOP) as page:
        home = page.url
        tab_to(page, "header a[href$='reading-settings/']")
        with led_on(page):
            page.keyboard.press("Enter")
        tab_to(page, "input[name=colours]")
        page.keyboard.press("ArrowDown")
        chosen = page.evaluate("document.documentElement.dataset.colours")
        page.keyboard.press("Tab")

        assert chosen
        assert page.evaluate("document.activeElement.name") != "colours"

        page.goto(home)

        expect(page.locator("html")).to_have_attribute("data-colours", chosen)


@pytest.mark.parametrize("name", ["home", "event"])
def test_no_single_key_does_anything(name: str, visits: Visits) -> None:
    """No letter, digit or sign is a shortcut: a slip of a finger or a spoken word sets nothing off (WCAG 2.1.4)."""
    with visits.visiting(name, DESKTOP) as page:
        before = page.evaluate(_WHAT_IS_THERE)
        for key in string.ascii_letters + string.digits + string.punctuation:
            page.keyboard.press(key)

        assert page.evaluate(_WHAT_IS_THERE) == before


_WHAT_IS_THERE = """() => [
  location.href,
  document.documentElement.outerHTML,
  document.activeElement.outerHTML.slice(0, 80),
  scrollX,
  scrollY,
  document.querySelectorAll("[open], :popover-open").length,
]"""
