"""What is wrong with a picture that people send, found before its pixels are read.

A small file can unpack to more than a memory holds, and a short one can keep a decoder busy for minutes.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP")

HEAVIEST = 30_000_000
"""Bytes of a file. Photos of telephones have 2 to 12 million."""

LARGEST = 40_000_000
"""Pixels."""

LONGEST_SIDE = 20_000
"""Pixels. What is longer and thinner shows nothing, and takes its whole length as memory to make small."""

MOST_SCANS = 60
"""How often a JPEG may paint over itself. Programs write 10; a small picture inside for previews has its own."""

Wrong = tuple[str, str]
"""What is wrong, and what to do about it."""

_START_OF_SCAN = b"\xff\xda"
_AS_JPEG = "Save it as JPEG."


class Kind(NamedTuple):
    """What a file is by its first bytes, whatever its name says."""

    begins: tuple[bytes, ...]
    at: int
    wrong: Wrong


HEIC = (
    "is a photo as iPhones save it (HEIC), which most browsers do not show",
    "On the phone: Settings, Camera, Formats, Most Compatible. Or open it on a computer, and export it as JPEG.",
)
DRAWING = (
    "is an SVG drawing or a page, which can hold a program",
    "Save it as PNG, at least 600 pixels wide.",
)
_SEVERAL = ("is not a JPEG, PNG or WebP inside, whatever its name says", "Open it, and export it as JPEG.")

_KINDS = (
    Kind((b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypheim", b"ftypheis", b"ftypmif1", b"ftypmsf1"), 4, HEIC),
    Kind((b"ftypavif", b"ftypavis"), 4, ("is an AVIF picture, which older browsers do not show", _AS_JPEG)),
    Kind((b"ftypqt", b"ftypmp4", b"ftypisom", b"ftypM4V"), 4, ("is a film", "Save one picture of it as JPEG.")),
    Kind((b"<svg", b"<?xml", b"<!DOC", b"<!doc", b"<html", b"\xef\xbb\xbf<"), 0, DRAWING),
    Kind((b"GIF8",), 0, ("is a GIF", "Save it as PNG, one picture of it if it moves.")),
    Kind((b"BM", b"II*\0", b"MM\0*", b"%PDF", b"8BPS", b"\0\0\0\x0cjP", b"\xff\x4f\xff\x51"), 0, _SEVERAL),
    Kind((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"), 0, ("is a document, not a picture", "Save the picture in it as JPEG.")),
    Kind((b"version https://git-lfs",), 0, ("is not here: Git LFS has only a note of it", 'Run "git lfs pull", or add the picture itself.')),
)  # fmt: skip

CANNOT_BE_READ = (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError, MemoryError,
                  OverflowError, NotImplementedError, AttributeError, ZeroDivisionError, RuntimeError,
                  Image.DecompressionBombError)  # fmt: skip
"""What Pillow raises, of one damaged file or another."""

DAMAGED: Wrong = ("is damaged, or was cut short", "Save it again, or copy it again from where it came from.")


def wrong_before_reading(file: Path) -> Wrong | None:
    """What its size, its first bytes and its head say. No pixel is read."""
    try:
        weight = file.stat().st_size
        if weight > HEAVIEST:
            return f"is larger than {HEAVIEST // 1_000_000} MB", "Save it again, smaller."
        if weight == 0:
            return "is empty", DAMAGED[1]
        begins = _first_bytes(file)
        for kind in _KINDS:
            if any(begins[kind.at :].startswith(sign) for sign in kind.begins):
                return kind.wrong
        with opened(file) as picture:
            return _of_its_head(picture, file)
    except Image.DecompressionBombError:
        return _too_many_pixels()
    except CANNOT_BE_READ:
        return DAMAGED


def _of_its_head(picture: Image.Image, file: Path) -> Wrong | None:
    width, height = picture.size
    if width * height > LARGEST:
        return _too_many_pixels()
    if max(width, height) > LONGEST_SIDE:
        return f"is longer than {LONGEST_SIDE:,} pixels", "Save it again, smaller, or cut it."
    if picture.format in {"PNG", "WEBP"} and getattr(picture, "n_frames", 1) > 1:
        return "moves, and readers cannot stop it", "Save one picture of it."
    if picture.format in {"JPEG", "MPO"} and file.read_bytes().count(_START_OF_SCAN) > MOST_SCANS:
        return (
            f"is a JPEG of more than {MOST_SCANS} scans, which takes very long to open",
            "Open it, and export it as JPEG.",
        )
    return None


def _too_many_pixels() -> Wrong:
    return f"is larger than {LARGEST // 1_000_000} megapixels", "Save it again, smaller."


@contextmanager
def opened(file: Path) -> Iterator[Image.Image]:
    """A picture of one of our formats; its head is read. Raises one of :data:`CANNOT_BE_READ`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of too many pixels, and of what is odd in EXIF: we decide ourselves
        with Image.open(file, formats=FORMATS) as picture:
            yield picture


def _first_bytes(file: Path) -> bytes:
    with file.open("rb") as opened_file:
        return opened_file.read(64).lstrip(b" \t\r\n") or b"\0"
