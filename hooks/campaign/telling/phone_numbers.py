"""Phone numbers of the United Kingdom in the words of a text."""

from __future__ import annotations

import re

_BETWEEN = r"[\s()‑-]{0,3}"
NUMBER = re.compile(
    rf"(?<![\w/.=-])(?<!\d )(?!\d\d-\d\d-\d{{4}})"
    rf"(?:(?:\+|00)44(?: ?\(0\))?(?:{_BETWEEN}\d){{9,10}}|0(?:{_BETWEEN}\d){{7,10}}|116 ?[01]\d\d)(?!\d)"
)
"""Numbers of the United Kingdom, and those for help of 6 digits (Ofcom, National Telephone Numbering Plan)."""


def dialled_at_home(number: str) -> str:
    """The digits that somebody in the country dials."""
    digits = re.sub(r"\D", "", number)
    abroad = re.fullmatch(r"(?:00)?44(\d+)", digits)
    return f"0{abroad[1].lstrip('0')}" if abroad else digits
