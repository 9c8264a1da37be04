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

FORMATS = ("JPEG", "PNG", "WEBP")
WIDEST = 1200
"""CSS pixels at twice the density of the widest place a picture has."""

LARGEST = 40_000_000
"""Pixels. A small file can unpack to a picture that fills the memory."""

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
        with Image.open(self.file, formats=FORMATS) as opened:
            turn = _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
            mode = "RGBA" if opened.has_transparency_data else "RGB"
            picture = in_srgb(_with_8_bits(opened)).convert(mode)
            upright = picture.transpose(turn) if turn is not None else picture
        small = upright.resize(_fitted(upright.size, self.widest), Image.Resampling.LANCZOS)
        clean = Image.new(small.mode, small.size)
        clean.paste(small)
        out = io.BytesIO()
        clean.save(out, "WEBP", quality=82, method=4)
        return out.getvalue()


def _with_8_bits(picture: Image.Image) -> Image.Image:
    """Scanners save greys of 16 bits, all of which Pillow would cut off at 255."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")


def size_shown(file: Path, widest: int = WIDEST) -> Size | None:
    """Width and height in pixels of what :class:`PhotoDrawing` will draw; None if it cannot, or should not, be drawn."""
    try:
        with Image.open(file, formats=FORMATS) as opened:
            width, height = opened.size
            if width * height > LARGEST:
                return None
            if opened.getexif().get(_ORIENTATION) in _ON_ITS_SIDE:
                width, height = height, width
            # A file that was cut short says so only when its pixels are read; a JPEG's can be read small.
            opened.draft("RGB", (1, 1))
            opened.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return _fitted((width, height), widest)


def _fitted(size: Size, widest: int) -> Size:
    scale = min(1.0, widest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
