"""Looks through every byte of a built site for what people took back: words, names and pictures, however they are packed.

What cannot be looked into is drawn or recorded: letters on a picture, a film, a PDF of photos.
"""

from __future__ import annotations

import gzip
import html
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from campaign.carried.found import CannotTell
from campaign.carried.office import LARGEST_WHOLE
from campaign.checks.withdrawn import left_of
from campaign.model.remains import Remains, bare_words_in, together
from campaign.model.withdrawn import Withdrawn
from campaign.publishing.withdrawn_pictures import with_pictures_of_the_site
from campaign.reading.downloads import words_within_limits
from campaign.unexpected import TakesTooLong

LARGEST_UNPACKED = 64 * 1024 * 1024
"""Bytes of one file. A site that packs more than this has no words in it."""

DAMAGED = (
    OSError, EOFError, zlib.error, lzma.LZMAError, struct.error, zipfile.BadZipFile, NotImplementedError, RuntimeError,
)  # fmt: skip

DEEPEST = 3
"""Archives in archives."""

_PNG, _FONT, _PDF = b"\x89PNG\r\n\x1a\n", b"wOF2", b"%PDF-"

_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_FOLDED = re.compile(r"\r?\n[ \t]")
_QUOTED = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_STRING = re.compile(rb"[ -~\t\r\n\x80-\xff]{12,}")
_WIDE_STRING = re.compile(rb"(?:[ -~]\0){12,}|(?:\0[ -~]){12,}")
_BLOCK_ENDS = re.compile(
    r"</(?:p|li|ul|ol|h[1-6]|d[dlt]|t[dhr]|div|section|nav|header|footer|svg|title|head)>"
)
_LETTERS = re.compile(r"\\[nrt]")


def left_in_site(root: Path, site: Path, withdrawn: Iterable[Withdrawn]) -> list[str]:
    """One line for each file of the folder ``site`` that holds something of what was ``withdrawn`` from ``root``."""
    known = [with_pictures_of_the_site(each, root) for each in withdrawn]
    return left_in(site, known) if known else []


def left_in(site: Path, withdrawn: Sequence[Withdrawn]) -> list[str]:
    look = _Look(withdrawn)
    found = []
    for file in sorted(site.rglob("*")):
        if file.is_file():
            name = file.relative_to(site).as_posix()
            found += [f"{name}: {' '.join(left_of(each))}" for each in look.into(file.read_bytes())]
    return found


class _Look:
    """For several things at once. What was looked at is not looked at again: all pages have the same header."""

    def __init__(self, withdrawn: Sequence[Withdrawn]) -> None:
        self._withdrawn = withdrawn
        self._all = together(each.remains for each in withdrawn)
        # Addresses are often made of titles, and the notice is at the old one.
        self._addresses = [each.address.rstrip("/") for each in withdrawn]
        self._clean: set[str] = set()

    def into(self, content: bytes) -> list[Withdrawn]:
        pieces = list(_unpacked(content, _Room()))
        blocks = {
            block: None
            for piece in pieces
            for text in _readings(piece, self._addresses)
            for block in _BLOCK_ENDS.split(text)
            if block not in self._clean
        }
        said = [bare_words_in("\n".join(blocks)), bare_words_in(_TAG.sub("", "\n".join(blocks)))]
        words_are_left = any(_is_in(remains, words) for remains in self._all for words in said)
        if not words_are_left:
            self._clean |= blocks.keys()
        return [
            each
            for each in self._withdrawn
            if any(each.remains.has_picture(piece) for piece in pieces)
            or (words_are_left and any(_is_in(each.remains, words) for words in said))
        ]


def _is_in(remains: Remains, words: Sequence[str]) -> bool:
    return next(iter(remains.found_in(words)), None) is not None


@dataclass
class _Room:
    """How much one file may still unpack to."""

    left: int = LARGEST_WHOLE

    def is_for(self, size: int) -> bool:
        self.left -= size
        return self.left >= 0


def _unpacked(content: bytes, room: _Room, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and those of whatever is packed inside."""
    yield content
    if depth == DEEPEST:
        return
    if content.startswith(b"\x1f\x8b"):
        with suppress(*DAMAGED):
            unpacked = gzip.GzipFile(fileobj=io.BytesIO(content)).read(LARGEST_UNPACKED)
            if room.is_for(len(unpacked)):
                yield from _unpacked(unpacked, room, depth + 1)
    elif content.startswith(b"PK\x03\x04"):
        with suppress(*DAMAGED), zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inside in packed.infolist():
                if inside.file_size <= LARGEST_UNPACKED and room.is_for(inside.file_size):
                    with packed.open(inside) as opened:  # it may say that it is smaller than it is
                        yield from _unpacked(opened.read(inside.file_size), room, depth + 1)
    elif content.startswith(_PNG):
        yield from _texts_of_png(content)
    elif _PDF in content[:1024]:
        with suppress(CannotTell, TakesTooLong):
            parts = words_within_limits(content, ".pdf")  # whole, since what is done with it has other limits
            yield "\n".join(part.text for part in parts).encode("utf-8", "replace")


def _chunks(png: bytes) -> Iterator[bytes]:
    """What is in a picture beside its pixels, and after it (PNG, 11.2)."""
    at = len(_PNG)
    while at + 8 <= len(png):
        size, kind = int.from_bytes(png[at : at + 4]), png[at + 4 : at + 8]
        if kind != b"IDAT":
            yield png[at + 8 : at + 8 + size]
        at += 12 + size
        if kind == b"IEND":
            yield png[at:]
            return


def _texts_of_png(content: bytes) -> Iterator[bytes]:
    """What is compressed there: a keyword, a zero or more, and then the text (PNG, 11.3.3)."""
    for chunk in _chunks(content):
        starts = [found.end() for found in re.finditer(b"\0", chunk[:4096])][:6]
        for start in starts:
            for begin in (start, start + 1):
                with suppress(zlib.error):
                    yield zlib.decompressobj().decompress(chunk[begin:], LARGEST_UNPACKED)


def _readings(content: bytes, addresses: Sequence[str]) -> Iterator[str]:
    """What is in a file as somebody may read it, but for ``addresses``."""
    # Compressed pixels and outlines are noise, in which no words are.
    if content.startswith(_FONT):
        return
    for text in _texts(b"\n".join(_chunks(content)) if content.startswith(_PNG) else content):
        plain = _FOLDED.sub("", text)
        for address in addresses:
            plain = plain.replace(address, "")
        plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), _LETTERS.sub(" ", plain))
        plain = _QUOTED.sub(lambda found: unquote(found[0]), plain)
        yield html.unescape(html.unescape(plain))


def _texts(content: bytes) -> Iterator[str]:
    """The text of a file; of one that is none, whatever may be words in it, also with two bytes a letter."""
    try:
        yield content.decode("utf-8")
    except UnicodeDecodeError:
        yield "\n".join(found.decode("utf-8", "replace") for found in _STRING.findall(content))
    if b"\0" in content:
        yield "\n".join(
            found.replace(b"\0", b"").decode("latin-1") for found in _WIDE_STRING.findall(content)
        )
