"""Promises that are late, those that nobody was told about, and days that cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.promises import days_are_not_to_come, last_year_is_told, promises_are_kept_in_time
from campaign.model.promise import Promise
from campaign.problems import Severity
from making import a_promise, a_site, at

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
TOLD = {"how": "by phone"}


def notes(*promises: Promise) -> list[str]:
    found = [*promises_are_kept_in_time(a_site(*promises), BUILD)]
    assert all(note.severity is Severity.NOTE for note in found)
    return [f"{note.line}: {note.what}" for note in found]


def test_a_late_promise_is_noted_on_its_due_day() -> None:
    """From the day after it; it stops nothing, since a build that stops would keep all other news off the site."""
    late = at(a_promise(we="are doing", due="6 July 2027", told=TOLD), due=(6, 6))
    today = at(a_promise(we="are doing", due="7 July 2027", told=TOLD), due=(6, 6))

    assert notes(late) == ["6: This promise is 1 day late, and not kept."]
    assert notes(today) == []


def test_a_promise_without_a_day_is_noted() -> None:
    """As long as it is open."""
    assert notes(at(a_promise(we="are doing", told=TOLD), we=(3, 5))) == [
        "3: Nobody can see when this promise will be kept."
    ]
    assert notes(a_promise(told=TOLD)) == []


@pytest.mark.parametrize("we", ["did", "are doing", "cannot", "changed nothing", "do not decide this"])
def test_an_answer_that_nobody_was_told_is_noted(we: str) -> None:
    """Whatever the answer is."""
    (note,) = notes(at(a_promise(we=we, why="So.", due="30 July 2027"), we=(3, 5)))

    assert note == "3: Nobody has written down that people were told of this answer."


def test_what_is_not_decided_can_be_told_to_nobody() -> None:
    """So nobody is asked to."""
    assert notes(a_promise(we="have not decided", due="30 July 2027")) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"said_on": "8 July 2027", "answered_on": None},
        {"answered_on": "8 July 2027"},
        {"told": [{"when": "8 July 2027"}]},
    ],
)
def test_what_is_still_to_come_has_not_been(fields: dict[str, Any]) -> None:
    """Of the day of the build itself nobody can know."""
    (problem,) = days_are_not_to_come(a_site(a_promise(**fields)), BUILD)

    assert problem.severity is Severity.ERROR
    assert problem.what == "Thursday 8 July 2027 is still to come."


def test_what_was_today_has_been() -> None:
    """Somebody may write it down on the same day. What is due may be to come."""
    promise = a_promise(
        said_on="7 July 2027", answered_on="7 July 2027", told=[{"when": "7 July 2027"}], due="8 July 2028"
    )

    assert list(days_are_not_to_come(a_site(promise), BUILD)) == []


def test_the_last_year_is_told_once() -> None:
    """At the first that was not kept, and of no year before the last one."""
    site = a_site(
        a_promise("old", year=2025, we="are doing"),
        a_promise("kept", year=2026),
        a_promise("open", year=2026, we="are doing"),
        a_promise("also", year=2026, we="are doing"),
        a_promise("new", we="are doing"),
    )
    (note,) = last_year_is_told(site, BUILD)

    assert note.severity is Severity.NOTE
    assert note.what == "We kept 1 of our 3 promises from 2026."
    assert note.path.parent.as_posix() == "stories/2026/you-said"


def test_where_all_was_kept_there_is_nothing_to_note() -> None:
    """Nor where nothing was promised."""
    assert list(last_year_is_told(a_site(a_promise(year=2026)), BUILD)) == []
    assert list(last_year_is_told(a_site(a_promise(we="are doing")), BUILD)) == []
