"""Ways of looking at a page, and things done on it, that each have to be as accessible as the page at rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from playwright.sync_api import Locator, Page, expect

PHONE, DESKTOP = 320, 1280


class Look(NamedTuple):
    """What the device asks for, and what was chosen in the reading settings."""

    scheme: Literal["light", "dark"] = "light"
    forced_colours: bool = False
    chosen: str = ""

    def put_on(self, page: Page) -> None:
        """Change the colours of an open page, without loading it again."""
        page.emulate_media(
            color_scheme=self.scheme, forced_colors="active" if self.forced_colours else "none"
        )
        page.evaluate(_CHOOSE_COLOURS, self.chosen)


_CHOOSE_COLOURS = """chosen => {
  const { dataset } = document.documentElement;
  if (chosen) dataset.colours = chosen;
  else delete dataset.colours;
}"""

LOOKS: dict[str, Look] = {
    "light": Look(),
    "dark": Look("dark"),
    "cream": Look(chosen="cream"),
    "high contrast": Look(chosen="contrast"),
    "forced colours": Look(forced_colours=True),
}


class State(NamedTuple):
    """A type of page, a window width in CSS pixels, and what a visitor does there first."""

    page_type: str
    width: int
    reach: Callable[[Page], None]


def open_menu(page: Page) -> None:
    button = page.locator("header button[aria-controls='menu']")
    button.click()

    expect(button).to_have_attribute("aria-expanded", "true")


def results(page: Page) -> Locator:
    return page.locator("#results a[href]")


def change_settings(page: Page) -> None:
    """Choose what changes the page most."""
    for name, value in {"size": "largest", "spacing": "wide", "colours": "cream", "font": "lexend"}.items():
        page.locator(f"input[name={name}][value={value}]").check()

    expect(page.locator("html")).to_have_attribute("data-size", "largest")


# Search with results is a type of page: it has an address of its own.
STATES: dict[str, State] = {
    "menu open": State("home", PHONE, open_menu),
    "settings changed, phone": State("reading settings", PHONE, change_settings),
    "settings changed": State("reading settings", DESKTOP, change_settings),
}
