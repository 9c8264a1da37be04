"""What a first visit costs: words, styles and scripts are light, fonts too, and nothing moves while it loads."""

from __future__ import annotations

import gzip
from collections import Counter
from dataclasses import dataclass

import pytest
from playwright.sync_api import Response

from browser import movement
from browser.movement import LITTLE, PICTURES, SCRIPTS, Shift, held_back, shifts, show
from browser.visits import SETTLED, Visits, hearing

LIGHT = 60_000
"""Bytes of a page with its styles and scripts, as gzip sends them."""

FONTS = 90_000
"""Bytes of the fonts of a page."""

PHONE, DESKTOP = 320, 1280

_ALL_PICTURES = """() => [...document.images]
  .filter(image => image.loading !== "lazy" || image.getBoundingClientRect().top < innerHeight)
  .every(image => image.complete)"""


@dataclass(frozen=True)
class FirstVisit:
    """Bytes by kind of resource, with text gzipped; what moved when all but the font came, and what when it did."""

    weight: Counter[str]
    moved: list[Shift]
    moved_by_font: list[Shift]


@pytest.fixture(scope="module", params=[PHONE, pytest.param(DESKTOP, marks=pytest.mark.matrix)])
def first_visit(request: pytest.FixtureRequest, page_type: str, visits: Visits) -> FirstVisit:
    """Over a connection that brings the page first, then what it shows and runs, and the font last."""
    answers: list[tuple[str, Response]] = []
    with (
        visits.visitor(request.param) as page,
        held_back(page, SCRIPTS, PICTURES) as let_the_rest_come,
        held_back(page, movement.FONTS) as let_the_font_come,
    ):
        with hearing(page, response=lambda answer: answers.append((answer.request.resource_type, answer))):
            show(page, visits.address + visits.paths[page_type])
            before = shifts(page)
            let_the_rest_come()
            page.wait_for_load_state("domcontentloaded")
            page.wait_for_function(SETTLED)
            page.wait_for_function(_ALL_PICTURES)
            until_then = shifts(page)
            let_the_font_come()
            page.evaluate("() => document.fonts.ready.then(() => null)")
            with_font = shifts(page)
        weight: Counter[str] = Counter()
        for kind, answer in answers:
            weight[kind] += len(answer.body() if kind in ("font", "image") else gzip.compress(answer.body()))
    return FirstVisit(weight, until_then[len(before) :], with_font[len(until_then) :])


def test_a_page_is_light(first_visit: FirstVisit) -> None:
    """Without fonts and pictures, a first visit to any page is at most 60 kB."""
    text = sum(size for kind, size in first_visit.weight.items() if kind not in ("font", "image"))

    assert 0 < text <= LIGHT, first_visit.weight


def test_fonts_are_light(first_visit: FirstVisit) -> None:
    """The fonts of a page are at most 90 kB."""

    assert 0 < first_visit.weight["font"] <= FONTS


def test_nothing_moves(first_visit: FirstVisit) -> None:
    """No part of a page jumps while it loads: pictures have their place, and so has what scripts add."""

    assert first_visit.moved == []


def test_little_moves_when_the_font_comes(first_visit: FirstVisit) -> None:
    """On a slow connection words are read before their font is there; the letters until then are as wide as its own."""
    assert sum(value for value, _ in first_visit.moved_by_font) <= LITTLE, first_visit.moved_by_font
