"""Looks through every byte of a built site for what people took back: words, names and pictures, however they are packed.

What cannot be looked into is drawn or recorded: letters on a picture, a film, the inside of a PDF.
"""

from __future__ import annotations

import gzip
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from campaign.checks.withdrawn import left_of
from campaign.kinds.table import KINDS
from campaign.model.remains import words_in
from campaign.model.withdrawn import Withdrawn
from campaign.reading.withdrawn import all_withdrawn

LARGEST_UNPACKED = 64 * 1024 * 1024
"""Bytes of one file. A site that packs more than this has no words in it."""

DAMAGED = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)

DEEPEST = 3
"""Archives in archives."""

_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_FOLDED = re.compile(r"\r?\n[ \t]")
_LETTERS = re.compile(r"\\[nrt]")


def left_in_site(root: Path, site: Path) -> list[str]:
    """One line for each file of the folder ``site`` that holds something of what was withdrawn from ``root``."""
    withdrawn = [*all_withdrawn(root, KINDS)[0].values()]
    return left_in(site, withdrawn) if withdrawn else []


def left_in(site: Path, withdrawn: Sequence[Withdrawn]) -> list[str]:
    found = []
    for file in sorted(site.rglob("*")):
        if file.is_file():
            name = file.relative_to(site).as_posix()
            found += [f"{name}: {' '.join(left_of(each))}" for each in _left_in(file.read_bytes(), withdrawn)]
    return found


def _left_in(content: bytes, withdrawn: Sequence[Withdrawn]) -> Iterator[Withdrawn]:
    pieces = list(_unpacked(content))
    said = list(dict.fromkeys(words for piece in pieces for words in _readings(piece)))
    for each in withdrawn:
        if any(each.remains.has_picture(piece) for piece in pieces) or any(
            next(iter(each.remains.found_in(words)), None) is not None for words in said
        ):
            yield each


def _unpacked(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and those of whatever is packed inside."""
    yield content
    if depth == DEEPEST:
        return
    if content.startswith(b"\x1f\x8b"):
        with suppress(*DAMAGED):
            unpacked = gzip.GzipFile(fileobj=io.BytesIO(content)).read(LARGEST_UNPACKED)
            yield from _unpacked(unpacked, depth + 1)
    elif content.startswith(b"PK\x03\x04"):
        with suppress(*DAMAGED), zipfile.ZipFile(io.BytesIO(content)) as packed:
            for inside in packed.infolist():
                if inside.file_size <= LARGEST_UNPACKED:
                    yield from _unpacked(packed.read(inside), depth + 1)
    elif content.startswith(b"\x89PNG\r\n\x1a\n"):
        yield from _texts_of_png(content)


def _texts_of_png(content: bytes) -> Iterator[bytes]:
    """What is written in a picture beside its pixels (PNG, 11.3.3)."""
    at = 8
    while at + 8 <= len(content):
        size, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        if kind in (b"zTXt", b"iTXt"):
            chunk = content[at + 8 : at + 8 + size]
            for start in [found.end() for found in re.finditer(b"\0", chunk)][:4]:
                for begin in (start, start + 1):
                    with suppress(zlib.error):
                        yield zlib.decompressobj().decompress(chunk[begin:], LARGEST_UNPACKED)
        at += 12 + size


def _readings(content: bytes) -> Iterator[tuple[str, ...]]:
    """The words of a file, in each way in which somebody may read them."""
    texts = [content.decode("utf-8", "replace")]
    if b"\0" in content:
        texts.append(content.replace(b"\0", b"").decode("utf-8", "replace"))  # two bytes a letter
    for text in texts:
        plain = _FOLDED.sub("", text)
        plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), _LETTERS.sub(" ", plain))
        plain = html.unescape(html.unescape(unquote(plain) if "%" in plain else plain))
        for reading in dict.fromkeys((plain, _TAG.sub("", plain))):
            yield tuple(word.text for word in words_in(reading))
