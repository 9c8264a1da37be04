"""A sentence that somebody took back is found in the documents of the content, too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from campaign.publishing.checked_sources import read_and_check
from carried.documents import a_docx_of, a_pdf_of, a_pdf_that_draws

SENTENCE = "The herons stood in the river all night, and nobody told them to go home."
STORY = "stories/2027/lived-experience/the-herons-of-our-own-river.md"


@pytest.fixture
def withdrawn(root: Path) -> Path:
    (root / STORY).write_text(
        f"---\ntitle: The herons of our own river\nwithdrawn: yes\n---\n{SENTENCE}\n", "utf-8"
    )
    return root


def left(root: Path) -> list[str]:
    problems = read_and_check(root, lambda _: date(2027, 7, 7), "https://example.org/")[2]
    return [str(each.path) for each in problems if "something that was withdrawn" in each.what]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("docs/leaflet.pdf", a_pdf_of("Tea", SENTENCE.replace("river", "river\n"))),
        ("docs/leaflet.docx", a_docx_of("Tea", SENTENCE)),
        (
            "events/2027/slides.pdf",
            a_pdf_of("The herons stood in", "the river all night, and nobody told them"),
        ),
    ],
)
def test_it_is_found_in_a_document(name: str, data: bytes, withdrawn: Path) -> None:
    """With other line ends, in runs, and over the end of a page."""
    assert left(withdrawn) == []
    (withdrawn / name).write_bytes(data)

    assert left(withdrawn) == [name]


def test_other_words_are_not_it(withdrawn: Path) -> None:
    """Nor is a document that nobody can read."""
    (withdrawn / "docs/leaflet.pdf").write_bytes(a_pdf_of("The herons stood in the garden."))
    (withdrawn / "docs/photo.pdf").write_bytes(a_pdf_that_draws([b""]))
    (withdrawn / "docs/broken.pdf").write_bytes(b"%PDF-1.7")

    assert left(withdrawn) == []


def test_its_own_slides_are_not_what_is_left(root: Path) -> None:
    """They leave with it, and who withdrew it is told to delete them."""
    story = "stories/2027/workshops/the-herons-of-our-own-river.md"
    (root / story).write_text(
        "---\ntitle: The herons of our own river\nwithdrawn: yes\nslides:\n  - title: Herons\n    file: herons.pdf\n    type: PDF\n"
        f"    size: 2 pages\n---\n{SENTENCE}\n",
        "utf-8",
    )
    (root / "stories/2027/workshops/herons.pdf").write_bytes(a_pdf_of(SENTENCE))

    assert left(root) == []
