"""Every file that authors write or put beside their words, as it is: also what no reader of records could read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from campaign.carried.words import ENDINGS as DOCUMENTS
from campaign.model.published_file import DOCS
from campaign.reading.settings import SETTINGS

NOT_LOOKED_THROUGH = (DOCS / "guide", DOCS / "decisions")
"""They come with the software, are full of made-up examples, and are on no site."""

MOST_BYTES = 2 * 1024 * 1024
"""Of one file. A source may have a thirtieth of this."""

_PLACES = (SETTINGS, DOCS, PurePosixPath("events"), PurePosixPath("stories"))


class RawText(NamedTuple):
    """``text`` is empty where a file holds no text, or where :mod:`campaign.reading.downloads` reads it."""

    path: PurePosixPath
    text: str


def raw_texts(root: Path) -> Iterator[RawText]:
    """Without what is behind links, and sorted by path."""
    for path in files_of_the_content(root):
        with suppress(OSError):  # not ours to read: what reads records says so
            yield raw_text(root, path)


def raw_text(root: Path, path: PurePosixPath) -> RawText:
    """Of one file. Raises OSError."""
    return RawText(path, "" if path.suffix.lower() in DOCUMENTS else _text(root / path))


def files_of_the_content(root: Path) -> Iterator[PurePosixPath]:
    for place in _PLACES:
        yield from _below(root, place)


def _below(root: Path, place: PurePosixPath) -> Iterator[PurePosixPath]:
    try:
        mode = (root / place).lstat().st_mode
        if stat.S_ISDIR(mode) and place not in NOT_LOOKED_THROUGH:
            for name in sorted(os.listdir(root / place)):  # noqa: PTH208 - names are enough
                yield from _below(root, place / name)
        elif stat.S_ISREG(mode):
            yield place
    except OSError:  # not there, or not ours to read: what reads records says so
        return


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        start = opened.read(1024)
        if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return ""
        content = start + opened.read(MOST_BYTES - len(start))
    code = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return content.decode(code, "replace").replace("\r\n", "\n").replace("\r", "\n")
