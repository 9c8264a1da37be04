"""Draws each picture once, and keeps it for the next build."""

from __future__ import annotations

import os
from pathlib import Path

from campaign.artefact import Drawing
from campaign.publishing.replace_site import FULL
from campaign.publishing.sealed import Damaged, sealed, unsealed


def kept(drawing: Drawing, cache: Path) -> bytes:
    """The picture from the folder ``cache``, drawn now and put there if it is not.

    A build that is killed leaves no half picture, and a damaged one is drawn again.
    """
    file = cache / f"{drawing.fingerprint}.img"
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
    return picture


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
