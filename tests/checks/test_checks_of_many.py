"""Checks look at each record by itself: ten times the events take ten times as long, and not a hundred times."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from campaign.checks.table import advice, checks
from campaign.kinds.table import KINDS
from campaign.publishing.checked_sources import build_of
from campaign.reading.repository import read_repository
from steps import steps

FEW, TIMES = 10, 4


def steps_of_checks(root: Path, folder: Path, events: int) -> int:
    """All checks of a repository with so many events more, each with words of its own."""
    copy = Path(shutil.copytree(root, folder))
    event = (root / "events/2027/open-day.yml").read_text("utf-8")
    for number in range(events):
        words = f"We plan event number {number} together, and we drink tea. Come and say what matters to you."
        (copy / f"events/2027/day-{number}.yml").write_text(
            event.replace("title:", f"description: {words}\ntitle: Day {number} of", 1), "utf-8"
        )
    site = read_repository(copy, KINDS).site
    assert site
    build = build_of(site, date(2027, 6, 1), "https://week.example.org/")
    return steps(lambda: (checks(site, build), advice(site, build)))


def test_many_events_take_no_more_time_each(root: Path, tmp_path: Path) -> None:
    """What all of them have in common is found once, and not once for each."""
    steps_of_checks(root, tmp_path / "before", FEW)  # what is made once and kept is made here
    none = steps_of_checks(root, tmp_path / "none", 0)
    few = steps_of_checks(root, tmp_path / "few", FEW) - none
    many = steps_of_checks(root, tmp_path / "many", FEW * TIMES) - none

    assert few > 0
    assert many / few < 1.3 * TIMES
