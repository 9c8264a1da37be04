"""The social image of a write-up, a case study or a plain page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.canvas import WIDTH, Canvas
from campaign.forms.cards.card_lines import MARGIN, card_lines
from campaign.forms.cards.clasp import Bow, lay_bow, lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.look.palette import Brand, derive

CLASP = (Bow(958, 504, 176, 130, 56), Bow(1131, 52, 380, 130, 56), Bow(1304, 560, 176, 130, 56))


@dataclass(frozen=True)
class NoteCard:
    """What kind of page, its title and where it is from, in words that are ready to read."""

    kicker: str
    title: str
    place: str
    campaign: str
    address: str
    brand: Brand

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""
        return fingerprint(self)

    def draw(self) -> bytes:
        """The PNG file. Raises ValueError for a title that does not fit."""
        colours = derive(self.brand).light
        canvas = _stage(self.brand).copy()
        words = card_lines(self.kicker, self.title, self.place)
        words.kicker.write(canvas, colours.link)
        words.title.write(canvas, colours.ink)
        words.place.write(canvas, colours.ink)
        write_foot(canvas, self.campaign, self.address, WIDTH - MARGIN, colours.ink)
        return canvas.png()


@lru_cache(maxsize=8)
def _stage(brand: Brand) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.tint)
    for bow, colour in zip(CLASP, (colours.deep, colours.spark, colours.cool), strict=True):
        lay_bow(canvas, bow, colour)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, colours.spark, colours.deep)
    return canvas
