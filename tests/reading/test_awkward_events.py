"""``tests/cases/awkward_events.tsv`` holds lines that people may write, and what they mean or what is said of them.

A row is the lines, a tab, and the outcome; ``\\n`` and ``\\r`` in the lines stand for the ends of lines.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reading.awkward import outcome
from small_repository import CASES

ROWS = [
    tuple(row.split("\t")) for row in (CASES / "awkward_events.tsv").read_text("utf-8").splitlines() if row
]


@pytest.mark.parametrize(("written", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_people_write_is_read_right_or_explained(written: str, expected: str, root: Path) -> None:
    """Each row gives exactly that result, or exactly that message: never a traceback, never a guess."""

    assert outcome(written.replace(r"\n", "\n").replace(r"\r", "\r"), root) == expected


def test_a_campaign_without_topics_says_how_to_have_one(root: Path) -> None:
    """Whoever has just begun has none, and the guide's own examples name some."""
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("    topics: [Mental health, Housing]\n", ""), "utf-8"
    )

    assert outcome("topics: [Carers]", root) == (
        '1:10: "Carers" is not among the topics in mkdocs.yml. '
        'There are none yet. Add "topics:" with this word to "campaign" in mkdocs.yml, or leave it out here.'
    )


def test_the_table_holds_what_was_asked_for() -> None:
    """At least sixty rows, none of them twice, and most of them are refused."""

    assert len({written for written, _ in ROWS}) == len(ROWS) >= 60
    assert sum(expected[0].isdigit() for _, expected in ROWS) > len(ROWS) / 2


def test_ten_thousand_sessions(root: Path) -> None:
    """A file that no person wrote is refused in one line."""
    sessions = "\n".join(f"  - {{title: Song {number}, when: 2pm to 3pm}}" for number in range(10_000))

    assert outcome(f"sessions:\n{sessions}", root) == (
        "1:1: This file is larger than 64 kB. Shorten it, or split it into two files."
    )
    assert outcome("topics:\n" + "  - Housing\n" * 2_100, root) == (
        "1:1: There are more than 2000 values here. Shorten the file."
    )


def test_a_day_of_sessions(root: Path) -> None:
    """A long day is not too long."""
    sessions = "\n".join(f"  - {{title: Song {number}, when: 2pm to 3pm}}" for number in range(300))

    assert (
        outcome(f"sessions:\n{sessions}", root).count("2027-07-08T14:00+01:00/2027-07-08T15:00+01:00") == 300
    )


def test_lines_from_another_system(root: Path) -> None:
    """Carriage returns at the ends of lines change nothing."""

    assert outcome("title: Choir\r\nstatus: full\r", root) == "title = Choir; status = full"
