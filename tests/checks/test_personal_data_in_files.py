"""What is private in a document to download is found like that in a page, and no message says it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from campaign.checks.personal_data_in_files import LookedInto, look_into
from campaign.commands.report import report
from campaign.keeping.found import FoundBefore
from campaign.personal_data.private_names import PrivateNames
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.private_names import VARIABLE
from campaign.reading.downloads import downloads
from carried.documents import a_docx_of, a_pdf_of, a_pdf_that_draws, a_pptx_of, an_open_document, an_xlsx_of

PHONE = "07700 900123"
NHS = "943 476 5919"
ON_THE_FIRST_PAGE = "docs/leaflet.pdf:1:1: Page 1: this looks like somebody's own phone number (ends in ..23). Take it out where the file was made, or say where it is named that it is meant to be public: docs/guide/personal-data.md."


def checked(root: Path) -> list[str]:
    problems = read_and_check(root, lambda _: date(2027, 7, 7), "https://example.org/", with_advice=True)[2]
    return [str(problem) for problem in problems]


def about(root: Path, path: str) -> list[str]:
    """But for that no page leads to it, which is another check's."""
    of_file = (said for said in checked(root) if said.startswith(f"{path}:"))
    return [said for said in of_file if "No page shows this file" not in said]


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [
        ("a.pdf", a_pdf_of("Tea", f"Ring Jo on {PHONE}"), "Page 2"),
        ("a.PDF", a_pdf_of("Tea", f"Ring Jo on {PHONE}"), "Page 2"),
        ("a.docx", a_docx_of(f"Ring Jo on {PHONE}"), ""),
        ("a.pptx", a_pptx_of("Tea", f"Ring Jo on {PHONE}"), "Slide 2"),
        ("a.xlsx", an_xlsx_of([["Tea"]], [["Jo", PHONE]]), "Sheet 2"),
        ("a.odt", an_open_document(f"<text:p>{PHONE}</text:p>"), ""),
        ("a.odp", an_open_document(f"<draw:page ><text:p>{PHONE}</text:p></draw:page>"), "Slide 1"),
        ("a.ods", an_open_document(f"<table:table ><text:p>{PHONE}</text:p></table:table>"), "Sheet 1"),
    ],
)
@pytest.mark.parametrize("folder", ["docs", "events/2027", "stories/2027/workshops"])
def test_it_is_looked_for_in_documents(folder: str, name: str, data: bytes, where: str, root: Path) -> None:
    """Of every kind, beside pages, events and stories; with the page, slide or sheet."""
    (root / folder).mkdir(parents=True, exist_ok=True)
    (root / folder / name).write_bytes(data)
    begins = f"{where}: this looks" if where else "This looks"

    assert any(
        said.startswith(f"{folder}/{name}:1:1: {begins} like somebody's own phone number (ends in ..23).")
        for said in about(root, f"{folder}/{name}")
    )


def test_it_is_looked_for_whatever_else_is_wrong(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where a source cannot be read, and where only the one file is asked for."""
    (root / "docs/leaflet.pdf").write_bytes(a_pdf_of(PHONE))
    (root / "mkdocs.yml").write_text("[", "utf-8")

    assert ON_THE_FIRST_PAGE in checked(root)
    assert report(root, [root / "docs/leaflet.pdf"]) == 1
    assert ON_THE_FIRST_PAGE in capsys.readouterr().out


def test_what_looks_the_same_is_one_line(root: Path) -> None:
    """And none of it is said, there or by another check."""
    page = f"Ask jo.bloggs@example.org, al.bloggs@example.org. NHS number {NHS}.\nLink: https://zoom.us/j/81234567890?pwd=Xy12\nPasscode: 4411"
    (root / "docs/leaflet.pdf").write_bytes(a_pdf_of(page))
    (root / "docs/about.md").write_text("---\ntitle: About\n---\n[a](al.bloggs@example.org)\n", "utf-8")
    said = about(root, "docs/leaflet.pdf")

    assert len(said) == 3
    assert any("Page 1: this looks like somebody's own e-mail address (2 of them)." in line for line in said)
    assert any("Page 1: this looks like an NHS number (ends in ..19)." in line for line in said)
    assert not any(
        value in line for line in checked(root) for value in ("bloggs", NHS, "81234567890", "Xy12", "4411")
    )


def test_a_name_that_is_not_to_be_published(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the list outside of the repository."""
    names = tmp_path / "names.txt"
    names.write_text("Zebedee Quill\n", "utf-8")
    monkeypatch.setenv(VARIABLE, str(names))
    (root / "docs/leaflet.docx").write_bytes(a_docx_of("With Zebedee Quill"))

    assert any("list of names" in said for said in about(root, "docs/leaflet.docx"))
    assert not any("Quill" in said for said in checked(root))


def test_what_a_contact_tells_may_be_in_a_document(root: Path) -> None:
    """As on a page."""
    (root / "docs/leaflet.pdf").write_bytes(a_pdf_of(f"Book: +44 {PHONE[1:]}"))
    event = root / "events/2027/open-day.yml"
    assert about(root, "docs/leaflet.pdf")

    event.write_text(event.read_text("utf-8") + f"\njoin:\n  phone: {PHONE}\n", "utf-8")
    assert not about(root, "docs/leaflet.pdf")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("docs/about.md", "[Leaflet](my%20leaflet.pdf) <!-- meant to be public: phone number -->"),
        ("docs/about.md", "[Leaflet](files/../my leaflet.pdf) <!-- meant to be public: phone number -->"),
        (
            "events/2027/open-day.yml",
            "# my leaflet.pdf\n# meant to be public: phone number\n# my leaflet.pdf",
        ),
    ],
)
def test_a_mark_stands_where_the_file_is_named(source: str, line: str, root: Path) -> None:
    """It counts for its kind alone, and something needs it."""
    (root / "docs/my leaflet.pdf").write_bytes(a_pdf_of(f"Ring {PHONE} or jo.bloggs@example.org"))
    file = root / source
    file.write_text(
        (file.read_text("utf-8") if file.exists() else "---\ntitle: A\n---\n") + f"\n{line}\n", "utf-8"
    )
    said = checked(root)

    assert [each for each in said if "phone number" in each] == []
    assert any("e-mail address" in each for each in said if each.startswith("docs/my leaflet.pdf"))


@pytest.mark.parametrize("line", ["[Leaflet](leaflet.pdf)", "[Leaflet](my-leaflet.pdf)", "A leaflet"])
def test_a_mark_where_another_file_is_named_is_for_that(line: str, root: Path) -> None:
    """A mark on each line would be one on none."""
    (root / "docs/the leaflet.pdf").write_bytes(a_pdf_of(f"Ring {PHONE}"))
    (root / "docs/about.md").write_text(
        f"---\ntitle: A\n---\n{line} <!-- meant to be public: phone number -->\n", "utf-8"
    )

    assert len(about(root, "docs/the leaflet.pdf")) == 1
    assert any("Nothing on this line" in said for said in about(root, "docs/about.md"))


@pytest.mark.parametrize(
    ("source", "line", "meant", "other"),
    [
        (
            "docs/about.md",
            "---\ntitle: A\n---\n[Plan](plan.pdf) <!-- meant to be public: phone number -->\n",
            "docs",
            "events/2027",
        ),
        (
            "events/2027/open-day.yml",
            "# meant to be public: phone number\n# plan.pdf\n",
            "events/2027",
            "docs",
        ),
    ],
)
def test_of_two_files_with_one_name_the_one_beside_is_meant(
    source: str, line: str, meant: str, other: str, root: Path
) -> None:
    """The other may say something else."""
    for folder in ("docs", "events/2027"):
        (root / folder / "plan.pdf").write_bytes(a_pdf_of(f"Ring {PHONE}"))
    file = root / source
    before = file.read_text("utf-8") if file.suffix == ".yml" else ""
    file.write_text(before + line, "utf-8")

    assert not about(root, f"{meant}/plan.pdf")
    assert about(root, f"{other}/plan.pdf")


def test_a_pdf_without_words_is_a_note(root: Path) -> None:
    """Screen readers cannot read it, and nobody looked."""
    (root / "docs/leaflet.pdf").write_bytes(a_pdf_that_draws([b"0 0 9 9 re f"]))

    (said,) = about(root, "docs/leaflet.pdf")
    assert said == (
        "docs/leaflet.pdf:1:1: There are no words in this PDF: it may be photos of pages. Screen readers cannot read it, and nothing "
        "looked for personal data in it. Save it again as PDF from the document that it is made from, or offer its words as a page."
    )


def test_a_document_that_nobody_can_open_is_told_once(root: Path) -> None:
    """And keeps no other from being looked into."""
    (root / "docs/a.docx").write_bytes(b"PK\x03\x04 Tea")
    (root / "docs/b.pdf").write_bytes(b"%PDF-1.7\nTea")
    (root / "docs/leaflet.pdf").write_bytes(a_pdf_of(PHONE))

    assert [len(about(root, f"docs/{name}")) for name in ("a.docx", "b.pdf")] == [1, 1]
    assert ON_THE_FIRST_PAGE in checked(root)


def test_a_document_is_read_once(root: Path) -> None:
    """As long as its bytes, and the list of names, are the same."""
    file = root / "docs/leaflet.pdf"

    def look(names: PrivateNames, before: FoundBefore) -> LookedInto:
        (found,) = look_into([each for each in downloads(root) if each.full == file], names, before)
        return found

    file.write_bytes(a_pdf_of(PHONE))
    first = FoundBefore()
    parts = look(frozenset(), first).parts
    kept = FoundBefore(first.to_keep())

    assert parts
    assert look(frozenset(), kept).parts is parts
    assert look(frozenset({("jo",)}), FoundBefore(first.to_keep())).parts is not parts
    file.write_bytes(a_pdf_of("Tea"))
    assert look(frozenset(), kept).parts == ()


def test_the_pages_of_the_guide_are_left_out(root: Path) -> None:
    """As their words are: they come with the software."""
    (root / "docs/guide").mkdir(parents=True, exist_ok=True)
    (root / "docs/guide/leaflet.pdf").write_bytes(a_pdf_of(PHONE))

    assert not [each for each in downloads(root) if "guide" in each.path.parts]
