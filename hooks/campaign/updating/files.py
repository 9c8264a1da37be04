"""Files of the software, as a release or a copy has them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from campaign.problems import INVISIBLE
from campaign.reading.files import printable
from campaign.updating import UpdateFailed
from campaign.updating.what_is_ours import is_software


@dataclass(frozen=True)
class File:
    """``content`` of a link is where it leads. Only a copy may have links; a release may not."""

    content: bytes
    executable: bool = False
    is_link: bool = False


Files: TypeAlias = Mapping[PurePosixPath, File]


def safe(path: str) -> PurePosixPath:
    """A path of a release. Raises :class:`UpdateFailed` if it could lead anywhere but below the copy's own folder."""
    parts = path.split("/")
    if (
        INVISIBLE.search(path)
        or any(sign in path for sign in "\\:\n\t")
        or any(part in ("", ".", "..") or part.casefold() == ".git" for part in parts)
    ):
        shown = printable(PurePosixPath(path))
        raise UpdateFailed(
            f'The release has a file with a name that is not safe: "{shown}". Nothing was changed.'
        )
    return PurePosixPath(path)


def refuse_link(path: PurePosixPath) -> UpdateFailed:
    """A link could lead out of the copy, so releases have none."""
    return UpdateFailed(
        f"{printable(path)} of the release is a link, not an ordinary file. Nothing was changed."
    )


def files_in(folder: Path) -> dict[PurePosixPath, File]:
    """The files of the software in a folder that is not a repository, such as an unpacked release."""
    found = {}
    for full in _walk(folder):
        path = safe(full.relative_to(folder).as_posix())
        if is_software(path):
            mode = full.lstat().st_mode
            if not stat.S_ISREG(mode):
                raise refuse_link(path)
            found[path] = File(full.read_bytes(), bool(mode & stat.S_IXUSR))
    return found


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name in ("__pycache__", ".git"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)
