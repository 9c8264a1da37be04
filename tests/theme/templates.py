"""The templates of the site as Jinja parses them, with what their comments say that they take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

HOOKS = Path(__file__).parents[2] / "hooks"
THEME = HOOKS / "theme"
NAMES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))

LONGEST_LINE = 140
"""Characters."""

_GIVEN = re.compile(r"\{#-? page\.meta: (?P<page>\w+)|^ +Given: (?P<given>[^#]+?) -?#\}", re.MULTILINE)
_MACRO = re.compile(
    r"(?:\{#-? (?P<said>\w+)\((?P<takes>[^)]*)\): [^#]+? -?#\}\n)?\{% macro (?P<name>\w+)\((?P<names>[^)]*)\)"
)


@dataclass(frozen=True)
class Macro:
    """``takes`` are the types of its arguments as the comment above it gives them; None if there is no such comment."""

    name: str
    takes: dict[str, str] | None
    node: nodes.Macro


@cache
def text_of(name: str) -> str:
    return (THEME / name).read_text("utf-8")


def parse(text: str) -> nodes.Template:
    return Environment().parse(text)


def type_of_page(text: str) -> str | None:
    """The facts that a template takes from a page, by the name of their class."""
    return next((found["page"] for found in _GIVEN.finditer(text) if found["page"]), None)


def given_to(text: str) -> dict[str, str] | None:
    """What a part is given that is made once for several pages, and its types."""
    return next((_arguments(found["given"]) for found in _GIVEN.finditer(text) if found["given"]), None)


@cache
def macros_of(text: str) -> dict[str, Macro]:
    """The macros of a template by their names."""
    takes = {
        found["name"]: _arguments(found["takes"]) if found["said"] == found["name"] else None
        for found in _MACRO.finditer(text)
    }
    return {
        node.name: Macro(node.name, takes.get(node.name), node) for node in parse(text).find_all(nodes.Macro)
    }


def _arguments(written: str) -> dict[str, str]:
    pairs = (argument.partition(": ") for argument in " ".join(written.split()).split(", ") if argument)
    return {name: kind for name, _, kind in pairs}
