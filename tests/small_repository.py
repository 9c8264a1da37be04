"""A small real repository in which each golden case takes its place."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from campaign.reading.repository import read_repository

CASES = Path(__file__).parent / "cases"

PLACES = {
    "events": "events/2027/{name}.yml",
    "venues": "events/venues/{name}.yml",
    "organisers": "events/organisers/{name}.yml",
    "weeks": "events/2026/week.yml",
    "campaign": "mkdocs.yml",
    "stories": "stories/2027/lived-experience/{name}.md",
    "case-studies": "stories/2027/case-studies/{name}.md",
    "workshops": "stories/2027/workshops/{name}.md",
    "pages": "docs/{name}.md",
}
"""Where the cases of each folder of ``tests/cases`` belong."""


def put(case: Path, root: Path) -> PurePosixPath:
    """Copy a case into the repository ``root``; returns its path there."""
    path = PurePosixPath(PLACES[case.parent.name].format(name=case.stem))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(case, root / path)
    return path


def problem_lines(root: Path) -> list[str]:
    """Every problem of the repository, one line each, as authors see them."""
    return [str(problem) for problem in read_repository(root)[1]]
