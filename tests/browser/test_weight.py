"""What a first visit costs: words, styles and scripts are light, fonts too, and nothing moves while it loads."""

from __future__ import annotations

import gzip
from collections import Counter
from dataclasses import dataclass

import pytest
from playwright.sync_api import Response

from browser.visits import Visits, hearing

LIGHT = 60_000
"""Bytes of a page with its styles and scripts, as gzip sends them."""

FONTS = 90_000
"""Bytes of the fonts of a page."""

PHONE, DESKTOP = 320, 1280

_SHIFTS = """async () => {
  await document.fonts.ready;
  return new Promise(resolve => {
    const seen = [];
    new PerformanceObserver(list => seen.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(seen.map(shift => shift.sources.map(source => source.node?.outerHTML?.slice(0, 100)))), 50);
  });
}"""


@dataclass(frozen=True)
class FirstVisit:
    """Bytes by kind of resource, with text gzipped; and what moved while the page was loading."""

    weight: Counter[str]
    moved: list[object]


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
        visit = _visit(visits, page_type, request.param)
        # A busy machine may hand over the font late once; a fault of the page comes back.
        first_visits[key] = _visit(visits, page_type, request.param) if visit.moved else visit
    return first_visits[key]


def _visit(visits: Visits, page_type: str, width: int) -> FirstVisit:
    answers: list[tuple[str, Response]] = []
    with visits.visitor(width) as page:
        with hearing(page, response=lambda answer: answers.append((answer.request.resource_type, answer))):
            page.goto(visits.address + visits.paths[page_type])
            moved = page.evaluate(_SHIFTS)
        weight: Counter[str] = Counter()
        for kind, answer in answers:
            weight[kind] += len(answer.body() if kind in ("font", "image") else gzip.compress(answer.body()))
    return FirstVisit(weight, moved)


def test_a_page_is_light(first_visit: FirstVisit) -> None:
    """Without fonts and pictures, a first visit to any page is at most 60 kB."""
    text = sum(size for kind, size in first_visit.weight.items() if kind not in ("font", "image"))

    assert 0 < text <= LIGHT, first_visit.weight


def test_fonts_are_light(first_visit: FirstVisit) -> None:
    """The fonts of a page are at most 90 kB."""

    assert 0 < first_visit.weight["font"] <= FONTS


def test_nothing_moves(first_visit: FirstVisit) -> None:
    """No part of a page jumps while it loads: pictures have their place, and so have letters."""

    assert first_visit.moved == []
