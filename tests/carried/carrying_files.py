"""Small files that carry what nobody should publish. All names and places are made up."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image

NAME = "Wendolyn Quist"
LATITUDE, LONGITUDE = 2, 4
XMP_PLACE = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="51,30.0N"/></x:xmpmeta>'


def with_place(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "Telephone"
    exif.get_ifd(0x8825).update({1: "N", LATITUDE: (51.0, 30.0, 0.0), 3: "W", LONGITUDE: (0.0, 7.0, 0.0)})
    return exif


def a_picture(form: str, **options: object) -> bytes:
    out = io.BytesIO()
    noise = Image.effect_noise((48, 32), 80)
    Image.merge("RGB", (noise, noise.rotate(180), noise)).save(out, form, **options)
    return out.getvalue()


def a_zip(**files: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


CORE = "<cp:coreProperties><dc:title>Plan</dc:title><dc:creator>{}</dc:creator><cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"


def a_docx(author: str = "", saved_by: str = "", **more: Any) -> bytes:
    return a_zip(
        **{
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": CORE.format(author, saved_by),
            "word/document.xml": "<w:document/>",
            **more,
        }
    )


def an_odt(author: str = "", text: str = "", **more: Any) -> bytes:
    meta = f"<office:meta><meta:initial-creator>{author}</meta:initial-creator><dc:creator>{author}</dc:creator></office:meta>"
    return a_zip(
        **{
            "mimetype": "application/vnd.oasis.opendocument.text",
            "meta.xml": meta,
            "content.xml": f"<office:text>{text}</office:text>",
            **more,
        }
    )


def a_pdf(information: bytes = b"", objects: bytes = b"") -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj\n<< "
        + information
        + b" >>\nendobj\n"
        + objects
        + b"trailer\n<< /Info 1 0 R >>\n%%EOF\n"
    )


def packed(objects: bytes) -> bytes:
    """Objects as PDF 1.5 packs them."""
    return (
        b"7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
        + zlib.compress(objects)
        + b"\nendstream\nendobj\n"
    )


def an_mp3(*frames: tuple[bytes, bytes]) -> bytes:
    body = b"".join(kind + struct.pack(">I", len(content)) + b"\0\0" + content for kind, content in frames)
    size = bytes((len(body) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + body + b"\xff\xfb\x90\0" + bytes(100)


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def an_mp4(*of_the_head: bytes, film: bytes = b"") -> bytes:
    return box(b"ftyp", b"isom") + box(b"mdat", film) + box(b"moov", box(b"udta", b"".join(of_the_head)))
