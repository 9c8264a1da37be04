"""The file of settings, and what may be written in it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

SETTINGS = PurePosixPath("mkdocs.yml")


class WrittenSetting(NamedTuple):
    """A setting of ``mkdocs.yml`` outside of ``extra``, and where its value is."""

    value: str
    line: int
    column: int
