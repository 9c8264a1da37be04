"""What a page tells and its Easy Read does not: golden cases, each a source and its twin.

``tests/cases/told/<kind>/<name>`` is the source, ``<name>.easy.md`` is beside it, or its Easy Read is in its own file.
``<name>.expected`` holds the notes, a line each; an empty file means that nothing is said. The day is 7 July 2027.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from campaign.build import Build
from campaign.checks.left_untold import easy_reads_leave_nothing_needed_out
from campaign.model.writing import Workshop
from campaign.problems import Severity
from checks.written import with_easy_read
from making import a_workshop, an_event
from small_repository import CASES, put, read_sources

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
SOURCES = sorted(
    path
    for path in (CASES / "told").glob("*/*")
    if path.suffix in {".md", ".yml"} and not path.name.endswith(".easy.md")
)


@pytest.mark.parametrize("case", SOURCES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_twin_gets_exactly_the_expected_notes(case: Path, root: Path) -> None:
    """Each kind of thing that readers need and do not find is one note, which stops nothing."""
    path = put(case, root)
    twin = case.with_suffix(".easy.md")
    if twin.exists():
        path = path.with_suffix(".easy.md")
        copyfile(twin, root / path)
    site, problems = read_sources(root)
    assert site, problems
    notes = [*easy_reads_leave_nothing_needed_out(site, BUILD)]

    assert sorted(map(str, notes)) == [
        f"{path}:{line}" for line in case.with_suffix(".expected").read_text("utf-8").splitlines()
    ]
    assert {note.severity for note in notes} <= {Severity.NOTE}


def notes_on(workshop: Workshop) -> list[str]:
    return [
        note.what for note in easy_reads_leave_nothing_needed_out(with_easy_read(workshop, "We met."), BUILD)
    ]


def test_a_day_without_a_year_is_of_the_year_of_its_file() -> None:
    """In the words of an earlier week, it is past."""
    said = [notes_on(a_workshop(year=year, body="We hear on 1 October.")) for year in (2026, 2027)]

    assert said == [[], ["The page gives the day 1 October. Its Easy Read does not."]]


def test_what_a_page_names_tells_for_itself() -> None:
    """The number of an event is on the page of the event."""
    event = an_event(description="Call 01632 960 300.")

    assert notes_on(a_workshop(event=event)) == []
