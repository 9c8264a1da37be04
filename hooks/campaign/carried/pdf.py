"""What a PDF carries (ISO 32000-2): the names in its information, its notes, its photos, files and programs inside.

No library reads it: signs are looked for in its bytes, and in those of its packed parts, within limits.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from campaign.carried.found import LONGEST, CannotTell, Found
from campaign.look.where_taken import says_where

MOST_PARTS = 20_000
LARGEST_PART = 5_000_000
LARGEST_WHOLE = 100_000_000
"""Bytes that packed parts may have together, unpacked."""

_AUTHOR = re.compile(
    rb"/Author[ \r\n\t]{0,8}(?:\(((?:[^()\\]|\\.){0,%d})\)|<([0-9A-Fa-f \r\n]{0,%d})>)"
    % (LONGEST, 2 * LONGEST)
)
_NOTES = re.compile(
    rb"/Subtype[ \r\n]{0,4}/(?:Text|Highlight|Popup|StrikeOut|Underline|Squiggly|Caret|Ink)\b"
)
_CREATOR_IN_XMP = re.compile(
    rb"<dc:creator>[ \r\n\t]{0,80}<rdf:Seq>[ \r\n\t]{0,80}<rdf:li[^<>]{0,80}>([^<]{1,%d})<" % LONGEST
)
_STREAM = re.compile(rb"stream\r?\n")
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)


def carried_by(data: bytes, _ending: str = ".pdf") -> list[Found]:
    """Raises :class:`CannotTell`."""
    refuse_what_is_closed(data)
    found = [*_in_words(data)]
    for part in _parts(data):
        found += _in_words(part)
    if says_where(data):
        found.append(Found("a photo that says where it was taken"))
    return list(dict.fromkeys(found))


def refuse_what_is_closed(data: bytes) -> None:
    """Raises :class:`CannotTell`."""
    if b"%PDF-" not in data[:1024]:
        raise CannotTell("This is not a PDF inside", "Save it again as PDF.")
    if re.search(rb"/Encrypt[ \r\n]{0,4}(?:\d|<<)", data):
        raise CannotTell(
            "This PDF is locked, so nobody can see what it carries", "Save it again without a password."
        )


def _in_words(part: bytes) -> Iterator[Found]:
    for literal, in_hex in _AUTHOR.findall(part):
        if name := _text(literal, in_hex):
            yield Found("the name of its author", name)
    for name in _CREATOR_IN_XMP.findall(part):
        yield Found("the name of its author", name.decode("utf-8", "replace").strip())
    if _NOTES.search(part):
        yield Found("comments")
    if b"/EmbeddedFile" in part:
        yield Found("files inside it")
    if re.search(rb"/(?:JavaScript|JS)\b", part):
        yield Found("a program")


def _parts(data: bytes) -> Iterator[bytes]:
    """The packed parts that hold objects: since PDF 1.5, the information may be in one."""
    left = LARGEST_WHOLE
    for number, begin in enumerate(_STREAM.finditer(data)):
        if number >= MOST_PARTS or left <= 0:
            raise CannotTell(
                "This PDF has more parts than can be looked at", "Save it again as PDF, smaller."
            )
        head = data[max(0, begin.start() - 400) : begin.start()].rpartition(b"obj")[2]
        if (b"/ObjStm" not in head and b"/Metadata" not in head) or b"FlateDecode" not in head:
            continue
        try:
            part = zlib.decompressobj().decompress(data[begin.end() :], LARGEST_PART)
        except zlib.error:
            continue
        left -= len(part)
        yield part


def _text(literal: bytes, in_hex: bytes) -> str:
    if in_hex:
        digits = b"".join(in_hex.split())
        raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        raw = _ESCAPED.sub(
            lambda sign: bytes([int(sign[1], 8) & 255]) if sign[1].isdigit() else sign[1], literal
        )
    return (
        raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")
    ).strip()
