"""The numbers of a survey to download (RFC 4180): those that its page shows, and no others."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.shown_numbers import Numbers, Row, shown_numbers
from campaign.model.survey import Survey
from campaign.site.gate import OnSite, Shown
from campaign.telling.survey_words import notes_on, told_questions

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is a formula to them."""


def survey_csv(shown: Shown[Survey, OnSite], build: Build) -> bytes:
    """In UTF-8 with a mark, without which Excel shows other letters than those that were written."""
    survey, language = shown.record, build.language
    written = io.StringIO()
    rows = csv.writer(written)
    names = ("year", "question", "answer", "people", "share", "base", "note")
    rows.writerow([say(language, f"survey.csv_{name}") for name in names])
    numbers = shown_numbers(survey)
    year = str(survey.year or "")
    rows.writerows(_groups(survey, numbers.groups, year, build))
    for question, of_question in told_questions(survey, numbers.of_questions):
        if not question.kind.has_answers:
            continue
        notes = " ".join(notes_on(question, of_question, language))
        if of_question.too_few:
            rows.writerow([*map(_cell, (year, question.question, "", "", "", "", notes))])
        for row in (*of_question.rows, *of_question.sums):
            rows.writerow([*map(_cell, (year, question.question, *_of(row, of_question.base, build), notes))])
            if row.then and of_question.year_then:
                then = _of(row.then, of_question.base_then, build)
                rows.writerow([*map(_cell, (of_question.year_then, question.question, *then, notes))])
    return written.getvalue().encode("utf-8-sig")


def _groups(survey: Survey, groups: Numbers, year: str, build: Build) -> Iterator[list[str]]:
    for row in groups.rows:
        told = _of(row, groups.base, build)
        yield [*map(_cell, (year, say(build.language, "survey.who_answered"), *told, ""))]


def _of(row: Row, base: int | None, build: Build) -> tuple[str, str, str, str]:
    hidden = say(build.language, "survey.not_shown")
    count = "" if row.count is None else str(row.count)
    share = "" if row.share is None else f"{row.share}"
    return row.answer, hidden if row.is_hidden else count, hidden if row.is_hidden else share, str(base or "")


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(_RUN_BY_SPREADSHEETS) else words
