"""The organisation's logo in the header: only its pixels, on white, at the size they are shown.

Pictures of pixels only: an SVG is a document that can hold scripts, styles and references to elsewhere, and what a
drawing program writes into one rarely survives a list of what is allowed.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from campaign.look.colour_profiles import in_srgb
from campaign.problems import AuthorMistake

LOGO = "assets/logo.png"
"""Its address on the site."""

TALLEST, WIDEST = 48, 160
"""CSS pixels of the place it has."""

MARGIN = 4
"""CSS pixels of white around it, so that it can be on any ground."""

DENSITY = 2
"""Pixels for each CSS pixel."""

LARGEST = 4_000_000
"""Pixels of the file. A small file can unpack to a picture that fills the memory."""

PALEST = 200
"""Of 255: a logo without anything darker cannot be seen on white."""


@dataclass(frozen=True)
class Logo:
    """A :class:`~campaign.artefact.Drawing` of the picture in ``file``, a PNG, JPEG or WebP."""

    file: Path

    @cached_property
    def fingerprint(self) -> str:
        return hashlib.sha256(b"logo 2" + self.file.read_bytes()).hexdigest()

    @cached_property
    def size(self) -> tuple[int, int]:
        """Width and height in CSS pixels. Raises :class:`AuthorMistake` for what cannot be shown."""
        width, height = self._drawn().size
        return width // DENSITY, height // DENSITY

    def draw(self) -> bytes:
        """A PNG with no metadata. Raises as :attr:`size` does."""
        out = io.BytesIO()
        self._drawn().save(out, "PNG", optimize=True)
        return out.getvalue()

    def _drawn(self) -> Image.Image:
        try:
            with Image.open(self.file, formats=("PNG", "JPEG", "WEBP")) as opened:
                if opened.width * opened.height > LARGEST:
                    raise AuthorMistake(
                        "This picture is too large for a logo.", "Save it at most 2,000 pixels wide."
                    )
                picture = in_srgb(opened).convert("RGBA")
        except (
            OSError,
            UnidentifiedImageError,
            SyntaxError,
            ValueError,
            Image.DecompressionBombError,
        ) as error:
            if isinstance(error, AuthorMistake):
                raise
            raise AuthorMistake("This is not a picture that can be read.", "Save it as PNG.") from None
        scale = min(DENSITY * TALLEST / picture.height, DENSITY * WIDEST / picture.width)
        # Even sizes, so that CSS pixels are whole.
        width, height = (max(DENSITY, DENSITY * round(side * scale / DENSITY)) for side in picture.size)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
        margin = DENSITY * MARGIN
        ground = Image.new("RGB", (width + 2 * margin, height + 2 * margin), "white")
        ground.paste(picture, (margin, margin), picture)
        darkest, _ = ground.convert("L").getextrema()
        if not isinstance(darkest, int) or darkest > PALEST:
            raise AuthorMistake(
                "This logo is too pale to be seen on white.", "Use the version for white paper."
            )
        return ground
