"""Pictures that people send, made safe to show: no place, no time, no camera, no hidden second picture.

All become WebP, which browsers have shown since 2020 and which is smaller than JPEG.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL import Image

from campaign.look.colour_profiles import in_srgb
from campaign.look.unfit_pictures import CANNOT_BE_READ, DAMAGED, Wrong, opened, wrong_before_reading

WIDEST = 1200
"""CSS pixels at twice the density of the widest place a picture has."""

_ORIENTATION = 0x0112
_ON_ITS_SIDE = range(5, 9)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its orientation in EXIF. Pillow's own way writes all of EXIF anew, which can fail."""

Size = tuple[int, int]


@dataclass(frozen=True)
class PhotoDrawing:
    """A :class:`~campaign.artefact.Drawing` that copies only the pixels of a picture."""

    file: Path
    widest: int = WIDEST

    @cached_property
    def fingerprint(self) -> str:
        return hashlib.sha256(f"photo 5 {self.widest} ".encode() + self.file.read_bytes()).hexdigest()

    def draw(self) -> bytes:
        """A WebP of at most ``widest`` pixels a side, upright, with no metadata."""
        with opened(self.file) as found:
            picture = upright(found)
        small = picture.resize(_fitted(picture.size, self.widest), Image.Resampling.LANCZOS)
        clean = Image.new(small.mode, small.size)
        clean.paste(small)
        out = io.BytesIO()
        clean.save(out, "WEBP", quality=82, method=4)
        return out.getvalue()


def upright(found: Image.Image) -> Image.Image:
    """The pixels of an opened picture as they are meant to be seen, in RGB, or in RGBA where it can be seen through."""
    turn = _TURNS.get(found.getexif().get(_ORIENTATION, 1))
    mode = "RGBA" if found.has_transparency_data else "RGB"
    picture = in_srgb(_with_8_bits(found)).convert(mode)
    return picture.transpose(turn) if turn is not None else picture


def _with_8_bits(picture: Image.Image) -> Image.Image:
    """Scanners save greys of 16 bits, all of which Pillow would cut off at 255."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")


def size_shown(file: Path, widest: int = WIDEST) -> Size | None:
    """Width and height in pixels of what :class:`PhotoDrawing` will draw; None if it cannot, or should not, be drawn."""
    found = looked_at(file, widest)
    return found if isinstance(found[0], int) else None


def why_not_shown(file: Path) -> Wrong | None:
    """What is wrong with a picture that cannot be shown, to follow its name, and what to do."""
    found = looked_at(file)
    return found if isinstance(found[0], str) else None


def looked_at(file: Path, widest: int = WIDEST) -> Size | Wrong:
    """The size at which it is shown, or what is wrong with it."""
    if wrong := wrong_before_reading(file):
        return wrong
    try:
        with opened(file) as picture:
            width, height = picture.size
            if picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE:
                width, height = height, width
            # A file that was cut short says so only when its pixels are read; a JPEG's can be read small.
            picture.draft("RGB", (1, 1))
            picture.load()
    except CANNOT_BE_READ:
        return DAMAGED
    return _fitted((width, height), widest)


def _fitted(size: Size, widest: int) -> Size:
    scale = min(1.0, widest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
