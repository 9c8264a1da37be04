"""Type that can be read: sizes, lines, spaces, and nothing lost when a reader spreads them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from browser.overflow import CUT_OFF, OVERFLOWS
from browser.visits import Visits

PHONE, DESKTOP = 320, 1280
LONGEST_LINE = 70

SPREAD = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
"""The values of WCAG 1.4.12."""


@dataclass(frozen=True)
class Seen:
    """What is seen of the type on a page; what is cut off with wide spaces, and which widths it then overflows."""

    type: dict[str, Any]
    cut_off: list[str]
    overflown: list[int]


@pytest.fixture(scope="module")
def seen(page_type: str, visits: Visits) -> Seen:
    with visits.visiting(page_type, DESKTOP) as page:
        as_it_is = page.evaluate(_TYPE)
        page.add_style_tag(content=SPREAD)
        cut_off, overflown = [], []
        for width in (DESKTOP, PHONE):
            page.set_viewport_size({"width": width, "height": 800})
            cut_off += page.evaluate(CUT_OFF)
            if page.evaluate(OVERFLOWS):
                overflown.append(width)
    return Seen(as_it_is, cut_off, overflown)


def test_lines_links_and_alignment(seen: Seen) -> None:
    """Lines hold 70 characters at most, are 1.5 apart, begin at the left and break no word; links are underlined."""
    assert [text for letters, text in seen.type["lines"] if letters > LONGEST_LINE] == []
    assert seen.type["tight"] == []
    assert seen.type["notLeft"] == []
    assert seen.type["hyphens"] == []
    assert seen.type["plainLinks"] == []


def test_wide_spaces_lose_nothing(seen: Seen) -> None:
    """With WCAG's text spacing no text is cut off, and no page scrolls sideways, on a desktop and on a phone."""
    assert seen.cut_off == []
    assert seen.overflown == []


_LINES = Path(__file__).with_name("lines.js").read_text("utf-8")
_TYPE = (
    "() => {"
    + _LINES
    + """
  const shown = e => e.checkVisibility() && !e.closest(".vh");
  const prose = [...document.querySelectorAll("main p, main li, main dd, .foot p, .example p")]
    .filter(e => shown(e) && !e.querySelector("p, li, h2, h3, div") && e.innerText.length > 60)
    .filter(e => getComputedStyle(e).display !== "flex");
  const short = e => e.innerText.slice(0, 60);
  const style = e => getComputedStyle(e);
  return {
    lines: prose.map(e => [linesOf(e).longest, short(e)]),
    tight: prose.filter(e => !e.closest(".quote") && parseFloat(style(e).lineHeight) < 1.49 * parseFloat(style(e).fontSize))
      .map(e => `${style(e).lineHeight} for ${style(e).fontSize}: ${short(e)}`),
    notLeft: prose.filter(e => !["left", "start"].includes(style(e).textAlign)).map(short),
    hyphens: prose.filter(e => style(e).hyphens === "auto").map(short),
    plainLinks: [...document.querySelectorAll("main p a, main li a, main dd a")]
      .filter(e => shown(e) && !e.matches(".btn") && !e.querySelector("b"))
      .filter(e => ![e, ...e.querySelectorAll("*")].some(x => style(x).textDecorationLine.includes("underline"))).map(short),
  };
}"""
)
