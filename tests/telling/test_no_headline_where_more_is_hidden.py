"""The answer that is told first is one that nobody hid a larger one from."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.shown_numbers import shown_numbers
from campaign.telling.survey_words import headline
from making import a_survey


@pytest.mark.parametrize(
    ("kind", "answers", "told"),
    [
        ("one answer", {"Friend": "14", "Poster": "12", "GP": "9", "Other": "3"}, False),
        ("one answer", {"Friend": "26", "GP": "9", "Other": "3"}, True),
        ("one answer", {"Friend": "20", "Poster": "18"}, True),
        ("several answers", {"Time": "23", "Tea": "10", "Other": "3"}, False),
        ("several answers", {"Time": "23", "Tea": "10"}, True),
    ],
)
def test_none_is_told_where_a_hidden_one_could_be_larger(
    kind: str, answers: dict[str, str], told: bool
) -> None:
    """Only what is shown decides that: more than half of people who gave one answer each."""
    question: dict[str, Any] = {"question": "How did you hear of it?", "kind": kind, "answers": answers}
    survey = a_survey(answered="38", questions=[question])
    said = headline(survey.questions[0], shown_numbers(survey).of_questions[0], ENGLISH)

    assert (said is not None) is told
