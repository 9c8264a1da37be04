"""Names of files, the same on every machine. An "é" may be one sign or two, and disks keep the one that they were given.

Everywhere else, a path has the form that Unicode calls NFC, as people type it; Macs often give files the other one.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path, PurePosixPath


def in_one_form(name: str) -> str:
    """A name as it is compared, sorted, and shown in addresses."""
    return unicodedata.normalize("NFC", name)


def on_disk(root: Path, path: PurePosixPath) -> Path:
    """``root / path`` by the names that this disk has. What is not there stays as it is."""
    full = root / path
    if path.as_posix().isascii() or os.path.lexists(full):
        return full
    at = root
    for name in path.parts:
        at /= name if os.path.lexists(at / name) else _name_in(at, name)
    return at


_NO_FILES = {
    stat.S_IFLNK: "a link",
    stat.S_IFIFO: "a pipe between programs",
    stat.S_IFSOCK: "a socket of a program",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def no_file(full: Path) -> str:
    """What is there in the place of a file or folder: a link may lead anywhere, and a pipe is read for ever. Empty if nothing is."""
    try:
        return _NO_FILES.get(stat.S_IFMT(full.lstat().st_mode), "")
    except (OSError, ValueError):  # not there, or a name that no disk takes
        return ""


def _name_in(folder: Path, name: str) -> str:
    try:
        return next((entry for entry in os.listdir(folder) if in_one_form(entry) == name), name)  # noqa: PTH208
    except OSError:  # there is no such folder
        return name
