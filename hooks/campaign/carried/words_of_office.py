"""The words in documents of Word, PowerPoint, Excel and LibreOffice, and in books (EPUB 3.3).

Their XML is searched and never parsed: see :mod:`campaign.carried.office`.
"""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from campaign.carried.office import BROKEN, DAMAGED, ENDINGS, TOO_LARGE, checked, read
from campaign.carried.part import MOST_SIGNS, Part

LARGEST_XML = 30_000_000
"""Bytes of one file inside that may hold words."""

_HAS_WORDS = (".xml", ".xhtml", ".html", ".htm", ".rels")
_NO_WORDS = re.compile(
    r"\[Content_Types\]\.xml|(?:.*/)?(?:styles|settings|webSettings|fontTable|numbering|presProps|viewProps|tableStyles|calcChain|manifest"
    r"|container)\.xml|docProps/.*|meta\.xml|.*/theme/.*|.*/printerSettings/.*|.*Layouts?/.*"
)
"""Settings and designs. Names of authors are looked for elsewhere; LibreOffice keeps the words of headers among its styles."""

_WHERE = (
    (re.compile(r"ppt/slides/(?:_rels/)?slide(\d{1,5})\.xml"), "slide {}"),
    (re.compile(r"ppt/notesSlides/"), "the notes of a slide"),
    (re.compile(r"xl/worksheets/(?:_rels/)?sheet(\d{1,5})\.xml"), "sheet {}"),
    (re.compile(r"word/(?:header|footer)"), "a header or footer"),
    (re.compile(r"(?:word/comments|ppt/comments/|xl/comments|xl/threadedComments/)"), "a comment"),
)
_SHEET_OR_SLIDE = {".odp": (re.compile(r"(?=<draw:page )"), "slide"), ".ods": (re.compile(r"(?=<table:table )"), "sheet")}  # fmt: skip

_CDATA = re.compile(r"<!\[CDATA\[((?:[^\]]|\](?!\]>)){0,1000000})\]\]>")
_OF_A_CELL = re.compile(r"</(?:w:p|text:p|a:p)>\s{0,20}(?=</(?:w:tc|table:table-cell|a:tc)>)")
_NEXT_CELL = re.compile(
    r"</(?:w:tc|a:tc|table:table-cell|td|th)>|<(?:w:tab|text:tab|text:s|w:noBreakHyphen|a:tab)\b[^<>]{0,200}/>"
)
_NEXT_LINE = re.compile(r"<(?:w:br|w:cr|a:br|text:line-break|br)\b[^<>]{0,200}>|</(?:row|table:table-row|w:tr|a:tr|tr)>")  # fmt: skip
_NEXT_BLOCK = re.compile(
    r"</(?:w:p|a:p|text:p|text:h|si|is|t:p|svg:desc|svg:title|dc:title|p|li|h[1-6]|div|title|comment|text|threadedComment)>"
)
_TAG = re.compile(r"<[^<>]{0,100000}>")
_SAID_BESIDE = re.compile(
    r"\b(?:xlink:href|href|descr|alt|title|office:string-value)=(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})')"
)
_LINK = re.compile(r"<Relationship\b(?=[^<>]{0,4000}\bTargetMode=[\"']External)[^<>]{0,4000}?\bTarget=[\"']([^\"'<>]{1,2000})")  # fmt: skip

_SHARED = "xl/sharedStrings.xml"
_CELL = re.compile(r"<c\b([^<>]{0,400})>(.{0,40000}?)</c>", re.DOTALL)
_VALUE = re.compile(r"<v>([^<>]{0,40000})</v>")
_ROW = re.compile(r"<row\b")


def words_of(data: bytes, ending: str) -> tuple[list[Part], list[tuple[str, bytes]]]:
    """Also the documents inside, each with its ending. Raises :class:`~campaign.carried.found.CannotTell`."""
    found: list[Part] = []
    inside: list[tuple[str, bytes]] = []
    left = MOST_SIGNS
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            files = checked(packed)
            shared = _shared(packed) if ending == ".xlsx" else []
            for file in files:
                suffix = posixpath.splitext(file.filename)[1].lower()
                if suffix in (".pdf", *ENDINGS):
                    inside.append((suffix, read(packed, file)))
                elif suffix in _HAS_WORDS and (not _NO_WORDS.fullmatch(file.filename) or ending in _ODF):
                    if file.file_size > LARGEST_XML:
                        raise TOO_LARGE
                    for part in _parts(file.filename, _decoded(read(packed, file)), ending, shared):
                        left -= len(part.text)
                        if left < 0:
                            raise TOO_LARGE
                        found.append(part)
    except BROKEN as error:
        raise DAMAGED from error
    return found, inside


_ODF = (".odt", ".odp", ".ods")


def _decoded(content: bytes) -> str:
    code = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return content.decode(code, "replace")


def _parts(name: str, xml: str, ending: str, shared: list[str]) -> Iterator[Part]:
    if name.endswith(".rels"):
        links = "\n\n".join(html.unescape(link) for link in _LINK.findall(xml))
        yield from [Part(_where(name), links)] if links else []
    elif ending == ".xlsx" and name.startswith("xl/worksheets/"):
        yield Part(_where(name), _of_cells(xml, shared))
    elif name == _SHARED:
        return
    elif ending in _SHEET_OR_SLIDE and name == "content.xml":
        begins, what = _SHEET_OR_SLIDE[ending]
        before, *each = begins.split(xml)
        yield Part("", _plain(before))
        for number, piece in enumerate(each, 1):
            yield Part(f"{what} {number}", _plain(piece))
    else:
        yield Part(_where(name), _plain(xml))


def _where(name: str) -> str:
    for pattern, words in _WHERE:
        if found := pattern.match(name):
            return words.format(*found.groups())
    return ""


def _plain(xml: str) -> str:
    """The text, a paragraph a block, and a row of a table a line; then links and what is said of pictures."""
    beside = [html.unescape(one or other) for one, other in _SAID_BESIDE.findall(xml)]
    text = _CDATA.sub(lambda found: html.escape(found[1]), xml)
    for pattern, instead in (
        (_OF_A_CELL, " "),
        (_NEXT_CELL, " "),
        (_NEXT_LINE, "\n"),
        (_NEXT_BLOCK, "\n\n"),
        (_TAG, ""),
    ):
        text = pattern.sub(instead, text)
    return "\n\n".join((html.unescape(text), *beside))


def _shared(packed: zipfile.ZipFile) -> list[str]:
    """Excel keeps each text once, and cells have its number."""
    if _SHARED not in packed.namelist():
        return []
    file = packed.getinfo(_SHARED)
    if file.file_size > LARGEST_XML:
        raise TOO_LARGE
    *each, _ = _decoded(read(packed, file)).split("</si>")
    return [" ".join(_plain(one).split()) for one in each]


def _of_cells(xml: str, shared: list[str]) -> str:
    used = 0
    rows: list[str] = []
    for row in _ROW.split(xml):
        cells: list[str] = []
        for about, inside in _CELL.findall(row):
            value = _VALUE.search(inside)
            if value and re.search(r"\bt=[\"']s[\"']", about):
                at = int(value[1]) if value[1].isdecimal() and len(value[1]) < 10 else len(shared)
                cells.append(shared[at] if at < len(shared) else "")
            else:
                cells.append(html.unescape(value[1]) if value else " ".join(_plain(inside).split()))
            used += len(cells[-1])
            if used > MOST_SIGNS:  # many cells with one long text
                raise TOO_LARGE
        rows.append(" ".join(filter(None, cells)))
    headers = _plain("".join(re.findall(r"<(?:odd|even|first)(?:Header|Footer)>[^<>]{0,4000}", xml)))
    return "\n\n".join((*rows, headers))
