"""Draws each picture once, on all cores while pages are being made, and keeps it for the next build."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
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


def begin_to_draw(drawings: Iterable[Drawing], cache: Path) -> Callable[[], dict[str, Path]]:
    """Begin to draw into the folder ``cache`` what it lacks.

    Returns what waits for the last picture, and gives the file of each drawing by its fingerprint.
    A build that is killed leaves no half picture, and a damaged one is drawn again.
    """
    wanted = {drawing.fingerprint: drawing for drawing in drawings}
    files = {fingerprint: cache / f"{fingerprint}.img" for fingerprint in wanted}
    cache.mkdir(parents=True, exist_ok=True)
    missing = [(drawing, files[name]) for name, drawing in wanted.items() if not _is_whole(files[name])]
    if len(missing) <= FEW:
        _draw_all(missing)
        return lambda: files
    # MkDocs takes a hook's folder off the path again, and the others must find this package too.
    if HOOKS not in sys.path:
        sys.path.append(HOOKS)
    # "spawn", since a fork would copy the threads that watch files during a preview.
    pool = ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn"))
    shares = [missing[start : start + _AT_ONCE] for start in range(0, len(missing), _AT_ONCE)]
    drawn = [pool.submit(_draw_all, share) for share in shares]
    pool.shutdown(wait=False)

    def wait() -> dict[str, Path]:
        for share in drawn:
            share.result()
        return files

    return wait


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
