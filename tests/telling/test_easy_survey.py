"""The Easy Read of a survey: so many of ten people, from the numbers that may be shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.telling.easy_survey import easy_read_of_survey
from making import a_survey


def told(**fields: Any) -> list[tuple[str | None, str]]:
    made = easy_read_of_survey(a_survey(**fields), date(2027, 7, 7), ENGLISH, ENGLISH)
    return [(block.picture, " | ".join(line.text for line in block.lines)) for block in made.blocks()]


def answers(**numbers: str) -> list[tuple[str | None, str]]:
    question = {"question": "Heard?", "kind": "yes or no", "answers": numbers}
    return [each for each in told(answered="200", questions=[question]) if each[0] and "of 10" in each[0]]


def test_a_share_is_people_out_of_ten() -> None:
    """With a picture of them."""
    assert answers(Yes="129", No="71") == [
        ("6 of 10 people", "About 6 out of 10 people said: | Yes"),
        ("4 of 10 people", "About 4 out of 10 people said: | No"),
    ]


@pytest.mark.parametrize(
    ("yes", "said"),
    [
        ("200", "Everybody said:"),
        ("195", "Nearly everybody said:"),
        ("160", "8 out of 10 people said:"),
        ("159", "About 8 out of 10 people said:"),
        ("8", "Fewer than 1 out of 10 people said:"),
        ("0", "Nobody said:"),
    ],
)
def test_nearly_all_is_not_all(yes: str, said: str) -> None:
    """Nor is hardly anybody nobody, and what is rounded is "about"."""
    assert answers(Yes=yes, No=str(200 - int(yes)))[0][1] == f"{said} | Yes"


def test_how_it_was_before_is_told() -> None:
    """In the same way."""
    earlier = {"year": "2026", "answered": "100", "answers": {"Yes": "44", "No": "56"}}
    question = {
        "question": "Heard?",
        "kind": "yes or no",
        "answers": {"Yes": "129", "No": "71"},
        "earlier": earlier,
    }

    assert "In 2026 it was about 4 out of 10 people." in told(answered="200", questions=[question])[4][1]


def test_what_is_hidden_is_said_to_be_hidden() -> None:
    """And why."""
    question = {"question": "Heard?", "kind": "scale", "answers": {"Yes": "129", "No": "68", "Not sure": "3"}}
    said = told(answered="200", questions=[question])

    assert ("private", "We do not show all numbers. | This keeps private what a few people said.") in said
    assert not any("Not sure" in words for _, words in said)


def test_few_people_are_told_nothing_of() -> None:
    """Not even in words."""
    question = {"question": "Heard?", "kind": "yes or no", "answers": {"Yes": "3", "No": "0"}}
    said = told(answered="3", questions=[question])

    assert ("everyone", "Fewer than 5 people answered.") in said
    assert ("private", "So few people answered that we do not show what they said.") in said


def test_all_of_a_survey_is_told() -> None:
    """Order, own words, comment, promise, and what comes next."""
    said = [words for _, words in told(
        consent="made up", who_is_missing="Few people under 18 answered.", what_next="We ask again in May.",
        questions=[
            {"question": "Who answered most?", "kind": "order", "order": ["Nurses", "Porters"], "comment": "They all did."},
            {"question": "What would help?", "kind": "own words", "quotes": [{"words": "Ask me first."}], "promise": "We ask you first."},
        ],
    )]  # fmt: skip

    assert said == [
        "This page is made up. | It shows what one can look like. Nobody lived or said this.",
        "This page is about Most people felt heard. | We asked whether anybody listened.",
        "405 people answered our questions.",
        "Few people under 18 answered.",
        "Read [the page with more words](../).",
        "We asked: Who answered most?",
        "Most people chose: | Nurses",
        "Then people chose: | Porters",
        "They all did.",
        "We asked: What would help?",
        "One person said: | Ask me first.",
        "We promise: | We ask you first.",
        "We ask again in May.",
    ]


@pytest.mark.parametrize(("kind", "said"), [("several answers", True), ("one answer", False)])
def test_where_people_could_choose_several_it_says_so(kind: str, said: bool) -> None:
    """Otherwise 8 out of 10 and 6 out of 10 would be more people than there are."""
    question = {"question": "What helped?", "kind": kind, "answers": {"Tea": "20", "A lift": "18"}}
    easy = easy_read_of_survey(
        a_survey(answered="38", questions=[question]), date(2027, 7, 7), ENGLISH, ENGLISH
    )

    assert ("People could choose more than one answer." in [line.text for line in easy.lines()]) is said
