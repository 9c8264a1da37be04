"""Sources as they are read and checked for one day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from campaign.problems import Severity
from campaign.publishing.checked_sources import read_and_check


@pytest.mark.parametrize("year", [2026, 2028, 2035])
def test_time_alone_makes_no_mistakes(year: int, whole_campaign: Path) -> None:
    """A campaign that could be built can be built years later: what has run out is held back, and stops nothing."""
    day = date(year, 12, 1)
    site, build, problems = read_and_check(
        whole_campaign, lambda _: day, "https://week.example.org/", with_advice=True
    )

    assert site
    assert build
    assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []


def test_files_that_nothing_names_are_told_with_other_advice(root: Path) -> None:
    """A check says so, and a build, which asks for no advice, does not."""
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/form.csv").write_text("a,b\n", "utf-8")

    def told(*, with_advice: bool) -> list[str]:
        _, _, problems = read_and_check(
            root, lambda _: date(2027, 6, 1), "https://week.example.org/", with_advice=with_advice
        )
        return [str(each.path) for each in problems if each.what.startswith("No page shows this file")]

    assert told(with_advice=True) == ["docs/form.csv"]
    assert told(with_advice=False) == []
