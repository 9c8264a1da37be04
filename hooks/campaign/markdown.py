"""Markdown as contributors may write it, turned into HTML that is safe on any page.

No raw HTML, no attributes, no snippets, no pictures (a photo has its own field, with words beside it).
Three things in a row make it safe: what may not be written is a problem on its line; the parser does not know HTML;
and nh3 lets through only what is listed here.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

from campaign.problems import Problem

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "*": set()}
"""nh3 allows every element a title and a language unless it is told otherwise."""
SCHEMES = {"https", "http", "mailto", "tel"}

LONGEST = 40_000
"""Characters. A story of an hour's reading; Markdown parsers slow down quadratically on hostile text."""

_HTML = re.compile(r"<(?!https?://|mailto:|[\w.+-]+@)[A-Za-z/!?]")
_LONG_RUN = re.compile(r"([\[\](){}<>*_`!\\^#&])\1{39}")
_HEADING = re.compile(r"^(#{1,6})(?!#)\s*\S")
_FENCE = re.compile(r"^\s*(```|~~~)")


def to_html(text: str) -> str:
    """HTML for the body of a page. Headings begin at level 2, since the page's title is level 1."""
    return nh3.clean(_converted(text)[0], tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="ugc nofollow")


def problems_in(text: str, path: PurePosixPath, first_line: int) -> list[Problem]:
    """What contributors may not write, each on its line. ``first_line`` is where ``text`` begins in its file."""
    found: list[Problem] = []

    def add(line: int, column: int, what: str, do: str) -> None:
        found.append(Problem(path, first_line + line, column + 1, what, do))

    if len(text) > LONGEST:
        add(0, 0, f"This text is longer than {LONGEST:,} characters.", "Shorten it, or split it in two.")
        return found
    if any(text.count(sign) > 1000 for sign in "[`*_"):
        add(0, 0, "There are more than 1,000 of one sign here.", "Take out the brackets, stars or lines.")
        return found
    level = 1
    fenced = False
    for number, line in enumerate(text.split("\n")):
        if _FENCE.match(line):
            fenced = not fenced
        if run := _LONG_RUN.search(line):
            add(number, run.start(), "This repeats one sign many times.", "Take it out.")
        if fenced:
            continue
        if html := _HTML.search(re.sub(r"`[^`]*`", lambda code: " " * len(code[0]), line)):
            add(number, html.start(), "HTML is not used here.", "Write it in Markdown, or leave it out.")
        if heading := _HEADING.match(line):
            depth = len(heading[1])
            if depth == 1:
                add(number, 0, "A page has one title, which is in its facts.", 'Begin this heading with "##".')
            elif depth > min(level + 1, 4):
                add(number, 0, "This heading skips a level.", f'Begin it with "{"#" * min(level + 1, 4)}".')
            level = max(depth, 2) if depth > 1 else level
    if not found:
        found += [_placed(text, path, first_line, *mistake) for mistake in _converted(text)[1]]
    return found


def _placed(text: str, path: PurePosixPath, first_line: int, written: str, what: str, do: str) -> Problem:
    """A problem where ``written`` first stands in the text."""
    before = text[: max(text.find(written), 0)]
    return Problem(path, first_line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1, what, do)


@lru_cache(maxsize=10_000)
def _converted(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    """HTML that is not safe yet, and the mistakes. Kept, since each text is first checked and then shown."""
    parser = _parser()
    parser.reset()
    html = parser.convert(text)
    collector = parser.treeprocessors["mistakes"]
    assert isinstance(collector, _Mistakes)
    return html, collector.found


class _Mistakes(Treeprocessor):
    """Looks at what the parser made, so that nothing nh3 would take out goes unsaid."""

    found: list[tuple[str, str, str]]

    def run(self, root: etree.Element) -> None:
        self.found = []
        for element in root.iter():
            if element.tag == "img":
                written = element.get("alt") or element.get("src") or ""
                self.found.append((written, "A picture cannot stand in the text.", 'Name it under "photo", with its words.'))
            if element.tag == "a" and (what := wrong_with_link(element.get("href") or "")):
                self.found.append((element.get("href") or "", what, 'Use a whole address, like "https://example.org/".'))
            if element.tag in ("h5", "h6"):
                self.found.append(("#####", "Headings go down to level 4.", 'Begin this one with "####".'))


def wrong_with_link(href: str) -> str | None:
    """What keeps a link from being followed safely; None if nothing does."""
    href = href.replace("\x02amp\x03", "&")
    if not href.strip():
        return "This link leads nowhere."
    if re.search(r"[\x00-\x20\\]", href):
        return "There is a space or a backslash in this link."
    if href.startswith("//"):
        return 'This link begins with "//".'
    try:
        parts = urlsplit(href)
    except ValueError:
        return "This is not a web address."
    if parts.scheme and parts.scheme not in SCHEMES:
        return f'A link cannot begin with "{parts.scheme}:".'
    if parts.username or parts.password:
        return "There is a name or password in this web address." if parts.scheme in ("http", "https") else None
    return None


@lru_cache(maxsize=1)
def _parser() -> markdown.Markdown:
    parser = markdown.Markdown(extensions=["sane_lists", "smarty", "tables"], output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_Mistakes(parser), "mistakes", 1)
    return parser
