"""DOMPurify's, ammonia's and other people's texts, as the body of a story: nothing of them is more than words and plain HTML."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from browser.visits import hearing
from campaign.prose.markdown import to_html
from corpora import ammonia, dompurify, naughty_strings

DANGEROUS = (Path(__file__).parents[1] / "browser" / "dangerous.js").read_text("utf-8")

JUDGE = f"""(pieces) => {{
  const judge = {DANGEROUS};
  const body = document.body;
  return pieces.map((piece) => {{
    body.innerHTML = piece;
    return judge(body);
  }});
}}"""

CORPORA = {
    "DOMPurify": (dompurify, 223),
    "ammonia": (ammonia, 106),
    "naughty strings": (naughty_strings, 484),
}


def judged(browser: Browser, pieces: list[str]) -> tuple[list[list[str]], list[str]]:
    """What is dangerous in each piece, as a browser without any policy understands it, and what ran."""
    context, ran = browser.new_context(), list[str]()
    page = context.new_page()
    page.set_content("<!doctype html><body></body>")

    def said(dialog: Dialog) -> None:
        ran.append(dialog.message)
        dialog.dismiss()

    with hearing(page, dialog=said):
        found: list[list[str]] = page.evaluate(JUDGE, pieces)
        page.wait_for_timeout(200)
    context.close()
    return found, ran


@pytest.mark.parametrize("corpus", CORPORA)
def test_nothing_of_it_runs(corpus: str, browser: Browser) -> None:
    """No script, frame, form, style, handler or address that runs is left, and no alert was seen."""
    texts, count = CORPORA[corpus]
    found, ran = judged(browser, [to_html(text) for text in texts()])

    assert len(found) == count
    assert [(text, bad) for text, bad in zip(texts(), found, strict=True) if bad] == []
    assert ran == []


def test_the_browser_does_see_it(browser: Browser) -> None:
    """As they are, most of DOMPurify's are dangerous, and some run."""
    found, ran = judged(browser, list(dompurify()))

    assert sum(map(bool, found)) > 120
    assert ran
