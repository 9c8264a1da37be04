"""The parts of picture files, by their formats: which are of the picture, and which tell of whoever took it.

JPEG: ITU T.81, annex B. PNG: W3C PNG, section 5. WebP: RFC 9649, section 2. Nothing here reads a pixel.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

EXIF_IN_JPEG = b"Exif\0\0"
_PNG = b"\x89PNG\r\n\x1a\n"
_ORIENTATION = 0x0112
_MOST_PARTS = 100_000


class NotAPicture(ValueError):
    """The file is not one of the three formats, or is cut short."""


class Part(NamedTuple):
    """``kind`` is its name or number in the format, ``content`` its bytes, and ``whole`` them with what is around them."""

    kind: str
    content: bytes
    whole: bytes


def parts_of(data: bytes) -> tuple[str, list[Part]]:
    """The format, and all parts. What follows the end of the picture is no part. Raises :class:`NotAPicture`."""
    try:
        if data.startswith(b"\xff\xd8"):
            return "JPEG", [*_of_jpeg(data)]
        if data.startswith(_PNG):
            return "PNG", [*_of_png(data)]
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return "WEBP", [*_of_webp(data)]
    except (struct.error, IndexError) as error:
        raise NotAPicture from error
    raise NotAPicture


def _of_jpeg(data: bytes) -> Iterator[Part]:
    at = 2
    for _ in range(_MOST_PARTS):
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if data[at] != 0xFF:
            raise NotAPicture
        marker = data[at + 1]
        if marker == 0xD9:
            yield Part("end", b"", b"\xff\xd9")
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise NotAPicture
        if marker == 0xDA:  # what follows is painted until the next marker that is none of a painting
            end = _end_of_scan(data, end)
        name = f"APP{marker - 0xE0}" if 0xE0 <= marker <= 0xEF else "COM" if marker == 0xFE else f"{marker:X}"
        yield Part(name, data[at + 4 : end], data[at:end])
        at = end
    raise NotAPicture


def _end_of_scan(data: bytes, at: int) -> int:
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise NotAPicture
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at


def _of_png(data: bytes) -> Iterator[Part]:
    at = len(_PNG)
    for _ in range(_MOST_PARTS):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise NotAPicture
        yield Part(kind.decode("latin-1"), data[at + 8 : end - 4], data[at:end])
        if kind == b"IEND":
            return
        at = end
    raise NotAPicture


def _of_webp(data: bytes) -> Iterator[Part]:
    (size,) = struct.unpack_from("<I", data, 4)
    at, stop = 12, min(8 + size, len(data))
    while at < stop:
        kind, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        if at + 8 + length > len(data):
            raise NotAPicture
        yield Part(kind.decode("latin-1"), data[at + 8 : at + 8 + length], data[at:end])
        at = end


_KEPT_IN_PNG = {
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT", "cICP",
}  # fmt: skip
_KEPT_IN_WEBP = {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"}


def _is_of_the_picture(part: Part, form: str) -> bool:
    if form == "PNG":
        return part.kind in _KEPT_IN_PNG
    if form == "WEBP":
        return part.kind in _KEPT_IN_WEBP
    return part.kind != "COM" and not _is_of_others(part)


def _is_of_others(part: Part) -> bool:
    """Of a JPEG's own, only its density, its colour profile and Adobe's word on its colours change how it looks."""
    if not part.kind.startswith("APP"):
        return False
    kept = {"APP0": b"JFIF\0", "APP2": b"ICC_PROFILE\0", "APP14": b"Adobe"}
    return not part.content.startswith(kept.get(part.kind, b"\0none"))


def without_what_it_tells(data: bytes, orientation: int = 1) -> bytes:
    """The same pixels, bit for bit, and how they stand upright; no place, time, name, comment or second picture.

    Raises :class:`NotAPicture`.
    """
    form, parts = parts_of(data)
    kept = [part for part in parts if _is_of_the_picture(part, form)]
    exif = _only_upright(orientation) if orientation in range(2, 9) else b""
    if form == "JPEG":
        own = EXIF_IN_JPEG + exif
        added = b"\xff\xe1" + struct.pack(">H", len(own) + 2) + own if exif else b""
        return b"\xff\xd8" + added + b"".join(part.whole for part in kept)
    if form == "PNG":
        chunks = [part.whole for part in kept]
        return _PNG + b"".join([chunks[0], *([_png_chunk(b"eXIf", exif)] if exif else []), *chunks[1:]])
    return _webp(kept, exif)


def _only_upright(orientation: int) -> bytes:
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _webp(kept: list[Part], exif: bytes) -> bytes:
    """The first part of an extended file says which others there are: bit 3 EXIF, bit 2 XMP."""
    out = []
    for part in kept:
        whole = bytearray(part.whole)
        if part.kind == "VP8X":
            whole[8] = whole[8] & ~0b1100 | (0b1000 if exif else 0)
        out.append(bytes(whole) + b"\0" * (len(whole) % 2))
    if exif and kept and kept[0].kind == "VP8X":
        out.append(b"EXIF" + struct.pack("<I", len(exif)) + exif + b"\0" * (len(exif) % 2))
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + struct.pack("<I", len(body)) + body
