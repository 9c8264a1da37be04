"""Whoever forgets to end a quote hears of it, and does not have to wonder why somebody's own words are called hard."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.open_quotes import quotes_end_on_their_line
from campaign.problems import Severity
from checks.written import twin_of, with_easy_read
from making import an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
EVENT = an_event()
TWIN = twin_of(EVENT)


def said(*lines: str) -> list[str]:
    site = with_easy_read(EVENT, *lines)
    found = list(quotes_end_on_their_line(site, BUILD))
    assert all(problem.severity is Severity.NOTE for problem in found)
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ('Posy said "I was left out.', '"I'),
        ("Posy said “I was left out.", "“I"),
        ("She said «yes» and then «no more.", "«no"),
        ('They said "no". Posy said "I was left out.', '"I'),
        ('(Posy said: "I was left out.', '"I'),
    ],
)
def test_a_quote_that_does_not_end_on_its_line_is_a_note(text: str, begins: str) -> None:
    """Where it begins, though it may end on the next."""
    place = f"{TWIN}:7:{text.index(begins) + 1}"

    assert said(text, 'Nobody asked me."') == [
        (
            f"{place}: A quote begins here and does not end on this line, so its words are judged as yours. "
            "End it here, and begin it again on the next line."
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Posy said "I was left out."',
        "Posy said “I was left out.”",
        "Posy said 'I was left out.' She isn't the only one.",
        'The door is 36" wide and the table is 30" high.',
        'The door is 36" wide.',
        "The staff's room is the teachers' room.",
        "We all agree.",
    ],
)
def test_whole_quotes_and_other_marks_are_well(text: str) -> None:
    """Inches and apostrophes begin nothing."""
    assert said(text) == []
