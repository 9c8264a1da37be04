"""A small real repository in which each golden case takes its place."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path, PurePosixPath

from campaign.build import Build
from campaign.checks.table import holds_together
from campaign.kinds.table import KINDS
from campaign.problems import Problem, Severity
from campaign.reading.repository import read_repository
from campaign.site.site import Site

CASES = Path(__file__).parent / "cases"

PLACES = {
    **{kind.name: f"{kind.folder_of(2027)}/{{name}}{kind.suffix}" for kind in KINDS},
    "weeks": "events/2026/week.yml",
    "campaign": "mkdocs.yml",
}
"""Where the cases of each folder of ``tests/cases`` belong."""


def put(case: Path, root: Path) -> PurePosixPath:
    """Copy a case into the repository ``root``; returns its path there."""
    path = PurePosixPath(PLACES[case.parent.name].format(name=case.stem))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(case, root / path)
    return path


def read_sources(root: Path) -> tuple[Site | None, list[Problem]]:
    """The site, or None, and every problem of its sources and of what leads from one to another."""
    read = read_repository(root, KINDS)
    problems = [*read.problems]
    if read.site:
        build = Build(date(2027, 7, 7), "https://week.example.org/", files=read.site.files)
        problems += holds_together(read.site, build)
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return None if wrong else read.site, sorted(set(problems))


def problem_lines(root: Path) -> list[str]:
    """Every problem of the repository, one line each, as authors see them."""
    return [str(problem) for problem in read_sources(root)[1]]
