"""Pages for people with large letters, a small screen, a slow connection, or a folder instead of a server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.visits import Visits, arrive

WIDTHS = (320, 390, 768, 1280)
PHONE = {"width": 390, "height": 844}
TALLEST_HEADER = 100
"""CSS pixels, in letters of the usual size."""

_OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_BOTTOM = "selector => document.querySelector(selector).getBoundingClientRect().bottom"


@contextmanager
def opened(visits: Visits, page_type: str, chosen: dict[str, str], letters: int = 16) -> Iterator[Page]:
    """A page, with reading settings, and with letters as large as somebody set in the browser."""
    context = visits.new_context(PHONE["width"])
    context.add_init_script(f"localStorage.setItem('reading-settings', {json.dumps(json.dumps(chosen))})")
    page = context.new_page()
    sizes = {"standard": letters, "fixed": letters}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    arrive(page, visits.address + visits.paths[page_type])
    yield page
    context.close()


@pytest.mark.parametrize(
    ("chosen", "letters"),
    [({"size": "largest", "spacing": "wide"}, 16), ({}, 32)],
    ids=["largest and wide", "text of 200%"],
)
def test_large_letters_need_no_scrolling_sideways(
    chosen: dict[str, str], letters: int, page_type: str, visits: Visits
) -> None:
    """At every width; and on a phone the header leaves room on the first screen."""
    with opened(visits, page_type, chosen, letters) as page:
        header = page.evaluate(_BOTTOM, "header")
        too_wide = {}
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            if overhang := page.evaluate(_OVERHANG):
                too_wide[width] = overhang

    assert too_wide == {}
    assert header < PHONE["height"]


def test_the_title_is_on_the_first_screen_of_a_phone(page_type: str, visits: Visits) -> None:
    """The header is low, so that what the page is about comes before anybody scrolls."""
    with opened(visits, page_type, {}) as page:
        box = page.locator("header").first.bounding_box()
        title = page.evaluate(_BOTTOM, "h1")
        page.set_viewport_size({"width": 320, "height": 640})
        on_the_smallest = page.locator("header").first.bounding_box()

    assert box
    assert on_the_smallest
    assert max(box["height"], on_the_smallest["height"]) <= TALLEST_HEADER
    assert title < PHONE["height"]


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
