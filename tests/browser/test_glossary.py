"""The meaning of a hard word: by keys and by touch, without a script, on paper, and where there are no popovers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.checkers import every_checker, known_false_alarms, without_false_alarms
from browser.keyboard import walk_by_tab
from browser.patience import soon
from browser.rounding import ROUNDING
from browser.states import DESKTOP, LOOKS, PHONE
from browser.visits import Visits

NAME = "what is co-production"
ASK, MEANS = ".word__ask", ".word__means"
HEIGHT = "document.documentElement.scrollHeight"


@pytest.fixture(params=[PHONE, DESKTOP])
def page(request: pytest.FixtureRequest, visits: Visits) -> Iterator[Page]:
    """A page with hard words, for somebody whose browser runs no scripts."""
    with visits.visiting(NAME, request.param, scripts=False) as page:
        yield page


def test_by_keys(page: Page) -> None:
    """Enter opens the meaning, Tab goes into it, Escape and "Close" shut it, and the focus is where it was."""
    ask, means = page.locator(ASK).first, page.locator(MEANS).first
    ask.focus()
    page.keyboard.press("Enter")

    expect(means).to_be_visible()

    page.keyboard.press("Tab")
    expect(means.get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(means.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")

    expect(means).to_be_hidden()
    expect(ask).to_be_focused()

    page.keyboard.press("Space")
    expect(means).to_be_visible()
    page.keyboard.press("Escape")

    expect(means).to_be_hidden()
    expect(ask).to_be_focused()


def test_it_is_in_view_and_moves_nothing(page: Page) -> None:
    """The meaning lies wholly on the screen, over the page and not in it, and does not hide its word."""
    before = page.evaluate(HEIGHT)
    for ask, means in zip(page.locator(ASK).all(), page.locator(MEANS).all(), strict=True):
        ask.scroll_into_view_if_needed()
        ask.click()

        assert not soon(partial(_misplaced, ask, means), lambda faults: not faults)
        assert page.evaluate(HEIGHT) == before
        page.keyboard.press("Escape")


def _misplaced(ask: Locator, means: Locator) -> list[str]:
    word, box, window = ask.bounding_box(), means.bounding_box(), means.page.viewport_size
    assert word
    assert box
    assert window
    faults = {
        "off the left": box["x"] <= 0,
        "off the top": box["y"] < -ROUNDING,
        "off the right": box["x"] + box["width"] >= window["width"],
        "off the bottom": box["y"] + box["height"] > window["height"] + ROUNDING,
        "over its word": word["y"] - box["height"] + ROUNDING
        < box["y"]
        < word["y"] + word["height"] - ROUNDING,
    }
    return [fault for fault, is_so in faults.items() if is_so]


def test_the_way_to_the_glossary_leads_to_the_word(page: Page) -> None:
    """From the meaning to the entry with its other names."""
    page.locator(ASK).first.click()
    page.locator(MEANS).first.get_by_role("link").click()

    expect(page.locator(":target")).to_have_text("Co-production")
    expect(page.locator(":target")).to_be_in_viewport()


def test_on_paper_the_meaning_is_in_brackets(page: Page) -> None:
    """No button is printed; the word and what it means are."""
    page.emulate_media(media="print")

    assert page.locator(f"{ASK}:visible, .word__close:visible").count() == 0
    assert page.locator(".prose > p").first.inner_text().startswith("Co-production (People who use services")


def test_without_popovers_the_meaning_is_in_brackets(visits: Visits) -> None:
    """A browser that knows no popovers shows no dead button, and the sentence can be read."""

    def forget_popovers(route: Route) -> None:
        answer = route.fetch()
        old = answer.text().replace(" popover>", ">").replace("selector(:popover-open)", "(display: never)")
        route.fulfill(response=answer, body=old)

    with visits.visitor(PHONE, scripts=False) as page:
        page.route(
            "**/*",
            lambda route: (
                forget_popovers(route)
                if route.request.resource_type in ("document", "stylesheet")
                else route.continue_()
            ),
        )
        page.goto(visits.address + visits.paths[NAME])
        words = page.locator(".prose > p").first.inner_text()
        dead = page.locator(f"{ASK}:visible, .word__close:visible").count()
        page.unroute_all()

    assert words.startswith("Co-production (People who use services")
    assert dead == 0


@pytest.mark.parametrize("look", LOOKS)
def test_an_open_meaning_is_accessible(look: str, visits: Visits) -> None:
    """No checker finds anything wrong with it, in any colours."""
    with visits.visiting(NAME, PHONE) as page:
        LOOKS[look].put_on(page)
        page.locator(ASK).first.click()
        found = without_false_alarms(every_checker(page), known_false_alarms())

    assert not "\n".join(map(str, found))


def test_the_ring_is_seen(visits: Visits) -> None:
    """The buttons behind words have the ring of the house, and names that say what they do."""
    with visits.visiting(NAME, DESKTOP) as page:
        stops = [stop for stop in walk_by_tab(page, ring=True) if "word__ask" in stop.html]

    assert [stop.name for stop in stops][:1] == ["What does co-production mean?"]
    assert not [stop.faults for stop in stops if stop.faults]
