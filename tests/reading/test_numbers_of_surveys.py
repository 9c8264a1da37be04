"""Numbers of a survey in a CSV file beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.kinds.table import KINDS
from campaign.model.survey import Survey
from campaign.reading.kept_records import KeptRecords
from campaign.reading.repository import read_repository
from small_repository import problem_lines

FOLDER = "stories/2027/surveys"
SURVEY = """\
title: Most people felt heard
summary: We asked whether anybody listened.
consent: nobody identified
when: not recorded
answered: 100
numbers in: heard.csv
questions:
  - question: Heard?
    kind: yes or no
  - question: What helped, if anything?
    kind: several answers
"""
NUMBERS = '''\
question,answer,people
Heard?,Yes,60
Heard?,No,40
"What helped, if anything?","Tea, or a ""biscuit""",50
'''


def put(root: Path, numbers: str | bytes | None, survey: str = SURVEY) -> None:
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "heard.yml").write_text(survey, "utf-8")
    if numbers is not None:
        (folder / "heard.csv").write_bytes(numbers.encode() if isinstance(numbers, str) else numbers)


def survey_in(root: Path, kept: KeptRecords | None = None) -> Survey:
    site = read_repository(root, KINDS, kept=kept).site
    assert site
    (survey,) = site.all(Survey)
    return survey


def counts(survey: Survey) -> list[dict[str, int | None]]:
    return [{each.answer: each.people.count for each in question.answers} for question in survey.questions]


def test_rows_without_words_are_passed_over(root: Path) -> None:
    """Programs for tables leave them below the others."""
    put(root, NUMBERS + ",,\n ,  ,\n")

    assert problem_lines(root) == []


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_questions_take_their_rows(root: Path, sign: str) -> None:
    """By their words, whichever sign a program puts between cells; quotes hold what has that sign in it."""
    whole = 'question,answer,people\nHeard?,Yes,60\nHeard?,No,40\n\n"What helped, if anything?","Tea, or a ""biscuit""",50\n'
    put(
        root,
        whole
        if sign == ","
        else whole.replace(",", sign).replace(f"helped{sign}", "helped,").replace(f"Tea{sign}", "Tea,"),
    )

    assert problem_lines(root) == []
    assert counts(survey_in(root)) == [{"Yes": 60, "No": 40}, {'Tea, or a "biscuit"': 50}]


@pytest.mark.parametrize(
    ("numbers", "problem"),
    [
        (None, 'heard.yml:6:13: There is no file "heard.csv" in stories/2027/surveys/. Check the spelling, or add the file.'),
        ("", "heard.csv:1:1: This file is empty. Begin it with: question,answer,people."),
        ("question,answer\n", 'heard.csv:1:1: There is no column "people". Begin with: question,answer,people.'),
        ("question,answer,group,people\n", 'heard.csv:1:17: The column "group" would make this a table of two ways. Keep only these columns: question, answer, people.'),
        (NUMBERS.replace("60", "-6"), 'heard.csv:2:12: "-6" is less than nobody. Write the number without the minus.'),
        (NUMBERS.replace("40", "many"), 'heard.csv:3:11: "many" is not a number of people. Write digits, like "24", a share, like "64%", or "fewer than 5".'),
        (NUMBERS.replace("Yes", " "), "heard.csv:2:8: This row has no answer. Write it in each row."),
        (NUMBERS.replace("Heard?,No,40", "Heard?,No"), "heard.csv:3:1: This row has 2 cells, and the first row has 3. Put what has a comma in it in quotes, or add what is missing."),
        (NUMBERS.replace("No", "Yes"), 'heard.csv:3:8: "Yes" is here twice for one question. Add the numbers, and keep one row.'),
        (NUMBERS.replace('"What helped, if anything?"', "What?"), 'heard.csv:4:1: "What?" is not a question of this survey. Write one of: Heard?, What helped, if anything?.'),
        (NUMBERS.replace("No", "N\xf6").encode("cp1252"), "heard.csv:3:9: This character is not UTF-8 text. Save the file again as UTF-8."),
        (NUMBERS.replace("40", "41"), "heard.yml:8:5: These add up to 101, but only 100 people answered. Check each of them."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_is(root: Path, numbers: str | bytes | None, problem: str) -> None:
    """In the file itself, by line and column."""
    put(root, numbers)

    assert f"{FOLDER}/{problem}" in problem_lines(root)


def test_a_file_that_is_no_table_is_refused(root: Path) -> None:
    """By its name."""
    put(root, NUMBERS, SURVEY.replace("heard.csv", "heard.yml"))

    assert problem_lines(root)[0].startswith(f'{FOLDER}/heard.yml:6:13: "heard.yml" is not a CSV file.')


def test_answers_are_in_one_place(root: Path) -> None:
    """So that the two cannot differ."""
    put(
        root,
        NUMBERS,
        SURVEY.replace("    kind: yes or no\n", "    kind: yes or no\n    answers: {Yes: 60, No: 40}\n"),
    )

    assert problem_lines(root) == [
        f'{FOLDER}/heard.yml:8:3: The answers to "Heard?" are here and in heard.csv too. Keep one of them, so that they cannot differ.'
    ]


def test_a_survey_is_read_again_when_its_numbers_change(root: Path) -> None:
    """Though its own file is as it was."""
    put(root, NUMBERS)
    kept = KeptRecords()
    survey_in(root, kept)
    before = KeptRecords(kept.now)
    put(root, NUMBERS.replace("60", "61").replace("40", "39"))

    assert counts(survey_in(root, before))[0] == {"Yes": 61, "No": 39}


def test_a_table_beside_a_survey_is_nothing_odd(root: Path) -> None:
    """Elsewhere one is a note, since nothing reads it."""
    put(root, NUMBERS)

    assert problem_lines(root) == []
