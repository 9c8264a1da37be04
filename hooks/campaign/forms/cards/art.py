"""The arch on a card: the picture that a record has of its own, or its photo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageOps

from campaign.forms.cards.canvas import HEIGHT, Canvas
from campaign.forms.cards.shapes import rounded
from campaign.look.illustrations import FLOOR, WIDTH, Fill, Shape
from campaign.look.outlines import outlines
from campaign.look.palette import Palette, channels
from campaign.look.pictures import PhotoDrawing
from campaign.model.on_disk import on_disk
from campaign.site.gate import OnSocial, Shown
from campaign.site.own_picture import shapes_of

ABOVE = 80
"""Units of sky that an arch has above a picture of the usual height, which is lower than an arch."""
_MIDDLE = 192
"""Units of a picture that an arch shows, from its middle."""
_FINE = 3
"""Pictures are drawn this many times larger and made smaller: half the work of other shapes, which are fewer."""
_HIGH_UP = 0.3
"""Where a portrait is cut: faces are rather at its top."""


@dataclass(frozen=True)
class Arch:
    """Where an arch is, in pixels. Its foot is at the lower edge of the card."""

    left: int
    top: int
    width: int

    @property
    def height(self) -> int:
        return HEIGHT - self.top


BESIDE_WORDS = Arch(796, 64, 340)
IN_THE_CORNER = Arch(973, 442, 163)


@dataclass(frozen=True, repr=False)
class Photo:
    """A photo, which is told from others by its content: fingerprints of cards are made of what this prints."""

    file: Path

    def __repr__(self) -> str:
        return f"Photo({PhotoDrawing(self.file).fingerprint})"


@dataclass(frozen=True)
class Art:
    """The ``photo`` of a record, or else the ``shapes`` of its picture."""

    shapes: tuple[Shape, ...] = ()
    photo: Photo | None = None


def art_on_card(shown: Shown[Any, OnSocial], root: Path, not_on: Fill | None = None) -> Art:
    """What a record shows of itself on a card whose ground is ``not_on``. Photos are below ``root``."""
    if photo := shown.kind.photo(shown.record):
        return Art(photo=Photo(on_disk(root, photo.file)))
    return Art(shapes_of(shown, above=ABOVE, not_on=not_on))


def lay_art(canvas: Canvas, art: Art, arch: Arch, fills: Mapping[Fill, str]) -> None:
    """Last of all that is on a card, since it takes what is left of the colours."""
    image = _cut(art.photo.file, arch) if art.photo else _drawn(art.shapes, arch, fills)
    canvas.show(image, _opening(arch), arch.left, arch.top, is_flat=art.photo is None)


def fills_of(colours: Palette) -> dict[Fill, str]:
    """The brand's colours by their names in pictures."""
    return {
        "sun": colours.sun,
        "cool": colours.cool,
        "spark": colours.spark,
        "deep": colours.deep,
        "light": colours.paper,
    }


@lru_cache(maxsize=4)
def _opening(arch: Arch) -> Image.Image:
    whole = rounded(arch.width, arch.height + arch.width, arch.width // 2)
    return whole.crop((0, 0, arch.width, arch.height))


def _drawn(shapes: tuple[Shape, ...], arch: Arch, fills: Mapping[Fill, str]) -> Image.Image:
    image = Image.new("RGB", (arch.width * _FINE, arch.height * _FINE))
    draw = ImageDraw.Draw(image)
    scale = arch.width * _FINE / _MIDDLE
    left = (WIDTH - _MIDDLE) / 2
    for shape in shapes:
        colour = channels(fills[shape.fill])
        for corners in outlines(shape.d):
            at = [((x - left) * scale, image.height + (y - FLOOR) * scale) for x, y in corners]
            draw.polygon(at, colour)
    return image.reduce(_FINE)


def _cut(file: Path, arch: Arch) -> Image.Image:
    """As much of a photo as fills the arch; what is seen through is white, as on the page."""
    with Image.open(BytesIO(PhotoDrawing(file).draw())) as opened:
        photo = opened.convert("RGBA")
    size = (arch.width, arch.height)
    small = ImageOps.fit(photo, size, Image.Resampling.LANCZOS, centering=(0.5, _HIGH_UP))
    ground = Image.new("RGB", small.size, "white")
    ground.paste(small, mask=small)
    return ground
