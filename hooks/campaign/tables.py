"""Reads the tables of words that are part of this software: YAML in which each value is text."""

from __future__ import annotations

from typing import Any

import yaml

# The same in C, which is ten times as fast and which not every machine has.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_table(text: str) -> Any:
    """Lists and mappings of text. Raises yaml.YAMLError; only what authors write needs a better answer."""
    return yaml.load(text, _LOADER)  # noqa: S506 - BaseLoader makes only text
