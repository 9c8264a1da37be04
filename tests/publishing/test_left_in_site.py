"""Every byte of a built site is looked into, however it is packed."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from campaign.model.remains import remains_of
from campaign.model.withdrawn import Withdrawn
from campaign.publishing.left_in_site import _Room, _unpacked, left_in
from carried.documents import a_docx_of, a_pdf_of

SENTENCE = "Robin’s herons stood in the river all night, & nobody told them to go home."
PHOTO = b"bytes of a photo"
GONE = Withdrawn(
    PurePosixPath("stories/2027/lived-experience/the-heron-of-the-river.md"),
    "2027/stories/the-heron-of-the-river/",
    2027,
    None,
    remains_of(["The heron of the river"], [SENTENCE], ["Wren Sedge"], [PHOTO]),
    (PurePosixPath("stories/2027/lived-experience/the-heron-of-the-river.md"),),
)


def a_png(**text: str) -> bytes:
    info, out = PngInfo(), io.BytesIO()
    for name, words in text.items():
        if name.startswith("packed"):
            info.add_itxt("Comment", words, zip=True)
        else:
            info.add_itxt("Comment", words)
    Image.new("L", (2, 2)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def a_zip(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return out.getvalue()


def folded(line: str) -> bytes:
    """As calendars fold lines (RFC 5545, 3.1), with marks of their own before commas."""
    written = line.replace(",", "\\,")
    return "\r\n ".join(written[at : at + 20] for at in range(0, len(written), 20)).encode()


HIDDEN = {
    "page.html": SENTENCE.replace("&", "&amp;").encode(),
    "with-tags.html": b"<p>Robin&rsquo;s herons <em>stood</em> in the ri<b>ver</b> all night, &amp; <a href='x'>nobody</a> told them</p>",
    "attribute.html": f'<img src="x" alt="{SENTENCE}">'.encode(),
    "twice.xml": SENTENCE.replace("&", "&amp;amp;").replace("’", "&amp;#8217;").encode(),
    "index.json": json.dumps({"text": SENTENCE}).encode(),
    "address.txt": b"mailto:a@example.org?body=Robin%E2%80%99s%20herons%20stood%20in%20the%20river%20all%20night%2C%20nobody",
    "week.ics": b"DESCRIPTION:" + folded(SENTENCE),
    "sitemap.xml.gz": gzip.compress(SENTENCE.encode()),
    "slides.odt": a_zip("content.xml", SENTENCE.encode()),
    "twice.zip": a_zip("a.gz", gzip.compress(SENTENCE.encode())),
    "card.png": a_png(text=SENTENCE),
    "packed.png": a_png(packed=SENTENCE),
    "after.png": a_png() + SENTENCE.encode(),
    "leaflet.pdf": a_pdf_of("Tea\n" + SENTENCE.replace(" in ", "\nin "), "Cake"),
    "leaflet.zip": a_zip("leaflet.pdf", a_pdf_of(SENTENCE)),
    "link.pdf": a_pdf_of("Tea", links=[SENTENCE.replace("’", "").replace("Robins ", "")]),
    "runs.docx": a_docx_of("Tea", SENTENCE.replace("&", "&amp;")),
    "wide.bin": b"\xff\xfe\xff" + SENTENCE.replace("’", "'").encode("utf-16-le"),
    "noise.bin": bytes(range(256)) + SENTENCE.encode() + zlib.compress(b"x"),
    "name.html": b"<b>Wren</b> Sedge",
    "title.html": b"The heron of the river",
    "photo.webp": PHOTO,
}


@pytest.mark.parametrize("name", HIDDEN)
def test_it_is_found_wherever_it_is(name: str, tmp_path: Path) -> None:
    """And the file is named, without a word of it."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / name).write_bytes(HIDDEN[name])
    (tmp_path / "other.html").write_bytes(b"<p>The herons of this river are grey.</p>")
    (line,) = left_in(tmp_path, [GONE])

    assert line.startswith(f"a/{name}: Here are words")
    assert "herons" not in line


@pytest.mark.parametrize(
    "content",
    [
        b'<a href="2027/stories/the-heron-of-the-river/">',
        b"Wrens sedge. wren sedge",
        gzip.compress(b"whole")[:-9],
        a_zip("a", b"b" * 999)[:60],
        b"\x89PNG\r\n\x1a\n\x7f\xff\xff\xffzTXt",
        a_png()[:40],
        b"\\ud83d\\ude00 \\n %zz %ff",
        b"",
    ],
    ids=["link", "other words", "cut gzip", "cut zip", "no PNG", "cut PNG", "escapes", "nothing"],
)
def test_what_is_none_of_it_is_passed_by(content: bytes, tmp_path: Path) -> None:
    """Its address, words like its own, and files that are damaged."""
    (tmp_path / "file").write_bytes(content)

    assert left_in(tmp_path, [GONE]) == []


def test_each_file_is_named(tmp_path: Path) -> None:
    """Also where several pages have the same words."""
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(f"<p>{SENTENCE}</p>", "utf-8")

    assert [line.partition(":")[0] for line in left_in(tmp_path, [GONE])] == ["a.html", "b.html"]


def test_what_one_file_unpacks_to_has_a_limit() -> None:
    """Files in a file in a file may be small, and many."""
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as packed:
        for name in "abc":
            packed.writestr(name, name * 1000)

    assert len([*_unpacked(inside.getvalue(), _Room())]) == 4
    assert len([*_unpacked(inside.getvalue(), _Room(2500))]) == 3
