"""Pages for people with large letters, a small screen, a slow connection, or a folder instead of a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.overflow import CUT_OFF, OVERFLOWS
from browser.visits import Visits, arrive

WIDTHS = (320, 390, 768, 1280)
PHONE: ViewportSize = {"width": 390, "height": 844}
USUAL = 16
"""CSS pixels of letters that nobody has made larger."""

TALLEST_HEADER = 100
"""CSS pixels, in letters of the usual size."""

TALLEST_IN_LARGE_LETTERS = 150
"""CSS pixels, in letters of twice the usual size."""

_KEEP_LARGEST = """localStorage.setItem('reading-settings',
  JSON.stringify({ size: "largest", spacing: "wide", font: "lexend" }))"""
_BOTTOM = "selector => document.querySelector(selector).getBoundingClientRect().bottom"
_HEIGHT = "selector => document.querySelector(selector).getBoundingClientRect().height"


@dataclass(frozen=True)
class Fit:
    """How letters fit a page: what is cut off, which widths it overflows, and on phones where its header ends and its height."""

    cut_off: list[str]
    overflown: list[int]
    header: float
    heights: list[float]


def fit_of(page: Page) -> Fit:
    page.set_viewport_size(PHONE)
    header, cut_off, overflown, heights = page.evaluate(_BOTTOM, "header"), [], [], []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        cut_off += page.evaluate(CUT_OFF)
        if width <= PHONE["width"]:
            heights.append(page.evaluate(_HEIGHT, "header"))
        if page.evaluate(OVERFLOWS):
            overflown.append(width)
    return Fit(cut_off, overflown, header, heights)


@contextmanager
def letters(page: Page, pixels: int) -> Iterator[None]:
    """As large as somebody set them in the browser. After that they are as before, for other tests."""
    debugger = page.context.new_cdp_session(page)

    def set_letters(size: int) -> None:
        debugger.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})

    set_letters(pixels)
    try:
        yield
    finally:
        set_letters(USUAL)


def fit_of_browser_text(page: Page, pixels: int) -> Fit:
    with letters(page, pixels):
        return fit_of(page)


@dataclass(frozen=True)
class FirstScreen:
    """Of a phone, in letters of the usual size: how high the header is there and on the smallest, where the title ends."""

    header: float
    on_the_smallest: float
    title: float


@pytest.fixture(scope="module")
def seen(page_type: str, visits: Visits) -> tuple[FirstScreen, Fit]:
    """A page in letters of the usual size, and then in the browser's text of 200 %."""
    with visits.visiting(page_type, PHONE["width"]) as page:
        page.set_viewport_size(PHONE)
        header, title = page.evaluate(_HEIGHT, "header"), page.evaluate(_BOTTOM, "h1")
        page.set_viewport_size({"width": 320, "height": 640})
        first = FirstScreen(header, page.evaluate(_HEIGHT, "header"), title)
        return first, fit_of_browser_text(page, 2 * USUAL)


def test_the_title_is_on_the_first_screen_of_a_phone(seen: tuple[FirstScreen, Fit]) -> None:
    """The header is low, so that what the page is about comes before anybody scrolls."""
    first, _ = seen

    assert max(first.header, first.on_the_smallest) <= TALLEST_HEADER
    assert first.title < PHONE["height"]


def test_browser_text_of_200_percent_fits(seen: tuple[FirstScreen, Fit]) -> None:
    """At every width nothing has to be moved sideways; and on a phone the header leaves room on the first screen."""
    _, fit = seen

    assert fit.overflown == []
    assert fit.cut_off == []
    assert fit.header < PHONE["height"]


def test_the_header_stays_low_in_browser_text_of_200_percent(seen: tuple[FirstScreen, Fit]) -> None:
    """What a page says begins in the upper part of a phone for those who need large letters, too."""
    _, fit = seen

    assert max(fit.heights) <= TALLEST_IN_LARGE_LETTERS


def test_the_ways_to_help_stay_in_browser_text_of_200_percent(visits: Visits) -> None:
    """Search, menu, Easy Read and help are in reach on the smallest phone, and each has its name."""
    with visits.visiting("event", PHONE["width"]) as page, letters(page, 2 * USUAL):
        page.set_viewport_size({"width": 320, "height": 640})
        header = page.locator("header.mast")

        for name in ("Search", "Easy Read", "Talk to a person"):
            box = header.get_by_role("link", name=name, exact=True).bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 44
        expect(header.get_by_role("button", name="Menu")).to_be_in_viewport()


def test_the_largest_reading_settings_fit(page_type: str, visits: Visits) -> None:
    """So do the largest letters, in the widest font with the widest spaces."""
    with visits.visitor(PHONE["width"]) as page, page.add_init_script(_KEEP_LARGEST):
        arrive(page, visits.address + visits.paths[page_type])
        fit = fit_of(page)

    assert fit.overflown == []
    assert fit.cut_off == []
    assert fit.header < PHONE["height"]


def test_large_print_lasts_inside_the_page(visits: Visits) -> None:
    """A link to a place on the page takes it along, so does a reload there; "Back" goes back to it, and one link ends it."""
    with visits.visiting("event", PHONE["width"]) as page:
        large = page.locator(".large")
        page.locator("footer a[href='#large-print']").click()

        expect(large).to_be_visible()

        page.locator("a[href='#contact']").first.click()

        expect(large).to_be_visible()
        assert "large-print" in page.url
        assert page.url.endswith("#contact")

        page.reload()

        expect(large).to_be_visible()

        large.locator("a").click()

        expect(large).to_be_hidden()
        assert "large-print" not in page.url

        page.go_back()

        expect(large).to_be_visible()


def test_an_ordinary_link_leaves_the_letters_as_they_are(visits: Visits) -> None:
    """Nobody gets large print, or an address that says so, who did not ask for it."""
    with visits.visiting("event", PHONE["width"]) as page:
        page.locator("a[href='#contact']").first.click()
        page.go_back()

        expect(page.locator(".large")).to_be_hidden()
        assert "large-print" not in page.url


def test_links_lead_to_pages_when_a_site_is_opened_from_a_disk(built_site: Path, visits: Visits) -> None:
    """There is no server to find the page of a folder, so the script names it."""
    with visits.visitor(1280) as page:
        page.goto((built_site / "index.html").as_uri())
        link = page.locator("#menu a").first

        expect(link).to_have_attribute("href", (built_site / "2027/programme/index.html").as_uri())


def test_pictures_below_the_first_part_of_an_easy_read_wait(visits: Visits) -> None:
    """A page asks at once only for those that are seen first."""
    with visits.visiting("easy read event", PHONE["width"]) as page:
        waits = "images => images.map(image => image.loading === 'lazy')"
        first = page.locator(".er__part").first.locator("img").evaluate_all(waits)
        later = page.locator(".er__part ~ .er__part img").evaluate_all(waits)

    assert first
    assert not any(first)
    assert later
    assert all(later)


def test_no_zero_has_a_slash(visits: Visits) -> None:
    """A zero in every weight of the font is open in the middle: with a slash it looks like another letter."""
    with visits.visiting("home", 1280) as page:
        filled = page.evaluate(_FILLED)

    assert filled == {"400": 0, "700": 0, "800": 0}


_FILLED = """async () => {
  const filled = {};
  for (const weight of [400, 700, 800]) {
    const font = `${weight} 200px "Atkinson Next"`;
    await document.fonts.load(font, "0");
    const canvas = Object.assign(document.createElement("canvas"), { width: 300, height: 300 }).getContext("2d");
    canvas.font = font;
    canvas.fillText("0", 50, 250);
    const { width, actualBoundingBoxAscent: height } = canvas.measureText("0");
    const { data } = canvas.getImageData(50 + width / 2 - 10, 250 - height / 2 - 10, 20, 20);
    filled[weight] = data.filter((_, byte) => byte % 4 === 3).reduce((sum, alpha) => sum + alpha, 0);
  }
  return filled;
}"""
