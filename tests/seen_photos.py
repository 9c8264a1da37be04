"""Made-up photos: soft blotches of light and dark, no two alike."""

from __future__ import annotations

import io
import random

from PIL import Image


def a_photo(seed: int, size: tuple[int, int] = (640, 420)) -> Image.Image:
    blotches = Image.frombytes("RGB", (9, 7), random.Random(seed).randbytes(9 * 7 * 3))
    return blotches.resize(size, Image.Resampling.BICUBIC)


def saved(picture: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()
