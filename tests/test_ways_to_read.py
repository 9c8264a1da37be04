"""Other ways to read a page: every page of the site offers them."""

from __future__ import annotations

from pathlib import Path

import pytest

from html_page import HtmlPage

SEND = "Send it to me by post or phone"
HOW = "Call 01632 960 200, or write to week@example.org."


@pytest.fixture(scope="module")
def texts(built_site: Path) -> dict[str, str]:
    """The HTML of every page."""
    return {
        file.relative_to(built_site).as_posix(): file.read_text("utf-8")
        for file in built_site.rglob("*.html")
    }


def test_every_page_can_be_sent(texts: dict[str, str]) -> None:
    """By post or read out on the phone, and it says whom to ask."""

    assert texts
    assert [path for path, html in texts.items() if SEND not in html or HOW not in html] == []


def test_every_page_can_be_had_in_large_print(texts: dict[str, str]) -> None:
    """A link leads to the page itself in large print."""
    without = [
        path
        for path, html in texts.items()
        if 'href="#large-print"' not in html or 'id="large-print"' not in html
    ]

    assert without == []


def test_every_page_has_the_switch(pages: dict[str, HtmlPage], built_site: Path) -> None:
    """In the header: to the Easy Read of the page, to that of home from a tool, or back; and it leads to a page."""
    for path, page in pages.items():
        switch = next(
            link
            for link in page.all("a")
            if link.text in ("Easy Read", "Easy Read: not yet", "Easy Read is on. Turn it off")
        )
        to = (built_site / path).parent / switch.attributes["href"] / "index.html"
        if path == "404.html":
            to = built_site / switch.attributes["href"].lstrip("/") / "index.html"

        assert to.resolve().is_file(), path


def test_no_page_claims_to_be_easy(texts: dict[str, str]) -> None:
    """No logo and no word of a standard: only readers can say that a page is easy to read."""
    easy = {path: html for path, html in texts.items() if f"/{path}".endswith("/easy-read/index.html")}
    words = ("inclusion-europe", "Inclusion Europe", "easy-to-read-logo", "conforms to")

    assert easy
    assert [path for path, html in easy.items() if any(word in html for word in words)] == []
