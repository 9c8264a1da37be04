"""Draws each picture once, and keeps it for the next build, for as long as the site has a file of that name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from campaign.artefact import Drawing
from campaign.publishing.replace_site import FULL
from campaign.publishing.sealed import Damaged, sealed, unsealed

PICTURES = Path(".cache/pictures")


def kept(drawing: Drawing, cache: Path, name: str) -> bytes:
    """The picture from the folder ``cache``, drawn now and put there if it is not. ``name`` is its path in the site.

    A build that is killed leaves no half picture, and a damaged one is drawn again. What was there before by that name is
    deleted: it may show words that have left.
    """
    folder = cache / _folder_for(name)
    file = folder / f"{drawing.fingerprint}.img"
    try:
        return unsealed(file.read_bytes())
    except (OSError, Damaged):
        picture = drawing.draw()
        try:
            _keep(picture, file)
        except OSError as error:
            if error.errno in FULL:
                raise
            # Nobody may write there. The picture is none the worse; the next build draws it again.
        for other in folder.glob("*.img"):
            if other != file:
                _forget(other)
    return picture


def forget_pictures(cache: Path, files: Iterable[str]) -> None:
    """Those of none of the ``files`` that a whole new site has, and what a killed build was writing.

    Where copies share what they keep by a link, one of them cannot know what the others need.
    """
    if cache.is_symlink() or cache.parent.is_symlink():
        return
    there = {*map(_folder_for, files)}
    with suppress(OSError):
        for entry in list(cache.iterdir()):
            if entry.name not in there:
                _forget(entry)
            else:
                for unfinished in os.listdir(entry):  # noqa: PTH208 -- only names, of a thousand folders
                    if ".img." in unfinished:
                        _forget(entry / unfinished)


def _folder_for(name: str) -> str:
    return blake2b(name.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()


def _forget(entry: Path) -> None:
    with suppress(OSError):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _keep(picture: bytes, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # The process's number keeps apart those that draw the same at once.
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(sealed(picture))
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
