"""The phrase catalogue: every word for readers that is not an author's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from campaign.languages.access_facts import phrases_of_access

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Locale:
    """A language with its region (BCP 47), and the catalogue that holds its phrases."""

    tag: str
    catalogue: str

    @property
    def for_babel(self) -> str:
        return self.tag.replace("-", "_")

    @property
    def for_open_graph(self) -> str:
        return self.tag.replace("-", "_")


ENGLISH = Locale("en-GB", "en")


@lru_cache
def catalogue(name: str) -> dict[str, str]:
    """All phrases of a language by key, with those of access facts. Values are text with ``{names}`` to be filled in."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the same in C, which not every machine has
    phrases: dict[str, str] = yaml.load((_HERE / f"{name}.yml").read_text("utf-8"), loader)
    return phrases | phrases_of_access(name)


def say(locale: Locale, key: str, /, **facts: Any) -> str:
    """The phrase ``key``, with ``facts`` filled in. A fact ``n`` picks ``key.one`` where it is 1. Raises KeyError."""
    phrases = catalogue(locale.catalogue)
    if facts.get("n") == 1 and f"{key}.one" in phrases:
        key = f"{key}.one"
    elif facts.get("n") == 0 and f"{key}.none" in phrases:
        key = f"{key}.none"
    return phrases[key].format(**facts)
