"""Golden cases: ``tests/cases/<kind>/<name>`` is a source; ``<name>.expected`` holds its problems, a line each.

A line is ``line:column: what. do.``; an empty file means that nothing is wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from small_repository import CASES, PLACES, problem_lines, put

SOURCES = sorted(
    path for kind in PLACES for path in (CASES / kind).iterdir() if path.suffix in {".yml", ".md"}
)


@pytest.mark.parametrize("case", SOURCES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_source_has_exactly_the_expected_problems(case: Path, root: Path) -> None:
    """Each source gives the problems that its golden file lists, and no others."""
    path = put(case, root)
    expected = case.with_suffix(".expected").read_text("utf-8").splitlines()

    assert problem_lines(root) == [f"{path}:{line}" for line in expected]


def test_the_repository_around_the_cases_has_no_problems(root: Path) -> None:
    """What the golden cases report is their own."""

    assert problem_lines(root) == []
