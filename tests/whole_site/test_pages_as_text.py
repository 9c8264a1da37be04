"""Pages in browsers that show only words, and in others while the style sheet is not there."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from html_page import VOID, HtmlPage

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "button",
    "cite",
    "code",
    "em",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "time",
    "u",
}
UNSEEN = {"script", "style", "svg"}
EDGE = "\x01"
JOINED = re.compile(rf"[\w.,;:?!)”]{EDGE}+[\w(“]")


class Words(HTMLParser):
    """The words of a page as one text: an edge where an inline element begins or ends, and a new line at others.

    ``hidden`` are the words of elements that only an attribute or the script hides.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.hidden: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += EDGE if tag in INLINE else "\n"
        if tag not in VOID:
            # The times of the whole week at home are true whichever of them is shown.
            names = {name for name, _ in attrs}
            inherits = bool(self._open) and self._open[-1][1]
            self._open.append(
                (tag, inherits or tag == "template" or ("hidden" in names and "data-over-after" not in names))
            )

    def handle_endtag(self, tag: str) -> None:
        self.text += EDGE if tag in INLINE else "\n"
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(tag in UNSEEN for tag, _ in self._open):
            return
        self.text += data
        if self._open and self._open[-1][1] and data.strip():
            self.hidden.append(data.strip())

    @property
    def joined(self) -> list[str]:
        """Where the words of two neighbours run together."""
        return [
            self.text[max(0, found.start() - 20) : found.end() + 20].replace(EDGE, "|")
            for found in JOINED.finditer(self.text)
        ]


@pytest.fixture(scope="module")
def words(built_site: Path) -> dict[str, Words]:
    """Every page, by its path."""
    return {
        file.relative_to(built_site).as_posix(): Words(file.read_text("utf-8"))
        for file in sorted(built_site.rglob("*.html"))
    }


def test_nothing_is_said_before_it_is_true(words: dict[str, Words]) -> None:
    """Browsers of text read what "hidden" hides and what a template holds, so neither holds words."""
    assert {path: page.hidden for path, page in words.items() if page.hidden} == {}


def test_words_of_neighbours_stay_apart(words: dict[str, Words]) -> None:
    """Where the style sheet puts space between two elements, there is a space without it too."""
    assert {path: page.joined for path, page in words.items() if page.joined} == {}


@pytest.mark.parametrize(
    ("html", "hidden", "joined"),
    [
        ("<p>Two <span hidden>Over</span></p>", ["Over"], 0),
        ("<template><p>Did you mean</p></template>", ["Did you mean"], 0),
        ('<script type="text/html"><p>Over</p></script>', [], 0),
        ("<b>Sampleton</b><a>Getting there</a>", [], 1),
        ("<b>It is.</b><span>More</span>", [], 1),
        ("<b>It is.</b> <span>More</span>", [], 0),
        ("<b>Sam</b>’s <a>page</a>.", [], 0),
        ("<li><b>One</b></li><li><b>Two</b></li>", [], 0),
    ],
)
def test_what_is_looked_for_is_found(html: str, hidden: list[str], joined: int) -> None:
    """The two tests above can fail."""
    page = Words(html)

    assert page.hidden == hidden
    assert len(page.joined) == joined


def test_each_drawing_has_a_size_of_its_own(pages: dict[str, HtmlPage]) -> None:
    """Without the style sheet no icon fills the screen."""
    without = {
        (path, drawing.attributes.get("class"))
        for path, page in pages.items()
        for drawing in page.all("svg")
        if not {"width", "height"} <= drawing.attributes.keys()
    }

    assert without == set()
