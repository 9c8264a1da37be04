"""What came of something that people said, in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.telling.promises import (
    answer_in_one_line,
    due_by,
    in_time,
    kept_of,
    last_heard,
    reason_of,
    status_of,
    told_in_short,
    told_line,
    waiting,
)
from making import WEDNESDAY, a_promise


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "less than a day"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (729, "24 months"),
        (730, "2 years"),
    ],
)
def test_time_is_told_in_words_that_say_how_long(days: int, said: str) -> None:
    """Days for less than two weeks, and so on: nobody counts 400 days."""
    assert in_time(days, ENGLISH) == said


def test_what_is_due_today_is_not_late() -> None:
    """There is still time until the day is over."""
    promise = a_promise(we="are doing", due="7 July 2027")

    assert status_of(promise, WEDNESDAY, ENGLISH) == ("doing", "Under way")
    assert due_by(promise, WEDNESDAY, ENGLISH) == "We will do it by Wednesday 7 July 2027."
    assert status_of(promise, date(2027, 7, 8), ENGLISH) == ("late", "Late")
    assert due_by(promise, date(2027, 7, 8), ENGLISH) == (
        "It was due on Wednesday 7 July 2027. It is 1 day late."
    )


@pytest.mark.parametrize(
    ("we", "more"), [("did", {}), ("cannot", {"why": "No."}), ("do not decide this", {})]
)
def test_what_is_answered_is_never_late(we: str, more: dict[str, Any]) -> None:
    """Nobody waits for it, whatever day was named once."""
    promise = a_promise(we=we, due="1 July 2027", said_on="1 June 2027", **more)

    assert status_of(promise, WEDNESDAY, ENGLISH)[0] != "late"
    assert due_by(promise, WEDNESDAY, ENGLISH) is None
    assert waiting(promise, WEDNESDAY, ENGLISH) is None


def test_what_is_not_decided_is_due_to_be_decided() -> None:
    """Nobody has promised that it will be done."""
    promise = a_promise(we="have not decided", due="30 July 2027")

    assert due_by(promise, WEDNESDAY, ENGLISH) == "We will decide by Friday 30 July 2027."
    assert due_by(promise, date(2027, 8, 2), ENGLISH) == (
        "We were to decide by Friday 30 July 2027. That is 3 days late."
    )


def test_how_long_people_wait_is_counted_from_the_day_on_which_they_said_it() -> None:
    """Where nobody wrote it down, the words say so."""
    assert waiting(a_promise(we="are doing", said_on="1 July 2026"), WEDNESDAY, ENGLISH) == (
        "People have waited for 12 months."
    )
    assert waiting(a_promise(we="are doing"), WEDNESDAY, ENGLISH) == (
        "Nobody wrote down since when people wait."
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "We did: The form has 4 questions."),
        ({"we": "cannot", "what_happened": None, "why": "It is listed."}, "We cannot: It is listed."),
        ({"we": "are doing", "what_happened": None}, "We are doing: We are working on it."),
        ({"we": "are doing", "what_happened": None, "why": "It rains."}, "We are doing: We are working on it."),
        ({"we": "have not decided", "what_happened": None}, "We have not decided: We are still thinking about it."),
        ({"we": "do not decide this", "what_happened": None}, "We do not decide this: Somebody else decides this."),
    ],
)  # fmt: skip
def test_an_answer_is_never_empty(fields: dict[str, Any], said: str) -> None:
    """What happened comes first, then the reason of a no, and else a sentence of ours."""
    assert answer_in_one_line(a_promise(**fields), ENGLISH) == said


def test_a_reason_is_not_said_twice() -> None:
    """It is beside the answer only where it is not the answer itself."""
    assert reason_of(a_promise(we="cannot", what_happened=None, why="It is listed."), ENGLISH) is None
    assert reason_of(a_promise(we="cannot", why="It is listed."), ENGLISH) == "It is listed."


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (None, "Nobody has written down that people were told."),
        ({"how": "by phone"}, "People were told. The day was not recorded."),
        ([{"when": "2 May 2027"}, {"when": "4 May 2027"}], "People were told on Tuesday 4 May 2027."),
    ],
)
def test_that_nobody_wrote_it_down_is_not_that_nobody_was_told(told: object, said: str) -> None:
    """Of several days the last is told."""
    assert told_in_short(a_promise(told=told), ENGLISH) == said


def test_nobody_can_be_told_what_nobody_has_decided() -> None:
    """Then nothing is said of it, unless somebody was told just that."""
    assert told_in_short(a_promise(we="have not decided"), ENGLISH) is None
    assert told_in_short(a_promise(we="have not decided", told={"how": "by phone"}), ENGLISH)


def test_each_time_that_people_were_told_is_a_line() -> None:
    """What was not recorded of it says so."""
    promise = a_promise(told=[{"when": "2 May 2027", "who": "all"}, {"how": "by phone"}])

    assert [told_line(each, ENGLISH) for each in promise.told] == [
        "Sunday 2 May 2027: how was not recorded, all",
        "Day not recorded: by phone",
    ]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("did", "are doing", "did"), "We kept 2 of our 3 promises from 2026."),
        (("are doing", "have not decided"), "We have not kept any of our 2 promises from 2026 yet."),
        (("did",), "We kept our one promise from 2026."),
        (("are doing",), "We have not kept our one promise from 2026 yet."),
    ],
)
def test_one_sentence_says_how_many_were_kept(answers: tuple[str, ...], said: str) -> None:
    """Kept is what was done, and nothing else."""
    assert kept_of([a_promise(we=we) for we in answers], 2026, ENGLISH) == said


def test_the_last_news_is_the_answer_or_the_last_time_that_people_were_told() -> None:
    """None, where nobody wrote a day down."""
    told = [{"when": "2 May 2027"}, {"how": "by phone"}]

    assert last_heard(a_promise(answered_on="1 May 2027", told=told)) == date(2027, 5, 2)
    assert last_heard(a_promise(answered_on="3 May 2027", told=told)) == date(2027, 5, 3)
    assert last_heard(a_promise()) is None
