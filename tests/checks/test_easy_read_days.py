"""A day that is wrong in an Easy Read sends people who can least afford it to a closed door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.easy_read_days import days_are_in_the_source, days_come_from_the_facts
from campaign.model.record import Record
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from checks.written import with_easy_read
from making import a_story, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
Check = Callable[[Site, Build], Iterator[Problem]]


def said(check: Check, record: Record, text: str, title: str = "What this is about") -> list[Problem]:
    """Of the Easy Read of a record that has this sentence on line 7."""
    return list(check(with_easy_read(record, text, title=title), BUILD))


def test_the_days_of_an_event_are_not_written_twice() -> None:
    """A part called When is an error in the twin of an event, and fine elsewhere."""
    (problem,) = said(days_come_from_the_facts, an_event(), "This is new.", title="when")

    assert str(problem) == (
        "events/2027/open-kitchen.easy.md:5:1: The days and times of an event come from its facts by themselves. "
        'Delete the part "when".'
    )
    assert said(days_come_from_the_facts, a_story(), "This is new.", title="When") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Come on Thursday 8 July 2027.", "Thursday 8 July 2027"),
        ("Come on 8 July.", "8 July"),
        ("Come on Wednesday 7 July 2027.", None),
        ("Book by Monday 5 July 2027.", None),
        ("We tell you on Monday 4 October 2027.", None),
        ("Come on 21 July.", "21 July"),
        ("We tell you on 22 July.", None),
    ],
)
def test_the_twin_of_an_event_has_no_other_day(text: str, wrong: str | None) -> None:
    """A day near the event that is not its own is an error; one by which to book, or months later, is none."""
    event = an_event(when="Wednesday 7 July 2027, 2pm to 4pm")
    problems = said(days_come_from_the_facts, event, text)

    assert [problem.line for problem in problems] == ([7] if wrong else [])
    assert [problem.what for problem in problems] == (
        [f'"{wrong}" is not a day of this event.'] if wrong else []
    )


TOLD = a_story(
    body="I fell ill on 5 June. From 7 to 9 June I was in hospital, and home on June 21st. On 30/6 I rang. "
    "In May I had been well for 12 days."
)


@pytest.mark.parametrize("day", ["5 June", "Saturday 5 June", "7 June", "9 June", "21 June", "30 June"])
def test_a_day_of_the_story_is_well(day: str) -> None:
    """However the story writes it."""
    assert said(days_are_in_the_source, TOLD, f"It was {day}.") == []


@pytest.mark.parametrize("day", ["5 July", "11 July"])
def test_the_days_of_the_week_are_well(day: str) -> None:
    """Everybody may name them."""
    assert said(days_are_in_the_source, TOLD, f"The week is from {day}.") == []


@pytest.mark.parametrize("day", ["6 June", "15 June", "12 May", "5 May", "5 June 2026"])
def test_a_day_that_the_story_does_not_name_is_a_note(day: str) -> None:
    """It is noted where it is. The words may tell more than the story did, so only a person can say whether it is right."""
    (note,) = said(days_are_in_the_source, TOLD, f"It was {day}.")

    assert note.severity is Severity.NOTE
    assert str(note).endswith(
        f'.easy.md:7:8: "{day}" is not in {TOLD.source.path.name}. Check that it is right.'
    )


def test_an_event_is_asked_for_its_own_days_instead() -> None:
    """By a check that stops the build."""
    assert said(days_are_in_the_source, an_event(), "Come on 20 August.") == []
