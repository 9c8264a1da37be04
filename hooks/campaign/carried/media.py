"""What sound, films and rich text carry: ID3 tags of MP3 (id3.org, 2.4), boxes of MP4 (ISO 14496-12), RTF's information."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from campaign.carried.found import LONGEST, CannotTell, Found
from campaign.look.where_taken import says_where

_PLACE = Found("where it was recorded")
_DAMAGED = CannotTell("This file is damaged, or is of another kind than its name says", "Save it again.")

_IN_ID3 = {
    b"TPE1": "the name of an artist or author", b"TCOM": "the name of an author", b"TOWN": "the name of an owner",
    b"TENC": "the name of who made the file", b"COMM": "comments", b"GEOB": "files inside it", b"PRIV": "private data",
}  # fmt: skip
_NAMES = {b"TPE1", b"TCOM", b"TOWN", b"TENC"}

_IN_MP4 = {
    b"\xa9xyz": _PLACE, b"loci": _PLACE, b"com.apple.quicktime.location": _PLACE, b"\xa9cmt": Found("comments"),
    b"\xa9ART": Found("the name of an artist or author"), b"\xa9aut": Found("the name of its author"),
    b"com.apple.quicktime.author": Found("the name of its author"),
    b"com.apple.quicktime.model": Found("which telephone made it"), b"\xa9mod": Found("which telephone made it"),
}  # fmt: skip
_MOST_BOXES = 10_000
_LARGEST_HEAD = 64_000_000
_RTF = re.compile(rb"\{\\(?:\*\\)?(author|operator|manager|company) ?([^{}\\]{1,%d})\}" % LONGEST)
_IN_WEBM = re.compile(rb"\x45\xa3[\x80-\xff](LOCATION|ARTIST|AUTHOR|COMMENT)")


def carried_by_mp3(data: bytes, _ending: str = ".mp3") -> list[Found]:
    found = [*_id3(data)] if data[:3] == b"ID3" else []
    old = data[-128:] if data[-128:-125] == b"TAG" else b""
    if name := old[33:63].strip(b"\0 "):
        found.append(Found("the name of an artist or author", name.decode("latin-1")))
    if old[97:125].strip(b"\0 "):
        found.append(Found("comments"))
    return list(dict.fromkeys(found))


def _id3(data: bytes) -> Iterator[Found]:
    version, at, stop = data[3], 10, min(10 + _synchsafe(data[6:10]), len(data))
    if version < 3:
        yield Found("tags of an old kind")
        return
    while at + 10 <= stop and data[at : at + 4].strip(b"\0"):
        kind = data[at : at + 4]
        size = (
            _synchsafe(data[at + 4 : at + 8])
            if version >= 4
            else int.from_bytes(data[at + 4 : at + 8], "big")
        )
        content = data[at + 10 : min(at + 10 + size, stop)]
        if kind in _NAMES:
            if value := _id3_text(content):
                yield Found(_IN_ID3[kind], value)
        elif kind in _IN_ID3:
            yield Found(_IN_ID3[kind])
        elif kind == b"APIC" and says_where(content[max(0, content.find(b"\xff\xd8")) :]):
            yield Found("a photo that says where it was taken")
        at += 10 + size


def _synchsafe(four: bytes) -> int:
    return sum((byte & 0x7F) << shift for byte, shift in zip(four, (21, 14, 7, 0), strict=False))


def _id3_text(content: bytes) -> str:
    codec = {1: "utf-16", 2: "utf-16-be", 3: "utf-8"}.get(content[0] if content else 0, "latin-1")
    return content[1 : LONGEST + 1].decode(codec, "replace").strip("\0 ")


def carried_by_mp4(data: bytes, _ending: str = ".mp4") -> list[Found]:
    """Only its head is searched, and boxes of its own kind: the film itself may hold any bytes."""
    found = [each for head in _heads(data) for sign, each in _IN_MP4.items() if sign in head]
    return list(dict.fromkeys(found))


def _heads(data: bytes) -> Iterator[bytes]:
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            return
        size, kind = struct.unpack_from(">I4s", data, at)
        if size == 1 and at + 16 <= len(data):
            (size,) = struct.unpack_from(">Q", data, at + 8)
        size = size or len(data) - at
        if size < 8 or (at == 0 and kind not in {b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip"}):
            raise _DAMAGED
        if kind in {b"moov", b"udta", b"meta", b"uuid"}:
            yield data[at : at + min(size, _LARGEST_HEAD)]
        at += size


def carried_by_webm(data: bytes, _ending: str = ".webm") -> list[Found]:
    whats = {b"LOCATION": _PLACE, b"COMMENT": Found("comments")}
    return list(
        dict.fromkeys(whats.get(tag, Found("the name of its author")) for tag in _IN_WEBM.findall(data))
    )


def carried_by_rtf(data: bytes, _ending: str = ".rtf") -> list[Found]:
    found = [
        Found(f"the name under {what.decode()}", name.decode("latin-1")) for what, name in _RTF.findall(data)
    ]
    return found + ([Found("comments")] if b"{\\*\\annotation" in data else [])
