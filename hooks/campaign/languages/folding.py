"""Letters without their case and accents, as people look for words."""

from __future__ import annotations

import unicodedata

FIRST_MARK = "\u0300"
"""Of Unicode's marks that combine with letters (category M)."""


def folded(text: str) -> str:
    """Lower case without accents: ``Gŵyl`` becomes ``gwyl``."""
    if not text.isascii():
        text = "".join(
            sign
            for sign in unicodedata.normalize("NFKD", text)
            if sign < FIRST_MARK or not unicodedata.category(sign).startswith("M")
        )
    return text.lower()
