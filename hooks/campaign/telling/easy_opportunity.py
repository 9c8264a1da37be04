"""The Easy Read of a way to get involved, made from its facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyRead, Told
from campaign.model.opportunity import Opportunity, OpportunityStatus, OpportunityType
from campaign.model.when import When
from campaign.telling.authors_words import Lines, fits, told
from campaign.telling.dates import full_date
from campaign.telling.easy_place import place_statements
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES, day_picture, part
from campaign.telling.markdown_words import as_markdown, email_link, link_target, phone_link
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between

_PICTURE_OF = {
    OpportunityType.PAID_ROLE: "work",
    OpportunityType.VOLUNTEER_ROLE: "helping",
    OpportunityType.TRAINING: "training",
    OpportunityType.GROUP: "group",
    OpportunityType.NETWORK: "everyone",
    OpportunityType.PANEL: "vote",
    OpportunityType.CALL: "speak",
}


def easy_read_of_opportunity(
    opportunity: Opportunity, today: date, language: Language, written_in: Language
) -> EasyRead:
    """After its last day it says so, by the reader's clock too."""
    words = words_between(written_in, language)
    is_closed = opportunity.is_closed(today)
    until = opportunity.apply_by
    times: tuple[When, ...] = (until,) if until and until.first and not is_closed else ()
    parts = (
        ("about", _about(opportunity, today, words, language)),
        ("who_can_join", _who(opportunity, words, language)),
        ("last_day", _last_day(opportunity, today, language)),
        ("money", _money(opportunity, words, language)),
        ("time", _time(opportunity, words, language)),
        ("where", _where(opportunity, words, language)),
        (
            "ask_about_it" if opportunity.is_stopped else "apply",
            () if opportunity.is_over(today) else _apply(opportunity, words, language),
        ),
    )
    made = (
        part(about, blocks_of((replace(said, lost=()) for said in statements), language), language)
        for about, statements in parts
    )
    return EasyRead(
        opportunity.source.path,
        tuple(each for each in made if each.blocks),
        made_from_facts=True,
        asked_first=2,
        times=times,
    )


def _about(
    opportunity: Opportunity, today: date, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    if opportunity.status is not OpportunityStatus.OPEN:
        note = told(opportunity.status_note, words, language)
        said = say(language, f"easy_opportunity.status.{opportunity.status}")
        yield Statement("status", PICTURES["stopped"], (said, *note.lines))
    elif opportunity.is_closed(today):
        yield Statement("apply by", PICTURES["over"], (say(language, "easy_opportunity.closed"),))
    key = opportunity.type_.value.replace(" ", "_")
    yield Statement("type", _PICTURE_OF[opportunity.type_], (say(language, f"easy_opportunity.type.{key}"),))
    called = say(language, "easy_event.called", title=as_markdown(opportunity.title))
    summary = told(opportunity.summary, words, language)
    yield Statement("title", PICTURES["about"], (called if fits(called) else "", *summary.lines))
    more = say(language, "easy_event.more_here", link=MORE_WORDS)
    yield Statement("what you do", PICTURES["more_words"], (more,))


def _who(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    who = told(opportunity.for_, words, language, name=say(language, "opportunity.for"))
    yield _of("for", "people", who) if opportunity.for_ else _unknown("for", "for_not_known", language)
    others = told(opportunity.others_can, words, language, name=say(language, "opportunity.others_can"))
    yield _of("others can", "invited", others)


def _last_day(opportunity: Opportunity, today: date, language: Language) -> Iterator[Statement]:
    if opportunity.is_stopped:
        return
    if opportunity.open_all_year:
        yield Statement("open all year", PICTURES["day"], (say(language, "easy_opportunity.open_all_year"),))
        return
    last = opportunity.apply_by.first if opportunity.apply_by else None
    if last is None:
        yield _unknown("apply by", "last_day_not_known", language)
        return
    day = full_date(last, language)
    closed = say(language, "easy_opportunity.closed_on", day=day), say(language, "easy_opportunity.closed")
    if opportunity.is_closed(today):
        yield Statement("apply by", PICTURES["over"], closed)
        return
    still = say(language, "easy_opportunity.apply_by", day=day)
    yield Statement("apply by", day_picture(last), (still,), told=Told.UNTIL_OVER)
    yield Statement("apply by", PICTURES["over"], closed, told=Told.ONCE_OVER)


def _money(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    pay = told(opportunity.pay, words, language, name=say(language, "opportunity.pay"))
    unpaid = opportunity.type_ is OpportunityType.VOLUNTEER_ROLE
    if unpaid:
        yield Statement("pay", PICTURES["money"], (say(language, "easy_opportunity.not_paid"),))
    elif opportunity.pay:
        yield _of("pay", "paid", pay)
    elif opportunity.is_work:
        yield _unknown("pay", "pay_not_known", language)
    if opportunity.cost:
        cost = told(opportunity.cost.words, words, language, name=say(language, "opportunity.cost"))
        yield _of("cost", "free" if opportunity.cost.free else "money", cost)
    elif opportunity.type_ is OpportunityType.TRAINING:
        yield _unknown("cost", "cost_not_known", language)
    expenses = told(opportunity.expenses, words, language, name=say(language, "opportunity.expenses"))
    yield _of("expenses", "paid_back", expenses)
    if opportunity.is_work and not opportunity.expenses:
        yield _unknown("expenses", "expenses_not_known", language)


def _time(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    asked = told(opportunity.time_asked, words, language, name=say(language, "opportunity.time_asked"))
    yield _of("time asked", "clock", asked)
    dates = told(opportunity.dates, words, language, name=say(language, "opportunity.dates"))
    yield _of("dates", "day", dates)
    support = told(opportunity.support, words, language, name=say(language, "opportunity.support"))
    yield _of("support", "helpers", support)


def _where(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if opportunity.how:
        picture = PICTURES["place" if opportunity.how is AttendanceMode.IN_PERSON else "online"]
        yield Statement(
            "how", picture, (say(language, f"easy_opportunity.how.{opportunity.how.name.lower()}"),)
        )
    if opportunity.where:
        yield from place_statements(opportunity.where, words, language)


def _apply(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    for said in _ways(opportunity, words, language):
        yield replace(said, told=Told.UNTIL_OVER)


def _ways(opportunity: Opportunity, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    apply = opportunity.apply
    if not apply.ways:
        yield _unknown("apply", "apply_not_known", language)
    if apply.phone:
        yield Statement(
            "apply: phone",
            PICTURES["call"],
            (say(language, "easy_opportunity.call", phone=phone_link(apply.phone)),),
        )
    if apply.email:
        yield Statement(
            "apply: email",
            PICTURES["write"],
            (say(language, "easy_opportunity.write", email=email_link(apply.email)),),
        )
    if apply.link:
        yield Statement(
            "apply: link",
            PICTURES["book"],
            (say(language, "easy_opportunity.online", link=link_target(apply.link)),),
        )
    post = told(apply.post, words, language, name=say(language, "opportunity.post"))
    yield _of("apply: post", "letter", post)
    in_person = told(apply.in_person, words, language, name=say(language, "opportunity.in_person"))
    yield _of("apply: in person", "place", in_person)
    yield _of("apply: note", "note", told(apply.note, words, language))


def _of(field: str, picture: str, said: Lines, *more: str) -> Statement:
    return Statement(field, PICTURES[picture], (*said.lines, *more), lost=said.lost)


def _unknown(field: str, phrase: str, language: Language) -> Statement:
    lines = say(language, f"easy_opportunity.{phrase}"), say(language, "easy_event.ask_us")
    return Statement(field, PICTURES["not_known"], lines)
