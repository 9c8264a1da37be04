"""The numbers of a survey to download, read back as a spreadsheet would."""

from __future__ import annotations

import csv
import io
from typing import Any

from campaign.forms.tables.survey_csv import survey_csv
from forms.pages.facts import build_on
from making import a_survey, on_site


def read(**fields: Any) -> list[dict[str, str]]:
    written = survey_csv(on_site(a_survey(**fields)), build_on(7)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(written)))


def test_each_answer_of_each_year_is_a_row() -> None:
    """With its people, its share, and how many answered."""
    question = {
        "question": "Heard?", "kind": "yes or no", "answers": {"Yes": "259", "No": "146"},
        "earlier": {"year": "2026", "answered": "380", "answers": {"Yes": "167", "No": "213"}},
    }  # fmt: skip
    rows = [
        (row["year"], row["answer"], row["people"], row["share in percent"], row["people who answered"])
        for row in read(questions=[question])
    ]

    assert rows == [
        ("2027", "Yes", "259", "64", "405"), ("2026", "Yes", "167", "44", "380"),
        ("2027", "No", "146", "36", "405"), ("2026", "No", "213", "56", "380"),
    ]  # fmt: skip


def test_what_is_hidden_is_hidden_here_too() -> None:
    """In words, so that nobody takes it for none."""
    question = {"question": "?", "kind": "one answer", "answers": {"Tea": "60", "Soup": "40", "Wine": "3"}}
    rows = read(answered="103", questions=[question])

    assert [(row["answer"], row["people"], row["share in percent"]) for row in rows] == [
        ("Tea", "60", "58"),
        ("Soup", "not shown", "not shown"),
        ("Wine", "not shown", "not shown"),
    ]


def test_groups_are_rows_too() -> None:
    """Below the words for them."""
    (row, *_) = read(who_answered={"Carers": "100", "Staff": "305"})

    assert (row["question"], row["answer"], row["people"]) == ("Who answered", "Carers", "100")


def test_words_are_not_formulas() -> None:
    """A spreadsheet runs what begins with an equals sign."""
    question = {"question": "=1+1", "kind": "yes or no", "answers": {"@Yes": "259", "-No": "146"}}
    rows = read(questions=[question])

    assert [(row["question"], row["answer"]) for row in rows] == [("'=1+1", "'@Yes"), ("'=1+1", "'-No")]


def test_letters_are_read_as_they_were_written() -> None:
    """Excel needs a mark at the start for that."""
    question = {"question": "Dŵr?", "kind": "yes or no", "answers": {"Ie": "259", "Na": "146"}}

    assert survey_csv(on_site(a_survey(questions=[question])), build_on(7)).startswith(b"\xef\xbb\xbf")
    assert read(questions=[question])[0]["question"] == "Dŵr?"
