"""The Easy Read of a survey: for each answer ten people, of whom so many gave it. From the same numbers as the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.easy_read import EasyRead
from campaign.model.shown_numbers import Numbers, Row, ShownNumbers, shown_numbers
from campaign.model.survey import Survey
from campaign.model.survey_question import Question, QuestionKind
from campaign.telling.authors_words import fits, told
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES, part
from campaign.telling.markdown_words import as_markdown
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.survey_words import in_chart, number, people, told_questions
from campaign.telling.word_rules import AuthorsWords, words_between

MOST_IN_ORDER = 3
MOST_QUOTES = 4
"""Of each question. The page with more words has all of them."""


def easy_read_of_survey(survey: Survey, _today: date, language: Language, written_in: Language) -> EasyRead:
    words = words_between(written_in, language)
    numbers = shown_numbers(survey)
    rest = {
        "survey_answers": [
            statement
            for question, of_question in told_questions(survey, numbers.of_questions)
            for statement in _answers(question, of_question, words, language)
        ],
        "what_next": [*_what_next(survey, words, language)],
    }
    parts = (
        part(about, blocks_of((replace(said, lost=()) for said in statements), language), language)
        for about, statements in {"about": [*_about(survey, numbers, words, language)], **rest}.items()
    )
    return EasyRead(
        survey.source.path, tuple(made for made in parts if made.blocks), made_from_facts=True, asked_first=2
    )


def _about(
    survey: Survey, numbers: ShownNumbers, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    if survey.consent.basis is Basis.MADE_UP:
        made_up = say(language, "made_up.page"), say(language, "made_up.why")
        yield Statement("consent", PICTURES["about"], made_up)
    called = say(language, "easy_event.called", title=as_markdown(survey.title))
    summary = told(survey.summary, words, language)
    yield Statement("title", PICTURES["about"], (called if fits(called) else "", *summary.lines))
    answered = (
        say(language, "survey.fewer_answered")
        if numbers.too_few
        else say(language, "easy_survey.not_recorded")
        if numbers.answered is None
        else say(language, "easy_survey.answered", people=people(numbers.answered, language))
    )
    yield Statement("answered", PICTURES["people"], (answered,))
    missing = told(survey.who_is_missing, words, language)
    yield Statement("who is missing", PICTURES["not_known"], missing.lines, lost=missing.lost)
    yield Statement("body", PICTURES["more_words"], (say(language, "easy_event.more_here", link=MORE_WORDS),))


def _answers(
    question: Question, numbers: Numbers, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    asked = say(language, "easy_survey.asked", question=as_markdown(question.question))
    whole = (asked,) if fits(asked) else told(question.question, words, language).lines
    several = say(language, "easy_survey.several") if question.kind is QuestionKind.SEVERAL_ANSWERS else ""
    yield Statement("questions: question", PICTURES["ask"], (*whole, several))
    if numbers.too_few:
        yield Statement("questions: answers", PICTURES["private"], (say(language, "easy_survey.too_few"),))
    for row in in_chart(question, numbers) if numbers.rows else ():
        if not row.is_hidden:
            yield _answer(row, numbers, language)
    if numbers.has_hidden:
        hidden = say(language, "easy_survey.hidden"), say(language, "easy_survey.why_hidden")
        yield Statement("questions: answers", PICTURES["private"], hidden)
    for at, answer in enumerate(question.order[:MOST_IN_ORDER]):
        first = say(language, "easy_survey.then" if at else "easy_survey.first")
        yield Statement("questions: order", PICTURES["result"], (first, as_markdown(answer)))
    for quote in question.quotes[:MOST_QUOTES]:
        said = told(quote.words, words, language)
        if said.lines:
            quoted = (say(language, "easy_survey.words"), *said.lines)
            yield Statement("questions: quotes", PICTURES["given_by"], quoted, lost=said.lost)
    comment = told(question.comment, words, language)
    yield Statement("questions: comment", PICTURES["theme"], comment.lines, lost=comment.lost)
    promise = told(question.promise, words, language)
    if promise.lines:
        lines = (say(language, "easy_survey.promise"), *promise.lines)
        yield Statement("questions: promise", PICTURES["parts"], lines, lost=promise.lost)


def _answer(row: Row, numbers: Numbers, language: Language) -> Statement:
    answer = as_markdown(row.answer)
    if row.share is None:
        said = say(language, "easy_survey.count", people=people(row.count or 0, language))
        return Statement("questions: answers", PICTURES["people"], (said, answer))
    n = tens(row, numbers.base)
    lines = [
        say(language, f"easy_survey.{_about_how_many(row, numbers.base)}", n=number(n, language)),
        answer,
    ]
    if row.then and row.then.share is not None and numbers.year_then:
        then = number(tens(row.then, numbers.base_then), language)
        way = _about_how_many(row.then, numbers.base_then)
        key = "was_exactly" if way == "exactly" else "was_about"
        lines.append(say(language, f"easy_survey.{key}", year=numbers.year_then, n=then))
    return Statement("questions: answers", f"{n} of 10 people", tuple(lines))


def tens(row: Row, base: int | None) -> int:
    """How many of ten people are nearest to it. Rounded once: 64.5% is 6 of ten, though it is shown as 65%."""
    exact = Decimal(100 * row.count) / base if row.count is not None and base else row.share or Decimal(0)
    return int((exact / 10).quantize(Decimal(1), ROUND_HALF_UP))


def _about_how_many(row: Row, base: int | None) -> str:
    """Which phrase is true: nobody is told that it was all of them, or none, where it was nearly so."""
    assert row.share is not None
    n = tens(row, base)
    if row.share in (0, 100):
        return "everybody" if row.share else "nobody"
    if n in (0, 10):
        return "nearly_everybody" if n else "hardly_anybody"
    is_exact = row.count is not None and base is not None and 10 * row.count == n * base
    return "exactly" if is_exact else "about"


def _what_next(survey: Survey, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    said = told(survey.what_next, words, language)
    yield Statement("what next", PICTURES["parts"], said.lines, lost=said.lost)
