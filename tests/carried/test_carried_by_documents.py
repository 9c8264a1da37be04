"""What documents, sound and films carry is found, and said without repeating it."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from campaign.carried import media, office, pdf
from campaign.carried.found import CannotTell, Found
from carried.carrying_files import (
    NAME,
    a_docx,
    a_pdf,
    a_picture,
    a_zip,
    an_mp3,
    an_mp4,
    an_odt,
    box,
    packed,
    with_place,
)  # fmt: skip

PHOTO: Any = a_picture("JPEG", exif=with_place())
XMP = f"<dc:creator>\n <rdf:Seq>\n  <rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>".encode()

Reader = Callable[[bytes, str], list[Found]]
CARRIED: dict[str, tuple[Reader, bytes, str]] = {
    "author of Word": (office.carried_by, a_docx(NAME), 'the name of its author ("W…")'),
    "who saved it in Word": (office.carried_by, a_docx(saved_by=NAME), 'the name of who saved it last ("W…")'),
    "company": (office.carried_by, a_docx(**{"docProps/app.xml": "<Company>Quist Ltd</Company>"}), 'the name of a company ("Q…")'),
    "own fields": (office.carried_by, a_docx(**{"docProps/custom.xml": '<property name="Client"/>'}), "fields of its own"),
    "comments in Word": (office.carried_by, a_docx(**{"word/comments.xml": "<w:comment/>"}), "comments"),
    "comments in PowerPoint": (office.carried_by, a_docx(**{"ppt/comments/modernComment_1.xml": "x"}), "comments"),
    "comments in Excel": (office.carried_by, a_docx(**{"xl/comments1.xml": "x"}), "comments"),
    "tracked changes": (office.carried_by, a_docx(**{"word/document.xml": '<w:del w:author="W">x</w:del>'}), "tracked changes"),
    "photo in Word": (office.carried_by, a_docx(**{"word/media/image1.jpeg": PHOTO}), "a photo that says where it was taken"),
    "photo in PowerPoint": (office.carried_by, a_docx(**{"ppt/media/image1.JPG": PHOTO}), "a photo that says where it was taken"),
    "author in LibreOffice": (office.carried_by, an_odt(NAME), 'the name of its author ("W…")'),
    "comments in LibreOffice": (office.carried_by, an_odt(text='<office:annotation office:name="1">'), "comments"),
    "changes in LibreOffice": (office.carried_by, an_odt(text="<text:tracked-changes>"), "tracked changes"),
    "photo in LibreOffice": (office.carried_by, an_odt(**{"Pictures/1.jpg": PHOTO}), "a photo that says where it was taken"),
    "author of a PDF": (pdf.carried_by, a_pdf(b"/Author (Wendolyn Quist)"), 'the name of its author ("W…")'),
    "author with signs": (pdf.carried_by, a_pdf(rb"/Author(\127endolyn \(W\))"), 'the name of its author ("W…")'),
    "author in UTF-16": (pdf.carried_by, a_pdf(b"/Author <FEFF" + NAME.encode("utf-16-be").hex().encode() + b">"), 'the name of its author ("W…")'),
    "author of a packed PDF": (pdf.carried_by, a_pdf(objects=packed(b"<< /Author (Wendolyn) >>")), 'the name of its author ("W…")'),
    "author in XMP": (pdf.carried_by, a_pdf(objects=XMP), 'the name of its author ("W…")'),
    "notes in a PDF": (pdf.carried_by, a_pdf(b"/Type /Annot /Subtype /Highlight"), "comments"),
    "photo in a PDF": (pdf.carried_by, a_pdf(objects=b"stream\n" + PHOTO), "a photo that says where it was taken"),
    "files in a PDF": (pdf.carried_by, a_pdf(b"/Type /EmbeddedFile"), "files inside it"),
    "a program in a PDF": (pdf.carried_by, a_pdf(b"/S /JavaScript /JS (x)"), "a program"),
    "artist": (media.carried_by_mp3, an_mp3((b"TPE1", b"\0" + NAME.encode())), 'the name of an artist or author ("W…")'),
    "artist in UTF-16": (media.carried_by_mp3, an_mp3((b"TPE1", b"\1" + NAME.encode("utf-16"))), 'the name of an artist or author ("W…")'),
    "comment of sound": (media.carried_by_mp3, an_mp3((b"TIT2", b"\0Song"), (b"COMM", b"\0engHello")), "comments"),
    "cover with a place": (media.carried_by_mp3, an_mp3((b"APIC", b"\0image/jpeg\0\3\0" + PHOTO)), "a photo that says where it was taken"),
    "old tags": (media.carried_by_mp3, b"\xff\xfb" + b"TAG" + b"Song".ljust(30, b"\0") + NAME.encode().ljust(30, b"\0") + bytes(65), 'the name of an artist or author ("W…")'),
    "place of a film": (media.carried_by_mp4, an_mp4(box(b"\xa9xyz", b"+51.5-000.1/")), "where it was recorded"),
    "place by Apple": (media.carried_by_mp4, an_mp4(b"com.apple.quicktime.location.ISO6709"), "where it was recorded"),
    "telephone": (media.carried_by_mp4, an_mp4(b"com.apple.quicktime.model"), "which telephone made it"),
    "place of WebM": (media.carried_by_webm, b"\x1a\x45\xdf\xa3\x45\xa3\x88LOCATION", "where it was recorded"),
    "author of rich text": (media.carried_by_rtf, rb"{\rtf1{\info{\author Wendolyn Quist}}}", 'the name under author ("W…")'),
}  # fmt: skip


@pytest.mark.parametrize("name", CARRIED)
def test_what_is_carried_is_found(name: str) -> None:
    reader, data, expected = CARRIED[name]
    said = [str(found) for found in reader(data, ".docx")]

    assert expected in said
    assert not any("Quist" in line or "Wendolyn" in line for line in said)


@pytest.mark.parametrize(
    ("reader", "data"),
    [
        (office.carried_by, a_docx()), (office.carried_by, an_odt()), (pdf.carried_by, a_pdf(b"/Title (Plan) /Creator (Writer) /Author ()")),
        (pdf.carried_by, a_pdf(b"/Subtype /Link /Subtype /Widget")), (media.carried_by_mp3, an_mp3((b"TIT2", b"\0Song"), (b"TALB", b"\0Album"))),
        (media.carried_by_mp3, b"\xff\xfb" + bytes(50)), (media.carried_by_mp4, an_mp4(film=b"loci \xa9xyz in the film itself")),
        (media.carried_by_rtf, rb"{\rtf1 author}"),
    ],
)  # fmt: skip
def test_what_carries_nothing_passes(reader: Reader, data: bytes) -> None:
    """A title is no secret, and a film may hold any bytes."""
    assert reader(data, ".docx") == []


def test_a_book_may_name_its_author() -> None:
    """An EPUB says whose it is; its photos are looked at."""
    assert office.carried_by(an_odt(NAME), ".epub") == []
    assert office.carried_by(a_zip(**{"img/a.jpg": PHOTO}), ".epub")


def bomb() -> bytes:
    return a_zip(**{"docProps/core.xml": b"<dc:creator>" + b" " * 400_000_000})


def lying(data: bytes) -> bytes:
    """A ZIP whose list says that the files in it are small."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", 10) + data[at + 28 :]


HOSTILE: dict[str, tuple[Reader, Callable[[], bytes]]] = {
    "a bomb": (office.carried_by, bomb),
    "one large file": (
        office.carried_by,
        lambda: a_zip(**{"docProps/core.xml": b" " * 50_000_001}),
    ),
    "many files": (office.carried_by, lambda: a_zip(**{f"{n}.xml": "" for n in range(5001)})),
    "cut short": (office.carried_by, lambda: a_docx(NAME)[:-40]),
    "no ZIP": (office.carried_by, lambda: b"PK\x03\x04 no"),
    "nothing": (office.carried_by, lambda: b""),
    "a list that lies": (office.carried_by, lambda: lying(a_docx(NAME, "x" * 300))),
    "a locked PDF": (pdf.carried_by, lambda: a_pdf(b"/Encrypt 5 0 R")),
    "no PDF": (pdf.carried_by, lambda: b"<html>"),
    "many parts": (pdf.carried_by, lambda: a_pdf(objects=b"stream\n" * 20_002)),
    "no film": (media.carried_by_mp4, lambda: b"\0\0\0\4ftyp"),
    "a page as a film": (media.carried_by_mp4, lambda: b"<html><script>1</script>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_told_is_refused_with_what_to_do(name: str) -> None:
    """Never a traceback, and never more memory than a limit."""
    reader, make = HOSTILE[name]
    with pytest.raises(CannotTell) as why:
        reader(make(), ".docx")

    assert why.value.do.endswith(".")


@pytest.mark.parametrize("cut", range(0, 260, 7))
@pytest.mark.parametrize(
    "whole",
    [
        an_mp3((b"TPE1", b"\0" + NAME.encode()), (b"COMM", b"\0x")),
        an_mp4(box(b"\xa9xyz", b"+1")),
        a_pdf(b"/Author (W)"),
    ],
)
def test_files_that_end_too_soon_raise_nothing_else(whole: bytes, cut: int) -> None:
    for reader in (
        media.carried_by_mp3,
        media.carried_by_mp4,
        media.carried_by_webm,
        media.carried_by_rtf,
        pdf.carried_by,
    ):
        try:
            reader(whole[:cut], ".x")
        except CannotTell:
            continue


def test_cleaning_takes_names_out_and_leaves_the_rest() -> None:
    """The same files in the same order, with the same words; a photo inside keeps its pixels."""
    before = a_docx(
        NAME,
        NAME,
        **{
            "docProps/app.xml": "<Company>Quist</Company>",
            "word/media/image1.jpeg": PHOTO,
            "word/document.xml": "<w:t>Words</w:t>",
        },
    )
    after = office.cleaned(before)

    assert office.carried_by(after, ".docx") == []
    with zipfile.ZipFile(BytesIO(after)) as new, zipfile.ZipFile(BytesIO(before)) as old:
        assert new.namelist() == old.namelist()
        assert new.read("word/document.xml") == b"<w:t>Words</w:t>"
        assert b"<dc:title>Plan</dc:title><dc:creator></dc:creator>" in new.read("docProps/core.xml")
    assert office.cleaned(after) == after


def test_cleaning_leaves_what_only_people_can_judge() -> None:
    after = office.cleaned(a_docx(NAME, **{"word/comments.xml": "<w:comment/>"}))

    assert [str(found) for found in office.carried_by(after, ".docx")] == ["comments"]
