"""Easy Read pages as readers see them: the layout that the rules ask for, the switch, and the way to the first event."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.visits import Visits

PHONE, DESKTOP = 320, 1280
EASY = ("easy read", "easy read programme", "easy read event", "no easy read")
PAPER = {"width": 672, "height": 987}
"""CSS pixels of A4 between its margins."""

SMALLEST_PICTURE = 120
SMALLEST_WORDS = 21
SMALLEST_ON_PAPER = 16 / 0.75
LARGE_PRINT = 18 / 0.75
"""CSS pixels."""

LONGEST_LINE = 70


@pytest.fixture(params=EASY)
def name(request: pytest.FixtureRequest) -> str:
    """Each kind of Easy Read page."""
    kind: str = request.param
    return kind


@pytest.fixture(params=[PHONE, DESKTOP])
def width(request: pytest.FixtureRequest) -> int:
    pixels: int = request.param
    return pixels


@pytest.fixture
def easy(name: str, width: int, visits: Visits) -> Iterator[Page]:
    """An Easy Read page on a phone and on a desktop, without scripts: it needs none."""
    yield from opened(visits, visits.paths[name], width)


@pytest.fixture
def on_paper(name: str, visits: Visits) -> Iterator[Page]:
    for page in opened(visits, visits.paths[name], DESKTOP):
        page.emulate_media(media="print")
        page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
        yield page


@pytest.fixture
def home(visits: Visits) -> Iterator[Page]:
    """The ordinary home page."""
    yield from opened(visits, "/", DESKTOP)


def opened(visits: Visits, path: str, width: int, *, scripts: bool = False) -> Iterator[Page]:
    context = visits.new_context(width, scripts)
    page = context.new_page()
    page.goto(visits.address + path)
    yield page
    context.close()


def test_each_row_has_one_picture_beside_its_words(easy: Page, width: int) -> None:
    """The picture is the only one, comes first, and stands left of the words, or above them on a narrow screen (ER21)."""
    rows = easy.evaluate(_ROWS)
    stands = "left" if width >= 600 else "above"

    assert rows
    assert [row["words"] for row in rows if row["pictures"] != 1 or not row["comesFirst"]] == []
    assert [row["words"] for row in rows if row["stands"] != stands] == []


def test_pictures_are_large_and_on_white(name: str, width: int, visits: Visits) -> None:
    """They are 120 pixels wide or more, are there, say nothing twice, and stay on white in the dark (ER23, ER28)."""
    for page in opened(visits, visits.paths[name], width):
        page.emulate_media(color_scheme="dark")
        pictures = page.evaluate(_PICTURES)

        assert pictures
        assert [p for p in pictures if p["width"] < SMALLEST_PICTURE or not p["loaded"]] == []
        assert {(p["alt"], p["ground"]) for p in pictures} == {("", "rgb(255, 255, 255)")}


def test_words_are_large_and_calm(easy: Page) -> None:
    """Sentences are 21 pixels or more, in lines 1.5 apart of 70 letters at most, from the left, upright, in one piece.

    Rules ER24, ER25, ER26 and ER27.
    """
    words = easy.evaluate(_WORDS)

    assert words
    assert [w["text"] for w in words if w["size"] < SMALLEST_WORDS] == []
    assert [w["text"] for w in words if w["lineHeight"] < 1.5 * w["size"] - 0.01] == []
    assert [w["text"] for w in words if w["letters"] > LONGEST_LINE] == []
    assert {(w["align"], w["style"], w["case"], w["hyphens"]) for w in words} == {
        ("start", "normal", "none", "manual")
    }
    assert {w["underlined"] for w in words} == {False}


def test_bands_and_links_have_names_in_order(easy: Page) -> None:
    """A list of parts has one link to each part, in its colour and in its order."""
    bands = easy.evaluate(
        """() => [".er__parts a", ".er__part h2"].map(selector => [...document.querySelectorAll(selector)]
          .map(e => [e.textContent, getComputedStyle(e).backgroundColor]))"""
    )
    listed, titles = bands

    assert listed in ([], titles)
    assert bool(listed) == (len(titles) > 4)


def test_paper_keeps_pictures_left_of_large_words(on_paper: Page) -> None:
    """On A4 the words are 16pt, the picture stays left, and no row is torn in two (ER38)."""
    rows, words = on_paper.evaluate(_ROWS), on_paper.evaluate(_WORDS)

    assert {(row["pictures"], row["stands"], row["breaks"]) for row in rows} == {(1, "left", "avoid")}
    assert [w["text"] for w in words if w["size"] < SMALLEST_ON_PAPER - 0.01] == []


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
    first = home.locator(".er__row", has=home.locator("h3")).first

    expect(first.get_by_text("It starts on Monday 5 July 2027")).to_be_visible()
    expect(first.get_by_text("It is at ")).to_be_visible()
    expect(first.locator("img")).to_be_visible()

    title = first.locator("h3").inner_text()
    first.get_by_role("link").click()
    help_to_come = home.locator(".er__row", has_text="Call us on 01632 960 200")

    expect(home.locator("h1")).to_have_text(title)
    expect(help_to_come.locator("img")).to_be_visible()


def test_the_switch_stays_on(home: Page) -> None:
    """Whatever in the header, the menu and the page leads to another page leads to its Easy Read; tools are as they are."""
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

    assert home.url.endswith("/get-involved/")


def test_both_pages_are_linked_on_the_first_screen(visits: Visits) -> None:
    """Near the title, on a phone too: the Easy Read of this page, and from there the page with more words."""
    for page in opened(visits, visits.paths["event"], PHONE, scripts=True):
        there = page.get_by_role("link", name="This page in Easy Read")

        expect(there).to_be_in_viewport()

        there.click()

        expect(page.get_by_role("link", name="Read the page with more words")).to_be_in_viewport()
        expect(page.get_by_text("Not yet checked")).to_be_in_viewport()


def test_large_print_needs_no_script(visits: Visits) -> None:
    """A link at the end of every page makes all of it large on screen and on paper, and another one takes it back."""
    for page in opened(visits, visits.paths["event"], DESKTOP):
        page.get_by_role("link", name="Large print", exact=True).click()
        large, back = page.evaluate(_SMALLEST), page.get_by_role("link", name="Back to normal size")
        page.emulate_media(media="print")
        on_paper = page.evaluate(_SMALLEST)

        assert large >= 1.39 * 17
        assert on_paper >= LARGE_PRINT

        page.emulate_media(media="screen")
        back.click()

        assert page.evaluate(_SMALLEST) < large
        expect(back).to_be_hidden()


_ROWS = """() => [...document.querySelectorAll(".er__row")].map(row => {
  const picture = row.querySelector("img"), words = row.querySelector(".er__words");
  const [p, w] = [picture, words].map(e => e?.getBoundingClientRect());
  return {
    words: words.innerText.slice(0, 60),
    pictures: row.querySelectorAll("img, svg:not(.ic)").length,
    comesFirst: !!picture && !!(picture.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING),
    stands: p && (p.right <= w.left ? "left" : p.bottom <= w.top ? "above" : "elsewhere"),
    breaks: getComputedStyle(row).breakInside,
  };
})"""

_PICTURES = """() => [...document.querySelectorAll(".er__row img")].map(e => ({
  width: e.getBoundingClientRect().width,
  loaded: e.naturalWidth > 0,
  alt: e.alt,
  ground: getComputedStyle(e.parentElement).backgroundColor,
  src: e.getAttribute("src"),
}))"""

_WORDS = """() => {
  const lettersInLine = element => {
    const lines = {}, range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (let i = 0; i < texts.currentNode.length; i++) {
        range.setStart(texts.currentNode, i);
        range.setEnd(texts.currentNode, i + 1);
        const box = range.getClientRects()[0];
        if (box?.width) lines[Math.round(box.bottom / 8)] = (lines[Math.round(box.bottom / 8)] || 0) + 1;
      }
    }
    return Math.max(0, ...Object.values(lines));
  };
  return [...document.querySelectorAll(".er__row :is(p:not(.tag), p:not(.tag) *), .er__state p")]
    .filter(e => e.checkVisibility())
    .map(e => {
      const style = getComputedStyle(e);
      return {
        text: e.innerText.slice(0, 60), size: parseFloat(style.fontSize), lineHeight: parseFloat(style.lineHeight),
        letters: lettersInLine(e), align: style.textAlign, style: style.fontStyle, case: style.textTransform,
        hyphens: style.hyphens, underlined: e.localName !== "a" && style.textDecorationLine.includes("underline"),
      };
    });
}"""

_SMALLEST = """() => Math.min(...[...document.querySelectorAll("main :is(p, li, dd, dt, a)")]
  .filter(e => e.checkVisibility() && e.innerText.trim()).map(e => parseFloat(getComputedStyle(e).fontSize)))"""
