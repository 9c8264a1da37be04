"""Draws each picture once, and keeps it for the next build."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from PIL import Image

from campaign.artefact import Drawing
from campaign.publishing.replace_site import FULL

_END_OF_PNG = b"\0\0\0\0IEND\xaeB`\x82"


def kept(drawing: Drawing, cache: Path) -> bytes:
    """The picture from the folder ``cache``, drawn now and put there if it is not.

    A build that is killed leaves no half picture, and a damaged one is drawn again.
    """
    file = cache / f"{drawing.fingerprint}.img"
    try:
        picture = file.read_bytes()
    except OSError:
        picture = b""
    if not _is_whole(picture):
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
        unfinished.write_bytes(picture)
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _is_whole(data: bytes) -> bool:
    """Whether every part of the picture is there and its checksums are right."""
    try:
        with Image.open(BytesIO(data), formats=["PNG", "WEBP"]) as picture:
            is_png = picture.format == "PNG"
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    # Pillow does not look at the checksum of the last, empty part.
    return data.endswith(_END_OF_PNG) or not is_png
