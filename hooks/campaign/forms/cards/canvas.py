"""A picture of few flat colours, kept as numbers of a colour table: small, quick and the same each time."""

from __future__ import annotations

import zlib
from functools import cache
from io import BytesIO

from PIL import Image

from campaign.forms.cards.lettering import Face, painted
from campaign.look.palette import channels, mix

WIDTH, HEIGHT = 1200, 630
SHADES = 8
"""Steps from the ground to a colour, which make its edges smooth."""
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
