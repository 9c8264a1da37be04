"""The files of phrases: one a language, named by a short code, such as ``en.yml``."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from campaign.languages.access_facts import is_in_access_facts, phrases_of_access
from campaign.tables import read_table

_HERE = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
"""The short name of a language (BCP 47)."""


@lru_cache
def catalogue(code: str) -> dict[str, str]:
    """All phrases of a language by key, with those of access facts. Values are text with ``{names}`` to be filled in."""
    phrases: dict[str, str] = read_table((_HERE / f"{code}.yml").read_text("utf-8"))
    return phrases | (phrases_of_access(code) if is_in_access_facts(code) else {})


def codes() -> list[str]:
    """The languages that have a file, by their codes."""
    return sorted(file.stem for file in _HERE.glob("*.yml") if _CODE.fullmatch(file.stem))
