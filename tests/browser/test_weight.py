"""What a first visit costs: words, styles and scripts are light, fonts too, and nothing moves while it loads."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event

import pytest
from playwright.sync_api import Page, Response, Route

from browser.visits import Visits, hearing

LIGHT = 60_000
"""Bytes of a page with its styles and scripts, as gzip sends them."""

FONTS = 90_000
"""Bytes of the fonts of a page."""

PHONE, DESKTOP = 320, 1280

NOTHING, LITTLE = 0.001, 0.05
"""A hundredth and half of the layout shift that web.dev calls good; what no eye sees can come of rounding."""

_ALL_PICTURES = """() => [...document.images]
  .filter(image => image.loading !== "lazy" || image.getBoundingClientRect().top < innerHeight)
  .every(image => image.complete)"""

_SHIFTS = """() => new Promise(resolve => {
  const seen = [];
  new PerformanceObserver(list => seen.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  const told = shift => [shift.value, shift.sources.map(source => source.node?.outerHTML?.slice(0, 100))];
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen.map(told))));
})"""

Shift = tuple[float, list[str]]
"""How much of the window moved, by how far, from 0 to 1; and what."""


@dataclass(frozen=True)
class FirstVisit:
    """Bytes by kind of resource, with text gzipped; what moved before the font came, and what when it did."""

    weight: Counter[str]
    moved: list[Shift]
    moved_by_font: list[Shift]


@pytest.fixture(scope="module")
def first_visits() -> dict[tuple[str, int], FirstVisit]:
    """Those of this module, each made once."""
    return {}


@pytest.fixture(params=[PHONE, DESKTOP])
def first_visit(
    request: pytest.FixtureRequest,
    page_type: str,
    visits: Visits,
    first_visits: dict[tuple[str, int], FirstVisit],
) -> FirstVisit:
    key = (page_type, request.param)
    if key not in first_visits:
        first_visits[key] = _visit(visits, page_type, request.param)
    return first_visits[key]


def _visit(visits: Visits, page_type: str, width: int) -> FirstVisit:
    """Visit over a connection that brings the font last, when all else stands."""
    answers: list[tuple[str, Response]] = []
    with visits.visitor(width) as page, late_fonts(page) as let_them_come:
        with hearing(page, response=lambda answer: answers.append((answer.request.resource_type, answer))):
            page.goto(visits.address + visits.paths[page_type], wait_until="domcontentloaded")
            page.wait_for_function(_ALL_PICTURES)
            moved = page.evaluate(_SHIFTS)
            let_them_come()
            page.evaluate("() => document.fonts.ready.then(() => null)")
            moved_by_font = page.evaluate(_SHIFTS)[len(moved) :]
        weight: Counter[str] = Counter()
        for kind, answer in answers:
            weight[kind] += len(answer.body() if kind in ("font", "image") else gzip.compress(answer.body()))
    return FirstVisit(weight, moved, moved_by_font)


@contextmanager
def late_fonts(page: Page) -> Iterator[Callable[[], None]]:
    """No font comes to the page until the function that this yields is called."""
    waiting: list[Route] = []
    are_let = Event()

    def let_them_come() -> None:
        are_let.set()
        for route in waiting:
            route.continue_()

    page.route("**/*.woff2", lambda route: route.continue_() if are_let.is_set() else waiting.append(route))
    yield let_them_come
    page.unroute_all()


def test_a_page_is_light(first_visit: FirstVisit) -> None:
    """Without fonts and pictures, a first visit to any page is at most 60 kB."""
    text = sum(size for kind, size in first_visit.weight.items() if kind not in ("font", "image"))

    assert 0 < text <= LIGHT, first_visit.weight


def test_fonts_are_light(first_visit: FirstVisit) -> None:
    """The fonts of a page are at most 90 kB."""

    assert 0 < first_visit.weight["font"] <= FONTS


def test_nothing_moves(first_visit: FirstVisit) -> None:
    """No part of a page jumps while it loads: pictures have their place, and so has what scripts add."""

    assert sum(value for value, _ in first_visit.moved) < NOTHING, first_visit.moved


def test_little_moves_when_the_font_comes(first_visit: FirstVisit) -> None:
    """On a slow connection words are read before their font is there; the letters until then are as wide as its own."""
    assert sum(value for value, _ in first_visit.moved_by_font) <= LITTLE, first_visit.moved_by_font
