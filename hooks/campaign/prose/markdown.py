"""The one renderer: Markdown as people may write it, turned into HTML that is safe on any page.

No raw HTML, no attributes, no snippets; pictures only on the pages of ``docs/`` (a story's photo has its own field).
Three things in a row make it safe: what may not be written is a problem on its line; the parser does not know HTML;
and nh3 lets through only what is listed here. Around that stand the components, whose HTML is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from campaign.model.published_file import PICTURES
from campaign.nearest import write_instead
from campaign.problems import Problem
from campaign.prose.components.blocks import Block, Prose, take_apart
from campaign.prose.components.catalogue import COMPONENTS
from campaign.prose.components.component import missing_file, read
from campaign.prose.links import SCHEMES, wrong_with_link
from campaign.prose.place import Where, leads_inside
from campaign.prose.typography import print_marks
from campaign.reading.files import INVISIBLE, invisible

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "*": set()}
"""nh3 allows every element a title and a language unless it is told otherwise."""
ON_PAGES = {"img": {"src", "alt", "width", "height", "loading"}}

TAKEN_IDS = (
    "main",
    "menu",
    "contact",
    "foot-keep",
    "foot-more",
    "foot-ways",
    "large-print",
    "days",
    "now",
    "ways",
    "words",
    "help",
)
"""Ids of the shell and of the home page, which no heading may have."""

LONGEST = 40_000
"""Characters. A story of an hour's reading; Markdown parsers slow down quadratically on hostile text."""

ANYWHERE = Where()

_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?")
"""A character by its number, which HTML shows as the character."""

_HTML = re.compile(r"<(?!https?://|mailto:|[\w.+-]+@)(?:[/?]?[A-Za-z][A-Za-z0-9]*|/|!-*|\?)")
_LONG_RUN = re.compile(r"([\[\](){}<>*_`!\\^#&])\1{39}")
_HEADING = re.compile(r"^(#{1,6})(?!#)\s*\S")
_FENCE = re.compile(r"^\s*(```|~~~)")
_NOTICEABLE = re.compile(r"[\[<]|#####")
"""No link, picture or deep heading is without one of these, and most texts have none: they can wait for their page."""
_MADE_HEADING = re.compile(r"<(h[234])>(.*?)</h[234]>", re.DOTALL)


class Link(NamedTuple):
    """A relative link as written, and where: line and column count from 0."""

    to: str
    line: int
    column: int


class Noticed(NamedTuple):
    """Something the parser made that may be wrong: a ``link``, a ``picture`` with its words, a too deep ``heading``."""

    kind: str
    to: str = ""
    words: str = ""


class Converted(NamedTuple):
    """HTML that nh3 has not seen yet and that stands nowhere yet, and what was noticed on the way."""

    html: str
    noticed: tuple[Noticed, ...]


def to_html(text: str, place: Where = ANYWHERE) -> str:
    """HTML for the body of a page. Headings begin at level 2, since the page's title is level 1."""
    return _Renderer(place).html(text)


class _Renderer:
    """Renders one text: its headings must not share ids."""

    def __init__(self, place: Where) -> None:
        self.place = place
        self.ids = set(TAKEN_IDS)

    def html(self, text: str) -> Markup:
        pieces, _ = take_apart(text)
        return Markup("\n").join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Prose | Block) -> Markup:
        if isinstance(piece, Block):
            kind = COMPONENTS.get(piece.name)
            component, _ = read(kind, piece, self.place) if kind else (None, [])
            words = self._prose(piece.body)
            return component.html(words, self.place) if component else words
        if piece.is_example:
            return Markup(
                '<div class="c-example"><div class="c-example__shown">{}</div><pre class="c-example__source"><code>{}</code></pre></div>'
            ).format(self.html(piece.text), piece.text)
        return self._prose(piece.text)

    def _prose(self, text: str) -> Markup:
        page = self.place.is_page
        clean = nh3.clean(
            _settled(text, self.place),
            tags=TAGS | ON_PAGES.keys() if page else TAGS,
            attributes=ATTRIBUTES | ON_PAGES if page else ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel=None if page else "ugc nofollow",
        )
        return Markup(_MADE_HEADING.sub(self._with_id, clean) if page else clean)  # noqa: S704 - nh3 has cleaned it

    def _with_id(self, heading: re.Match[str]) -> str:
        wanted = slugify(unescape(re.sub(r"<[^>]*>", "", heading[2])), "-") or "part"
        number, given = 1, wanted
        while given in self.ids:
            number, given = number + 1, f"{wanted}-{number}"
        self.ids.add(given)
        return f'<{heading[1]} id="{given}">{heading[2]}</{heading[1]}>'


def problems_in(text: str, path: PurePosixPath, first_line: int, place: Where = ANYWHERE) -> list[Problem]:
    """What people may not write, each on its line. ``first_line`` is where ``text`` begins in its file."""
    found: list[Problem] = []

    def add(line: int, column: int, what: str, do: str) -> None:
        found.append(Problem(path, first_line + line, column + 1, what, do))

    if len(text) > LONGEST:
        add(0, 0, f"This text is longer than {LONGEST:,} characters.", "Shorten it, or split it in two.")
        return found
    if any(text.count(sign) > 1000 for sign in "[`*_~"):
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
        for written in _NUMBERED.finditer(line):
            code = int(written[1], 16) if written[1] else int(written[2])
            if code < 0x110000 and INVISIBLE.match(chr(code)):
                add(number, written.start(), *invisible(chr(code)))
        if html := _HTML.search(re.sub(r"`[^`]*`", lambda code: " " * len(code[0]), line)):
            # No more of it: it may hold what is private, and messages are public.
            what = f'"{html[0]}" begins HTML, which is not used here.'
            add(
                number,
                html.start(),
                what,
                "Write it in Markdown, or delete it. From Word, paste as plain text.",
            )
        if heading := _HEADING.match(line):
            depth = len(heading[1])
            if depth == 1:
                add(
                    number, 0, "A page has one title, which is in its facts.", 'Begin this heading with "##".'
                )
            elif depth > min(level + 1, 4):
                add(number, 0, "This heading skips a level.", f'Begin it with "{"#" * min(level + 1, 4)}".')
            level = max(depth, 2) if depth > 1 else level
    if not _LONG_RUN.search(text):  # which parsers are slow to read
        said = {problem.line for problem in found}
        for down, column, what, do in _mistakes(text, place):
            if first_line + down not in said:
                add(down, column, what, do)
    return found


def links_in(text: str) -> Iterator[Link]:
    """Links to pages and files of the site itself."""
    pieces, _ = take_apart(text)
    for piece in pieces:
        if isinstance(piece, Block):
            written = piece.fields.get("to") if piece.name == "card" else None
            if written and leads_inside(written.value):
                yield Link(written.value, written.line, written.column)
            body, line = piece.body, piece.body_line
        elif piece.is_example:
            yield from (link._replace(line=link.line + piece.line) for link in links_in(piece.text))
            continue
        else:
            body, line = piece.text, piece.line
        for kind, href, _ in _converted(body).noticed if _NOTICEABLE.search(body) else ():
            if kind == "link" and _leads_to_a_page(href):
                down, column = _where(body, f"]({href}") if f"]({href}" in body else _where(body, href)
                yield Link(href, line + down, column + 2 * (f"]({href}" in body))


def anchors_in(text: str) -> set[str]:
    """The ids of the headings of a page."""
    renderer = _Renderer(Where(is_page=True))
    renderer.html(text)
    return renderer.ids - set(TAKEN_IDS)


def _mistakes(text: str, place: Where) -> Iterator[tuple[int, int, str, str]]:
    """Line and column from 0, what is wrong, what to do."""
    pieces, around = take_apart(text)
    yield from ((mistake.line, mistake.column, mistake.what, mistake.do) for mistake in around)
    for piece in pieces:
        if isinstance(piece, Block):
            kind = COMPONENTS.get(piece.name)
            if kind is None:
                what = f'There is no component "{piece.name}".'
                yield piece.line, piece.column, what, write_instead(piece.name, COMPONENTS)
                continue
            end = piece.body_line + piece.body.count("\n")
            if not any(piece.line <= mistake.line <= end for mistake in around):
                yield from ((m.line, m.column, m.what, m.do) for m in read(kind, piece, place)[1])
            yield from _mistakes_in_prose(piece.body, piece.body_line, place)
        elif piece.is_example:
            inside = problems_in(piece.text, PurePosixPath(), piece.line, place)
            yield from ((problem.line, problem.column - 1, problem.what, problem.do) for problem in inside)
        else:
            yield from _mistakes_in_prose(piece.text, piece.line, place)


def _mistakes_in_prose(text: str, line: int, place: Where) -> Iterator[tuple[int, int, str, str]]:
    if not _NOTICEABLE.search(text):
        return
    for noticed in _converted(text).noticed:
        if wrong := _wrong_with(noticed, place):
            written, what, do = wrong
            down, column = _where(text, written)
            yield line + down, column, what, do


def _wrong_with(noticed: Noticed, place: Where) -> tuple[str, str, str] | None:
    """The words it is found by, what is wrong with it, and what to do."""
    kind, to, words = noticed
    if kind == "heading":
        return "#####", "Headings go down to level 4.", 'Begin this one with "####".'
    if kind == "link":
        if what := wrong_with_link(to):
            return to, what, 'Use a whole address, like "https://example.org/".'
        if to.startswith("/"):
            return to, 'A link cannot begin with "/".', 'Write the page as a path, like "get-involved.md".'
        return None
    if not place.is_page:
        return words or to, "A picture cannot stand in the text.", 'Name it under "photo", with its words.'
    if not words.strip():
        return to, "This picture has no words.", "Write what it shows between the square brackets."
    if wrong := missing_file(to, place, PICTURES):
        return (to, *wrong)
    return None


def _where(text: str, written: str) -> tuple[int, int]:
    """Line and column, from 0, at which ``written`` first stands in the text."""
    before = text[: max(text.find(written), 0)]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)


@lru_cache(maxsize=4096)
def _converted(text: str) -> Converted:
    """Kept, since each text is looked at for mistakes and for lost links before it is shown."""
    parser, tree = _parser()
    tree.place, tree.noticed = None, []
    parser.reset()
    return Converted(parser.convert(text), tuple(tree.noticed))


def _settled(text: str, place: Where) -> str:
    """HTML that nh3 has not seen yet, with links and pictures as they read from ``place``."""
    made = _converted(text)
    if not any(kind == "picture" or _leads_to_a_page(to) for kind, to, _ in made.noticed):
        return made.html
    parser, tree = _parser()
    tree.place, tree.noticed = place, []
    parser.reset()
    return parser.convert(text)


def _leads_to_a_page(href: str) -> bool:
    return leads_inside(href) and not wrong_with_link(href)


class _Tree(Treeprocessor):
    """Notices links, pictures and headings in what the parser made, and settles them once their place is known."""

    place: Where | None
    noticed: list[Noticed]

    def run(self, root: Element) -> None:
        print_marks(root)
        for element in root.iter():
            if element.tag == "img":
                src = _on_one_line(element.get("src") or "")
                self.noticed.append(Noticed("picture", src, element.get("alt") or ""))
                if self.place:
                    _settle_picture(element, src, self.place)
            elif element.tag == "a":
                href = _on_one_line(unescape((element.get("href") or "").replace("\x02amp\x03", "&")))
                self.noticed.append(Noticed("link", href))
                if self.place and self.place.is_held(href):
                    element.tag = "span"  # which nh3 takes away, and leaves its words
                elif self.place and _leads_to_a_page(href):
                    element.set("href", self.place.link(href))
            elif element.tag in ("h5", "h6"):
                self.noticed.append(Noticed("heading"))


def _on_one_line(address: str) -> str:
    return " ".join(address.split())


def _settle_picture(element: Element, src: str, place: Where) -> None:
    if place.is_page and (file := place.file(src)) and file.shown:
        element.set("src", place.relative(file.address))
        element.set("width", str(file.shown[0]))
        element.set("height", str(file.shown[1]))
        element.set("loading", "lazy")


@lru_cache(maxsize=1)
def _parser() -> tuple[markdown.Markdown, _Tree]:
    parser = markdown.Markdown(extensions=["sane_lists", "tables", "fenced_code"], output_format="html")
    parser.ESCAPED_CHARS += ["'", '"']  # which stay as they are typed
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    tree = _Tree(parser)
    parser.treeprocessors.register(tree, "tree", 1)
    return parser, tree
