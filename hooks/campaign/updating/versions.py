"""Versions as releases are named: three numbers (Semantic Versioning 2.0.0, 2)."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

_VERSION = re.compile(r"v?(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})", re.ASCII)


class Version(NamedTuple):
    """Versions sort by their numbers, so 0.10.0 comes after 0.9.0."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def tag(self) -> str:
        """Its name in git."""
        return f"v{self}"


def read_version(written: str) -> Version | None:
    """The version in "0.2.0" or "v0.2.0"; None for anything else, such as a first try of a version ("0.2.0-rc.1")."""
    found = _VERSION.fullmatch(written)
    return Version(*map(int, found.groups())) if found else None


def version_in(pyproject: bytes | None) -> Version | None:
    """The version that a ``pyproject.toml`` says; None if it says none."""
    try:
        project = tomllib.loads((pyproject or b"").decode("utf-8")).get("project", {})
    except ValueError:  # neither UTF-8 nor TOML
        return None
    return read_version(str(project.get("version", ""))) if isinstance(project, dict) else None
