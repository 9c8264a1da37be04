"""Knows a picture again that was saved anew: smaller, in another format, a little brighter, or cut at its edge.

Made from where a picture gets lighter, between 64 neighbours from left to right and 64 from top to bottom (a difference
hash). docs/decisions/0028-people-in-pages-and-pictures-again.md has what was measured.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from campaign.look.pictures import upright
from campaign.look.unfit_pictures import CANNOT_BE_READ, opened, wrong_before_reading

SIDE = 8
"""Neighbours in a row, and in a column."""

MOST_APART = 14
"""Of 128 steps, so many may differ. What was only saved again differs in fewer, and what was cut or made brighter in about so many."""

FEWEST_STEPS = 32
"""Of 128, so many have to be seen. A plain wall, or a word on white, is like every other."""

A_STEP = 3
"""Greys of 256. Less than that is noise, which another program saves in another way."""


_SMALL = 256
"""Pixels. A JPEG can be read as small as this, which takes a tenth of the time."""


def likeness_of_file(file: Path) -> str | None:
    """In 32 hexadecimal digits; None of what cannot be shown, or has too little in it to be known again."""
    if wrong_before_reading(file):
        return None
    try:
        with opened(file) as picture:
            return _likeness(picture)
    except CANNOT_BE_READ:
        return None


def likeness_of(content: bytes) -> str | None:
    """The same of what is in a built site, whose pictures are all made by us."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "WEBP", "JPEG")) as picture:
            return _likeness(picture)
    except CANNOT_BE_READ:
        return None


def are_alike(one: str, other: str) -> bool:
    return (int(one, 16) ^ int(other, 16)).bit_count() <= MOST_APART


def _likeness(picture: Image.Image) -> str | None:
    picture.draft("RGB", (_SMALL, _SMALL))
    grey = _on_white(upright(picture)).convert("L")
    rows = grey.resize((SIDE + 1, SIDE), Image.Resampling.LANCZOS).tobytes()
    columns = grey.resize((SIDE, SIDE + 1), Image.Resampling.LANCZOS).tobytes()
    steps = [
        *_steps(rows, [(y * (SIDE + 1) + x, 1) for y in range(SIDE) for x in range(SIDE)]),
        *_steps(columns, [(y * SIDE + x, SIDE) for y in range(SIDE) for x in range(SIDE)]),
    ]
    if sum(abs(step) >= A_STEP for step in steps) < FEWEST_STEPS:
        return None
    return f"{int(''.join('1' if step > 0 else '0' for step in steps), 2):032x}"


def _steps(greys: bytes, places: Sequence[tuple[int, int]]) -> list[int]:
    """How much lighter the next one is, from each of these places."""
    return [greys[at + further] - greys[at] for at, further in places]


def _on_white(picture: Image.Image) -> Image.Image:
    """As a page shows what can be seen through."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    white.alpha_composite(seen)
    return white.convert("RGB")
