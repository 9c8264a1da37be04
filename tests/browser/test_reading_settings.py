"""Readers choose how the site looks: by keys alone, at once, on every page, and kept nowhere but in their browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.patience import soon
from browser.visits import Visits, arrive, wait_for_letters
from campaign.forms.pages.reading_settings import CHOICES, SWITCHES

OFFERED = [*((name, value) for name, values in CHOICES.items() for value in values[1:]), *SWITCHES.items()]
PLACES = ("home", "event", "story", "programme", "reading settings")
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
)


def keeping(kept: object) -> str:
    """A script after which the browser of a reader holds ``kept``."""
    text = kept if isinstance(kept, str) else json.dumps(kept)
    return f"localStorage.setItem('reading-settings', {json.dumps(text)});"


@contextmanager
def visiting(
    visits: Visits, name: str, kept: object = None, before: str = "", width: int = 1280, **device: Any
) -> Iterator[Page]:
    """A page type, open for a reader whose browser holds ``kept``; ``before`` runs before any page does."""
    if kept is not None:
        before = keeping(kept) + before
    with visits.visitor(width) as page:
        page.emulate_media(**device)
        with page.add_init_script(before):
            arrive(page, visits.address + visits.paths[name])
            yield page


@pytest.fixture
def page(visits: Visits) -> Iterator[Page]:
    """The page of the settings, open for a reader who has chosen nothing."""
    with visiting(visits, "reading settings") as page:
        yield page


def chosen(page: Page) -> dict[str, str]:
    """What the open page is told about the reader's choice."""
    told: dict[str, str] = page.evaluate("({...document.documentElement.dataset})")
    return told


def kept(page: Page) -> object:
    """What the browser holds."""
    text = page.evaluate("localStorage.getItem('reading-settings')")
    return json.loads(text) if text else None


def choose(page: Page, name: str, value: str) -> None:
    """Choose with Tab, the arrow keys and the space bar, as a reader without a mouse does."""
    at = "[document.activeElement.name, document.activeElement.value]"
    page.keyboard.press("Tab")
    while page.evaluate(at)[0] != name:
        page.keyboard.press("Tab")
    if name in SWITCHES:
        page.keyboard.press("Space")
    while page.evaluate(at)[1] != value:
        page.keyboard.press("ArrowDown")


@pytest.mark.parametrize(("name", "value"), OFFERED)
def test_each_choice_works_at_once_and_on_the_next_page(
    name: str, value: str, page: Page, visits: Visits
) -> None:
    """Chosen by keys, it shows at once, is said, is kept as one entry without a cookie, and holds elsewhere."""
    choose(page, name, value)
    label = page.locator(f"input[name={name}][value={value}]").evaluate("input => input.labels[0].innerText")

    expect(page.get_by_role("status")).to_contain_text(label)
    assert chosen(page) == {name: value}
    assert kept(page) == {name: value}

    page.goto(visits.address + visits.paths["event"])

    assert chosen(page) == {name: value}
    assert page.evaluate("Object.keys(localStorage)") == ["reading-settings"]
    assert page.context.cookies() == []


def test_a_reload_shows_what_was_chosen(page: Page) -> None:
    """The controls say what holds."""
    choose(page, "size", "larger")
    choose(page, "calm", "on")
    page.reload()

    expect(page.locator("input[name=size][value=larger]")).to_be_checked()
    expect(page.locator("input[name=calm]")).to_be_checked()
    expect(page.locator("input[name=colours][value=device]")).to_be_checked()


def test_back_shows_the_choice_too(page: Page, visits: Visits) -> None:
    """A page that the browser brings back as it was left takes on what was chosen since."""
    page.goto(visits.address + visits.paths["home"])
    page.goto(visits.address + visits.paths["reading settings"])
    choose(page, "colours", "cream")
    page.go_back()

    assert soon(lambda: chosen(page), bool) == {"colours": "cream"}


def test_reset(page: Page) -> None:
    """One button puts everything back, says so, and leaves nothing in the browser."""
    choose(page, "colours", "dark")
    choose(page, "pictures", "hidden")
    page.locator("#reset-settings").press("Enter")

    expect(page.locator("input[name=colours][value=device]")).to_be_checked()
    expect(page.locator("input[name=pictures]")).not_to_be_checked()
    expect(page.get_by_role("status")).to_have_text(
        page.locator("#settings").get_attribute("data-reset") or ""
    )
    assert chosen(page) == {}
    assert page.evaluate("localStorage.length") == 0


def test_blocked_storage(visits: Visits) -> None:
    """Where the browser keeps nothing, a choice works on the page, the reader is told, and no script fails."""
    context = visits.new_context(1280)
    page = context.new_page()
    page.add_init_script(BLOCKED)
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(visits.address + visits.paths["reading settings"])
    choose(page, "size", "large")

    assert chosen(page) == {"size": "large"}
    expect(page.get_by_role("status")).to_have_text(
        page.locator("#settings").get_attribute("data-not-kept") or ""
    )
    assert failures == []

    context.close()


@pytest.mark.parametrize(
    "garbage", ["{", "null", "7", '"size"', "[]", '{"size": {}, "colours": 3, "onclick": "x"}']
)
def test_garbage_in_storage(garbage: str, visits: Visits) -> None:
    """What is not ours is passed over: the page looks as for a reader who chose nothing, and its menu works."""
    with visiting(visits, "reading settings", kept=garbage, width=320) as page:
        page.locator(".menu-button").press("Enter")

        assert chosen(page) == {}
        expect(page.locator("#settings")).to_be_visible()
        expect(page.locator("#menu")).to_be_visible()


def test_the_choice_is_there_before_the_first_paint(visits: Visits) -> None:
    """It is known before the page has a body, so nothing flashes and nothing moves."""
    probe = """new MutationObserver((_, watching) => {
      if (!document.body) return;
      globalThis.atFirst = {...document.documentElement.dataset};
      watching.disconnect();
    }).observe(document, {childList: true, subtree: true})"""
    with visiting(visits, "home", {"colours": "dark", "size": "large"}, probe) as page:
        assert page.evaluate("atFirst") == {"colours": "dark", "size": "large"}


def test_without_javascript(visits: Visits) -> None:
    """No dead control is on show, and the page says what to do instead."""
    with visits.visiting("reading settings", 320, scripts=False) as page:
        assert page.locator("main :is(input, button):visible").count() == 0
        expect(page.locator("#without-settings")).to_be_visible()


@pytest.mark.parametrize(
    ("settings", "device", "is_dark"),
    [
        ({}, "dark", True),
        ({}, "light", False),
        ({"colours": "light"}, "dark", False),
        ({"colours": "cream"}, "dark", False),
        ({"colours": "dark"}, "light", True),
        ({"colours": "contrast"}, "light", True),
    ],
)
def test_the_choice_goes_before_the_device(
    settings: object, device: str, is_dark: bool, visits: Visits
) -> None:
    """Whoever chose nothing gets the device's colours; a choice holds on any device, its controls too."""
    with visiting(visits, "home", settings, color_scheme=device) as page:
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        scheme = page.evaluate("getComputedStyle(document.documentElement).colorScheme")

        assert (max(ground) < 100) is is_dark
        assert ("dark" if is_dark else "light") in scheme


def test_paper_stays_white(visits: Visits) -> None:
    """A reader who chose dark colours does not print them."""
    with visiting(visits, "home", {"colours": "contrast"}) as page:
        page.emulate_media(media="print")

        expect(page.locator("html")).to_have_css("--paper", "#FFFFFF")


@pytest.mark.parametrize(("font", "most"), [("atkinson", 60_000), ("lexend", 90_000), ("own", 60_000)])
def test_fonts_are_fetched_when_they_are_chosen(font: str, most: int, visits: Visits) -> None:
    """Lexend costs nothing to readers who did not choose it, and 90 kB are enough for anyone."""
    # A window that was used before counts fonts that were fetched then.
    with visits.new_context(1280) as context:
        page = context.new_page()
        page.add_init_script(keeping({"font": font}))
        arrive(page, visits.address + visits.paths["story"])
        # A Welsh name asks for the second file of a font as well.
        page.locator("h1").evaluate("heading => { heading.textContent += ' Tŵr y Tŷ'; }")
        page.wait_for_load_state("networkidle")
        wait_for_letters(page)
        sizes: dict[str, int] = dict(page.evaluate(_FONTS_FETCHED))

    assert sum(sizes.values()) <= most
    assert any("lexend" in url for url in sizes) is (font == "lexend")


_FONTS_FETCHED = """() => performance.getEntriesByType("resource")
  .filter(entry => entry.name.endsWith(".woff2"))
  .map(entry => [entry.name, entry.encodedBodySize])"""


def test_calm_and_no_pictures(visits: Visits) -> None:
    """Calm leaves no clasp and no scrolling by itself; hidden pictures leave their page whole."""
    with visiting(
        visits, "home", {"calm": "on", "pictures": "hidden"}, reduced_motion="no-preference"
    ) as page:
        assert page.locator("main :is(.clasp, .rule, img):visible").count() == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        expect(page.locator("h1")).to_be_visible()


MODES: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "dark": ({"colours": "dark"}, {}),
    "cream": ({"colours": "cream"}, {"color_scheme": "dark"}),
    "contrast": ({"colours": "contrast"}, {}),
    "more contrast": ({}, {"contrast": "more"}),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", PLACES)
def test_words_stand_out_in_every_mode(name: str, mode: str, visits: Visits) -> None:
    """Words stand out from their ground by 7 to 1, whoever chose the colours. The checkers look at them elsewhere."""
    settings, device = MODES[mode]
    with visiting(visits, name, settings, **device) as page:
        assert page.evaluate(_WEAK_TEXT) == []


_WEAK_TEXT = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const clear = colour => colour.startsWith("rgba") && colour.endsWith(", 0)");
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const { backgroundColor } = getComputedStyle(e);
      if (!clear(backgroundColor)) return backgroundColor;
    }
  };
  const weak = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!/\\S/.test(texts.currentNode.data) || !element.checkVisibility() || element.closest("script")) continue;
    const [low, high] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 7) weak.add(`${ratio.toFixed(1)} ${element.outerHTML.slice(0, 120)}`);
  }
  return [...weak];
}"""
