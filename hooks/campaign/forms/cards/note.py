"""The social image of a write-up, a case study or a plain page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from campaign.forms.cards.art import BESIDE_WORDS, Art, fills_of, lay_art
from campaign.forms.cards.canvas import WIDTH, Canvas
from campaign.forms.cards.card_lines import MARGIN, card_lines
from campaign.forms.cards.clasp import Bow, lay_bow, lay_mark
from campaign.forms.cards.edition import fingerprint
from campaign.forms.cards.foot import BESIDE_ARCH, MARK_BOTTOM, MARK_HEIGHT, write_foot
from campaign.forms.cards.lettering import missing_characters
from campaign.forms.cards.titles import PAGE_SIZES
from campaign.look.palette import Brand, derive

CLASP = (Bow(958, 504, 176, 130, 56), Bow(1131, 52, 380, 130, 56), Bow(1304, 560, 176, 130, 56))


@dataclass(frozen=True)
class NoteCard:
    """What kind of page, its title and where it is from, in words that are ready to read.

    One without ``art`` is of the campaign itself, and has the clasp.
    """

    kicker: str
    title: str
    place: str
    campaign: str
    address: str
    brand: Brand
    art: Art | None = None

    @property
    def fingerprint(self) -> str:
        """A hash of everything the bytes depend on."""
        return fingerprint(self)

    def draw(self) -> bytes:
        """The PNG file. Raises ValueError for a title that does not fit."""
        colours = derive(self.brand).light
        canvas = _stage(self.brand, self.art is None).copy()
        words = card_lines(self.kicker, self.title, self.place, sizes=PAGE_SIZES)
        words.kicker.write(canvas, colours.link)
        words.title.write(canvas, colours.link)
        words.place.write(canvas, colours.link)
        right = BESIDE_ARCH if self.art else WIDTH - MARGIN
        write_foot(canvas, self.campaign, self.address, right, colours.link)
        if self.art:
            lay_art(canvas, self.art, BESIDE_WORDS, fills_of(colours))
        return canvas.png()


def can_be_drawn(card: NoteCard) -> bool:
    """Whether the card has room for its whole title, and letters for it."""
    try:
        card_lines(card.kicker, card.title, card.place, sizes=PAGE_SIZES)
    except ValueError:
        return False
    return not missing_characters(card.kicker + card.title + card.campaign)


@lru_cache(maxsize=8)
def _stage(brand: Brand, has_clasp: bool) -> Canvas:
    colours = derive(brand).light
    canvas = Canvas(colours.tint)
    bows = CLASP if has_clasp else ()
    for bow, colour in zip(bows, (colours.deep, colours.spark, colours.cool), strict=False):
        lay_bow(canvas, bow, colour)
    lay_mark(canvas, MARGIN, MARK_BOTTOM, MARK_HEIGHT, colours.spark, colours.deep)
    return canvas
