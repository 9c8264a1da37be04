"""The social image of a story: what somebody said, in their words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.canvas import HEIGHT, Canvas
from campaign.forms.cards.card_lines import MARGIN, Lines, title_and_line
from campaign.forms.cards.clasp import Bow, lay_bow, lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.forms.cards.lettering import wrap
from campaign.forms.cards.shapes import rounded
from campaign.forms.cards.titles import MOST_LINES, QUOTE_MEASURE, QUOTE_SIZES, WIDE_QUOTE_MEASURE
from campaign.look.palette import Brand, derive

ARCH_LEFT, ARCH_TOP, ARCH_WIDTH = 796, 64, 340
ARCH_CLASP = (Bow(914, 156, 472, 78, 33), Bow(1018, 565, 250, 78, 33))
CORNER_LEFT, CORNER_HEIGHT = 973, 140
_FOOT_BESIDE_ARCH = 750
_FOOT_BESIDE_CORNER = 925


@dataclass(frozen=True)
class QuoteCard:
    """A quote in its marks, or the title of the story without, and the name its teller chose to be known by.

    Nobody's face is shown: an arch with the clasp is beside the quote, and a long quote is on its own.
    """

    quote: str
    name: str
    campaign: str
    address: str
    brand: Brand

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""
        return fingerprint(self)

    def draw(self) -> bytes:
        """The PNG file. Raises ValueError for a quote that does not fit."""
        colours = derive(self.brand).light
        wide = wrap(self.quote, QUOTE_SIZES[-1], QUOTE_MEASURE, MOST_LINES) is None
        canvas = _stage(self.brand, wide).copy()
        for lines in self._words(wide):
            lines.write(canvas, colours.ink)
        foot = _FOOT_BESIDE_CORNER if wide else _FOOT_BESIDE_ARCH
        write_foot(canvas, self.campaign, self.address, foot, colours.ink)
        return canvas.png()

    def _words(self, wide: bool) -> tuple[Lines, Lines]:
        measure = WIDE_QUOTE_MEASURE if wide else QUOTE_MEASURE
        return title_and_line(self.quote, QUOTE_SIZES, measure, self.name, MARGIN)


@lru_cache(maxsize=8)
def _stage(brand: Brand, wide: bool) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.warm)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, colours.spark, colours.deep)
    if wide:
        lay_mark(canvas, CORNER_LEFT, MARK_BOTTOM, CORNER_HEIGHT, colours.spark, colours.deep)
        return canvas
    arch = rounded(ARCH_WIDTH, HEIGHT - ARCH_TOP + ARCH_WIDTH // 2, ARCH_WIDTH // 2)
    standing = arch.crop((0, 0, ARCH_WIDTH, HEIGHT - ARCH_TOP))
    canvas.lay(standing, ARCH_LEFT, ARCH_TOP, colours.cool)
    for bow, colour in zip(ARCH_CLASP, (colours.spark, colours.deep), strict=True):
        lay_bow(canvas, bow, colour, colours.cool)
    return canvas
