"""Whether a picture says where it was taken: telephones write that into every photo, and the site never shows it."""

from __future__ import annotations

import io
import re
import warnings
import zlib

from PIL import Image

from campaign.look.picture_parts import EXIF_IN_JPEG, NotAPicture, parts_of
from campaign.look.unfit_pictures import CANNOT_BE_READ, FORMATS

GPS = 0x8825
"""The place in EXIF (CIPA DC-008, 4.6.3)."""

MOST_SECOND_PICTURES = 20
_LARGEST_EXIF = 1 << 16
_LARGEST_WORDS = 1 << 20
_LONGEST_KEYWORDS = 400

_IN_XMP = re.compile(rb"GPSL(?:atitude|ongitude)|Iptc4xmpCore:Location|photoshop:City|LocationCreated")
_PLACES_IN_IPTC = re.compile(rb"\x1c\x02[\x5a\x5c\x5f]\0[^\0]")
"""City, sublocation, and province or state (IPTC IIM 4.2: 2:90, 2:92, 2:95), with at least a letter."""


def says_where(data: bytes) -> bool:
    """A place in EXIF, XMP or IPTC, of the picture or of another one that hides in its file."""
    return any(_has_position(exif) for exif in _exifs(data)) or any(
        _IN_XMP.search(words) or _PLACES_IN_IPTC.search(words) for words in _others(data)
    )


def _exifs(data: bytes) -> list[bytes]:
    found: list[bytes] = []
    at = data.find(EXIF_IN_JPEG)
    while at >= 0 and len(found) < MOST_SECOND_PICTURES:
        found.append(data[at : at + _LARGEST_EXIF])
        at = data.find(EXIF_IN_JPEG, at + 1)
    found += [part for kind, part in _parts(data) if kind in {"eXIf", "EXIF"}]
    return found + [raw for words in _others(data) if (raw := _in_hex(words)).startswith(EXIF_IN_JPEG)]


def _others(data: bytes) -> list[bytes]:
    """Words beside the picture; those of a PNG may be packed (W3C PNG, section 11.3.3)."""
    kinds = {"APP1", "APP13", "iTXt", "tEXt", "zTXt", "XMP ", "COM"}
    return [
        _unpacked(part) if kind in {"iTXt", "zTXt"} else part for kind, part in _parts(data) if kind in kinds
    ]


def _unpacked(content: bytes) -> bytes:
    """The words, with the same before them as after "keyword NUL": where they are packed begins with a zlib header."""
    at = content.find(b"\0") + 1
    for begin in range(at, min(at + _LONGEST_KEYWORDS, len(content))):
        if content[begin] & 0x0F == 8 and int.from_bytes(content[begin : begin + 2], "big") % 31 == 0:
            try:
                return content[:at] + zlib.decompressobj().decompress(content[begin:], _LARGEST_WORDS)
            except zlib.error:
                continue
    return content


def _in_hex(words: bytes) -> bytes:
    """EXIF as ImageMagick writes it into a PNG: a name, a length, and the bytes in hexadecimal."""
    if not words.startswith(b"Raw profile type "):
        return b""
    digits = b"".join(words.split(b"\n")[3:])[: 2 * _LARGEST_EXIF]
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return b""


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    try:
        return [(part.kind, part.content) for part in parts_of(data)[1]]
    except NotAPicture:
        return []


def _has_position(exif: bytes) -> bool:
    read = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read.load(exif)
            place = read.get_ifd(GPS)
    except CANNOT_BE_READ:
        return False
    return any(tag in place for tag in (2, 4)) or any(tag in place for tag in (28,))


def orientation_of(data: bytes) -> int:
    """How it stands, 1 to 8 as in EXIF, wherever that is said; 1 where nothing says it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                found = picture.getexif().get(0x0112, 1)
    except CANNOT_BE_READ:
        return 1
    return found if isinstance(found, int) and found in range(1, 9) else 1
