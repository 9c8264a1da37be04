"""Photos that people send, made safe to show: no place, no time, no camera, no hidden second picture."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageOps

from campaign.addresses import address
from campaign.model.writing import Writing
from campaign.pages.page import Facts

WIDEST = 1200
"""CSS pixels at twice the density of the widest place a photo has."""

LARGEST = 40_000_000
"""Pixels. A small file can unpack to a picture that fills the memory."""


@dataclass(frozen=True)
class Photo:
    """A :class:`~campaign.artefact.Drawing` that copies only the pixels of a photo."""

    file: Path

    @cached_property
    def fingerprint(self) -> str:
        return hashlib.sha256(b"photo 1" + self.file.read_bytes()).hexdigest()

    def draw(self) -> bytes:
        """The photo as a JPEG of at most :data:`WIDEST` pixels a side, upright, with no metadata."""
        with Image.open(self.file, formats=("JPEG", "PNG", "WEBP")) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGB")
        upright.thumbnail((WIDEST, WIDEST))
        clean = Image.new("RGB", upright.size)
        clean.paste(upright)
        out = io.BytesIO()
        clean.save(out, "JPEG", quality=82, progressive=True)
        return out.getvalue()


def photo_address(writing: Writing) -> str:
    return address(writing) + "photo.jpg"


def photo_facts(writing: Writing) -> Facts | None:
    if not writing.photo:
        return None
    return {"address": photo_address(writing), "alt": writing.photo.alt, "credit": writing.photo.credit}
