"""The page of a survey: charts, the tables of the same numbers, and what is said beside them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.forms.pages.survey import survey_facts
from campaign.model.survey import Survey
from forms.pages.facts import build_on
from making import AGREED, a_survey, on_site, published

BUILD = build_on(7)
YES_OR_NO = {"question": "I felt listened to", "kind": "yes or no", "answers": {"Yes": "259", "No": "146"}}
EARLIER = {"year": "2026", "answered": "380", "answers": {"Yes": "167", "No": "213"}}


def facts_of(survey: Survey) -> dict[str, Any]:
    return dict(survey_facts(on_site(survey), published(survey), BUILD)["survey"])


def asked(question: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The facts of a survey's only question."""
    (facts,) = facts_of(a_survey(questions=[question], **fields))["questions"]
    return dict(facts)


def one(kind: str, answered: int = 405, **answers: Any) -> dict[str, Any]:
    return {"question": "How?", "kind": kind, "answered": str(answered), "answers": answers}


def test_the_first_number_is_that_of_the_first_question() -> None:
    """With its sentence, and how it was before."""
    facts = facts_of(a_survey(questions=[YES_OR_NO | {"earlier": EARLIER}]))

    assert facts["figure"] == {
        "share": "64%",
        "says": "64% of the 405 people who answered said “Yes”. In 2026 it was 44%: up 20 points.",
    }


def test_a_number_that_is_hidden_is_not_the_first() -> None:
    """The page then begins as others do."""
    assert (
        facts_of(a_survey(answered="40", questions=[one("yes or no", 40, Yes="38", No="2")]))["figure"]
        is None
    )


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["yes or no", "scale", "one answer", "several answers"]),
    st.lists(st.integers(0, 300), min_size=2, max_size=9).filter(lambda counts: sum(counts) > 4),
)
def test_each_bar_is_as_wide_as_its_table_says(kind: str, counts: list[int]) -> None:
    """To the digit: the width in the drawing, the words at its end, and the cell of the table are one number."""
    base = sum(counts) if kind != "several answers" else max(counts) + 20
    facts = asked(
        one(kind, base, **{f"answer {n}": str(count) for n, count in enumerate(counts)}), answered=str(base)
    )
    shares = {row["label"]: row["cells"][-1] for row in facts["table"]["rows"]}
    drawn = facts["chart"]["rows"] if facts["chart"] else []

    for row in drawn:
        (bar,) = row["bars"]
        assert bar["text"] == shares[row["label"]]
        assert bar["width"] == (None if bar["text"] == "not shown" else bar["text"].removesuffix("%"))
    assert len(drawn) <= (8 if kind == "several answers" else 4)


def test_two_years_are_beside_each_other() -> None:
    """This one solid, the one before striped, each with its own number; the table says how it changed."""
    facts = asked(YES_OR_NO | {"earlier": EARLIER})

    assert (facts["chart"]["year"], facts["chart"]["then"]) == ("2027", "2026")
    assert [(bar["year"], bar["text"], bar["is_then"]) for bar in facts["chart"]["rows"][0]["bars"]] == [
        ("2027", "64%", False),
        ("2026", "44%", True),
    ]
    assert facts["table"]["head"] == ["Answer", "2026", "2027", "Change"]
    assert facts["table"]["rows"][0]["cells"] == ["44%", "64%", "up 20 points"]


@pytest.mark.parametrize(
    ("small_change", "said"), [(None, "up 2 points"), ("2", "up 2 points"), ("3", "about the same")]
)
def test_a_small_change_is_about_the_same(small_change: str | None, said: str) -> None:
    """If whoever asked says what could be chance."""
    before = {"year": "2026", "answered": "100", "answers": {"Yes": "62", "No": "38"}}
    facts = asked(YES_OR_NO | {"earlier": before}, small_change=small_change)

    assert facts["table"]["rows"][0]["cells"][-1] == said


def test_answers_together_are_one_bar_and_a_row_more() -> None:
    """Their parts stay in the table, and the row says which they are."""
    question = one("scale", 405, **{"Strongly agree": "200", "Agree": "105", "Neither": "100"})
    facts = asked(question | {"together": [{"name": "Agreed", "answers": ["Strongly agree", "Agree"]}]})

    assert [row["label"] for row in facts["chart"]["rows"]] == ["Agreed", "Neither"]
    assert [row["label"] for row in facts["table"]["rows"]] == [
        "Strongly agree",
        "Agree",
        "Neither",
        "Agreed",
    ]
    assert facts["table"]["rows"][-1]["made_of"] == "Together: Strongly agree, Agree"


def test_a_chart_of_many_answers_says_that_it_is_a_part() -> None:
    """Nothing is made up in the place of the others: no slice, and no sum."""
    counts = {"Tea": "100", "Water": "90", "Milk": "80", "Juice": "70", "Soup": "60", "Wine": "5"}
    facts = asked(one("one answer", 405, **counts))

    assert [row["label"] for row in facts["chart"]["rows"]] == ["Tea", "Water", "Milk", "Juice"]
    assert (
        facts["chart"]["part"]
        == "The chart shows the 4 answers that most people gave. The table has all of them."
    )
    assert len(facts["table"]["rows"]) == 6


@pytest.mark.parametrize(
    ("question", "fields", "note"),
    [
        (one("yes or no", 405, Yes="259", No="146"), {}, "These shares are rounded, so they may not add up to 100%."),
        (one("several answers", 405, Tea="259"), {}, "People could choose several answers, so these do not add up to 100%."),
        ({"question": "?", "kind": "yes or no", "answers": {"Yes": "60%", "No": "40%"}}, {"answered": "not recorded"}, "How many people answered was not recorded."),
        (one("yes or no", 17, Yes="12", No="5"), {"answered": "17"}, "So few answers say little about other people."),
        (one("yes or no", 405, Yes="259") | {"other answers": "not published"}, {}, "The other answers were not published."),
        (one("yes or no", 4, Yes="4", No="0"), {}, "So few people answered that we show no numbers. Somebody could be recognised."),
        ({"question": "?", "kind": "order", "order": ["A", "B"]}, {}, "Only this order is known. The numbers were not published."),
    ],
)  # fmt: skip
def test_what_numbers_cannot_say_is_said(question: dict[str, Any], fields: dict[str, Any], note: str) -> None:
    """How many answered or that nobody knows, rounding, several answers, few people, what is left out."""
    assert note in asked(question, **fields)["notes"]


def test_whole_shares_are_not_said_to_be_rounded() -> None:
    """What adds up needs no excuse."""
    notes = asked(one("yes or no", 100, Yes="60", No="40"), answered="100")["notes"]

    assert notes == ["100 people answered this question."]


def test_few_who_answered_are_told_nothing_of() -> None:
    """Neither how many they are, nor which groups they are of."""
    survey = a_survey(
        answered="4",
        who_answered={"Carers": "3", "Staff": "1"},
        questions=[one("yes or no", 4, Yes="3", No="1")],
    )
    facts = facts_of(survey)

    assert (facts["figure"], facts["csv"], facts["questions"][0]["table"]) == (None, None, None)
    assert next(each["lines"] for each in facts["about"] if each["name"] == "Who answered") == [
        "Fewer than 5 people answered."
    ]


def test_what_is_not_recorded_is_said() -> None:
    """Who was asked, when and how."""
    facts = facts_of(a_survey(when="not recorded", answered="not recorded", questions=[
        {"question": "?", "kind": "order", "order": ["A"]}]))  # fmt: skip

    assert {each["name"]: each["lines"] for each in facts["about"]} == {
        "Who was asked": ["Not recorded"],
        "Who answered": ["Not recorded"],
        "When": ["Not recorded"],
        "How we asked": ["Not recorded"],
    }


def test_numbers_without_a_share_are_beside_the_largest() -> None:
    """Where nobody knows how many answered, a full bar is the answer that most people gave."""
    question = {"question": "?", "kind": "several answers", "answers": {"Tea": "40", "Soup": "10"}}
    facts = asked(question, answered="not recorded")

    assert [(row["bars"][0]["width"], row["bars"][0]["text"]) for row in facts["chart"]["rows"]] == [
        ("100.0", "40"),
        ("25.0", "10"),
    ]


def test_quotes_of_a_group_are_together() -> None:
    """In the order in which the groups come."""
    quotes = [
        {"words": "One.", "group": "Carers"},
        {"words": "Two.", "group": "Staff"},
        {"words": "Three.", "group": "Carers"},
    ]
    voices = asked({"question": "?", "kind": "own words", "quotes": quotes})["voices"]

    assert [(each["group"], len(each["quotes"])) for each in voices] == [("Carers", 2), ("Staff", 1)]


def test_a_quote_whose_consent_does_not_say_so_keeps_the_survey_back() -> None:
    """As any other record: one no is enough."""
    withdrawn = AGREED | {"use on": ["newsletter"]}
    survey = a_survey(
        questions=[
            {"question": "?", "kind": "own words", "quotes": [{"words": "One.", "consent": withdrawn}]}
        ]
    )

    with pytest.raises(KeyError):
        on_site(survey)


def test_a_share_is_told_as_it_was_written() -> None:
    """77.8% is not 78%."""
    facts = asked(
        {"question": "?", "kind": "yes or no", "answers": {"Yes": "77.8%", "No": "22.2%"}},
        answered="not recorded",
    )

    assert [row["cells"] for row in facts["table"]["rows"]] == [["77.8%"], ["22.2%"]]
    assert Decimal(facts["chart"]["rows"][0]["bars"][0]["width"]) == Decimal("77.8")
