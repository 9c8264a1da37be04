"""All sources of a repository, put together."""

from __future__ import annotations

from pathlib import Path

from campaign.kinds.table import KINDS
from campaign.model.event import Event
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

    assert {event.when.zone for event in read(root).all(Event)} == {"Europe/Lisbon"}


def test_this_years_week_is_in_the_settings_alone(root: Path) -> None:
    """A second file of the same week would say something else sooner or later."""
    (root / "events/2027/week.yml").write_text(
        WEEK.replace("6 to Sunday 12 July 2026", "5 to Sunday 11 July 2027"),
        "utf-8",
    )

    assert [str(problem) for problem in read_repository(root, KINDS).problems] == [
        "events/2027/week.yml:1:1: This year's week is in mkdocs.yml. Delete this file, or change the other."
    ]


def test_a_story_shows_no_file_but_its_own_photo(root: Path) -> None:
    """The consent of a story says whether its photo may be shown, and nothing of other files; a case study may."""
    (root / "docs/plan.pdf").write_bytes(b"%PDF-1.7 A")
    words = "::: download\nfile: plan.pdf\ntitle: Plan\n:::\n"
    study = STUDY.format(title="Letters", published="1 May 2027")
    story = "---\ntitle: Asked\nsummary: One.\ntold by: {role: A carer}\nconsent: made up\n---\n"
    (root / "stories/2027/case-studies/letters.md").write_text(study + words, "utf-8")
    (root / "stories/2027/lived-experience/asked.md").write_text(story + words, "utf-8")

    assert [str(problem) for problem in read_repository(root, KINDS).problems] == [
        'stories/2027/lived-experience/asked.md:8:7: Files cannot be shown in a story. Put its own photo under "photo", with its words.'
    ]


def test_a_note_for_whoever_opens_a_folder_is_no_story(root: Path) -> None:
    """Beside the folders of years a README.md is left alone, and any other Markdown is told."""
    for name in ("README.md", "asked.md"):
        (root / "stories" / name).write_text("# Words\n", "utf-8")

    assert [str(problem) for problem in read_repository(root, KINDS).problems] == [
        "stories/asked.md:1:1: This file is not read, because of where it is. Move it into the folder of its year."
    ]
