"""Each gate turns red when one rule is broken in a real page, so that green means something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Route

from browser.checkers import every_checker
from browser.keyboard import walk_by_tab
from browser.states import DESKTOP
from browser.visits import Visits, look


def tools(page: Page) -> set[str]:
    return {finding.tool for finding in every_checker(page)}


def walk_shows(wanted: str, page: Page, *, ring: bool = False) -> bool:
    return any(wanted in fault for stop in walk_by_tab(page, ring) for fault in stop.faults)


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
        "</head>", css(":focus { outline: 0 !important; box-shadow: none !important }"), lambda page: walk_shows("a ring needs", page, ring=True)
    ),
    "a ring of one pixel": Break(
        "</head>", css(":focus { outline-width: 1px !important; box-shadow: none !important }"), lambda page: walk_shows("a ring needs", page, ring=True)
    ),
    "a link without a name": Break("</h1>", '</h1><a href="#main"><svg width="44" height="44"></svg></a>', lambda page: walk_shows("no name", page)),
    "a bar over the focus": Break(
        "</body>", '<div style="position: fixed; inset: 50% 0 0; background: #fff"></div></body>', lambda page: walk_shows("covered", page)
    ),
    "an order of its own": Break("</main>", '<a href="#main" tabindex="1">First</a></main>', lambda page: walk_shows("out of order", page)),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_break_is_noticed(name: str, visits: Visits) -> None:
    """One broken rule is enough for its gate to turn red."""
    old, new, is_seen = BREAKS[name]
    with visits.visitor(DESKTOP) as page, broken(page, old, new):
        page.goto(visits.address + visits.paths["event"])
        seen = is_seen(page)

    assert seen


def test_small_target_is_noticed(visits: Visits) -> None:
    """A target of 30 px is found by the measure that every page passes."""
    new = '<button style="width: 30px; height: 30px; padding: 0" id="small">x</button></main>'
    with visits.visitor(DESKTOP) as page, broken(page, "</main>", new):
        visit = look(page, visits.address + visits.paths["event"], patient=False)

    assert any('id="small"' in target for target in visit.facts["smallTargets"])


@pytest.mark.parametrize("scripts", [True, False])
def test_picture_from_elsewhere_is_noticed(scripts: bool, visits: Visits) -> None:
    """A request to another host is seen, with JavaScript and without."""
    new = '<img src="https://tracker.example/pixel.png" alt="" width="1" height="1"></main>'
    with visits.visitor(DESKTOP, scripts) as page, broken(page, "</main>", new):
        visit = look(page, visits.address + visits.paths["event"], patient=True)

    assert "https://tracker.example/pixel.png" in visit.requests


def test_focus_trap_is_noticed(visits: Visits) -> None:
    """A page that swallows Tab makes the walk fail."""
    with visits.visiting("event", DESKTOP) as page:
        page.evaluate(_TRAP)
        with pytest.raises(AssertionError, match="never left"):
            list(walk_by_tab(page, most=100))


@contextmanager
def broken(page: Page, old: str, new: str) -> Iterator[None]:
    """Change the HTML of pages on their way to the browser."""

    def serve(route: Route) -> None:
        answer = route.fetch()
        html = answer.text()
        assert old in html, f"The page holds no {old}: this break breaks nothing."
        route.fulfill(response=answer, body=html.replace(old, new, 1))

    page.route(lambda url: url.endswith("/"), serve)
    yield
    page.unroute_all()


# Each Tab lands on a new element: a dialogue that rebuilds its buttons.
_TRAP = """addEventListener("keydown", event => {
  if (event.key !== "Tab") return;
  event.preventDefault();
  const button = document.createElement("button");
  button.textContent = "Again";
  document.querySelector("main").append(button);
  button.focus();
})"""
