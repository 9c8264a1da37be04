"""Draws each picture once, on all cores while pages are being made, and keeps it for the next build."""

from __future__ import annotations

import os
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

from PIL import Image

from campaign.artefact import Drawing

FEW = 24
"""Pictures that are drawn sooner than other processes would be ready to help."""

HOOKS = str(Path(__file__).parents[2])

_AT_ONCE = 8
"""Pictures that a helper takes on at a time."""

_END_OF_PNG = b"\0\0\0\0IEND\xaeB`\x82"


class DrawingRoom:
    """Draws into the folder ``cache`` what it lacks, while the caller goes on.

    A build that is killed leaves no half picture, and a damaged one is drawn again.
    """

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._files: dict[str, Path] = {}
        self._share: list[tuple[Drawing, Path]] = []
        self._pool: ProcessPoolExecutor | None = None
        self._drawn: list[Future[None]] = []
        cache.mkdir(parents=True, exist_ok=True)

    def draw(self, drawing: Drawing) -> None:
        """Begin with one picture, if it is not there yet."""
        name = drawing.fingerprint
        if name in self._files:
            return
        self._files[name] = file = self._cache / f"{name}.img"
        if not _is_whole(file):
            self._share.append((drawing, file))
        if len(self._share) >= (_AT_ONCE if self._pool else FEW):
            self._pool = self._pool or _helpers()
            self._drawn.append(self._pool.submit(_draw_all, self._share))
            self._share = []

    def wait(self) -> dict[str, Path]:
        """Wait for the last picture. Gives the file of each by its fingerprint."""
        _draw_all(self._share)
        self._share = []
        for share in self._drawn:
            share.result()
        if self._pool:
            self._pool.shutdown()
        return self._files


def _helpers() -> ProcessPoolExecutor:
    # MkDocs takes a hook's folder off the path again, and the others must find this package too.
    if HOOKS not in sys.path:
        sys.path.append(HOOKS)
    # "spawn", since a fork would copy the threads that watch files during a preview.
    return ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn"))


def _draw_all(share: list[tuple[Drawing, Path]]) -> None:
    for drawing, file in share:
        # The process's number keeps two builds at once apart.
        unfinished = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            unfinished.write_bytes(drawing.draw())
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)


def _is_whole(file: Path) -> bool:
    """Whether every part of the picture is there and its checksums are right."""
    try:
        data = file.read_bytes()
        with Image.open(BytesIO(data), formats=["PNG", "WEBP"]) as picture:
            is_png = picture.format == "PNG"
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    # Pillow does not look at the checksum of the last, empty part.
    return data.endswith(_END_OF_PNG) or not is_png
