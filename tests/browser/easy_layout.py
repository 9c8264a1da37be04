"""The rules of Easy Read that only the built page can keep or break, measured on it as a browser lays it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page

from browser.rounding import ROUNDING
from browser.visits import Visits, arrive
from campaign.look.palette import contrast

_LINES, _FACTS = (
    Path(__file__).with_name(name).read_text("utf-8") for name in ("lines.js", "easy_layout.js")
)
_GATHER = f"() => {{ {_LINES} return ({_FACTS})(); }}"

POINT = 4 / 3
"""CSS pixels."""

SMALLEST_WORDS = 14 * POINT
SMALLEST_SENTENCES = 16 * POINT
SMALLEST_PICTURE = 120
NARROWEST_FOR_TWO = 576
LONGEST_LINE = 70
LEAST_CONTRAST = 7

Thing = dict[str, Any]


class Window(NamedTuple):
    """What a page is shown in, in CSS pixels; paper is A4 between its margins."""

    width: int
    height: int = 800
    scheme: Literal["light", "dark"] = "light"
    medium: Literal["screen", "print"] = "screen"


WINDOWS = {
    "desktop": Window(1280),
    "dark": Window(1280, scheme="dark"),
    "tablet": Window(576),
    "phone": Window(320),
    "paper": Window(672, 987, medium="print"),
}


@contextmanager
def shown_in(window: str, name: str, visits: Visits) -> Iterator[Page]:
    """A page of a type, without scripts: Easy Read needs none."""
    width, height, scheme, medium = WINDOWS[window]
    with visits.visitor(width, scripts=False) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, media=medium)
        arrive(page, visits.address + visits.paths[name])
        yield page


class LayoutFault(NamedTuple):
    """A rule that a page breaks, how, and the words where it does."""

    rule: str
    what: str
    words: str


class Demand(NamedTuple):
    """What a rule asks of all things of a kind, and how to say that one is otherwise."""

    rule: str
    of: str
    is_met: Callable[[Thing], bool]
    otherwise: str


def has_room_above(paragraph: Thing) -> bool:
    """Whether the room between paragraphs is 1.5 times that between lines, which is above and below each line."""
    between_lines: float = paragraph["lineHeight"] - paragraph["size"]
    return paragraph["gap"] is None or paragraph["gap"] >= 0.5 * between_lines - ROUNDING


DEMANDS = (
    Demand("ER21", "rows", lambda row: row["pictures"] == 1, "{pictures} pictures beside the words"),
    Demand("ER21", "rows", lambda row: row["comesFirst"], "the picture does not come before all words"),
    Demand("ER21", "rows", lambda row: row["stands"] in (None, row["ought"]), "the picture is {stands}, not {ought}"),
    Demand("ER23", "pictures", lambda picture: picture["width"] >= SMALLEST_PICTURE - ROUNDING, "a picture {width:g}px wide"),
    Demand("ER23", "pictures", lambda picture: picture["loaded"], "a picture that is not there"),
    Demand("ER23", "pictures", lambda picture: picture["alt"] == "", "a picture that says {alt!r} beside words that say it"),
    Demand("ER23", "pictures", lambda picture: picture["ground"] == "#ffffff", "a picture on {ground}, not on white"),
    Demand("ER24", "words", lambda words: words["size"] >= SMALLEST_WORDS - ROUNDING, "letters of {size:g}px"),
    Demand("ER24", "paragraphs", lambda words: words["size"] >= SMALLEST_SENTENCES - ROUNDING, "sentences of {size:g}px"),
    Demand("ER25", "words", lambda words: words["align"] == words["begins"], "lines that start {align}"),
    Demand("ER25", "words", lambda words: words["hyphens"] != "auto", "words that the browser may hyphenate"),
    Demand("ER25", "words", lambda words: words["wordBreak"] != "break-all", "words that may break anywhere"),
    Demand("ER25", "words", lambda words: not words["softHyphen"], "a soft hyphen"),
    Demand("ER25", "words", lambda words: not words["torn"], "a word on two lines"),
    Demand("ER26", "words", lambda words: words["style"] == "normal", "{style} letters"),
    Demand("ER26", "words", lambda words: not words["capitals"], "capitals"),
    Demand("ER26", "words", lambda words: not words["underlined"], "a line under what is not a link"),
    Demand("ER27", "paragraphs", lambda words: words["lineHeight"] >= 1.5 * words["size"] - ROUNDING, "lines {lineHeight:g}px apart"),
    Demand("ER27", "paragraphs", lambda words: words["longest"] <= LONGEST_LINE, "{longest} letters in a line"),
    Demand("ER27", "paragraphs", has_room_above, "{gap:g}px between paragraphs"),
    Demand("ER28", "words", lambda words: words["ownFont"], "{font} is not a font of the site"),
    Demand("ER28", "words", lambda words: not words["picture"], "a picture behind words"),
    Demand("ER28", "words", lambda words: words["plain"], "a ground of no colour"),
    Demand("ER28", "words", lambda words: contrast(words["letters"], words["ground"]) >= LEAST_CONTRAST, "{letters} on {ground}"),
    Demand("ER38", "rows", lambda row: not row["paper"] or row["breaks"] in ("avoid", "avoid-page"), "a row that two sheets may share"),
)  # fmt: skip


def layout_faults(page: Page) -> list[LayoutFault]:
    """Every fault in the layout of an open Easy Read page; on paper, whatever is not as it ought to be breaks ER38."""
    facts = page.evaluate(_GATHER)
    for row in facts["rows"]:
        row |= {"ought": "left" if facts["width"] >= NARROWEST_FOR_TWO else "above", "paper": facts["paper"]}
    assert all(facts[kind] for kind in ("rows", "words", "paragraphs")), "Nothing was there to measure."
    return [
        LayoutFault(
            "ER38" if facts["paper"] else demand.rule, demand.otherwise.format(**thing), thing["words"]
        )
        for demand in DEMANDS
        for thing in facts[demand.of]
        if not demand.is_met(thing)
    ]
