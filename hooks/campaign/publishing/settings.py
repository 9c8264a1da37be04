"""Single settings of ``mkdocs.yml``, which MkDocs may take from the environment."""

from __future__ import annotations

import os
from pathlib import Path

import yaml

from campaign.reading.reader import SETTINGS


def setting(root: Path, name: str) -> str:
    """The words of a setting; empty if it is not there, is not words, or cannot be read."""
    try:
        settings = yaml.compose((root / SETTINGS).read_text("utf-8"), Loader=yaml.BaseLoader)
        pairs = settings.value if isinstance(settings, yaml.MappingNode) else []
        return next((_written(value) for key, value in pairs if key.value == name), "")
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return ""


def _written(value: yaml.Node) -> str:
    """A value, or what MkDocs makes of ``!ENV [NAME, OTHER, default]``."""
    if value.tag != "!ENV":
        return value.value if isinstance(value, yaml.ScalarNode) else ""
    names = [value] if isinstance(value, yaml.ScalarNode) else value.value
    found = (os.environ.get(str(name.value)) for name in names)
    default = str(names[-1].value) if len(names) > 1 else ""
    return next(filter(None, found), default)
