"""The Easy Reads of the statement and of the page to report a problem: their words are of the site, not of authors.

Where people wrote one, theirs is shown instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from campaign.addresses import REPORT, STATEMENT
from campaign.build import Build
from campaign.forms.easy_read.whom_to_ask import row_of, ways_to_ask
from campaign.forms.pages.report_a_problem import begun_message
from campaign.forms.pages.statement import ENFORCERS, bodies_of
from campaign.languages.phrases import say
from campaign.model.accessibility import Accessibility, Audit, ComplianceStatus, Gap
from campaign.model.easy_read import EasyBlock, EasyPart, EasyRead
from campaign.model.week import Campaign
from campaign.readability.sentences import sentence_spans
from campaign.telling.authors_words import fits, told
from campaign.telling.dates import full_date
from campaign.telling.easy_text import PICTURES
from campaign.telling.markdown_words import as_markdown, link_target
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import words_between

_TO_THE_STATEMENT, _TO_THE_REPORT = "accessibility/index.md", "report-a-problem/index.md"
"""Links as they are written in ``docs/``."""


def made_easy_reads(campaign: Campaign, build: Build) -> dict[str, Callable[[], EasyRead]]:
    """What makes them, by the addresses of their pages."""
    return {
        STATEMENT: lambda: _made(_statement(campaign, build)),
        REPORT: lambda: _made(_report(campaign, build)),
    }


def _made(parts: Iterator[EasyPart]) -> EasyRead:
    return EasyRead(PurePosixPath(), tuple(part for part in parts if part.blocks), made_from_facts=True)


def _report(campaign: Campaign, build: Build) -> Iterator[EasyPart]:
    def said(picture: str, *keys: str) -> EasyBlock:
        return _row(build, picture, *(f"easy_problem.{key}" for key in keys))

    language = build.language
    call, someone, write, post = ways_to_ask(campaign, build)
    begun = say(language, "easy_problem.begin", link=link_target(begun_message(campaign, build)))
    yield _part(build, "easy_part.about", said("warning", "wrong", "tell"), said("happy", "why"))
    yield _part(build, "easy_problem.how", call, someone, write, row_of("form", begun), post)
    yield _part(
        build,
        "easy_problem.what",
        said("website", "page"),
        said("think", "wanted"),
        said("no", "happened"),
        said("laptop", "device"),
        said("large print", "form"),
    )
    yield _part(
        build,
        "easy_problem.next",
        said("person", "answer"),
        *_answer(campaign.accessibility, build),
        said("plan", "fix"),
        said("choose", "instead"),
        row_of("rights", say(language, "easy_problem.unhappy", link=_TO_THE_STATEMENT)),
    )


def _statement(campaign: Campaign, build: Build) -> Iterator[EasyPart]:
    def said(picture: str, *keys: str) -> EasyBlock:
        return _row(build, picture, *(f"easy_statement.{key}" for key in keys))

    language, facts = build.language, campaign.accessibility
    runs = say(language, "easy_statement.run_by", name=as_markdown(campaign.publisher.name))
    yield _part(
        build,
        "easy_part.about",
        said("website", "about", "says"),
        *([row_of("building", runs)] if fits(runs) else []),
        said("everyone", "everyone"),
    )
    yield _part(
        build,
        "easy_statement.aims",
        said("laptop", "mouse"),
        said("audio", "screen_reader", "screen_reader_means"),
        said("large print", "large"),
        said("print", "print"),
        said("easy-read", "words"),
    )
    limits = (
        told(limit, words_between(build.written_in, language), language) for limit in facts.known_limits
    )
    known = (Statement("known limits", "warning", each.lines, lost=each.lost) for each in limits)
    yield _part(build, "easy_statement.limits", *blocks_of(known, language), *_gaps(facts, build))
    yield _part(
        build,
        "easy_statement.tested",
        said("wait" if facts.status is ComplianceStatus.NOT_YET_TESTED else "rights", *_status(facts)),
        *(_audit(facts.audit, build) if facts.audit else ()),
        said("survey", "programs", "programs_limit"),
        said(PICTURES["not_known"], "not_known", "not_known_means"),
    )
    call, _, write, _ = ways_to_ask(campaign, build)
    yield _part(
        build,
        "easy_statement.tell",
        row_of("ask", say(language, "easy_statement.tell_us", link=_TO_THE_REPORT)),
        call,
        write,
        said("braille", "other_forms"),
        *_answer(facts, build),
    )
    yield _part(build, "easy_statement.unhappy", *_enforcers(facts, build))


def _part(build: Build, title: str, *blocks: EasyBlock) -> EasyPart:
    return EasyPart(say(build.language, title), blocks)


def _row(build: Build, picture: str, *keys: str) -> EasyBlock:
    """A line for each sentence of the phrases."""
    phrases = [say(build.language, key) for key in keys]
    return row_of(picture, *(said[start:end] for said in phrases for start, end in sentence_spans(said)))


def _answer(facts: Accessibility, build: Build) -> Iterator[EasyBlock]:
    """No number of days is invented."""
    if facts.answer_within:
        days = say(build.language, "easy_problem.within", n=facts.answer_within)
        yield row_of("calendar", days, say(build.language, "easy_problem.working_days"))


def _status(facts: Accessibility) -> tuple[str, ...]:
    """A machine shows no more than people found."""
    return {
        ComplianceStatus.NOT_YET_TESTED: ("not_tested", "no_claim"),
        ComplianceStatus.FULLY: ("fully",),
        ComplianceStatus.PARTIALLY: ("partially",),
        ComplianceStatus.NOT: ("not",),
    }[facts.status]


def _audit(audit: Audit, build: Build) -> Iterator[EasyBlock]:
    language = build.language
    on = say(language, "easy_statement.tested_on", day=full_date(audit.date, language))
    who = say(
        language,
        "easy_event.named",
        name=say(language, "easy_statement.tester"),
        value=f"{as_markdown(audit.who)}.",
    )
    yield row_of(
        "done", on, *([who] if fits(who) else []), say(language, f"easy_statement.by_{audit.by.value}")
    )
    if audit.report:
        yield row_of("results", say(language, "easy_statement.read_report", link=link_target(audit.report)))


def _gaps(facts: Accessibility, build: Build) -> Iterator[EasyBlock]:
    """What does not work, why, and what people can use instead: each sentence of it."""
    language, words = build.language, words_between(build.written_in, build.language)
    gaps: tuple[Gap, ...] = (*facts.non_compliance, *facts.exempt)
    instead = say(language, "easy_statement.instead")

    def statements() -> Iterator[Statement]:
        for gap in gaps:
            what, why, plan, other = (
                told(getattr(gap, name, None), words, language) for name in ("what", "why", "plan", "instead")
            )
            limits = (*why.lines, *plan.lines, *((instead, *other.lines) if other.lines else ()))
            lost = tuple(line for each in (what, why, plan, other) for line in each.lost)
            yield Statement("accessibility", PICTURES["off"], what.lines, limits, lost)

    return blocks_of(statements(), language)


def _enforcers(facts: Accessibility, build: Build) -> Iterator[EasyBlock]:
    """Where the nation is not known, each with where it is."""
    language = build.language
    first = say(language, "easy_statement.not_happy")
    for body in bodies_of(facts.nation):
        ask = say(language, f"easy_statement.{body}", link=ENFORCERS[body])
        where = say(language, f"easy_statement.{body}_where") if facts.nation is None else ""
        yield row_of("rights", *filter(None, (first, where, ask)))
        first = ""
