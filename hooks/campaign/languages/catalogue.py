"""The files of phrases: one a language, named by a short code, such as ``en.yml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

_HERE = Path(__file__).parent


@lru_cache
def catalogue(code: str) -> dict[str, str]:
    """All phrases of a language by key. Values are text with ``{names}`` to be filled in."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the same in C, which not every machine has
    phrases: dict[str, str] = yaml.load((_HERE / f"{code}.yml").read_text("utf-8"), loader)
    return phrases


def codes() -> list[str]:
    """The languages that have a file, by their codes."""
    return sorted(file.stem for file in _HERE.glob("*.yml"))
