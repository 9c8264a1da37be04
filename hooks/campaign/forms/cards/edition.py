"""What a picture depends on beside its own words: the code that draws it, the fonts and the libraries."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import PIL
import uharfbuzz as hb  # type: ignore[import-untyped]  # HarfBuzz's bindings come without types

from campaign.look.files import WEIGHTS, letters


def fingerprint(card: object) -> str:
    """A hash of the card's fields and of all that draws it; the card is a frozen dataclass."""
    return sha256(f"{_edition()} {card!r}".encode()).hexdigest()[:40]


@cache
def _edition() -> str:
    here = Path(__file__).parent
    digest = sha256(f"{PIL.__version__} {hb.version_string()}".encode())
    for file in (
        *sorted(here.glob("*.py")),
        *(here.parents[1] / "look" / name for name in ("outlines.py", "palette.py", "pictures.py")),
        *(letters(weight) for weight in WEIGHTS),
    ):
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()
