"""Documents that are a ZIP of XML: Word, PowerPoint and Excel (ECMA-376), and those of LibreOffice (ODF 1.3).

Their XML is searched and never parsed, so that no entity, depth or size in it matters.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from campaign.carried.found import LONGEST, CannotTell, Found
from campaign.look.picture_parts import NotAPicture, without_what_it_tells
from campaign.look.where_taken import orientation_of, says_where

ENDINGS = (".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods", ".epub")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp")

MOST_FILES = 5_000
LARGEST_FILE = 50_000_000
"""Bytes of one file inside, unpacked."""

LARGEST_WHOLE = 300_000_000
"""Bytes of all of them together."""

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,
    NotImplementedError,
)
TOO_LARGE = CannotTell("This file unpacks to more than it should", "Save it again, smaller.")
DAMAGED = CannotTell(
    "This file is damaged, or locked with a password", "Open it, and save it again without one."
)

_NAMES = {
    "docProps/core.xml": {
        "creator": "the name of its author",
        "lastModifiedBy": "the name of who saved it last",
    },
    "docProps/app.xml": {"Company": "the name of a company", "Manager": "the name of a manager"},
    "meta.xml": {
        "initial-creator": "the name of its author",
        "creator": "the name of who saved it last",
        "printed-by": "the name of who printed it",
    },
}
"""By the file inside, and the element."""

_COMMENTS = re.compile(
    r"(?:word/comments[\w.]*\.xml|ppt/comments/.+\.xml|xl/comments[\w/]*\.xml|xl/threadedComments/.+\.xml)\Z"
)
_IN_TEXT = {
    "word/document.xml": ((rb"<w:(?:ins|del|moveFrom|moveTo) ", "tracked changes"),),
    "content.xml": (
        (rb"<office:annotation[ >]", "comments"),
        (rb"<text:tracked-changes[ >]", "tracked changes"),
    ),
}


def carried_by(data: bytes, ending: str) -> list[Found]:
    """Raises :class:`CannotTell`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            files = checked(packed)
            found = [each for file in files for each in _of_file(packed, file, is_book=ending == ".epub")]
    except BROKEN as error:
        raise DAMAGED from error
    return list(dict.fromkeys(found))


def cleaned(data: bytes) -> bytes:
    """The same document without names, and its photos without what cameras write. Raises :class:`CannotTell`.

    Comments and changes stay: only whoever knows the document can say which of them are part of it.
    """
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as new:
            for file in checked(packed):
                content = _cleaned_file(file.filename, read(packed, file))
                kept = zipfile.ZipInfo(file.filename, (1980, 1, 1, 0, 0, 0))
                kept.compress_type, kept.external_attr = file.compress_type, file.external_attr
                new.writestr(kept, content)
    except BROKEN as error:
        raise DAMAGED from error
    return out.getvalue()


def checked(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    files = packed.infolist()
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > LARGEST_WHOLE:
        raise TOO_LARGE
    if any(file.flag_bits & 1 for file in files):
        raise DAMAGED
    return files


def read(packed: zipfile.ZipFile, file: zipfile.ZipInfo) -> bytes:
    """A file inside says how large it is, and may not say the truth."""
    with packed.open(file) as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise TOO_LARGE
    return content


def _of_file(packed: zipfile.ZipFile, file: zipfile.ZipInfo, *, is_book: bool) -> Iterator[Found]:
    name = file.filename
    if name.lower().endswith(_PICTURES):
        if says_where(read(packed, file)):
            yield Found("a photo that says where it was taken")
        return
    if is_book:
        return
    if name in _NAMES:
        content = read(packed, file)
        for element, what in _NAMES[name].items():
            for value in _values(content, element):
                yield Found(what, value)
        if b"<meta:user-defined" in content:
            yield Found("fields of its own")
    elif _COMMENTS.match(name):
        yield Found("comments")
    elif name == "docProps/custom.xml" and b"<property " in read(packed, file):
        yield Found("fields of its own")
    elif name in _IN_TEXT:
        content = read(packed, file)
        yield from (Found(what) for sign, what in _IN_TEXT[name] if re.search(sign, content))


def _element(name: str) -> re.Pattern[bytes]:
    return re.compile(
        rb"(<(?:[\w-]{1,20}:)?%b(?: [^<>]{0,400})?>)([^<]{1,%d})(</)" % (name.encode(), LONGEST)
    )


def _values(content: bytes, element: str) -> list[str]:
    found = _element(element).findall(content)
    return [value.decode("utf-8", "replace").strip() for _, value, _ in found if value.strip()]


def _cleaned_file(name: str, content: bytes) -> bytes:
    if posixpath.splitext(name)[1].lower() in _PICTURES:
        try:
            return without_what_it_tells(content, orientation_of(content))
        except NotAPicture:
            return content
    for element in _NAMES.get(name, {}):
        content = _element(element).sub(rb"\1\3", content)
    return content
