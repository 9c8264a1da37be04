"""What of a survey's numbers may be shown, and in which order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from campaign.model.shown_numbers import Numbers, shown_numbers
from making import a_survey

TOGETHER = [{"name": "Agreed", "answers": ["Agree", "Strongly agree"]}]


def numbers(kind: str, answers: dict[str, str], everybody: str = "405", **more: Any) -> Numbers:
    question = {"question": "?", "kind": kind, "answers": answers, **more}
    (found,) = shown_numbers(a_survey(answered=everybody, questions=[question])).of_questions
    return found


def said(found: Numbers) -> list[tuple[str, int | None, str]]:
    return [(row.answer, row.count, "" if row.share is None else str(row.share)) for row in found.rows]


def test_a_number_has_its_share() -> None:
    """Of those who answered the question, if those are fewer than answered the survey."""
    assert said(numbers("yes or no", {"Yes": "60", "No": "20"}, "100", answered="80")) == [
        ("Yes", 60, "75"),
        ("No", 20, "25"),
    ]


def test_the_largest_comes_first_but_in_an_order() -> None:
    """Answers of a scale stay as they are."""
    answers = {"Low": "100", "High": "305"}

    assert [row.answer for row in numbers("one answer", answers).rows] == ["High", "Low"]
    assert [row.answer for row in numbers("scale", answers).rows] == ["Low", "High"]


def test_the_order_of_what_is_hidden_says_nothing() -> None:
    """It is that of its words, whoever wrote which first."""
    first = numbers("several answers", {"Wine": "3", "Ale": "2", "Tea": "60"})
    second = numbers("several answers", {"Tea": "60", "Ale": "2", "Wine": "3"})

    assert [row.answer for row in first.rows] == ["Tea", "Ale", "Wine"]
    assert first == second


def test_answers_together_are_told_alone_where_a_part_is_small() -> None:
    """Otherwise one part could be worked out from the sum and the other."""
    large = numbers("scale", {"Agree": "200", "Strongly agree": "100", "Neither": "105"}, together=TOGETHER)
    small = numbers("scale", {"Agree": "297", "Strongly agree": "3", "Neither": "105"}, together=TOGETHER)

    assert [(row.answer, row.count) for row in large.sums] == [("Agreed", 300)]
    assert not large.is_coarse
    assert said(small) == [("Agreed", 300, "74"), ("Neither", 105, "26")]
    assert (small.is_coarse, small.sums) == (True, ())


@pytest.mark.parametrize(("share", "is_hidden"), [("3%", True), ("5%", False), ("97%", True), ("0%", False)])
def test_a_share_that_may_stand_for_few_people_is_hidden(share: str, is_hidden: bool) -> None:
    """Also one that may stand for all but a few: 97% of 100."""
    (row,) = numbers("several answers", {"Tea": share}, "100").rows

    assert row.is_hidden is is_hidden


def test_a_share_of_nobody_knows_how_many_stays() -> None:
    """Nobody can tell whether few people are behind it."""
    found = numbers("yes or no", {"Yes": "1%", "No": "99%"}, "not recorded")

    assert (found.base, [row.share for row in found.rows]) == (None, [Decimal(1), Decimal(99)])


def test_who_gave_an_answer_that_is_left_out_cannot_be_worked_out() -> None:
    """Two of a hundred are left, so what is here is hidden with them."""
    assert numbers(
        "yes or no", {"Yes": "60", "No": "38"}, "100", **{"other answers": "not published"}
    ).has_hidden
    assert not numbers(
        "yes or no", {"Yes": "60", "No": "30"}, "100", **{"other answers": "not published"}
    ).has_hidden


def test_an_earlier_year_is_hidden_by_itself() -> None:
    """What may be shown this year stays, beside what may not of the year before."""
    earlier = {"year": "2026", "answered": "80", "answers": {"Yes": "40", "No": "37", "Not sure": "3"}}
    found = numbers("scale", {"Yes": "205", "No": "100", "Not sure": "100"}, earlier=earlier)

    assert [row.then.is_hidden if row.then else None for row in found.rows] == [False, True, True]
    assert [row.change for row in found.rows] == [Decimal(1), None, None]


def test_few_of_the_whole_survey_hide_all_of_it() -> None:
    """Also numbers of questions, which could be larger only by mistake."""
    found = shown_numbers(
        a_survey(
            answered="4",
            questions=[{"question": "?", "kind": "yes or no", "answers": {"Yes": "4", "No": "0"}}],
        )
    )

    assert (found.answered, found.groups.rows, found.of_questions[0]) == (None, (), Numbers(too_few=True))
