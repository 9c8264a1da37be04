"""The chart of one question of a survey, and the table of the same numbers. Both are made from the same rows."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.shown_numbers import Numbers, Row
from campaign.model.survey_question import Question
from campaign.telling.survey_words import change_of, in_chart, number, share_text, value_of


class BarFacts(TypedDict):
    """A bar from zero. ``width`` is in hundredths of a full bar, None where it is not shown; ``text`` is what it says.

    ``year`` is None where all bars are of one year.
    """

    year: str | None
    width: str | None
    text: str
    is_then: bool


class ChartRowFacts(TypedDict):
    """An answer, and its bar for each year."""

    label: str
    bars: list[BarFacts]


class ChartFacts(TypedDict):
    """``then`` is an earlier year, if that is beside ``year``. ``scale`` says what a full bar is, and ``part`` what is left out."""

    rows: list[ChartRowFacts]
    year: str
    then: str | None
    scale: str
    part: str | None


class TableRowFacts(TypedDict):
    """An answer and its cells. ``made_of`` are the answers that it is the sum of."""

    label: str
    made_of: str | None
    cells: list[str]


class TableFacts(TypedDict):
    """The numbers of one question."""

    caption: str
    head: list[str]
    rows: list[TableRowFacts]


def chart_facts(question: Question, numbers: Numbers, year: str, language: Language) -> ChartFacts:
    rows = in_chart(question, numbers)
    then = numbers.year_then if any(row.then for row in rows) else None
    largest = max((each.count or 0 for row in rows for each in (row, row.then) if each), default=0)
    drawn: list[ChartRowFacts] = []
    for row in rows:
        bars = [_bar(row, year if then else None, largest, language, is_then=False)]
        if then:
            bars.append(_bar(row.then, then, largest, language, is_then=True))
        drawn.append({"label": row.answer, "bars": bars})
    is_in_shares = any(row.share is not None for row in rows)
    is_part = not numbers.is_coarse and sum(max(1, len(row.made_of)) for row in rows) < len(numbers.rows)
    return {
        "rows": drawn,
        "year": year,
        "then": then,
        "scale": say(language, "survey.chart_shares" if is_in_shares else "survey.chart_counts"),
        "part": say(language, "survey.chart_part", n=len(rows)) if is_part else None,
    }


def _bar(row: Row | None, year: str | None, largest: int, language: Language, *, is_then: bool) -> BarFacts:
    return {"year": year, "width": _width(row, largest), "text": value_of(row, language), "is_then": is_then}


def _width(row: Row | None, largest: int) -> str | None:
    """A share is its own width, to the digit."""
    if row is None or row.is_hidden:
        return None
    if row.share is not None:
        return f"{row.share:f}"
    return f"{Decimal(100 * (row.count or 0)) / (largest or 1):.1f}"


def table_facts(
    question: Question, numbers: Numbers, year: str, small_change: int | None, language: Language
) -> TableFacts:
    rows = (*numbers.rows, *numbers.sums)
    has_then = numbers.year_then is not None and any(row.then for row in rows)
    has_counts = any(row.count is not None for row in rows)
    has_shares = any(row.share is not None for row in rows)
    head = [say(language, "survey.answer")]
    if has_then:
        head += [str(numbers.year_then), year]
        head += [say(language, "survey.change")] if has_shares else []
    else:
        head += [say(language, "survey.number")] if has_counts or not has_shares else []
        head += [say(language, "survey.share_of_all")] if has_shares else []

    def cells(row: Row) -> list[str]:
        if has_then:
            change = [change_of(row, small_change, language)] if has_shares else []
            return [value_of(row.then, language), value_of(row, language), *change]
        hidden = say(language, "survey.not_shown")
        counts = [hidden if row.count is None else number(row.count, language)]
        shares = [hidden if row.share is None else share_text(row.share, language)]
        return [*(counts if has_counts or not has_shares else []), *(shares if has_shares else [])]

    return {
        "caption": say(language, "survey.caption", question=question.question),
        "head": head,
        "rows": [
            {
                "label": row.answer,
                "made_of": say(language, "survey.made_of", answers=joined(", ", row.made_of))
                if row.made_of
                else None,
                "cells": cells(row),
            }
            for row in rows
        ],
    }
