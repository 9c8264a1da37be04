"""A title does not end a line after the "Co-" of "Co-production"."""

from __future__ import annotations

import pytest

from browser.rounding import ROUNDING
from browser.visits import Visits, arrive

_BOXES = """word => {
  const letters = document.createRange();
  letters.selectNodeContents(word);
  return [...letters.getClientRects()];
}"""

_LINES = f"""() => [...document.querySelectorAll(".brand, h1, h2")]
  .flatMap(title => [...title.querySelectorAll(".whole")])
  .map(word => [word.textContent, ({_BOXES})(word).length])"""

_ENDS = f"""() => [...document.querySelectorAll(".whole")]
  .flatMap(word => ({_BOXES})(word).map(box => box.right))"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["2020/", "weeks/", "what-is-co-production/"])
def test_co_production_stands_on_one_line(visits: Visits, path: str, width: int) -> None:
    """In the name of the site, in the largest title, and in a list of titles."""
    with visits.visitor(width) as page:
        arrive(page, f"{visits.address}/{path}")
        lines = page.evaluate(_LINES)

    assert len(lines) > 1
    assert [word for word, count in lines if count > 1] == []


def test_it_breaks_where_it_does_not_fit(visits: Visits) -> None:
    """At twice the size on a phone, nobody scrolls sideways for the end of a word."""
    with visits.visitor(320) as page:
        arrive(page, f"{visits.address}/2020/")
        page.add_style_tag(content="html { font-size: 250% }")
        ends = page.evaluate(_ENDS)

    assert len(ends) > 1
    assert [end for end in ends if end > 320 + ROUNDING] == []


def test_a_title_keeps_the_hyphen_that_was_typed(visits: Visits) -> None:
    """What people copy, and what they look for on the page, is spelt as everywhere else."""
    with visits.visitor(1280) as page:
        arrive(page, f"{visits.address}/what-is-co-production/")

        assert page.locator("h1").inner_text() == "What is co-production?"
