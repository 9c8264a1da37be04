"""Every file of the content that is no text: what it carries that nobody meant to publish.

The file in the repository counts, and not only what the site makes of it: a public repository shows it to everybody.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePosixPath

from campaign.carried import media, office, pdf
from campaign.carried.found import CannotTell, Found, is_somebody
from campaign.look.where_taken import says_where
from campaign.problems import Problem

FOLDERS = ("docs", "events", "stories")

LARGEST = 200_000_000
"""Bytes of one file."""

PICTURES = (".jpg", ".jpeg", ".png", ".webp")

_OF: dict[str, Callable[[bytes, str], list[Found]]] = {
    **dict.fromkeys(office.ENDINGS, office.carried_by),
    ".pdf": pdf.carried_by,
    ".mp3": media.carried_by_mp3,
    ".mp4": media.carried_by_mp4,
    ".m4a": media.carried_by_mp4,
    ".webm": media.carried_by_webm,
    ".rtf": media.carried_by_rtf,
}
_HOW: dict[tuple[str, ...], str] = {
    (".docx", ".pptx", ".xlsx"): "In Word, PowerPoint or Excel: File, Info, Check for Issues, Inspect Document, Remove All",
    (".odt", ".odp", ".ods"): "In LibreOffice: File, Properties, Reset Properties; and Edit, Track Changes, Accept All; and delete the comments",
    (".pdf",): "In Acrobat: Tools, Redact, Remove Hidden Information. Or take it out of the document that the PDF is made from, and save it as PDF again",
    (".mp3", ".mp4", ".m4a", ".webm"): "Export it again without metadata, in the program that made it",
    (".rtf",): "In Word: File, Info, Check for Issues, Inspect Document, Remove All",
    (".epub",): "Take it out of the photo, and make the book again",
}  # fmt: skip
CLEANS = (*PICTURES, ".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods")
"""What ``campaign clean`` can do."""


def problems_of_files(root: Path, may_be_named: Collection[str] = ()) -> Iterator[Problem]:
    """``may_be_named`` are organisations: they may be the authors of what they publish."""
    known = {" ".join(name.lower().split()) for name in may_be_named}
    for folder in FOLDERS:
        for at, folders, names in os.walk(root / folder):
            folders.sort()
            for name in sorted(names):
                full = Path(at, name)
                if full.suffix.lower() in (*PICTURES, *_OF) and full.is_file() and not full.is_symlink():
                    yield from _problems_of(full, _printable(full.relative_to(root)), known)


def _printable(path: Path) -> PurePosixPath:
    """For one line of a terminal, whatever is in the name."""
    name = unicodedata.normalize("NFC", path.as_posix())
    return PurePosixPath("".join(sign if sign.isprintable() else "?" for sign in name))


def what_is_left(data: bytes, ending: str) -> str:
    """What a file still carries, in words; "" for nothing. Raises :class:`CannotTell`."""
    if ending in PICTURES:
        return "a place" if says_where(data) else ""
    found = [each for each in _OF[ending](data, ending) if not each.value or is_somebody(each.value)]
    return _listed(found) if found else ""


def _problems_of(full: Path, path: PurePosixPath, known: Collection[str]) -> Iterator[Problem]:
    ending = full.suffix.lower()
    try:
        data = _bytes_of(full)
        if ending in PICTURES:
            if says_where(data):
                yield Problem(path, 1, 1, "This photo says where it was taken.", _do(path, ""))
            return
        found = [
            each for each in _OF[ending](data, ending) if not each.value or _is_private(each.value, known)
        ]
    except OSError:
        return  # whoever reads it says so
    except CannotTell as why:
        yield Problem(path, 1, 1, f"{why.what}.", why.do)
        return
    if found:
        yield Problem(path, 1, 1, f"This file carries {_listed(found)}.", _do(path, _how(ending)))


def _bytes_of(full: Path) -> bytes:
    if full.stat().st_size > LARGEST:
        raise CannotTell(
            f"This file is larger than {LARGEST // 1_000_000} MB", "Save it smaller, or put it elsewhere."
        )
    return full.read_bytes()


def _is_private(value: str, known: Collection[str]) -> bool:
    return is_somebody(value) and " ".join(value.lower().split()) not in known


def _listed(found: list[Found]) -> str:
    *first, last = map(str, found)
    return f"{', '.join(first)} and {last}" if first else last


def _how(ending: str) -> str:
    return next(how for endings, how in _HOW.items() if ending in endings)


def _do(path: PurePosixPath, how: str) -> str:
    command = f'make strip FILE="{path}"'
    if not how:
        return f"Take it out: {command}"
    return f"{how}. Or: {command}" if path.suffix.lower() in CLEANS else f"{how}."
