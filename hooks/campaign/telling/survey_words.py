"""What a survey's shown numbers are in words: a share, a change, and the sentence that comes first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import format_decimal

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.shown_numbers import Numbers, Row
from campaign.model.survey import Survey
from campaign.model.survey_question import Question, QuestionKind

MOST_PARTS = 4
"""Bars of a whole. More are grouped first (Analysis Function: Data visualisation: charts)."""
MOST_BARS = 8
"""Where people gave several answers, which nobody can add."""

_CHOSEN = (QuestionKind.ONE_ANSWER, QuestionKind.SEVERAL_ANSWERS)


def number(value: int | Decimal, language: Language) -> str:
    """With as many decimal places as it has."""
    places = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
    pattern = f"#,##0.{'0' * places}" if places else "#,##0"
    return str(format_decimal(value, pattern, locale=language.for_babel))


def share_text(share: Decimal, language: Language) -> str:
    return say(language, "survey.share", share=number(share, language))


def value_of(row: Row | None, language: Language) -> str:
    """The share if it is known, or else the number of people; in words where neither may be shown."""
    if row is None:
        return say(language, "survey.not_asked")
    if row.share is not None:
        return share_text(row.share, language)
    return say(language, "survey.not_shown") if row.count is None else number(row.count, language)


def people(n: int, language: Language) -> str:
    return say(language, "survey.people", n=n, number=number(n, language))


def lead_of(question: Question, numbers: Numbers) -> Row | None:
    """The row that is told first: the first of an order, or the answer that most people gave.

    None where one that is hidden could be larger. Only what is shown decides that, so nobody learns more by it.
    """
    rows = (*numbers.sums, *(row for row in numbers.rows if row.made_of), *numbers.rows)
    if question.kind in _CHOSEN:
        rows = numbers.shown
    first = next(iter(rows), None)
    has_hidden = len(numbers.shown) < len(numbers.rows)
    if question.kind in _CHOSEN and has_hidden and not (first and _is_most_of_all(question, first)):
        return None
    return first if first and not first.is_hidden else None


def _is_most_of_all(question: Question, row: Row) -> bool:
    """More than half gave it, and nobody could give two answers."""
    return question.kind is QuestionKind.ONE_ANSWER and row.share is not None and row.share > 50


def headline(question: Question, numbers: Numbers, language: Language) -> str | None:
    """The same in a sentence; None where nothing can be told first."""
    row = lead_of(question, numbers)
    if row is None:
        return None
    answer = say(language, "quote.marks", words=row.answer)
    verb = "chose" if question.kind in _CHOSEN else "said"
    if row.share is not None and numbers.base is not None:
        base = number(numbers.base, language)
        return say(
            language, f"survey.{verb}_of", share=share_text(row.share, language), base=base, answer=answer
        )
    return say(language, f"survey.{verb}", who=_who(row, language), answer=answer)


def _who(row: Row, language: Language) -> str:
    return share_text(row.share, language) if row.share is not None else people(row.count or 0, language)


def change_of(row: Row, small_change: int | None, language: Language) -> str:
    """Points up or down, or about the same where that could be chance."""
    change = row.change
    if change is None:
        return say(language, "survey.change_unknown")
    size = abs(change)
    if not size:
        return say(language, "survey.change_none")
    if small_change is not None and size < small_change:
        return say(language, "survey.change_small")
    way = "up" if change > 0 else "down"
    return say(language, f"survey.change_{way}", n=float(size), points=number(size, language))


def news_of(row: Row, numbers: Numbers, small_change: int | None, language: Language) -> str | None:
    """How it was in an earlier year; None if nobody knows."""
    if row.then is None or row.then.share is None or row.share is None or numbers.year_then is None:
        return None
    was = share_text(row.then.share, language)
    change = change_of(row, small_change, language)
    return say(language, "survey.was", year=numbers.year_then, share=was, change=change)


def notes_on(question: Question, numbers: Numbers, language: Language) -> Iterator[str]:
    """What readers should know before they trust the numbers. Silence would be a claim."""
    if numbers.too_few:
        yield say(language, "survey.too_few")
        return
    if numbers.base is None:
        yield say(language, "survey.base_not_recorded")
    else:
        yield say(language, "survey.base", people=people(numbers.base, language))
        if numbers.is_small and question.kind.has_answers:
            yield say(language, "survey.small_base")
    if numbers.year_then:
        base = numbers.base_then
        yield (
            say(language, "survey.base_then_not_recorded", year=numbers.year_then)
            if base is None
            else say(language, "survey.base_then", year=numbers.year_then, people=people(base, language))
        )
    if question.kind is QuestionKind.SEVERAL_ANSWERS:
        yield say(language, "survey.several")
    elif numbers.is_rounded:
        yield say(language, "survey.rounded")
    if question.other_answers:
        yield say(language, "survey.others_not_published")
    then_hidden = any(row.then and row.then.is_hidden for row in numbers.rows)
    if numbers.is_coarse:
        yield say(language, "survey.coarse")
    if numbers.has_hidden or then_hidden:
        yield say(language, "survey.hidden")


def told_questions(survey: Survey, of_questions: tuple[Numbers, ...]) -> list[tuple[Question, Numbers]]:
    return list(zip(survey.questions, of_questions, strict=True))


def in_chart(question: Question, numbers: Numbers) -> tuple[Row, ...]:
    """Answers that are told together are one bar. Of many answers, those that most people gave."""
    parts = {answer for row in numbers.sums for answer in row.made_of}
    rows = [*numbers.rows]
    for each in reversed(numbers.sums):
        at = min(number for number, row in enumerate(rows) if row.answer in each.made_of)
        rows.insert(at, each)
    rows = [row for row in rows if row.answer not in parts or row.made_of]
    most = MOST_PARTS if question.kind.is_whole else MOST_BARS
    if len(rows) <= most:
        return tuple(rows)
    kept = sorted((row for row in rows if not row.is_hidden), key=lambda row: -(row.share or row.count or 0))[
        :most
    ]
    return tuple(row for row in rows if any(row is each for each in kept))
