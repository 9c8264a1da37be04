"""Small documents with words, made here, sign by sign. All names and numbers are made up."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from carried.carrying_files import a_zip

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_pdf_of(*pages: str, links: Sequence[str] = (), more: Sequence[bytes] = (), title: str = "") -> bytes:
    """One line of a page a line. ``links`` are on the first page, and ``more`` are objects from number 100 on."""
    notes = " ".join(
        f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({link}) >> >>" for link in links
    )
    drawn = [
        b"BT /F1 12 Tf 14 TL 72 720 Td "
        + b" ".join(b"(%b) Tj T*" % _escaped(line) for line in page.split("\n") if line)
        + b" ET"
        for page in pages
    ]
    return a_pdf_that_draws(drawn, notes.encode(), more, title)


def a_pdf_that_draws(
    pages: Sequence[bytes],
    notes: bytes = b"",
    more: Sequence[bytes] = (),
    title: str = "",
    resources: bytes = b"",
    catalogue: bytes = b"",
) -> bytes:
    kids = b" ".join(b"%d 0 R" % (10 + 2 * at) for at in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalogue,
        2: b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: b"<< /Title (%b) >>" % title.encode(),
    }
    for at, drawn in enumerate(pages):
        annotations = b" /Annots [%b]" % notes if notes and not at else b""
        objects[10 + 2 * at] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> %b >>%b >>" % (11 + 2 * at, resources, annotations)
        )
        objects[11 + 2 * at] = a_stream(drawn)
    objects |= dict(enumerate(more, 100_000))
    whole, places = b"%PDF-1.7\n", {}
    for number, content in sorted(objects.items()):
        places[number] = len(whole)
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    begins = len(whole)
    whole += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        whole += b"%d 1\n%010d 00000 n \n" % (number, place)
    return whole + b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        max(objects) + 1,
        begins,
    )


def a_stream(content: bytes, about: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode %b >>\nstream\n%b\nendstream" % (len(packed), about, packed)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def a_docx_of(*paragraphs: str, **more: bytes | str) -> bytes:
    """Each word in a run of its own, as Word does after an edit."""
    runs = "".join(
        f"<w:p>{''.join(f'<w:r><w:t>{word} </w:t></w:r>' for word in each.split())}</w:p>"
        for each in paragraphs
    )
    return a_zip(
        **{
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}>{runs}</w:document>",
            **more,
        }
    )


def a_pptx_of(*slides: str, **more: bytes | str) -> bytes:
    return a_zip(
        **{
            f"ppt/slides/slide{number}.xml": f"<p:sld><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>"
            for number, words in enumerate(slides, 1)
        },
        **more,
    )


def an_xlsx_of(*sheets: Sequence[Sequence[str]], **more: bytes | str) -> bytes:
    """Texts are kept once, and numbers as numbers."""
    shared = list(
        dict.fromkeys(cell for rows in sheets for row in rows for cell in row if not cell.isdecimal())
    )
    files: dict[str, bytes | str] = {
        "xl/sharedStrings.xml": f"<sst>{''.join(f'<si><t>{text}</t></si>' for text in shared)}</sst>"
    }
    for number, rows in enumerate(sheets, 1):
        cells = [
            "".join(
                f'<c r="A1"><v>{cell}</v></c>'
                if cell.isdecimal()
                else f'<c r="A1" t="s"><v>{shared.index(cell)}</v></c>'
                for cell in row
            )
            for row in rows
        ]
        files[f"xl/worksheets/sheet{number}.xml"] = (
            f"<worksheet>{''.join(f'<row>{row}</row>' for row in cells)}</worksheet>"
        )
    return a_zip(**files, **more)


def an_open_document(body: str, **more: bytes | str) -> bytes:
    return a_zip(**{"content.xml": f"<office:document-content>{body}</office:document-content>", **more})
