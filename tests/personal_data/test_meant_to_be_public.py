"""An author says of one line, and one kind of data, that it is meant to be public."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.personal_data.marks import without_marks
from campaign.personal_data.scan import scan

EVENT, STORY = PurePosixPath("events/2027/choir.yml"), PurePosixPath("stories/2027/lived-experience/a.md")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (EVENT, "summary: Call 07700 900123   # meant to be public: phone number"),
        (EVENT, "# meant to be public: phone number\nsummary: Call 07700 900123"),
        (EVENT, "description: |\n  Call 07700 900123 <!-- meant to be public: phone number -->\n"),
        (STORY, "---\nsummary: Call 07700 900123 # meant to be public: Phone Number\n---\n"),
        (STORY, "---\n---\nCall 07700 900123. <!-- meant to be public: phone number -->\n"),
        (STORY, "---\n---\nCall 07700\n900123. <!-- meant to be public: phone number -->\n"),
        (STORY, "---\n---\n07700 900123, ZZ9 9ZZ <!-- meant to be public: postcode, phone -->\n"),
    ],
)
def test_what_is_marked_is_let_be(path: PurePosixPath, text: str) -> None:
    """And the mark is used."""
    scanned = scan(path, text)

    assert [found.mark is None for found in scanned.found] == [False] * len(scanned.found) != []
    assert scanned.marks == ()


@pytest.mark.parametrize(
    "text",
    [
        "summary: Call 07700 900123   # meant to be public: postcode",
        "# meant to be public: phone number\ntitle: Tea\nsummary: Call 07700 900123",
        "# meant to be public: phone number\n\nsummary: Call 07700 900123",
        "title: Tea  # meant to be public: phone number\nsummary: Call 07700 900123",
        "summary: Call 07700 900123   # meant to be public: everything",
        "summary: Call 07700 900123   # meant to be public",
    ],
)
def test_a_mark_is_about_its_line_and_its_kind_alone(text: str) -> None:
    """So nobody lets through what nobody looked at."""
    scanned = scan(EVENT, text)

    assert [found.mark for found in scanned.found] == [None]
    assert len(scanned.marks) == 1


def test_a_hash_in_words_is_a_heading() -> None:
    """Below the facts of a Markdown file only what readers never see is a mark."""
    scanned = scan(STORY, "---\n---\n# meant to be public: phone number\nCall 07700 900123")

    assert [found.mark for found in scanned.found] == [None]


def test_readers_never_see_a_mark() -> None:
    """The words before it end where they did, and lines keep their numbers."""
    text = "Call 1. <!-- meant to be public: phone number -->\nTea <!-- a note -->\n"

    assert without_marks(text) == "Call 1.\nTea <!-- a note -->\n"
