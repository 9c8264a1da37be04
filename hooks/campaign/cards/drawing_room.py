"""Draws each picture once, on all cores, and keeps it for the next build."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from PIL import Image

from campaign.artefact import Drawing

_END = b"\0\0\0\0IEND\xaeB`\x82"


def draw_all(drawings: Iterable[Drawing], cache: Path) -> dict[str, Path]:
    """The PNG file of each drawing by its fingerprint; what the folder ``cache`` lacks is drawn into it.

    A build that is killed leaves no half picture, and a damaged one is drawn again.
    """
    wanted = {drawing.fingerprint: drawing for drawing in drawings}
    files = {fingerprint: cache / f"{fingerprint}.png" for fingerprint in wanted}
    cache.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        # A list, so that the first mistake of a drawing is raised here.
        list(pool.map(_draw, wanted.values(), files.values()))
    return files


def _draw(drawing: Drawing, file: Path) -> None:
    if _is_whole(file):
        return
    # The process's number keeps two builds at once apart.
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(drawing.draw())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_whole(file: Path) -> bool:
    """Whether every part of the PNG is there and its checksums are right."""
    try:
        data = file.read_bytes()
        with Image.open(BytesIO(data), formats=["PNG"]) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    # Pillow does not look at the checksum of the last, empty part.
    return data.endswith(_END)
