"""The one renderer: Markdown as people may write it, turned into HTML that is safe on any page.

No raw HTML, no attributes, no snippets; pictures only on the pages of ``docs/`` (a story's photo has its own field).
Three things in a row make it safe: what may not be written is a problem on its line (:mod:`campaign.prose.mistakes`);
the parser does not know HTML (:mod:`campaign.prose.parser`);
and nh3 lets through only what is listed here. Around that are the components, whose HTML is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import NamedTuple

import nh3
from markdown.extensions.toc import slugify
from markupsafe import Markup

from campaign.languages.in_html import blocks_in_language, language_attributes
from campaign.languages.tagged_text import language_of
from campaign.languages.tags import direction, language_tag
from campaign.prose.components.blocks import Block, Prose, take_apart
from campaign.prose.components.catalogue import COMPONENTS
from campaign.prose.components.component import read
from campaign.prose.links import SCHEMES
from campaign.prose.parser import leads_to_a_page, noticed_in, place_in, settled
from campaign.prose.place import ANYWHERE, Where, leads_inside

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td", "span",
}  # fmt: skip
ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "span": {"lang"}, "*": set()}
"""nh3 allows every element a title and a language unless it is told otherwise."""
ON_PAGES = {"img": {"src", "alt", "width", "height", "loading"}}

TAKEN_IDS = (
    "main",
    "menu",
    "contact",
    "contents",
    "foot-keep",
    "foot-more",
    "foot-ways",
    "large-print",
    "days",
    "first",
    "ended",
    "you-said",
    "ways",
    "words",
    "help",
)
"""Ids of the shell and of the home page, which no heading may have."""


_MADE_HEADING = re.compile(r"<(h[234])>(.*?)</h[234]>", re.DOTALL)


_IN_LANGUAGE = re.compile(r'<span lang="([^"]*)">')


class RelativeLink(NamedTuple):
    """A relative link as written, and where: line and column count from 0."""

    to: str
    line: int
    column: int


def to_html(text: str, place: Where = ANYWHERE) -> str:
    """HTML for the body of a page. Headings begin at level 2, since the page's title is level 1."""
    language, around = language_of(text), place.language.direction
    html = _Renderer(
        replace(place, within=language) if language else place, direction(language) if language else around
    ).html(text)
    return Markup(blocks_in_language(html, language, around))  # noqa: S704 - only attributes of ours were added


class _Renderer:
    """Renders one text: its headings must not share ids."""

    def __init__(self, place: Where, direction: str = "ltr") -> None:
        self.place = place
        self.direction = direction
        self.ids = set(TAKEN_IDS)

    def html(self, text: str) -> Markup:
        pieces, _ = take_apart(text)
        return Markup("\n").join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Prose | Block) -> Markup:
        if isinstance(piece, Block):
            model = COMPONENTS.get(piece.name)
            component, _ = read(model, piece, self.place) if model else (None, [])
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
            settled(text, self.place),
            tags=TAGS | ON_PAGES.keys() if page else TAGS,
            attributes=ATTRIBUTES | ON_PAGES if page else ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel=None if page else "ugc nofollow",
        )
        clean = _IN_LANGUAGE.sub(self._with_language, clean)
        return Markup(_MADE_HEADING.sub(self._with_id, clean) if page else clean)  # noqa: S704 - nh3 has cleaned it

    def _with_language(self, span: re.Match[str]) -> str:
        return f"<span{language_attributes(language_tag(span[1]), self.direction)}>"

    def _with_id(self, heading: re.Match[str]) -> str:
        wanted = slugify(unescape(re.sub(r"<[^>]*>", "", heading[2])), "-") or "part"
        number, given = 1, wanted
        while given in self.ids:
            number, given = number + 1, f"{wanted}-{number}"
        self.ids.add(given)
        return f'<{heading[1]} id="{given}">{heading[2]}</{heading[1]}>'


def links_in(text: str) -> Iterator[RelativeLink]:
    """Links to pages and files of the site itself."""
    pieces, _ = take_apart(text)
    for piece in pieces:
        if isinstance(piece, Block):
            written = piece.fields.get("to") if piece.name == "card" else None
            if written and leads_inside(written.value):
                yield RelativeLink(written.value, written.line, written.column)
            body, line = piece.body, piece.body_line
        elif piece.is_example:
            yield from (link._replace(line=link.line + piece.line) for link in links_in(piece.text))
            continue
        else:
            body, line = piece.text, piece.line
        for thing, href, _ in noticed_in(body):
            if thing == "link" and leads_to_a_page(href):
                down, column = place_in(body, f"]({href}") if f"]({href}" in body else place_in(body, href)
                yield RelativeLink(href, line + down, column + 2 * (f"]({href}" in body))


def anchors_in(text: str) -> set[str]:
    """The ids of the headings of a page."""
    renderer = _Renderer(Where(is_page=True))
    renderer.html(text)
    return renderer.ids - set(TAKEN_IDS)
