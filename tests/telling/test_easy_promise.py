"""The Easy Read of something that people said."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from campaign.forms.easy_read.page_pictures import find_picture
from campaign.languages.phrases import ENGLISH
from campaign.look.symbols import the_set
from campaign.model.promise import Decision
from campaign.telling.easy_promise import PICTURES, answer_lines, easy_read_of_promise, picture_of
from making import WEDNESDAY, a_promise


def told(today: date = WEDNESDAY, **fields: Any) -> dict[str, list[str]]:
    """The lines of each part by its title."""
    easy = easy_read_of_promise(a_promise(**fields), today, ENGLISH, ENGLISH)
    return {part.title: [line.text for block in part.blocks for line in block.lines] for part in easy.parts}


def test_it_tells_what_was_said_what_came_of_it_and_who_was_told() -> None:
    """In that order, each in a part of its own."""
    assert told(
        said_on="5 July 2027", where="On cards", told={"when": "6 July 2027", "how": "a poster", "who": "All visitors"}
    ) == {
        "What people said": [
            "The form is too long.", "Who said it: People who came.", "They said it on Monday 5 July 2027.",
            "Where they said it: On cards.",
        ],
        "Our answer": ["We did this.", "The form has 4 questions.", "Who looks after it: Front desk team."],
        "Who was told": [
            "We told people on Tuesday 6 July 2027.", "How we told them: a poster.", "Who we told: All visitors.",
        ],
    }  # fmt: skip


def test_what_nobody_wrote_down_is_said_kindly() -> None:
    """And whoever said it is asked to get in touch."""
    easy = told(owner="not recorded")

    assert "Nobody wrote down who looks after it." in easy["Our answer"]
    assert easy["Who was told"] == [
        "Nobody wrote down that we told people.",
        "Did you say this? Please ask us what we did.",
    ]


def test_nobody_is_told_what_is_not_decided() -> None:
    """The part is not there."""
    assert list(told(we="have not decided")) == ["What people said", "Our answer"]


@pytest.mark.parametrize(
    ("we", "today", "lines"),
    [
        ("are doing", date(2027, 7, 7), ["We want to do it by Wednesday 7 July 2027."]),
        ("are doing", date(2027, 7, 8), ["We wanted to do it by Wednesday 7 July 2027.", "We are late."]),
        ("have not decided", date(2027, 7, 7), ["We want to decide by Wednesday 7 July 2027."]),
        ("have not decided", date(2027, 7, 8), ["We wanted to decide by Wednesday 7 July 2027.", "We are late."]),
    ],
)  # fmt: skip
def test_it_says_that_it_is_late(we: str, today: date, lines: list[str]) -> None:
    """From the day after the due day on."""
    said = told(today, we=we, due="7 July 2027")["Our answer"]

    assert [line for line in said if line in lines] == lines
    assert ("We are late." in said) == (len(lines) > 1)


def test_without_a_day_it_says_so() -> None:
    """Only of what is still to come."""
    nothing = "We do not know yet when it will be done."

    assert nothing in told(we="are doing")["Our answer"]
    assert nothing not in told()["Our answer"]


def test_a_long_sentence_is_left_to_the_page_with_more_words() -> None:
    """Which then is named; so it is where somebody is quoted."""
    long = "The form has four questions and " + "very " * 20 + "short lines."
    quote = {"words": "I gave up.", "consent": "made up"}
    more = "Read [the page with more words](../)."

    assert [more in told(**fields)["What people said"] for fields in ({"what_happened": long}, {"quote": quote}, {})] == [
        True, True, False,
    ]  # fmt: skip


def test_each_answer_has_a_picture_of_its_own() -> None:
    """One that is there."""
    meant = defaultdict(set)
    for decision in Decision:
        meant[PICTURES[decision]].add(decision)

    assert all(len(decisions) == 1 for decisions in meant.values())
    assert all(find_picture(name, the_set()) for name in meant)


def test_what_is_late_is_seen_at_once_on_the_board() -> None:
    """By its picture and by its words."""
    promise = a_promise(we="are doing", due="6 July 2027")

    assert picture_of(promise, WEDNESDAY) == "warning"
    assert answer_lines(promise, WEDNESDAY, ENGLISH) == ("We are doing this now.", "We are late.")
    assert picture_of(promise, date(2027, 7, 6)) == "work"
    assert answer_lines(promise, date(2027, 7, 6), ENGLISH) == ("We are doing this now.",)
