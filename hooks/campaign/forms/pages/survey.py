"""The page of one survey: for each question a sentence, a chart, a table of the same numbers, and what they cannot say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TypedDict

from campaign.addresses import numbers_of
from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.downloads import DownloadFacts
from campaign.forms.pages.people import CitationFacts, citations, organiser_links, topic_links
from campaign.forms.pages.photos import PhotoFacts, photo_facts
from campaign.forms.pages.quotes import QuoteFacts, quote_facts
from campaign.forms.pages.sections import SectionFacts, of_links, of_what_tells
from campaign.forms.pages.survey_chart import ChartFacts, TableFacts, chart_facts, table_facts
from campaign.forms.tables.survey_csv import survey_csv
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.consent import Basis
from campaign.model.shown_numbers import Numbers, Row, ShownNumbers, shown_numbers
from campaign.model.survey import Survey
from campaign.model.survey_question import Question, QuestionKind
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import day_and_times
from campaign.telling.survey_words import (
    headline,
    lead_of,
    news_of,
    notes_on,
    number,
    people,
    share_text,
    told_questions,
    value_of,
)


class VoicesFacts(TypedDict):
    """What people of a group said; ``group`` is None where nobody said which it is."""

    group: str | None
    quotes: list[QuoteFacts]


class QuestionFacts(TypedDict):
    """All that is told of one question. What is None or empty is not told."""

    id: str
    question: str
    finding: str | None
    chart: ChartFacts | None
    table: TableFacts | None
    amounts: list[str]
    order: list[str]
    voices: list[VoicesFacts]
    notes: list[str]
    comment: str | None
    promise: str | None


class AboutFacts(TypedDict):
    """A fact about the survey: its name, and what is known, a line each."""

    name: str
    lines: list[str]


class FigureFacts(TypedDict):
    """A share, and the sentence around it."""

    share: str
    says: str


class SurveyFacts(TypedDict):
    """All that the page of a survey tells. ``figure`` is its first number, in the place of its picture."""

    title: str
    summary: str
    figure: FigureFacts | None
    made_up: bool
    photo: PhotoFacts | None
    art: list[ShapeFacts]
    questions: list[QuestionFacts]
    csv: DownloadFacts | None
    what_next: str | None
    about: list[AboutFacts]
    sources: list[CitationFacts]
    sections: list[SectionFacts]


class SurveyPageFacts(TypedDict):
    """The page of a survey."""

    survey: SurveyFacts


def survey_facts(shown: Shown[Survey, OnSite], site: Published[OnSite], build: Build) -> SurveyPageFacts:
    return {"survey": _facts(shown, site, build)}


def _facts(shown: Shown[Survey, OnSite], site: Published[OnSite], build: Build) -> SurveyFacts:
    survey, language = shown.record, build.language
    numbers = shown_numbers(survey)
    figure = _first_figure(survey, numbers, language)
    return {
        "title": survey.title,
        "summary": survey.summary,
        "figure": figure,
        "made_up": survey.consent.basis is Basis.MADE_UP,
        "photo": photo_facts(survey, build),
        "art": [] if figure else art_of(shown),
        "questions": [
            _question(at, question, of_question, survey, language)
            for at, (question, of_question) in enumerate(
                told_questions(survey, numbers.of_questions), start=1
            )
        ],
        "csv": _csv(shown, build) if any(each.rows for each in numbers.of_questions) else None,
        "what_next": survey.what_next,
        "about": list(_about(survey, numbers, language)),
        "sources": citations(survey.sources),
        "sections": [
            *of_what_tells(survey, site, language),
            of_links("org", say(language, "survey.asked_by"), organiser_links(survey.asked_by)),
            of_links("topics", say(language, "topics.about"), topic_links(survey.topics)),
        ],
    }


def _csv(shown: Shown[Survey, OnSite], build: Build) -> DownloadFacts:
    size = max(1, round(len(survey_csv(shown, build)) / 1000))
    return {"words": say(build.language, "survey.download", size=size), "address": numbers_of(shown.record)}


def _first_figure(survey: Survey, numbers: ShownNumbers, language: Language) -> FigureFacts | None:
    """That of the first question, if it has a share, and the sentence around it."""
    question, first = survey.questions[0], numbers.of_questions[0]
    row = lead_of(question, first)
    if row is None or row.share is None:
        return None
    told = [headline(question, first, language), news_of(row, first, survey.small_change, language)]
    return {
        "share": share_text(row.share, language),
        "says": joined(" ", [each for each in told if each]),
    }


def _question(
    at: int, question: Question, numbers: Numbers, survey: Survey, language: Language
) -> QuestionFacts:
    row = lead_of(question, numbers)
    told = [headline(question, numbers, language)]
    if row:
        told.append(news_of(row, numbers, survey.small_change, language))
    year = str(survey.year or "")
    return {
        "id": f"question-{at}",
        "question": question.question,
        "finding": joined(" ", [each for each in told if each]) or None,
        "chart": chart_facts(question, numbers, year, language) if numbers.shown else None,
        "table": table_facts(question, numbers, year, survey.small_change, language)
        if numbers.rows
        else None,
        "amounts": [] if numbers.too_few else list(_amounts(question, language)),
        "order": list(question.order),
        "voices": _voices(question, language),
        "notes": list(_notes(question, numbers, language)),
        "comment": question.comment,
        "promise": question.promise,
    }


def _notes(question: Question, numbers: Numbers, language: Language) -> Iterator[str]:
    if question.kind is QuestionKind.ORDER:
        yield say(language, "survey.order_only")
    elif question.kind is not QuestionKind.OWN_WORDS:
        yield from notes_on(question, numbers, language)


def _amounts(question: Question, language: Language) -> Iterator[str]:
    for name, amount in (("average", question.average), ("middle", question.middle)):
        if amount:
            counted = question.counted_in
            key = f"survey.{name}_of" if counted else f"survey.{name}"
            yield say(language, key, amount=amount, things=counted)


def _voices(question: Question, language: Language) -> list[VoicesFacts]:
    """What people of one group said is together, in the order in which the groups come."""
    order = list(dict.fromkeys(quote.group for quote in question.quotes))
    by_group = sorted(question.quotes, key=lambda quote: order.index(quote.group))
    return [
        {"group": group, "quotes": [quote_facts(quote, language) for quote in quotes]}
        for group, quotes in groupby(by_group, key=lambda quote: quote.group)
    ]


def _about(survey: Survey, numbers: ShownNumbers, language: Language) -> Iterator[AboutFacts]:
    """What is not recorded is said, so that nobody takes silence for an answer."""
    not_recorded = say(language, "not_recorded")
    asked = [survey.asked] if survey.asked else []
    if survey.asked_number is not None:
        asked.append(say(language, "survey.people_asked", people=people(survey.asked_number, language)))
    answered = _answered(survey, numbers, language)
    when = [day_and_times(survey.when, language)] if survey.when.first else []
    small = [say(language, "survey.small_changes", n=survey.small_change)] if survey.small_change else []
    for name, lines, is_always_told in (
        ("who_was_asked", asked, True),
        ("who_answered", answered, True),
        ("who_is_missing", [survey.who_is_missing] if survey.who_is_missing else [], False),
        ("when", when, True),
        ("how", list(survey.how), True),
        ("small", small, False),
        ("how_sure_words", [survey.how_sure] if survey.how_sure else [], False),
    ):
        if lines or is_always_told:
            yield {"name": say(language, f"survey.{name}"), "lines": lines or [not_recorded]}


def _answered(survey: Survey, numbers: ShownNumbers, language: Language) -> list[str]:
    if numbers.too_few:
        return [say(language, "survey.fewer_answered")]
    lines = [] if numbers.answered is None else [people(numbers.answered, language)]
    lines += [_group(row, language) for row in numbers.groups.rows]
    if numbers.groups.rows and survey.several_groups:
        lines.append(say(language, "survey.in_several"))
    return lines


def _group(row: Row, language: Language) -> str:
    said = value_of(row, language) if row.count is None else number(row.count, language)
    return say(language, "survey.group", group=row.answer, number=said)
