"""All sources of a repository, put together."""

from __future__ import annotations

from pathlib import Path

from campaign.kinds.table import KINDS
from campaign.reading.repository import read_repository
from campaign.site.site import Site

WEEK = """when: Monday 6 to Sunday 12 July 2026
theme: Listen first
summary: How it began.
publisher: together
"""
STUDY = """---
title: {title}
summary: What changed.
service: Harbour Clinic
what changed: Letters fit on one page.
what next: not recorded
consent: nobody identified
published: {published}
---
"""


def read(root: Path) -> Site:
    found = read_repository(root, KINDS)
    assert found.site, found.problems
    return found.site


def test_weeks_come_newest_first(root: Path) -> None:
    """This year's is the first, on the page of all weeks and wherever else they are listed."""
    (root / "events/2026").mkdir()
    (root / "events/2026/week.yml").write_text(WEEK, "utf-8")

    assert [week.year for week in read(root).weeks] == [2027, 2026]


def test_writings_come_newest_first(root: Path) -> None:
    """By the day on which each last changed on the site, whatever its file is called."""
    for name, published in (("a", "1 May 2027"), ("b", "3 May 2027"), ("c", "2 May 2027")):
        file = root / f"stories/2027/case-studies/{name}.md"
        file.write_text(STUDY.format(title=name, published=published), "utf-8")

    assert [study.slug for study in read(root).shelves["case-studies"]] == ["b", "c", "a"]


def test_times_are_in_the_time_zone_of_the_campaign(root: Path) -> None:
    """Ten o'clock is ten o'clock there, in calendars too."""
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("    name:", "    time zone: Europe/Lisbon\n    name:", 1), "utf-8")
    site = read(root)

    assert {event.when.zone for event in site.shelves["events"]} == {"Europe/Lisbon"}
