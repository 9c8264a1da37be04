"""What to think about in the numbers of surveys. What cannot be true is told while they are read: :mod:`campaign.model.survey_mistakes`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from campaign.build import Build
from campaign.model.public_view import Path
from campaign.model.shown_numbers import SMALL_BASE, ShownNumbers, shown_numbers
from campaign.model.suppression import FEWEST, is_small
from campaign.model.survey import Survey
from campaign.model.survey_question import Answer
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.survey_words import told_questions

_SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent\b)")
_PEOPLE = re.compile(r"(?<![\d.,])(\d{1,9}) (?:people|person|of us|of them)\b")


def surveys_say_how_many_answered(site: Site, _build: Build) -> Iterator[Problem]:
    """A note: a share of an unknown number of people, or of very few, can mislead."""
    for survey in site.all(Survey):
        if survey.answered is None:
            what = "Nobody can tell how many people these numbers are of, and the page says so."
            yield _note(survey, ("answered",), what, "Write how many answered, if you can find out.")
        elif survey.answered < SMALL_BASE:
            what = f"Only {survey.answered} people answered, and the page warns readers of that."
            yield _note(survey, ("answered",), what, "Say in words what they said, beside the numbers.")


def small_numbers_are_not_in_the_open(site: Site, _build: Build) -> Iterator[Problem]:
    """A note: the site hides them, but anybody can read the files that it is made from."""
    for survey in site.all(Survey):
        for path, answers in _lists(survey):
            small = [
                each for each in answers if each.people.count is not None and is_small(each.people.count)
            ]
            for each in small:
                what = f"Fewer than {FEWEST} people are behind this number. The site hides it, but anybody can read this file."
                do = f'Write "fewer than {FEWEST}", and "not shown" for one other answer.'
                yield _note(survey, (*path, each.answer), what, do)


def numbers_in_words_are_those_of_the_survey(site: Site, _build: Build) -> Iterator[Problem]:
    """A share in a sentence that no answer has is a mistake in one of them. A number that is hidden is not told in words."""
    for survey in site.all(Survey):
        shown = shown_numbers(survey)
        known, hidden = _shares(shown), _hidden_counts(survey)
        for path, words in _sentences(survey):
            for found in _SHARE.finditer(words):
                if Decimal(found[1]) not in known:
                    what = f"No answer of this survey is {found[1]}%."
                    yield _note(survey, path, what, "Check the sentence and the numbers.")
            for found in _PEOPLE.finditer(words):
                if int(found[1]) in hidden:
                    what = f'"{found[0]}" tells a number that is hidden, since so few people can be told from it.'
                    at = survey.source.place_of(path)
                    yield Problem(survey.source.path, *at, what, "Say it without the number.")


def _lists(survey: Survey) -> Iterator[tuple[Path, Iterable[Answer]]]:
    yield ("who answered",), survey.who_answered
    for number, question in enumerate(survey.questions):
        yield ("questions", number, "answers"), question.answers
        if question.earlier:
            yield ("questions", number, "earlier", "answers"), question.earlier.answers


def _shares(shown: ShownNumbers) -> set[Decimal]:
    rows = [row for numbers in (shown.groups, *shown.of_questions) for row in (*numbers.rows, *numbers.sums)]
    both = [*rows, *(row.then for row in rows if row.then)]
    return {row.share for row in both if row.share is not None}


def _hidden_counts(survey: Survey) -> set[int]:
    """Small numbers. A larger one that is hidden beside one may be in a sentence about something else."""
    lists = [answers for _, answers in _lists(survey)]
    return {each.people.count for answers in lists for each in answers if is_small(each.people.count or 0)}  # type: ignore[misc]


def _sentences(survey: Survey) -> Iterator[tuple[Path, str]]:
    for name in ("title", "short title", "summary", "who is missing", "how sure", "what next"):
        yield (name,), getattr(survey, name.replace(" ", "_")) or ""
    for number, (question, _) in enumerate(told_questions(survey, shown_numbers(survey).of_questions)):
        for name in ("comment", "promise"):
            yield ("questions", number, name), getattr(question, name) or ""


def _note(survey: Survey, path: Path, what: str, do: str) -> Problem:
    return Problem(survey.source.path, *survey.source.place_of(path), what, do, Severity.NOTE)
