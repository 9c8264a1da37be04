"""The Easy Read of a case study, as far as its facts go: who did it, what changed, what is next, and who tells it.

Its sentences are the author's. One that is too long is left to the page with more words, which then is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.consent import Basis
from campaign.model.easy_read import EasyRead
from campaign.model.people import Citation, Person
from campaign.model.writing import CaseStudy
from campaign.telling.authors_words import Lines, fits, told
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES, part
from campaign.telling.markdown_words import as_markdown, link_target, seen_lines
from campaign.telling.people import person_line
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between


def easy_read_of_case_study(
    study: CaseStudy, _today: date, language: Language, written_in: Language
) -> EasyRead:
    words = words_between(written_in, language)
    rest = {
        "who_took_part": [*_who(study, words, language)],
        "what_changed": [_what_changed(study, words, language)],
        "what_next": [_what_next(study, words, language)],
        "sources": [*_sources(study.sources, words, language)],
    }
    is_short = not any(said.lost for about in rest.values() for said in about)
    told_of_it = {"about": [*_about(study, words, language, is_all=is_short)], **rest}
    # The other page has what is left out, so nobody needs to ask for it.
    parts = (
        part(about, blocks_of((replace(said, lost=()) for said in statements), language), language)
        for about, statements in told_of_it.items()
    )
    return EasyRead(
        study.source.path, tuple(made for made in parts if made.blocks), made_from_facts=True, asked_first=2
    )


def _about(study: CaseStudy, words: AuthorsWords, language: Language, *, is_all: bool) -> Iterator[Statement]:
    if study.consent.basis is Basis.MADE_UP:
        made_up = say(language, "made_up.page"), say(language, "made_up.why")
        yield Statement("consent", PICTURES["about"], made_up)
    called = say(language, "easy_event.called", title=as_markdown(study.title))
    summary = told(study.summary, words, language)
    service = _listed([study.service], say(language, "case_study.service"), words, language)
    started = _listed([study.started or ""], say(language, "case_study.when"), words, language)
    yield Statement("title", PICTURES["about"], (called if fits(called) else "", *summary.lines))
    if summary.lost or service.lost or started.lost or study.body.strip() or study.quotes or not is_all:
        more = say(language, "easy_event.more_here", link=MORE_WORDS)
        yield Statement("body", PICTURES["more_words"], (more,))
    yield Statement("service", PICTURES["service"], service.lines)
    not_known = "" if study.started else say(language, "case_study.when_not_recorded")
    yield Statement("started", PICTURES["day"], (*started.lines, not_known))


def _who(study: CaseStudy, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    """What comes first has the name of the list, and the others are below it."""
    people = [_short_line(person, language) for person in study.with_people]
    organisations = [organiser.name for organiser in study.organisations]
    for name, picture, label, those in (
        ("organisations", "organisation", "organisers.singular", organisations),
        ("with people", "people", "case_study.people", people),
        ("partners", "helpers", "easy_event.partners", study.partners),
    ):
        said = _listed(those, say(language, label), words, language)
        yield Statement(name, PICTURES[picture], said.lines, lost=said.lost)


def _short_line(person: Person, language: Language) -> str:
    """Without the organisation where that makes it too long: it is named above."""
    whole = person_line(person, language)
    is_known = person.name or person.role
    return (
        whole
        if fits(whole) or not is_known
        else person_line(person.model_copy(update={"organisation": None}), language)
    )


def _what_changed(study: CaseStudy, words: AuthorsWords, language: Language) -> Statement:
    said = _listed(seen_lines(study.what_changed), "", words, language)
    return Statement(
        "what changed", PICTURES["result"], said.lines or _elsewhere(said, language), lost=said.lost
    )


def _what_next(study: CaseStudy, words: AuthorsWords, language: Language) -> Statement:
    said = told(study.what_next, words, language)
    not_known = "" if study.what_next else say(language, "easy_study.next_not_recorded")
    lines = said.lines or _elsewhere(said, language)
    return Statement("what next", PICTURES["parts"], (*lines, not_known), lost=said.lost)


def _elsewhere(said: Lines, language: Language) -> tuple[str, ...]:
    """A part that would be empty leads to the page that has it."""
    return (say(language, "easy_event.more_here", link=MORE_WORDS),) if said.lost else ()


def _sources(sources: Iterable[Citation], words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for source in sources:
        teller = _listed([source.publisher], say(language, "easy_study.publisher"), words, language)
        called = say(language, "easy_study.source", title=as_markdown(source.title))
        from_year = say(language, "easy_study.year", year=source.year) if source.year else ""
        link = say(language, "easy_study.link", link=link_target(source.link)) if source.link else ""
        lost = () if fits(called) else (source.title,)
        lines = (*teller.lines, called if fits(called) else "", from_year, link)
        yield Statement("sources", PICTURES["news"], lines, lost=(*teller.lost, *lost))


def _listed(those: Iterable[str], label: str, words: AuthorsWords, language: Language) -> Lines:
    """After the name of the list; on a line of its own before what is too long with it, or looks like a sentence."""
    said = [told(each, words, language, name="" if number else label) for number, each in enumerate(those)]
    lines = [line for each in said for line in each.lines]
    if label and lines and not lines[0].startswith(label):
        lines.insert(0, say(language, "easy_event.named", name=label, value="").strip())
    return Lines(tuple(lines), tuple(lost for each in said for lost in each.lost))
