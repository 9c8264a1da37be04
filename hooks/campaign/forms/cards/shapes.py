"""Flat shapes with smooth edges, as coverage from 0 to 255."""

from __future__ import annotations

from PIL import Image, ImageDraw

FINE = 4
"""Shapes are drawn this many times larger and made smaller, for smooth edges."""


def rounded(width: int, height: int, radius: int) -> Image.Image:
    """A rectangle with round corners."""
    image = Image.new("L", (width * FINE, height * FINE))
    ImageDraw.Draw(image).rounded_rectangle((0, 0, image.width - 1, image.height - 1), radius * FINE, 255)
    return image.reduce(FINE)
