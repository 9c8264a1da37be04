"""The social image of a story: what somebody said, in their words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.art import BESIDE_WORDS, IN_THE_CORNER, Art, fills_of, lay_art
from campaign.forms.cards.canvas import Canvas
from campaign.forms.cards.card_lines import MARGIN, Lines, title_and_line
from campaign.forms.cards.clasp import lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import BESIDE_ARCH, MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.forms.cards.lettering import wrap
from campaign.forms.cards.titles import MOST_LINES, QUOTE_MEASURE, QUOTE_SIZES, WIDE_QUOTE_MEASURE
from campaign.look.palette import Brand, derive

_BESIDE_CORNER = 925
"""Where the words end that are beside the small arch."""


@dataclass(frozen=True)
class QuoteCard:
    """A quote in its marks, or the title of the story without, and the name its teller chose to be known by.

    The picture of the story is in an arch beside the quote; a long quote has it small, in the corner.
    """

    quote: str
    name: str
    campaign: str
    address: str
    brand: Brand
    art: Art

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""
        return fingerprint(self)

    def draw(self) -> bytes:
        """The PNG file. Raises ValueError for a quote that does not fit."""
        colours = derive(self.brand).light
        wide = wrap(self.quote, QUOTE_SIZES[-1], QUOTE_MEASURE, MOST_LINES) is None
        canvas = _stage(self.brand).copy()
        for lines in self._words(wide):
            lines.write(canvas, colours.link)
        foot = _BESIDE_CORNER if wide else BESIDE_ARCH
        write_foot(canvas, self.campaign, self.address, foot, colours.link)
        arch = IN_THE_CORNER if wide else BESIDE_WORDS
        lay_art(canvas, self.art, arch, fills_of(colours))
        return canvas.png()

    def _words(self, wide: bool) -> tuple[Lines, Lines]:
        if not wide:
            return title_and_line(self.quote, QUOTE_SIZES, QUOTE_MEASURE, self.name, MARGIN)
        beside = _BESIDE_CORNER - MARGIN
        return title_and_line(self.quote, QUOTE_SIZES, WIDE_QUOTE_MEASURE, self.name, MARGIN, beside)


@lru_cache(maxsize=8)
def _stage(brand: Brand) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.warm)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, colours.spark, colours.deep)
    return canvas
