"""An event that happens in several places, in Easy Read: what is other there, and how to get to each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.access import Answer, PlaceAccess, facts_of
from campaign.model.easy_read import EasyBlock
from campaign.model.event import Event
from campaign.model.venue import PlaceFields, Venue, access_at
from campaign.telling.authors_words import fits
from campaign.telling.easy_access import about_place, about_spot, access_statements, not_known_of_one_place
from campaign.telling.easy_joining import ask_of
from campaign.telling.easy_place import address_statements, getting_there_blocks, place_statements
from campaign.telling.easy_text import PICTURES
from campaign.telling.markdown_words import as_markdown, link_target, phone_link
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.word_rules import AuthorsWords


def access_elsewhere(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """Of each other place and room, all that is not so at the first."""
    here = access_at(event.where, event.room)
    for place, room in _others(event):
        there = access_at(place, room)
        if there != here:
            said = (
                about_spot(place, room, words, language),
                *_differences(event, here, there, words, language),
            )
            yield from blocks_of(iter(said), language)


def ways_elsewhere(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """The address of each other place, and how to get there."""
    seen: list[PlaceFields] = []
    for place, _ in _others(event):
        if place == event.where or place in seen:
            continue
        seen.append(place)
        where = (
            address_statements(place, language) if place.name else place_statements(place, words, language)
        )
        ways = [*blocks_of(where, language)]
        ways += getting_there_blocks(place, words, language)
        ways += reach_blocks(place, language)
        if ways:
            yield from chain(blocks_of(iter([about_place(place, language)]), language), ways)


def _others(event: Event) -> list[tuple[PlaceFields, str | None]]:
    """Each place and room once, in the order of its times, but for the first."""
    found: list[tuple[PlaceFields, str | None]] = []
    for time in (*event.occurrences(), *event.times_of_sessions()):
        spot = time.where, time.room
        if time.where and spot != (event.where, event.room) and spot not in found:
            found.append((time.where, time.room))
    return found


def reach_blocks(place: PlaceFields | None, language: Language) -> Iterator[EasyBlock]:
    """Where more is said of a place; how to reach one that has no page here."""
    if isinstance(place, Venue):
        to = f"{place.address}index.md"
        page = say(language, "easy_event.page_of_place", place=as_markdown(place.name), link=to)
        said = [Statement("where", PICTURES["more_words"], (page if fits(page) else "",))]
    elif place:
        call = say(language, "easy_reach.call_place", phone=phone_link(place.phone)) if place.phone else ""
        site = say(language, "easy_reach.site", link=link_target(place.link)) if place.link else ""
        said = [
            Statement("where: phone", PICTURES["call"], (call,)),
            Statement("where: link", PICTURES["book"], (site,)),
        ]
    else:
        return
    yield from blocks_of(iter(said), language)


def _differences(
    event: Event, here: PlaceAccess, there: PlaceAccess, words: AuthorsWords, language: Language
) -> Iterator[Statement]:
    told_here = [*access_statements(here, ask_of(event), words, language)]
    for said in access_statements(there, ask_of(event), words, language):
        if said not in told_here:
            yield said
    before = facts_of(here)
    unknown = {
        name: fact
        for name, fact in facts_of(there).items()
        if fact.answer is Answer.NOT_KNOWN and fact != before[name]
    }
    yield from not_known_of_one_place(unknown, ask_of(event), words, language)
