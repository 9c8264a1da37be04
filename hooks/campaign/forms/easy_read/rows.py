"""Rows and parts of Easy Read pages: a picture, its sentences as HTML, and by the reader's clock, whether they are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypedDict

from markupsafe import escape

from campaign.addresses import in_easy_read
from campaign.artefact import Page
from campaign.build import Build
from campaign.forms.pages.rows import EndFacts, StatusFacts, over_after, said_until
from campaign.languages.in_html import text_in
from campaign.languages.tagged_text import language_of
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, Told
from campaign.model.published_file import DOCS
from campaign.prose.explainer import Explainer
from campaign.prose.markdown import to_html
from campaign.prose.place import Where, leads_inside
from campaign.site.kind import PictureNamed

_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;:?£()]|-(?!-)|\.(?!\.))*")
"""A sentence without Markdown, as most are: the parser would take longer for it than all else on the page."""

_LINK_INSIDE = re.compile(r"\]\((?![\w+.-]+:)")
"""A link that reads otherwise on another page."""


class ByTheClock(TypedDict):
    """What ends with the event, and what is only said once it is over."""

    until_over: bool
    once_over: bool


class EasyRow(EndFacts, ByTheClock):
    """A picture and its sentences, as HTML. It may have a name, or a title that leads on to ``address``.

    ``once_over_says`` is what it says once it is over, if it can be.
    """

    id: str | None
    picture: str | None
    words: str
    name: str | None
    title: str | None
    address: str
    status: StatusFacts | None
    once_over_says: str | None


class EasyPartFacts(ByTheClock):
    """A part of an Easy Read. ``band`` is the colour of its heading; ``is_first`` is so for the one that is seen at once,
    ``then_contents`` where the list of parts follows.
    """

    id: str
    title: str
    band: int
    blocks: Sequence[EasyRow]
    is_first: bool
    then_contents: bool


class EasyWhere(Where):
    """Links lead to Easy Read pages, so that readers who chose Easy Read stay in it."""

    def link(self, written: str) -> str:
        # An Easy Read has other parts than its page.
        return super().link(written.partition("#")[0] if leads_inside(written) else written)

    def relative(self, address: str) -> str:
        to = in_easy_read(address)
        # Whoever is here already wants to read the page itself.
        return super().relative(address if to == self.at else to)


def part_facts(
    part: EasyPart,
    of: Page,
    pictures: PictureNamed,
    build: Build,
    folder: PurePosixPath = DOCS,
    *,
    rows_stay: bool = False,
) -> EasyPartFacts:
    """A title and its rows. ``folder`` is where relative links begin.

    ``rows_stay`` where each leads on to a page, so that only its sentences end with the event.
    """
    place = EasyWhere(
        in_easy_read(of.address), folder, build.files, build.language, is_page=True, held=build.held
    )
    words = build.explainer(place.at)
    rows = [_row(block, place, words, pictures, stays=rows_stay) for block in part.blocks]
    if part.told is Told.ONCE_OVER:  # which the part alone says, for all of them
        rows = [{**row, **by_the_clock(Told.ALWAYS)} for row in rows]
    return {**a_part(part.title, rows), **by_the_clock(part.told)}


def _row(block: EasyBlock, place: Where, words: Explainer, pictures: PictureNamed, *, stays: bool) -> EasyRow:
    """Where its lines are not all told at the same time, or end before all of the event does, each says when."""
    told = Told.ALWAYS if stays else block.told
    each_says = block.until is not None
    paragraphs = (
        _told(
            _as_they_pass(words.link_bold(paragraph(line.text, place)), line),
            line if each_says or told is not line.told else None,
        )
        for line in block.lines
    )
    made = a_row(pictures(block.picture) if block.picture else None, "\n".join(paragraphs))
    if block.until:
        made["over_after"] = over_after([block.until])
        made["once_over_says"] = text_in(paragraph(block.then, place)) if block.then else None
    return {**made, **by_the_clock(told)}


_UNTIL_OVER = "data-until-over"
"""The attribute of a paragraph: see ``hooks/campaign/look/art/now.js``."""

_SAID = "data-said="


def _told(words: str, line: EasyLine | None) -> str:
    """What is only told once it is over is never among other lines: see ``blocks_of``."""
    ends = line and line.told is Told.UNTIL_OVER
    return str(words).replace("<p", f"<p {_UNTIL_OVER}", 1) if ends else words


def _as_they_pass(words: str, line: EasyLine) -> str:
    """With what it says once one more of the times that it counts is over."""
    if not line.as_they_pass:
        return words
    said = escape(said_until(line.as_they_pass))
    return str(words).replace("<p", f'<p {_SAID}"{said}"', 1)


def by_the_clock(told: Told) -> ByTheClock:
    return {"until_over": told is Told.UNTIL_OVER, "once_over": told is Told.ONCE_OVER}


def a_part(title: str, rows: Sequence[EasyRow]) -> EasyPartFacts:
    """Its place on the page, from which it has its ``id`` and ``band``, is known once all parts are there."""
    return {
        "id": "",
        "title": title,
        "band": 0,
        "blocks": rows,
        "is_first": False,
        "then_contents": False,
        **by_the_clock(Told.ALWAYS),
    }


def a_row(picture: str | None, words: str = "", title: str | None = None, address: str = "") -> EasyRow:
    """A row that tells of nothing that ends."""
    return {
        "id": None,
        "picture": picture,
        "words": words,
        "name": None,
        "title": title,
        "address": address,
        "status": None,
        "over_after": None,
        "is_over": False,
        "once_over_says": None,
        **by_the_clock(Told.ALWAYS),
    }


def paragraph(sentence: str, place: Where) -> str:
    if language_of(sentence):
        return to_html(sentence, place)
    if _PLAIN.fullmatch(sentence):
        return f"<p>{sentence}</p>"
    return to_html(sentence, place) if _LINK_INSIDE.search(sentence) else _same_everywhere(sentence)


@lru_cache(maxsize=1024)
def _same_everywhere(sentence: str) -> str:
    """Such as help lines, which are on many pages."""
    return to_html(sentence, Where(is_page=True))
