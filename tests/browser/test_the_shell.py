"""What every page must do whatever is on it: privacy, keyboard, no script, reflow, size and structure."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.patience import soon
from browser.visits import Visit, Visits

PHONE, DESKTOP = 320, 1280
MENU_BUTTON = "button[aria-controls][aria-expanded]"


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def visit(request: pytest.FixtureRequest, page_type: str, visits: Visits) -> Visit:
    """A desktop visit to a page of each type, with and without JavaScript."""
    return visits.see(page_type, DESKTOP, scripts=request.param)


@pytest.fixture
def desktop(page_type: str, visits: Visits) -> Visit:
    return visits.see(page_type, DESKTOP)


@pytest.fixture
def phone(page_type: str, visits: Visits) -> Visit:
    return visits.see(page_type, PHONE)


@pytest.fixture(params=[PHONE, DESKTOP])
def either(request: pytest.FixtureRequest, page_type: str, visits: Visits) -> Visit:
    """A visit to a page of each type, on a phone and on a desktop."""
    return visits.see(page_type, request.param)


@pytest.fixture
def phone_page(visits: Visits) -> Iterator[Page]:
    """The home page, open on a phone."""
    with visits.visiting("home", PHONE) as page:
        yield page


def test_nothing_is_asked_of_anyone_else(visit: Visit, address: str) -> None:
    """A page asks only its own host for things, with JavaScript and without."""
    elsewhere = [url for url in visit.requests if not url.startswith((address + "/", "data:", "blob:"))]

    assert not elsewhere + visit.facts["outsideHints"]


def test_nothing_is_kept_about_the_visitor(visit: Visit) -> None:
    """Loading a page sets no cookie and stores nothing in the browser."""

    assert not visit.cookies + visit.stored


def test_nothing_fails_to_load(either: Visit) -> None:
    """All that a page asks for is there, and no script or content policy complains."""

    assert not either.failures


def test_skip_link_comes_first_and_works(page_type: str, visits: Visits) -> None:
    """The first Tab stop is a link that moves the focus to the main content."""
    with visits.visiting(page_type, DESKTOP) as page:
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.getAttribute('href') || ''")
        page.keyboard.press("Enter")
        landed = soon(lambda: page.evaluate("document.activeElement.closest('main') !== null"), bool)

    assert re.fullmatch(r"#.+", first), f"The first Tab stop leads to “{first}”, not into this page."
    assert landed, "The skip link does not move the focus to <main>."


def test_menu_works_by_keyboard_on_a_phone(phone_page: Page) -> None:
    """The menu is a real button: Enter opens it, Escape closes it and gives the focus back."""
    button = phone_page.locator(MENU_BUTTON).first
    menu = phone_page.locator(f"#{button.get_attribute('aria-controls')}")

    expect(button).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()

    button.focus()
    phone_page.keyboard.press("Enter")

    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu.get_by_role("link").first).to_be_visible()

    phone_page.keyboard.press("Tab")

    expect(menu.get_by_role("link").first).to_be_focused()

    phone_page.keyboard.press("Escape")

    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_menu_needs_no_script(page_type: str, width: int, visits: Visits) -> None:
    """Without JavaScript every link of the menu is on show."""
    facts = visits.see(page_type, width, scripts=False).facts

    assert facts["menuLinks"]
    assert not facts["hiddenMenuLinks"]


def test_no_button_without_its_script(page_type: str, visits: Visits) -> None:
    """Without JavaScript no button is on show that would then do nothing."""

    assert not visits.see(page_type, PHONE, scripts=False).facts["scriptButtons"]


def test_content_needs_no_script(page_type: str, visits: Visits) -> None:
    """Whatever can be read with JavaScript can be read without it."""
    without = set(visits.see(page_type, DESKTOP, scripts=False).facts["content"])
    missing = [text for text in visits.see(page_type, DESKTOP).facts["content"] if text not in without]

    assert without
    assert not missing


def test_no_sideways_scrolling_on_a_phone(phone: Visit) -> None:
    """At 320 px no page scrolls sideways and no text is cut off at the edge."""

    assert phone.facts["pageWidth"] <= phone.facts["windowWidth"]
    assert not phone.facts["cutOff"]


def test_no_sideways_scrolling_when_zoomed_in(page_type: str, visits: Visits) -> None:
    """A desktop window zoomed in to 400 % needs no sideways scrolling either."""
    facts = visits.see(page_type, DESKTOP // 4, zoom=4).facts

    assert facts["pageWidth"] <= facts["windowWidth"]
    assert not facts["cutOff"]


def test_no_small_text(either: Visit) -> None:
    """No text is smaller than 16 px."""

    assert not either.facts["smallText"]


def test_one_h1_and_no_skipped_level(desktop: Visit) -> None:
    """A page has one h1, and no heading is more than one level below the one before it."""
    levels = [level for level, _ in desktop.facts["headings"]]
    skipped = [
        heading
        for (before, _), heading in zip(
            desktop.facts["headings"], desktop.facts["headings"][1:], strict=False
        )
        if heading[0] > before + 1
    ]

    assert levels.count(1) == 1
    assert not skipped


@pytest.mark.parametrize("landmark", ["banner", "main", "contentinfo", "navigation"])
def test_landmarks_can_be_told_apart(landmark: str, desktop: Visit) -> None:
    """Each landmark is there once; more than one navigation is fine when each has its own name."""
    names = desktop.facts["landmarks"][landmark]

    assert names
    assert len(names) == 1 or (landmark == "navigation" and all(names) and len(set(names)) == len(names))


def test_language_is_said(desktop: Visit) -> None:
    """A page and each part in another language says which language it is in."""

    assert desktop.facts["lang"]
    assert not desktop.facts["badLangs"]


def test_titles_are_all_different(page_types: list[str], paths: dict[str, str], visits: Visits) -> None:
    """Each page has a title of its own."""
    titles = {name: visits.see(name, DESKTOP).facts["title"] for name in page_types}

    assert all(titles.values())
    # One page may stand for two types, and then it has one title.
    assert len(set(titles.values())) == len({paths[name] for name in page_types}), titles


def test_images_say_size_and_meaning(desktop: Visit) -> None:
    """Each image has a width, a height and an alt text, which may be empty."""

    assert not desktop.facts["incompleteImages"]


def test_targets_are_large_enough(either: Visit) -> None:
    """Whatever can be pressed is 44 by 44 px or larger, but for links within a sentence."""

    assert not either.facts["smallTargets"]
