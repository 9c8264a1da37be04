"""Type that can be read: sizes, lines, spaces, and nothing lost when a reader enlarges or spreads them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browser.visits import Visits, arrive

PHONE, DESKTOP = 320, 1280
LONGEST_LINE = 70

SPREAD = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
"""The values of WCAG 1.4.12."""


def test_lines_links_and_alignment(page_type: str, visits: Visits) -> None:
    """Lines hold 70 characters at most, are 1.5 apart, begin at the left and break no word; links are underlined."""
    context = visits.new_context(DESKTOP)
    page = context.new_page()
    arrive(page, visits.address + visits.paths[page_type])
    found = page.evaluate(_TYPE)
    context.close()

    assert [text for letters, text in found["lines"] if letters > LONGEST_LINE] == []
    assert found["tight"] == []
    assert found["notLeft"] == []
    assert found["hyphens"] == []
    assert found["plainLinks"] == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_wide_spaces_lose_nothing(page_type: str, width: int, visits: Visits) -> None:
    """With WCAG's text spacing no text is cut off, and no page scrolls sideways."""
    context = visits.new_context(width)
    page = context.new_page()
    arrive(page, visits.address + visits.paths[page_type])
    page.add_style_tag(content=SPREAD)
    clipped, wide = page.evaluate(_CLIPPED), page.evaluate(_WIDE)
    context.close()

    assert clipped == []
    assert not wide


def test_the_largest_text_fits_a_phone(page_type: str, visits: Visits) -> None:
    """The largest of the reading settings, in the widest font with the widest spaces, needs no scrolling sideways."""
    settings = json.dumps({"size": "largest", "font": "lexend", "spacing": "wide"})
    context = visits.new_context(PHONE)
    page = context.new_page()
    page.add_init_script(f"localStorage.setItem('reading-settings', {json.dumps(settings)})")
    arrive(page, visits.address + visits.paths[page_type])
    clipped, wide = page.evaluate(_CLIPPED), page.evaluate(_WIDE)
    context.close()

    assert clipped == []
    assert not wide


_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"

# A text is cut off when its box ends outside an ancestor that hides what overflows.
_CLIPPED = """() => {
  const cut = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!/\\S/.test(texts.currentNode.data) || !element.checkVisibility() || element.closest("script")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(e);
      if (clipPath !== "none") break;
      if (!["hidden", "clip"].includes(overflowX)) continue;
      const frame = e.getBoundingClientRect();
      if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1) {
        cut.push(`${e.className}: ${texts.currentNode.data.trim().slice(0, 60)}`);
        break;
      }
    }
  }
  return cut;
}"""

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
