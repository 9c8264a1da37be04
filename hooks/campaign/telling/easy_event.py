"""An event's facts as an Easy Read page: nobody has to write it, and it can never disagree with the event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead, Told
from campaign.model.event import Event
from campaign.telling.easy_access import about_place, access_parts
from campaign.telling.easy_changes import change_blocks, over_blocks
from campaign.telling.easy_joining import cost_blocks, joining_parts
from campaign.telling.easy_one_date import dates_blocks
from campaign.telling.easy_other_places import access_elsewhere, reach_blocks, ways_elsewhere
from campaign.telling.easy_place import getting_there_blocks, where_blocks
from campaign.telling.easy_say import (
    about_blocks,
    afterwards_blocks,
    say_blocks,
    session_blocks,
    who_runs_blocks,
)
from campaign.telling.easy_text import part, until_over
from campaign.telling.easy_when import when_blocks
from campaign.telling.statements import blocks_of
from campaign.telling.word_rules import AuthorsWords, words_between

WRITTEN_FIRST = "about"
"""What hand-written words always say themselves."""

ABOUT_CHANGES = ("over", "changed")
ONLY_FROM_FACTS = "when"
"""What hand-written words may not replace: a date that is written twice will one day disagree."""

_REACHED = re.compile(r"\]\(((?:tel|mailto):[^)]+)\)")
"""Whom a line says to call or to write to."""

ASK = "ask"
ASKED_FIRST = (*ABOUT_CHANGES, ONLY_FROM_FACTS, "where", "who_can_come", "booking", ASK)
"""The parts that readers want first, in this order."""


def easy_read_of(event: Event, today: date, language: Language, written_in: Language) -> EasyRead:
    """All parts that have something to tell. ``written_in`` is the language of its author.

    While an event is not over on the day ``today``, its lines say when they are told, for the reader's clock.
    """
    words = words_between(written_in, language)
    made = [part(about, blocks, language) for about, blocks in _parts(event, words, today, language)]
    told = map(_once_over, made) if event.is_over(today) else made
    times = tuple(at.when for at in event.occurrences())
    kept = tuple(each for each in told if each.blocks)
    first = sum(each.about in ASKED_FIRST for each in kept)
    return EasyRead(
        event.source.path, kept, made_from_facts=True, of_event=True, times=times, asked_first=first,
        asks_the_campaign=not event.is_over(today) and _asks_the_campaign(event),
    )  # fmt: skip


def with_facts(written: EasyRead, made: EasyRead, written_in: Language) -> EasyRead:
    """A hand-written twin with the facts around it.

    What readers ask first comes first, then what people wrote, then the other parts made from facts. What people wrote
    under the title of a part, in the language ``written_in``, takes its place. Days and times always come from the facts.
    """
    about = {say(written_in, f"easy_part.{each.about}").casefold(): each.about for each in made.parts}
    theirs = {
        found: each
        for each in written.parts
        if (found := about.get(each.title.casefold())) and found not in (ONLY_FROM_FACTS, WRITTEN_FIRST)
    }
    rest = [each for each in written.parts if not any(each is one for one in theirs.values())]
    known = {to for line in written.lines() for to in _REACHED.findall(line.text)}
    parts = {
        each.about: _with_numbers_of(each, theirs[each.about], known) if each.about in theirs else each
        for each in made.parts
        if each.about != WRITTEN_FIRST
    }
    first = [parts.pop(name) for name in ASKED_FIRST if name in parts]
    return replace(
        written, parts=(*first, *rest, *parts.values()), as_written=written.parts, times=made.times,
        asked_first=len(first) or 1, asks_the_campaign=made.asks_the_campaign,
    )  # fmt: skip


def _with_numbers_of(made: EasyPart, theirs: EasyPart, known: set[str]) -> EasyPart:
    """What people wrote in place of a part, and after it whom to call and write to, where their words do not have it."""
    lost = tuple(
        block
        for block in made.blocks
        if {to for line in block.lines for to in _REACHED.findall(line.text)} - known
    )
    return replace(theirs, blocks=(*theirs.blocks, *lost)) if lost else theirs


def _asks_the_campaign(event: Event) -> bool:
    ask = event.access.ask
    return not (event.is_stopped or event.run_by_others or (ask and ask.phone))


def _parts(
    event: Event, words: AuthorsWords, today: date, language: Language
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """What each part is about, in the order in which readers ask."""
    yield "over", over_blocks(event, language)
    yield (
        "changed",
        chain(change_blocks(event, words, language), dates_blocks(event, words, today, language)),
    )
    yield ONLY_FROM_FACTS, when_blocks(event, words, today, language)
    if not event.is_stopped:
        yield "where", where_blocks(event, words, language)
        yield from joining_parts(event, words, today, language)
    yield WRITTEN_FIRST, about_blocks(event, words, language)
    yield "afterwards", afterwards_blocks(event, language)
    if not event.is_stopped:
        yield "cost", cost_blocks(event, words, language)
        if event.how is not AttendanceMode.ONLINE:
            yield "getting_there", map(until_over, _ways(event, words, language))
        for about, blocks in access_parts(event, words, language):
            elsewhere = access_elsewhere(event, words, language) if about == "getting_in" else ()
            yield about, map(until_over, chain(blocks, elsewhere))
        yield "sessions", map(until_over, session_blocks(event, words, language))
        yield "say", say_blocks(event, words, language)
        yield "who_runs", who_runs_blocks(event, language)


def _ways(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    here = [*getting_there_blocks(event.where, words, language), *reach_blocks(event.where, language)]
    elsewhere = [*ways_elsewhere(event, words, language)]
    if event.where and here and elsewhere:
        yield from blocks_of(iter([about_place(event.where, language)]), language)
    yield from (*here, *elsewhere)


def _once_over(made: EasyPart) -> EasyPart:
    """What is left on the day after: what is true for good, and what is only said then."""
    blocks = (
        _with_lines(
            each,
            (replace(line, told=Told.ALWAYS) for line in each.lines if line.told is not Told.UNTIL_OVER),
        )
        for each in made.blocks
    )
    return replace(made, blocks=tuple(each for each in blocks if each.lines))


def _with_lines(block: EasyBlock, lines: Iterable[EasyLine]) -> EasyBlock:
    return replace(block, lines=tuple(lines))
