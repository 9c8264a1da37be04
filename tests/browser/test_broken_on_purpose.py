"""Each gate turns red when one rule is broken in a real page, so that green means something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Route

from browser.checkers import every_checker
from browser.keyboard import walk_by_tab
from browser.states import DESKTOP
from browser.visits import Visits, look


def tools(page: Page) -> set[str]:
    return {finding.tool for finding in every_checker(page)}


def walk_faults(page: Page) -> str:
    return "; ".join(fault for stop in walk_by_tab(page, ring=True) for fault in stop.faults)


class Break(NamedTuple):
    """What is broken in the page of an event, and what must notice it."""

    old: str
    new: str
    is_seen: Callable[[Page], bool]


def css(rule: str) -> str:
    return f"<style>{rule}</style></head>"


BREAKS = {
    "a field without a label": Break("</main>", '<input name="q"></main>', lambda page: tools(page) >= {"axe", "ibm", "htmlcs"}),
    "pale text": Break("</head>", css("main p { color: #999 }"), lambda page: tools(page) >= {"axe", "ibm", "htmlcs"}),
    "no language": Break('<html lang="', '<html data-lang="', lambda page: tools(page) >= {"axe", "ibm", "htmlcs"}),
    "text that axe cannot measure": Break(
        "</head>", css("main p { background: linear-gradient(#000, #fff) }"), lambda page: "axe to review" in tools(page)
    ),
    "no focus ring": Break(
        "</head>", css(":focus { outline: 0 !important; box-shadow: none !important }"), lambda page: "a ring needs" in walk_faults(page)
    ),
    "a ring of one pixel": Break(
        "</head>", css(":focus { outline-width: 1px !important; box-shadow: none !important }"), lambda page: "a ring needs" in walk_faults(page)
    ),
    "a link without a name": Break("</main>", '<a href="#main"><svg width="44" height="44"></svg></a></main>', lambda page: "no name" in walk_faults(page)),
    "a bar over the focus": Break(
        "</body>", '<div style="position: fixed; inset: 50% 0 0; background: #fff"></div></body>', lambda page: "covered" in walk_faults(page)
    ),
    "an order of its own": Break("</main>", '<a href="#main" tabindex="1">First</a></main>', lambda page: "out of order" in walk_faults(page)),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_break_is_noticed(name: str, visits: Visits) -> None:
    """One broken rule is enough for its gate to turn red."""
    old, new, is_seen = BREAKS[name]
    context = visits.new_context(DESKTOP)
    page = context.new_page()
    _break(page, old, new)
    page.goto(visits.address + visits.paths["event"])
    seen = is_seen(page)
    context.close()

    assert seen


def test_small_target_is_noticed(visits: Visits) -> None:
    """A target of 30 px is found by the measure that every page passes."""
    context = visits.new_context(DESKTOP)
    page = context.new_page()
    _break(
        page, "</main>", '<button style="width: 30px; height: 30px; padding: 0" id="small">x</button></main>'
    )
    visit = look(page, visits.address + visits.paths["event"], patient=False)
    context.close()

    assert any('id="small"' in target for target in visit.facts["smallTargets"])


@pytest.mark.parametrize("scripts", [True, False])
def test_picture_from_elsewhere_is_noticed(scripts: bool, visits: Visits) -> None:
    """A request to another host is seen, with JavaScript and without."""
    context = visits.new_context(DESKTOP, scripts)
    page = context.new_page()
    _break(
        page, "</main>", '<img src="https://tracker.example/pixel.png" alt="" width="1" height="1"></main>'
    )
    visit = look(page, visits.address + visits.paths["event"], patient=True)
    context.close()

    assert "https://tracker.example/pixel.png" in visit.requests


def test_focus_trap_is_noticed(visits: Visits) -> None:
    """A page that swallows Tab makes the walk fail."""
    context = visits.new_context(DESKTOP)
    page = context.new_page()
    page.goto(visits.address + visits.paths["event"])
    page.evaluate(_TRAP)
    with pytest.raises(AssertionError, match="never left"):
        walk_by_tab(page)
    context.close()


def _break(page: Page, old: str, new: str) -> None:
    """Change the HTML of the next pages on their way to the browser."""

    def serve(route: Route) -> None:
        answer = route.fetch()
        html = answer.text()
        assert old in html, f"The page holds no {old}: this break breaks nothing."
        route.fulfill(response=answer, body=html.replace(old, new, 1))

    page.route(lambda url: url.endswith("/"), serve)


# Each Tab lands on a new element: a dialogue that rebuilds its buttons.
_TRAP = """addEventListener("keydown", event => {
  if (event.key !== "Tab") return;
  event.preventDefault();
  const button = document.createElement("button");
  button.textContent = "Again";
  document.querySelector("main").append(button);
  button.focus();
})"""
