"""What to think about in the numbers of surveys."""

from __future__ import annotations

from datetime import date
from typing import Any

from campaign.build import Build
from campaign.checks.surveys import (
    numbers_in_words_are_those_of_the_survey,
    small_numbers_are_not_in_the_open,
    surveys_say_how_many_answered,
)
from campaign.problems import Severity
from making import a_site, a_survey

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def question(**answers: str) -> dict[str, Any]:
    return {"question": "Heard?", "kind": "one answer", "answers": answers}


def test_few_answers_are_a_note() -> None:
    """So is that nobody knows how many there were."""
    few = a_survey(answered="17", questions=[question(Yes="12", No="5")])
    unknown = a_survey(answered="not recorded", questions=[question(Yes="60%", No="40%")])
    many = a_survey()

    notes = [[*surveys_say_how_many_answered(a_site(each), BUILD)] for each in (few, unknown, many)]

    assert [[note.severity for note in of_one] for of_one in notes] == [[Severity.NOTE], [Severity.NOTE], []]
    assert "17 people" in notes[0][0].what


def test_small_numbers_are_better_not_in_the_file() -> None:
    """The site hides them, and the file does not. None is told that writes "fewer than 5"."""
    earlier = {"year": "2026", "answered": "80", "answers": {"Tea": "78", "Soup": "2"}}
    open_ = a_survey(
        answered="103", who_answered={"Carers": "100", "Staff": "3"},
        questions=[question(Tea="60", Soup="40", Wine="3") | {"earlier": earlier}],
    )  # fmt: skip
    closed = a_survey(answered="103", questions=[question(Tea="60", Soup="not shown", Wine="fewer than 5")])

    assert len([*small_numbers_are_not_in_the_open(a_site(open_), BUILD)]) == 3
    assert [*small_numbers_are_not_in_the_open(a_site(closed), BUILD)] == []


def test_a_share_in_a_sentence_is_one_of_an_answer() -> None:
    """In the title, the summary, a comment or a promise; as it is shown."""
    site = a_site(
        a_survey(title="64% felt heard", summary="36 percent did not.", questions=[question(Yes="259", No="146") | {"comment": "46% is less."}])
    )  # fmt: skip

    (note,) = numbers_in_words_are_those_of_the_survey(site, BUILD)

    assert (note.what, note.severity) == ("No answer of this survey is 46%.", Severity.NOTE)


def test_a_hidden_number_is_not_told_in_words() -> None:
    """That would give away what all forms hide."""
    asked = question(Tea="60", Soup="40", Wine="3")
    told = a_survey(answered="103", questions=[asked | {"comment": "Only 3 people like wine."}])
    other = a_survey(answered="103", questions=[asked | {"comment": "4 people cooked."}])

    (problem,) = numbers_in_words_are_those_of_the_survey(a_site(told), BUILD)

    assert problem.severity is Severity.ERROR
    assert [*numbers_in_words_are_those_of_the_survey(a_site(other), BUILD)] == []
