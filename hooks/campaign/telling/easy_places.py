"""The Easy Read of a place, an organisation, a topic and a week, as far as their facts go: what it is, and how to reach it.

What happens there or belongs to it is listed below that: see :mod:`campaign.forms.easy_read.with_lists`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import facts_of
from campaign.model.easy_read import EasyBlock, EasyRead, Told
from campaign.model.organiser import Organiser
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.model.when import When
from campaign.telling.authors_words import fits, told
from campaign.telling.easy_access import access_statements, not_known_statements
from campaign.telling.easy_one_day import past
from campaign.telling.easy_one_time import once
from campaign.telling.easy_place import address_statements, getting_there_blocks
from campaign.telling.easy_room import room_lines
from campaign.telling.easy_say import MORE_WORDS
from campaign.telling.easy_text import PICTURES, part, until_over
from campaign.telling.markdown_words import as_markdown, email_link, link_target, phone_link
from campaign.telling.statements import Ask, Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between


def easy_read_of_place(venue: Venue, _today: date, language: Language, written_in: Language) -> EasyRead:
    words = words_between(written_in, language)
    where = address_statements(venue, language)
    unknown = not_known_statements(facts_of(venue.access), Ask(), words, language)
    return _made(
        venue.source.path,
        language,
        ("about", _about(venue.name, venue.summary, words, language)),
        ("where", blocks_of(where, language)),
        ("reach", _reach(venue.phone, None, venue.link, language)),
        ("getting_there", getting_there_blocks(venue, words, language)),
        ("getting_in", blocks_of(_getting_in(venue, words, language), language)),
        ("not_known", blocks_of(unknown, language)),
    )


def _getting_in(venue: Venue, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    """Of the place, and then what is other in a room of it, after its name."""
    yield from access_statements(venue.access, Ask(), words, language)
    for room in venue.rooms:
        yield Statement("rooms: name", PICTURES["room"], tuple(room_lines(room.said, words, language)))
        yield from access_statements(room.access, Ask(), words, language)
        asked = {name: fact for name, fact in facts_of(room.access).items() if fact.detail}
        yield from not_known_statements(asked, Ask(), words, language)


def easy_read_of_organisation(
    organiser: Organiser, _today: date, language: Language, written_in: Language
) -> EasyRead:
    words = words_between(written_in, language)
    return _made(
        organiser.source.path,
        language,
        ("about", _about(organiser.name, organiser.summary, words, language, has_more=bool(organiser.about))),
        (
            "reach",
            (
                *_reach(organiser.phone, organiser.email, organiser.link, language),
                *_social(organiser, language),
            ),
        ),
    )


def easy_read_of_topic(topic: str, language: Language) -> EasyRead:
    """It has no file. What it is about is its name."""
    nothing_more = words_between(language, language)
    return _made(PurePosixPath(), language, ("about", _about(topic, None, nothing_more, language)))


def easy_read_of_week(week: Week, today: date, language: Language, written_in: Language) -> EasyRead:
    """In the past once it is over, by the reader's clock too."""
    words = words_between(written_in, language)
    theme = told(week.theme, words, language, name=say(language, "easy_week.theme"))
    about = Statement("theme", PICTURES["theme"], theme.lines, lost=theme.lost)
    was = [*past([week.when], language)]
    when = [*blocks_of(iter(was), language)]
    times: tuple[When, ...] = ()
    if week.last_day >= today:
        times = (week.when,)
        once_over = blocks_of((replace(said, told=Told.ONCE_OVER) for said in was), language)
        when = [*map(until_over, once(week.when, language)), *once_over]
    made = _made(
        week.source.path,
        language,
        (
            "about",
            (*_about(week.heading, week.summary, words, language), *blocks_of(iter([about]), language)),
        ),
        ("when", when),
    )
    return replace(made, times=times)


def _made(source: PurePosixPath, language: Language, *parts: tuple[str, Iterable[EasyBlock]]) -> EasyRead:
    made = (part(about, blocks, language) for about, blocks in parts)
    return EasyRead(source, tuple(each for each in made if each.blocks), made_from_facts=True, asked_first=2)


def _about(
    name: str, summary: str | None, words: AuthorsWords, language: Language, *, has_more: bool = False
) -> Iterator[EasyBlock]:
    called = say(language, "easy_event.called", title=as_markdown(name))
    said = told(summary, words, language)
    lines = (called if fits(called) else "", *said.lines)
    yield from blocks_of(iter([Statement("name", PICTURES["about"], lines)]), language)
    if said.lost or has_more:
        more = say(language, "easy_event.more_here", link=MORE_WORDS)
        yield from blocks_of(iter([Statement("about", PICTURES["more_words"], (more,))]), language)


def _reach(phone: str | None, email: str | None, link: str | None, language: Language) -> Iterator[EasyBlock]:
    call = say(language, "easy_reach.call", phone=phone_link(phone)) if phone else ""
    write = say(language, "easy_reach.write", email=email_link(email)) if email else ""
    site = say(language, "easy_reach.site", link=link_target(link)) if link else ""
    said = (("call", call), ("write", write), ("book", site))
    return blocks_of((Statement(name, PICTURES[name], (line,)) for name, line in said), language)


def _social(organiser: Organiser, language: Language) -> Iterator[EasyBlock]:
    for account in organiser.social:
        network, handle = as_markdown(account.network), as_markdown(account.handle)
        on = (
            say(language, "easy_reach.social_link", network=network, link=link_target(account.link))
            if account.link
            else say(language, "easy_reach.social", network=network)
        )
        said = on, say(language, "easy_reach.handle", handle=handle)
        yield from blocks_of(iter([Statement("social", PICTURES["social"], said)]), language)
