"""Files of docs/ that nothing names are told, because everybody can open them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from campaign.build import Build
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.published_file import PublishedFile
from campaign.model.record import Record
from campaign.problems import Severity
from campaign.publishing.unnamed_files import files_are_named
from making import AGREED, a_page, a_site, a_story, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
FORM = PurePosixPath("docs/more/a form.pdf")
ALONE = "No page shows this file or leads to it, and everybody can open it at more/a form.pdf."
OFF = "Only a page that is not on the site shows this file, and everybody can open it at more/a form.pdf."


def told(
    root: Path, *records: Record, file: PublishedFile | None = None, easy: EasyRead | None = None
) -> list[str]:
    file = file or PublishedFile(FORM, 1)
    site = replace(a_site(*records), files={file.path: file})
    if easy:
        site = replace(site, easy_reads={easy.source: easy})
    found = list(files_are_named(site, BUILD, root))
    assert all((problem.severity, problem.path) == (Severity.NOTE, file.path) for problem in found)
    return [problem.what for problem in found]


def test_a_file_that_nothing_names_is_a_note(tmp_path: Path) -> None:
    """Also if a page names another one of that name, or its name is only in words."""
    assert told(tmp_path) == [ALONE]
    assert told(tmp_path, a_page("docs/about.md", "# About\n\n[Form](<a form.pdf>) and more/a form.pdf")) == [
        ALONE
    ]


@pytest.mark.parametrize(
    "record",
    [
        a_page("docs/about.md", "# About\n\n[Form](more/a%20form.pdf)"),
        a_page("docs/more/about.md", "# About\n\n::: download\nfile: a form.pdf\ntitle: A form\n:::"),
        an_event(description="[Form](more/a%20form.pdf)"),
        a_story(body="See https://week.example.org/more/a%20form.pdf"),
        an_event(join={"book at": "https://week.example.org/more/a%20form.pdf"}),
    ],
    ids=["a link", "a block beside it", "an event", "a whole address", "a field with an address"],
)
def test_a_file_that_something_names_is_well(record: Record, tmp_path: Path) -> None:
    """By its path from there, or by its whole address."""
    assert told(tmp_path, record) == []


def test_an_easy_read_and_the_settings_name_files_too(tmp_path: Path) -> None:
    """The settings as a link at the foot of each page."""
    page = a_page("docs/about.md", "# About\n\nWords.")
    line = EasyLine("Read [the form](more/a%20form.pdf).", 7)
    easy = EasyRead(page.source.path, (EasyPart("About", (EasyBlock(None, (line,)),)),))
    assert told(tmp_path, page, easy=easy) == []

    (tmp_path / "mkdocs.yml").write_text(
        "extra:\n  footer:\n    - {name: Form, address: more/a%20form.pdf}\n", "utf-8"
    )
    assert told(tmp_path) == []


def test_a_picture_is_named_by_its_file_or_by_its_address(tmp_path: Path) -> None:
    """On the site it is WebP."""
    boat = PublishedFile(PurePosixPath("docs/boat.jpg"), 1, (10, 10))

    for written in ("![A boat](boat.jpg)", "[A boat](boat.jpg)", "[A boat](boat.webp)"):
        assert told(tmp_path, a_page("docs/about.md", f"# About\n\n{written}"), file=boat) == []
    assert told(tmp_path, file=boat) != []


def test_a_page_that_is_not_on_the_site_names_nothing(tmp_path: Path) -> None:
    """A draft, or a page whose consent has ended: its file can be opened all the same."""
    words = "# About\n\n[Form](more/a%20form.pdf)"
    over = AGREED | {"ask again by": "6 July 2027"}

    assert told(tmp_path, a_page("docs/about.md", words, draft="yes")) == [OFF]
    assert told(tmp_path, a_page("docs/about.md", words, consents=[over])) == [OFF]
    assert told(tmp_path, a_page("docs/about.md", words, consents=[over]), a_page("docs/b.md", words)) == []


def test_what_machines_ask_for_needs_no_link(tmp_path: Path) -> None:
    """At the root of the site alone."""
    for name, found in (("CNAME", 0), ("robots.txt", 0), ("more/robots.txt", 1)):
        assert len(told(tmp_path, file=PublishedFile(PurePosixPath("docs", name), 1))) == found
