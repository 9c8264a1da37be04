"""Single settings of ``mkdocs.yml``, which MkDocs may take from the environment."""

from __future__ import annotations

import os
from pathlib import Path

import yaml

from campaign.problems import Problem
from campaign.reading.files import read_source
from campaign.reading.settings import SETTINGS, WrittenSetting
from campaign.reading.yaml_text import top_of


def setting(root: Path, name: str) -> str:
    """The words of a setting; empty if it is not there, is not words, or cannot be read."""
    return next((_written(value) for key, value in _settings(root) if key.value == name), "")


def node_of(root: Path, *names: str) -> yaml.Node | None:
    """A setting that is not words, by its name and the names above it."""
    found = _settings(root)
    node = None
    for name in names:
        node = next((value for key, value in found if key.value == name), None)
        found = node.value if isinstance(node, yaml.MappingNode) else []
    return node


def settings_of_words(root: Path) -> list[WrittenSetting]:
    """Every setting at the top of ``mkdocs.yml`` that is words; none where it cannot be read."""
    return [
        WrittenSetting(value.value, value.start_mark.line + 1, value.start_mark.column + 1)
        for _, value in _settings(root)
        if isinstance(value, yaml.ScalarNode)
    ]


def _settings(root: Path) -> list[tuple[yaml.Node, yaml.Node]]:
    text = read_source(root, SETTINGS)
    top = None if isinstance(text, Problem) else top_of(text)
    return top.value if top else []


def _written(value: yaml.Node) -> str:
    """A value, or what MkDocs makes of ``!ENV [NAME, OTHER, default]``."""
    if value.tag != "!ENV":
        return value.value if isinstance(value, yaml.ScalarNode) else ""
    names = [value] if isinstance(value, yaml.ScalarNode) else value.value
    found = (os.environ.get(str(name.value)) for name in names)
    default = str(names[-1].value) if len(names) > 1 else ""
    return next(filter(None, found), default)
