"""The Easy Read of a report, as far as its facts go: who says it, what they found, what they ask for, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.easy_read import EasyRead
from campaign.model.report import Recommendation, RecommendationStatus, Report
from campaign.telling.authors_words import fits, told
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES, part
from campaign.telling.markdown_words import as_markdown, link_target
from campaign.telling.reports import publishers_of
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between


def easy_read_of_report(report: Report, _today: date, language: Language, written_in: Language) -> EasyRead:
    """What is too long is on the page with more words, which it leads to."""
    words = words_between(written_in, language)
    parts = (
        ("about", _about(report, words, language)),
        ("who_took_part", _who(report, words, language)),
        ("findings", _findings(report, words, language)),
        ("recommendations", _recommendations(report, words, language)),
        ("what_next", _what_next(report, words, language)),
    )
    made = (
        part(about, blocks_of((replace(said, lost=()) for said in statements), language), language)
        for about, statements in parts
    )
    return EasyRead(
        report.source.path, tuple(each for each in made if each.blocks), made_from_facts=True, asked_first=2
    )


def _about(report: Report, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if report.consent.basis is Basis.MADE_UP:
        made_up = say(language, "made_up.page"), say(language, "made_up.why")
        yield Statement("consent", PICTURES["about"], made_up)
    called = say(language, "easy_event.called", title=as_markdown(report.title))
    summary = told(report.summary, words, language)
    what = say(language, "easy_a_report.what")
    yield Statement("title", PICTURES["about"], (called if fits(called) else "", what, *summary.lines))
    more = say(language, "easy_event.more_here", link=MORE_WORDS)
    yield Statement("body", PICTURES["more_words"], (more,))
    dated = told(report.dated, words, language, name=say(language, "report.dated"))
    unknown = () if report.dated else (say(language, "easy_a_report.date_not_recorded"),)
    yield Statement("dated", PICTURES["day"], (*dated.lines, *unknown))


def _who(report: Report, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for name in publishers_of(report):
        by = say(language, "easy_a_report.by", name=as_markdown(name))
        yield Statement(
            "publishers", PICTURES["organisation"], (by if fits(by) else f"{as_markdown(name)}.",)
        )
    who = told(report.who, words, language, name=say(language, "report.who"))
    people = "" if report.people is None else say(language, "easy_a_report.people", n=report.people)
    unknown = () if report.people is not None else (say(language, "easy_a_report.people_not_recorded"),)
    yield Statement("who", PICTURES["people"], (people, *who.lines, *unknown))


def _findings(report: Report, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for finding in report.findings:
        yield Statement("findings", PICTURES["result"], told(finding, words, language).lines)


def _recommendations(report: Report, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for asked in report.recommendations:
        said = told(asked.words, words, language)
        to = told(asked.to, words, language, name=say(language, "report.to"))
        if said.lines:
            yield Statement("recommendations: words", PICTURES["ask"], (*said.lines, *to.lines))
            yield from _came_of(asked, words, language)


def _came_of(asked: Recommendation, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    status = asked.status or RecommendationStatus.NOT_ANSWERED
    key = "not_recorded" if asked.status is None else status.name.lower()
    response = told(asked.response, words, language)
    done = told(asked.what_was_done, words, language)
    link = say(language, "easy_a_report.link", link=link_target(asked.link)) if asked.link else ""
    picture = (
        "over"
        if asked.status is RecommendationStatus.DONE
        else "not_known"
        if asked.status is None
        else "note"
    )
    lines = say(language, f"easy_a_report.status.{key}"), *response.lines, *done.lines, link
    yield Statement("recommendations: status", PICTURES[picture], lines)


def _what_next(report: Report, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    key = report.follow_up.value if report.follow_up else "not_recorded"
    note = told(report.follow_up_note, words, language)
    yield Statement(
        "follow up", PICTURES["parts"], (say(language, f"easy_a_report.follow_up.{key}"), *note.lines)
    )
