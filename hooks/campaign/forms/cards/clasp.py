"""The motif: ∩ and ∪ of the same stroke, interlaced, open at one end so that there is room to join."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from PIL import Image, ImageDraw

from campaign.forms.cards.canvas import HEIGHT, WIDTH, Canvas
from campaign.forms.cards.shapes import FINE

_MARK_HEIGHT = 186


@dataclass(frozen=True)
class Bow:
    """One half of the clasp, by its centre line in pixels.

    It is a ∩ if its ``turn`` (the crown) is above its ``ends``, and a ∪ if its ``turn`` (the base) is below.
    """

    centre: float
    turn: float
    ends: float
    radius: float
    stroke: float

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the pixels it touches, within the card."""
        side, half = self.radius + self.stroke / 2, self.stroke / 2
        top, bottom = sorted((self.turn, self.ends))
        return (
            max(0, floor(self.centre - side)),
            max(0, floor(top - half)),
            min(WIDTH, ceil(self.centre + side)),
            min(HEIGHT, ceil(bottom + half)),
        )


def lay_bow(canvas: Canvas, bow: Bow, colour: str, ground: str = "") -> None:
    """Draw one half in one colour."""
    left, top, _, _ = bow.box
    canvas.lay(_coverage(bow), left, top, colour, ground)


def lay_mark(canvas: Canvas, left: float, bottom: int, height: int, over: str, under: str) -> None:
    """Draw the pair as the campaign's mark, ``over`` the colour of its ∩."""
    unit = height / _MARK_HEIGHT
    top = bottom - height
    radius, stroke = 57 * unit, 26 * unit
    for x, turn, ends, colour in ((70, 13, 129, over), (146, 173, 57, under)):
        lay_bow(canvas, Bow(left + x * unit, top + turn * unit, top + ends * unit, radius, stroke), colour)


def _coverage(bow: Bow) -> Image.Image:
    left, top, right, bottom = bow.box
    image = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE))
    draw = ImageDraw.Draw(image)

    def area(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        y0, y1 = sorted((y0, y1))
        return (
            (x0 - left) * FINE,
            (y0 - top) * FINE,
            (x1 - left) * FINE - 1,
            (y1 - top) * FINE - 1,
        )

    down = 1 if bow.ends > bow.turn else -1
    half = bow.stroke / 2
    start = bow.turn + down * bow.radius
    for reach, value in ((bow.radius + half, 255), (bow.radius - half, 0)):
        draw.ellipse(area(bow.centre - reach, start - reach, bow.centre + reach, start + reach), value)
    side = bow.radius + half
    far = start + down * (side + abs(bow.ends - start))
    draw.rectangle(area(bow.centre - side, start, bow.centre + side, far), 0)
    for leg in (bow.centre - bow.radius, bow.centre + bow.radius):
        draw.rectangle(area(leg - half, start, leg + half, bow.ends), 255)
        draw.ellipse(area(leg - half, bow.ends - half, leg + half, bow.ends + half), 255)
    return image.reduce(FINE)
