"""Easy Read pages as readers see them: the layout that the rules ask for, the switch, and the way to the first event."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.easy_layout import WINDOWS, layout_faults, shown_in
from browser.visits import Visits, arrive, led_on

PHONE, DESKTOP = 320, 1280
EASY = (
    "easy read", "easy read programme", "easy read stories", "easy read event", "easy read changes", "easy read glossary",
    "no easy read",
)  # fmt: skip
LARGE_PRINT = 18 / 0.75
"""CSS pixels."""


@pytest.fixture(params=EASY)
def name(request: pytest.FixtureRequest) -> str:
    """Each kind of Easy Read page."""
    kind: str = request.param
    return kind


@pytest.fixture
def easy(name: str, visits: Visits) -> Iterator[Page]:
    with shown_in("desktop", name, visits) as page:
        yield page


@pytest.fixture
def on_paper(name: str, visits: Visits) -> Iterator[Page]:
    with shown_in("paper", name, visits) as page:
        yield page


@pytest.fixture
def home(visits: Visits) -> Iterator[Page]:
    """The ordinary home page."""
    yield from opened(visits, "/", DESKTOP)


def opened(visits: Visits, path: str, width: int, *, scripts: bool = False) -> Iterator[Page]:
    with visits.visitor(width, scripts) as page:
        arrive(page, visits.address + path)
        yield page


@pytest.mark.parametrize("window", WINDOWS)
def test_the_layout_keeps_every_rule(window: str, name: str, visits: Visits) -> None:
    """Pictures and words are as ER21, ER23, ER24, ER25, ER26, ER27 and ER28 ask on screens, and as ER38 asks on paper."""
    with shown_in(window, name, visits) as page:
        faults = layout_faults(page)

    assert faults == []


def test_bands_and_links_have_names_in_order(easy: Page) -> None:
    """A list of parts has one link to each part, in its colour and in its order."""
    bands = easy.evaluate(
        """() => [".er__parts a", ".er__part h2"].map(selector => [...document.querySelectorAll(selector)]
          .map(e => [e.textContent, getComputedStyle(e).backgroundColor]))"""
    )
    listed, titles = bands

    assert listed in ([], titles)
    assert bool(listed) == (len(titles) > 4)


def test_paper_says_whom_to_ask(on_paper: Page) -> None:
    """The number and the addresses are among the words; the menu, the switch and the list of parts are not."""
    expect(on_paper.locator("main")).to_contain_text("01632 960 200")
    expect(on_paper.locator("main")).to_contain_text("week@example.org")
    expect(on_paper.locator("main")).to_contain_text("1 Example Street")
    for pressed in ("header nav", ".util", ".er__parts", "main a[href='../']"):
        for found in on_paper.locator(pressed).all():
            expect(found).to_be_hidden()


def test_the_first_event_is_two_steps_away(home: Page) -> None:
    """From home in Easy Read: when and where in one step, who can help to come in two, each beside a picture."""
    home.get_by_role("link", name="Easy Read", exact=True).first.click()
    home.get_by_role("link", name="See all events").click()
    first = home.locator(".er__row", has=home.locator("h3"), has_text="It is at ").first

    expect(first.get_by_text("Wednesday 7 July 2027").first).to_be_visible()
    expect(first.get_by_text("It is at ")).to_be_visible()
    expect(first.locator("img")).to_be_visible()

    title = first.locator("h3").inner_text()
    first.get_by_role("link").click()
    help_to_come = home.locator(".er__row", has_text="Call us on 01632 960 200").first

    expect(home.locator("h1")).to_have_text(title)
    expect(help_to_come.locator("img")).to_be_visible()


def test_the_switch_stays_on(home: Page) -> None:
    """Whatever in the header, the menu and the page leads to another page leads to its Easy Read; tools are as they are."""
    with led_on(home):
        home.get_by_role("link", name="Easy Read", exact=True).first.click()
    pages = home.evaluate(
        """() => [...document.querySelectorAll("a[href]")].filter(a => a.origin === location.origin && !a.hash)
          .map(a => a.pathname).filter(path => path.endsWith("/"))"""
    )
    out = {path for path in pages if not path.endswith("/easy-read/")}

    assert len(set(pages)) > 10
    assert out <= {"/", "/search/", "/reading-settings/", "/easy-read/credits/", "/easy-read/report/"}


def test_the_switch_shows_that_it_is_on_and_leads_back(home: Page) -> None:
    """It says so in words, and takes the reader to the page with more words and from there to Easy Read again."""
    home.goto(f"{home.url}get-involved/")
    home.locator(".util").get_by_role("link", name="Easy Read", exact=True).click()
    switch = home.locator(".util").get_by_role("link", name="Easy Read is on")

    expect(home).to_have_url(re.compile("/get-involved/easy-read/$"))
    expect(switch).to_be_in_viewport()

    switch.click()

    expect(home).to_have_url(re.compile("/get-involved/$"))


def test_both_pages_are_linked_on_the_first_screen(visits: Visits) -> None:
    """Near the title, on a phone too: the Easy Read of this page, and from there the page with more words."""
    for page in opened(visits, visits.paths["event"], PHONE, scripts=True):
        there = page.get_by_role("link", name="This page in Easy Read")

        expect(there).to_be_in_viewport()

        there.click()

        expect(page.get_by_role("link", name="Read the page with more words")).to_be_in_viewport()
        expect(page.get_by_text("Draft. Not checked yet.")).to_be_in_viewport()


def test_large_print_needs_no_script(visits: Visits) -> None:
    """A link at the end of every page makes all of it large on screen and on paper, and another one takes it back."""
    for page in opened(visits, visits.paths["event"], DESKTOP):
        page.get_by_role("link", name="Large print", exact=True).click()
        back = page.get_by_role("link", name="Back to normal size")
        expect(back).to_be_visible()
        large = page.evaluate(_SMALLEST)
        page.emulate_media(media="print")
        on_paper = page.evaluate(_SMALLEST)

        assert large >= 1.39 * 17
        assert on_paper >= LARGE_PRINT

        page.emulate_media(media="screen")
        back.click()

        expect(back).to_be_hidden()
        assert page.evaluate(_SMALLEST) < large


_SMALLEST = """() => Math.min(...[...document.querySelectorAll("main :is(p, li, dd, dt, a)")]
  .filter(e => e.checkVisibility() && e.innerText.trim()).map(e => parseFloat(getComputedStyle(e).fontSize)))"""
