"""A help line is only as good as the last call that somebody made to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.help_lines import (
    hard_stories_come_with_help,
    help_lines_say_when_they_were_checked,
    help_lines_were_checked_lately,
)
from campaign.model import help_line
from campaign.problems import Severity
from campaign.tables import read_table
from making import a_campaign, a_site, a_story

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")

LINE: dict[str, Any] = {"name": "Samaritans", "call": "116 123"}


def lately(line: dict[str, Any], today: date) -> list[tuple[Severity, str]]:
    site = a_site(campaign=a_campaign(help_lines=[line]))
    found = help_lines_were_checked_lately(site, replace(BUILD, today=today))
    return [(problem.severity, str(problem)) for problem in found]


@pytest.mark.parametrize(
    ("today", "count"),
    [(date(2027, 1, 4), 0), (date(2027, 7, 3), 0), (date(2027, 7, 4), 1), (date(2031, 1, 1), 1)],
)
def test_a_line_is_called_again_after_180_days(today: date, count: int) -> None:
    """The build goes on: one that stops would keep the old number on the site."""
    found = lately(LINE | {"last checked": "4 January 2027"}, today)

    assert [severity for severity, _ in found] == [Severity.NOTE] * count
    assert all("4 January 2027, which is more than 180 days ago" in said for _, said in found)


def test_nobody_has_called_tomorrow() -> None:
    assert lately(LINE | {"last checked": "5 January 2027"}, date(2027, 1, 4))[0][0] is Severity.ERROR


def test_a_line_that_nobody_called_is_asked_for() -> None:
    """A known line says where its number was read. One with a day is left alone."""
    lines = [LINE, {"line": "shout"}, LINE | {"last checked": "4 January 2027"}]
    said = [
        *map(str, help_lines_say_when_they_were_checked(a_site(campaign=a_campaign(help_lines=lines)), BUILD))
    ]

    assert len(said) == 2
    assert 'when "Samaritans" was last checked. Call it' in said[0]
    assert "read at https://giveusashout.org/about-us/faq/. Call it" in said[1]


def test_no_line_comes_with_a_day() -> None:
    """Only whoever called can write it."""
    known = read_table((Path(help_line.__file__).parent / "help_lines.yml").read_text("utf-8"))

    assert not [name for name, line in known.items() if "last checked" in line]
    assert known["samaritans"]["call"] == "116 123"


@pytest.mark.parametrize(
    ("note", "lines", "count"),
    [("It tells of a death.", [], 1), ("It tells of a death.", [LINE], 0), (None, [], 0)],
)
def test_somebody_chooses_whom_readers_can_talk_to(note: str | None, lines: list[Any], count: int) -> None:
    """A content note without any help line in the settings is noted; the usual ones stand there until then."""
    site = a_site(a_story(content_note=note) if note else a_story(), campaign=a_campaign(help_lines=lines))

    assert len([*hard_stories_come_with_help(site, BUILD)]) == count
