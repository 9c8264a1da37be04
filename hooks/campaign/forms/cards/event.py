"""The social image of an event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.canvas import WIDTH, Canvas
from campaign.forms.cards.card_lines import MARGIN, card_lines
from campaign.forms.cards.clasp import Bow, lay_bow, lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.forms.cards.lettering import width
from campaign.forms.cards.shapes import rounded
from campaign.look.palette import Brand, derive

CLASP = (Bow(958, 52, 380, 130, 56), Bow(1131, 504, 176, 130, 56), Bow(1304, -36, 380, 130, 56))
_STOP_PADDING, _STOP_CORNER = 14, 6


@dataclass(frozen=True)
class EventCard:
    """When, what and where, in words that are ready to read.

    ``kicker`` is the date, or if the event is ``stopped`` the word for that.
    """

    kicker: str
    title: str
    place: str
    campaign: str
    address: str
    brand: Brand
    stopped: bool = False

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""
        return fingerprint(self)

    def draw(self) -> bytes:
        """The PNG file. Raises ValueError for a title that does not fit."""
        palettes = derive(self.brand)
        colours = palettes.light
        canvas = _stage(self.brand, self.stopped).copy()
        words = card_lines(self.kicker, self.title, self.place, _STOP_PADDING if self.stopped else 0)
        if self.stopped and words.kicker.words:
            wide = max(width(line, words.kicker.face) for line in words.kicker.words)
            tall = words.kicker.bottom - MARGIN + _STOP_PADDING
            canvas.lay(
                rounded(round(wide) + 2 * _STOP_PADDING, tall, _STOP_CORNER),
                MARGIN,
                MARGIN,
                palettes.dark.stop,
            )
            words.kicker.write(canvas, palettes.dark.on_stop, MARGIN + _STOP_PADDING, palettes.dark.stop)
        else:
            words.kicker.write(canvas, colours.sun)
        words.title.write(canvas, colours.on_deep)
        words.place.write(canvas, colours.on_deep)
        write_foot(canvas, self.campaign, self.address, WIDTH - MARGIN, colours.on_deep)
        return canvas.png()


@lru_cache(maxsize=8)
def _stage(brand: Brand, stopped: bool) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.deep)
    for bow, colour in zip(CLASP, (colours.sun, colours.cool, colours.spark), strict=True):
        lay_bow(canvas, bow, colours.line if stopped else colour)
    over, under = (colours.on_deep, colours.on_deep) if stopped else (colours.sun, colours.cool)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, over, under)
    return canvas
