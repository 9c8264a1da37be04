"""A picture of few flat colours, kept as numbers of a colour table: small, quick and the same each time."""

from __future__ import annotations

import zlib
from functools import cache
from io import BytesIO
from typing import cast

from PIL import Image

from campaign.forms.cards.lettering import Face, painted
from campaign.look.palette import channels, mix

WIDTH, HEIGHT = 1200, 630
SHADES = 8
"""Steps from the ground to a colour, which make its edges smooth."""
_FLAT = 64
"""Colours of a flat picture: those of its areas, and enough between them for smooth edges."""
_STEPS = [max(0, round(value * SHADES / 255) - 1) for value in range(256)]
_SEEN = bytes(255 if value >= 256 // (2 * SHADES) else 0 for value in range(256))


class Canvas:
    """A picture of 1200 by 630 pixels, each colour laid flat on a known ground."""

    def __init__(self, ground: str) -> None:
        self.ground = ground
        self._image = Image.new("P", (WIDTH, HEIGHT), 0)
        self._colours = [ground]
        self._shades: dict[tuple[str, str], int] = {}

    def copy(self) -> Canvas:
        """The same picture again, to go on from."""
        twin = Canvas(self.ground)
        twin._image = self._image.copy()
        twin._colours = list(self._colours)
        twin._shades = dict(self._shades)
        return twin

    def lay(self, coverage: Image.Image, left: int, top: int, colour: str, ground: str = "") -> None:
        """A colour where ``coverage`` (from 0 to 255) says so; ``ground`` is what lies there already."""
        first = self._first_shade(ground or self.ground, colour)
        values = coverage.tobytes()
        shades, seen = (
            Image.frombytes("L", coverage.size, values.translate(table)) for table in (_shades(first), _SEEN)
        )
        self._image.paste(shades, (left, top), seen)

    def write(self, text: str, face: Face, left: int, top: int, colour: str, ground: str = "") -> None:
        """One line of text; ``top`` is the top of its line."""
        self.lay(painted(text, face), left, top - face.size // 4, colour, ground)

    def show(self, picture: Image.Image, opening: Image.Image, left: int, top: int, *, is_flat: bool) -> None:
        """A picture (RGB) seen through an ``opening`` (from 0 to 255), in as many colours as are still free.

        In one that ``is_flat``, the colours of its areas stay exactly as they are. Nothing may lie there already.
        """
        whole = Image.new("RGB", picture.size, channels(self.ground))
        whole.paste(picture, mask=opening)
        room = 256 - len(self._colours)
        if is_flat:
            counted = whole.getcolors(picture.width * picture.height) or []
            most = sorted(counted, key=lambda each: (-each[0], each[1]))[: min(room, _FLAT)]
            table = Image.new("P", (1, 1))
            table.putpalette([value for _, colour in most for value in cast("tuple[int, ...]", colour)])
            small = whole.quantize(palette=table, dither=Image.Dither.NONE)
        else:
            table = whole.quantize(room, Image.Quantize.MEDIANCUT)
            small = whole.quantize(palette=table, dither=Image.Dither.FLOYDSTEINBERG)
        values = small.getpalette() or []
        first = len(self._colours)
        self._colours += [
            "#{:02X}{:02X}{:02X}".format(*values[at : at + 3]) for at in range(0, len(values), 3)
        ][:room]
        numbers = bytes(min(first + number, 255) for number in range(256))
        moved = Image.frombytes("L", small.size, small.tobytes().translate(numbers))
        self._image.paste(moved, (left, top), opening.point(lambda value: 255 if value else 0))

    def png(self) -> bytes:
        """The picture as a PNG file."""
        self._image.putpalette([value for colour in self._colours for value in channels(colour)])
        file = BytesIO()
        self._image.save(file, "PNG", compress_type=zlib.Z_RLE)  # a third of the time, for flat colours
        return file.getvalue()

    def _first_shade(self, ground: str, colour: str) -> int:
        if (ground, colour) not in self._shades:
            self._shades[ground, colour] = len(self._colours)
            self._colours += [mix(ground, colour, step / SHADES) for step in range(1, SHADES + 1)]
        return self._shades[ground, colour]


@cache
def _shades(first: int) -> bytes:
    """For each coverage the number of its colour, where those of a ground and a colour begin with ``first``."""
    return bytes(first + step for step in _STEPS)
