"""The social image of an event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.art import BESIDE_WORDS, Art, fills_of, lay_art
from campaign.forms.cards.canvas import Canvas
from campaign.forms.cards.card_lines import MARGIN, card_lines
from campaign.forms.cards.clasp import lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import BESIDE_ARCH, MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.forms.cards.lettering import width
from campaign.forms.cards.shapes import rounded
from campaign.look.illustrations import Fill
from campaign.look.palette import Brand, Palette, derive, mix

_STOP_PADDING, _STOP_CORNER = 14, 6


@dataclass(frozen=True)
class EventCard:
    """When, what and where, in words that are ready to read.

    ``kicker`` is the date, or if the event is ``stopped`` the word for that; its picture is then grey.
    """

    kicker: str
    title: str
    place: str
    campaign: str
    address: str
    brand: Brand
    art: Art
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
        write_foot(canvas, self.campaign, self.address, BESIDE_ARCH, colours.on_deep)
        fills = _quiet(colours) if self.stopped else fills_of(colours)
        lay_art(canvas, self.art, BESIDE_WORDS, fills)
        return canvas.png()


@lru_cache(maxsize=8)
def _stage(brand: Brand, stopped: bool) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.deep)
    over, under = (colours.on_deep, colours.on_deep) if stopped else (colours.sun, colours.cool)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, over, under)
    return canvas


def _quiet(colours: Palette) -> dict[Fill, str]:
    """Greys of the brand: nothing invites to what is off."""
    middle = mix(colours.deep, colours.line, 0.5)
    pale = mix(colours.line, colours.on_deep, 0.35)
    return {
        "sun": pale,
        "cool": colours.line,
        "spark": middle,
        "deep": mix(colours.deep, colours.line, 0.2),
        "light": mix(colours.line, colours.on_deep, 0.75),
    }
