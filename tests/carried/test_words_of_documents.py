"""The words of a document are those that its readers get, and where they are is said."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from campaign.carried import words_of_office, words_of_pdf
from campaign.carried.found import CannotTell
from campaign.carried.office import carried_by
from campaign.carried.part import NoWords
from campaign.carried.words import words_of
from carried.carrying_files import a_zip, packed
from carried.documents import (
    a_docx_of,
    a_pdf_of,
    a_pdf_that_draws,
    a_pptx_of,
    a_stream,
    an_open_document,
    an_xlsx_of,
)


def said(data: bytes, ending: str) -> dict[str, str]:
    """By where it is, with single spaces."""
    found: dict[str, str] = {}
    for part in words_of(data, ending):
        found[part.where] = " ".join((found.get(part.where, "") + " " + part.text).split())
    return {where: text for where, text in found.items() if text}


def test_pages_of_a_pdf() -> None:
    """In order, with signs that stand for others, and with the title that its window shows."""
    data = a_pdf_of("Tea at 3pm\nRing Ann (at the café)", "Cake", title="Tea and cake")

    assert said(data, ".pdf") == {
        "page 1": "Tea at 3pm Ring Ann (at the café)",
        "page 2": "Cake",
        "its properties": "Tea and cake",
    }


def test_where_links_of_a_pdf_lead() -> None:
    """Readers see only the words of a link, and still have its address."""
    assert said(a_pdf_of("Write", links=["mailto:jo@example.org"]), ".pdf") == {
        "page 1": "Write mailto:jo@example.org"
    }


def test_what_somebody_filled_in_and_noted_in_a_pdf() -> None:
    """Fields and notes lie on a page, and are no part of what it draws."""
    notes = b"<< /Subtype /Widget /V (Jo Bloggs) >> << /Subtype /Text /Contents (Ask Ann) >>"

    assert said(a_pdf_that_draws([b"BT /F1 9 Tf (Name) Tj ET"], notes), ".pdf") == {
        "page 1": "Name Jo Bloggs Ask Ann"
    }


@pytest.mark.parametrize(
    "beside",
    [
        b"/Outlines << /First << /Title (Cake) /Next << /Title (Tea) >> >> >>",
        b"/StructTreeRoot << /K [<< /S /Figure /Alt (Cake) >> << /K << /ActualText (Tea) >> >>] >>",
        b"/AcroForm << /Fields [<< /TU (Cake) /Kids [<< /V [(Tea) (Milk)] >>] >>] >>",
    ],
    ids=["bookmarks", "what is read aloud", "fields"],
)
def test_what_is_said_beside_the_pages_of_a_pdf(beside: bytes) -> None:
    """Programs show bookmarks, and screen readers say what a picture is of."""
    data = a_pdf_that_draws([b"BT /F1 9 Tf (Plan) Tj ET"], catalogue=beside)

    words = said(data, ".pdf")["what is said beside its pages"]
    assert "Cake" in words
    assert "Tea" in words


def test_what_is_said_beside_the_pages_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it leads back to where it began; and it has a limit."""
    round_and_round = b"<< /Title (Cake) /First 100000 0 R /Next 100000 0 R >>"
    data = a_pdf_that_draws(
        [b"BT /F1 9 Tf (Plan) Tj ET"], more=[round_and_round], catalogue=b"/Outlines 100000 0 R"
    )

    assert said(data, ".pdf")["what is said beside its pages"] == "Cake"
    monkeypatch.setattr(words_of_pdf, "MOST_TOLD", 0)
    with pytest.raises(NoWords, match="more in this PDF than can be read"):
        words_of(data, ".pdf")


def test_letters_that_are_drawn_as_one() -> None:
    """Browsers print "office" and "first" so, and nobody types it."""
    notes = b"<< /Subtype /Text /Contents <FEFF004FFB030063006500200026FB01> >>"

    assert said(a_pdf_that_draws([b"BT /F1 9 Tf (Tea) Tj ET"], notes), ".pdf") == {"page 1": "Tea Office &fi"}


def test_what_is_drawn_by_a_form_of_a_pdf() -> None:
    """Headers often are."""
    form = a_stream(
        b"BT /F1 9 Tf (Header) Tj ET",
        b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /Font << /F1 3 0 R >> >>",
    )
    data = a_pdf_that_draws([b"/X Do"], more=[form], resources=b"/XObject << /X 100000 0 R >>")

    assert said(data, ".pdf") == {"page 1": "Header"}


@pytest.mark.parametrize(
    "data",
    [a_pdf_that_draws([b""]), a_pdf_that_draws([b"0 0 9 9 re f", b""], title="A scan"), a_pdf_that_draws([])],
    ids=["empty", "drawn", "no page"],
)
def test_a_pdf_of_photos_has_no_words(data: bytes) -> None:
    """Its title is not what it says."""
    with pytest.raises(NoWords, match="photos of pages"):
        words_of(data, ".pdf")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"Tea", "not a PDF"),
        (b"%PDF-1.7\ntrailer << /Encrypt 9 0 R >>", "locked"),
        (b"%PDF-1.7\n", "No program can read"),
        (a_pdf_of("Tea")[:300], "No program can read"),
        (b"%PDF-1.7\n" + packed(b"1 0 obj"), "No program can read"),
        (a_pdf_of("Tea").replace(b"/Kids [10 0 R]", b"/Kids [2 0 R]"), "PDF"),
    ],
    ids=["no pdf", "locked", "nothing", "cut", "no catalogue", "a tree that grows in itself"],
)
def test_a_pdf_that_cannot_be_read_is_told(data: bytes, what: str) -> None:
    """In one line, whatever the library raises."""
    with pytest.raises(CannotTell, match=what):
        words_of(data, ".pdf")


@pytest.mark.parametrize(
    ("limit", "most"),
    [("MOST_PAGES", 1), ("LARGEST_WHOLE", 60), ("MOST_DRAWN", 9), ("MOST_SIGNS", 20), ("MOST_NOTES", 1)],
)
def test_a_pdf_has_a_limit(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of pages, of what they draw, of signs, and of links."""
    data = a_pdf_of(
        "Tea and cake\nCake and tea", "Both", links=["https://example.org/", "https://example.com/"]
    )
    assert words_of(data, ".pdf")
    monkeypatch.setattr(words_of_pdf, limit, most)

    with pytest.raises(NoWords, match="more in this PDF than can be read"):
        words_of(data, ".pdf")


def test_a_page_that_unpacks_to_too_much_is_not_read() -> None:
    """Some kilobytes may be gigabytes."""
    data = a_pdf_that_draws([b"BT /F1 9 Tf (Tea) Tj ET " + b" " * 40_000_000])

    with pytest.raises(NoWords):
        words_of(data, ".pdf")
    assert len(data) < 50_000


def test_forms_in_forms_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times ten times ten: what is drawn again is counted, and not only what is in the file."""
    monkeypatch.setattr(words_of_pdf, "MOST_DRAWN", 100_000)
    font = b"/Font << /F1 3 0 R >>"
    forms = [
        a_stream(
            b"/X Do " * 10 if level else b"BT /F1 9 Tf (Tea) Tj ET",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %b /XObject << /X %d 0 R >> >>"
            % (font, 100_000 + level - 1),
        )
        for level in range(9)
    ]
    data = a_pdf_that_draws([b"/X Do"], more=forms, resources=b"/XObject << /X 100008 0 R >>")

    with pytest.raises(NoWords):
        words_of(data, ".pdf")


def test_a_document_of_word() -> None:
    """A number in several runs is one number; a cell stands beside the next one; a paragraph stands alone."""
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>NHS number</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    data = a_docx_of(
        "Ring 07700 900123 &amp; ask",
        "Tea",
        **{
            "word/header1.xml": "<w:hdr><w:p><w:r><w:t>Top</w:t></w:r></w:p></w:hdr>",
            "word/comments.xml": "<w:p><w:r><w:t>Ask Ann</w:t></w:r></w:p>",
            "word/footnotes.xml": table,
            "word/styles.xml": "<w:t>Heading 1</w:t>",
            "word/_rels/document.xml.rels": '<Relationship Type="x" Target="mailto:jo@example.org" TargetMode="External"/><Relationship Target="a.xml"/>',
        },
    )

    assert said(data, ".docx") == {
        "": "Ring 07700 900123 & ask Tea NHS number 12 mailto:jo@example.org",
        "a header or footer": "Top",
        "a comment": "Ask Ann",
    }
    assert "ask \n\nTea" in words_of(data, ".docx")[0].text
    lines = [" ".join(line.split()) for part in words_of(data, ".docx") for line in part.text.split("\n")]
    assert "NHS number 12" in lines


def test_what_a_picture_is_said_to_show() -> None:
    """Screen readers read it."""
    picture = '<wp:docPr id="1" descr="Jo &amp; Ann"/>'

    assert (
        said(a_docx_of("Tea", **{"word/footer1.xml": picture}), ".docx")["a header or footer"] == "Jo & Ann"
    )


def test_slides() -> None:
    """By their numbers; what only the speaker sees is in the file, too."""
    data = a_pptx_of("Tea", "Cake", **{"ppt/notesSlides/notesSlide1.xml": "<a:p><a:t>Ask Ann</a:t></a:p>"})

    assert said(data, ".pptx") == {"slide 1": "Tea", "slide 2": "Cake", "the notes of a slide": "Ask Ann"}


def test_sheets() -> None:
    """A row is a line, whether its cells are texts or numbers."""
    data = an_xlsx_of([["Name", "NHS number"], ["Jo", "9434765919"]], [["Cake"], ["Name"]])

    assert said(data, ".xlsx") == {"sheet 1": "Name NHS number Jo 9434765919", "sheet 2": "Cake Name"}
    assert "Jo 9434765919\n" in words_of(data, ".xlsx")[0].text + "\n"


def test_a_cell_that_names_no_text_is_empty() -> None:
    """Of a damaged file."""
    sheet = '<row><c t="s"><v>99</v></c><c t="s"><v>x</v></c><c t="inlineStr"><is><t>Cake</t></is></c></row>'

    assert said(an_xlsx_of(**{"xl/worksheets/sheet1.xml": sheet}), ".xlsx") == {"sheet 1": "Cake"}


def test_documents_of_libreoffice() -> None:
    """Words, slides by their numbers, sheets by theirs, and where links lead."""
    words = '<text:h>Tea</text:h><text:p>07700<text:s/>900123<text:line-break/><text:a xlink:href="mailto:jo@example.org">write</text:a></text:p>'
    slides = '<draw:page draw:name="a"><text:p>One</text:p></draw:page><draw:page draw:name="b"><text:p>Two</text:p></draw:page>'
    sheets = '<table:table table:name="a"><table:table-row><table:table-cell><text:p>Jo</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>'
    header = "<style:header><text:p>Top</text:p></style:header>"

    assert said(an_open_document(words, **{"styles.xml": header}), ".odt") == {
        "": "Tea 07700 900123 write mailto:jo@example.org Top"
    }
    assert said(an_open_document(slides), ".odp") == {"slide 1": "One", "slide 2": "Two"}
    assert said(an_open_document(sheets), ".ods") == {"sheet 1": "Jo 7"}


def test_a_book() -> None:
    """Its pages are those of the web."""
    page = "<html><body><p>Tea <![CDATA[<b>]]> &amp; cake</p><!-- ask --><p>Ann</p></body></html>"

    assert said(a_zip(**{"OEBPS/one.xhtml": page}), ".epub") == {"": "Tea <b> & cake Ann"}


def test_a_document_in_a_document() -> None:
    """A chart brings its whole sheet; what is deeper than that is nobody's work."""
    sheet = an_xlsx_of(
        [["Jo", "7"]], **{"xl/embeddings/a.docx": a_docx_of("Deep", **{"word/b.docx": a_docx_of("Deeper")})}
    )
    data = a_pptx_of(
        "Tea", **{"ppt/embeddings/a.xlsx": sheet, "ppt/embeddings/b.pdf": a_pdf_that_draws([b""])}
    )

    assert said(data, ".pptx") == {"slide 1": "Tea", "a document inside it": "Jo 7 Deep"}


@pytest.mark.parametrize("data", [b"Tea", a_docx_of("Tea")[:90]], ids=["no zip", "cut"])
def test_a_damaged_document_is_told(data: bytes) -> None:
    """As by whoever looks for what it carries."""
    with pytest.raises(CannotTell, match="damaged"):
        words_of(data, ".docx")


def test_a_document_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one file inside, and of all words together: a sheet may show one long text in each of its cells."""
    sheet = an_xlsx_of([["A long text that is shown again and again"] * 9])
    assert words_of(sheet, ".xlsx")
    monkeypatch.setattr(words_of_office, "MOST_SIGNS", 100)
    with pytest.raises(CannotTell, match="unpacks to more"):
        words_of(sheet, ".xlsx")
    monkeypatch.setattr(words_of_office, "LARGEST_XML", 5)
    with pytest.raises(CannotTell, match="unpacks to more"):
        words_of(a_docx_of("Tea"), ".docx")


def test_words_in_two_bytes_a_letter() -> None:
    """XML may be so."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr("word/document.xml", "<w:p><w:t>Tea</w:t></w:p>".encode("utf-16"))

    assert said(out.getvalue(), ".docx") == {"": "Tea"}


def test_a_document_packed_in_an_odd_way_and_damaged_is_told() -> None:
    """Python has errors of its own for each way of packing, and one of them may stop no other file from being looked at."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("docProps/core.xml", "<dc:creator>Robin</dc:creator>")
        archive.writestr("word/document.xml", "<w:p>Tea</w:p>")
    data = out.getvalue()
    for name in (b"docProps/core.xml", b"word/document.xml"):
        begins = data.index(name) + len(name)
        data = data[:begins] + b"\xff" * 9 + data[begins + 9 :]

    with pytest.raises(CannotTell, match="damaged"):
        words_of(data, ".docx")
    with pytest.raises(CannotTell, match="damaged"):
        carried_by(data, ".docx")
