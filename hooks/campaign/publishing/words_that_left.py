"""Words that have left the sources leave what is kept too, with the next check or build, even one that finds all as it was.

An edit that was taken back, a preview or a killed build may have left them. Nothing here takes time to load, since a check
that repeats its answer needs nothing else.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.made_from import forget_unproven

RECORDS = "records"
"""The file with records that were read: see :mod:`campaign.publishing.kept_sources`."""

FOUND = "found"
"""The file with what checks found: see :mod:`campaign.publishing.kept_found`."""


def forget_words_that_left(root: Path, now: Conditions) -> None:
    """For whoever reads no sources, since all is as it was."""
    for name in (RECORDS, FOUND):
        if now.inputs is None or not is_of(root, now.inputs.fingerprint, name):
            forget(root, name)
    forget_unproven(root)


def first_line(fingerprint: str) -> bytes:
    """How such a file begins when all that a build may read has this fingerprint."""
    return f"{fingerprint}\n".encode()


def is_of(root: Path, fingerprint: str, name: str) -> bool:
    """Whether what is kept by this name is of just these sources."""
    line = first_line(fingerprint)
    try:
        with (root / FOLDER / name).open("rb") as opened:
            return opened.read(len(line)) == line
    except OSError:
        return False


def forget(root: Path, name: str) -> None:
    """With what a killed process was writing."""
    for file in (root / FOLDER / name, *(root / FOLDER).glob(f"{name}.*")):
        with suppress(OSError):
            file.unlink()
