"""Where an event is and how to get there or join from elsewhere, in Easy Read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import in_language, joined, language_of
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.venue import PlaceFields
from campaign.readability.blocks import units_of
from campaign.telling.authors_words import Lines, fits, told
from campaign.telling.easy_joining import ask_of
from campaign.telling.easy_room import room_lines
from campaign.telling.easy_text import PICTURES
from campaign.telling.events import is_only_watched, who_gets_the_link
from campaign.telling.markdown_words import as_markdown, link_target, phone_link
from campaign.telling.places import is_by_phone
from campaign.telling.statements import Statement, blocks_of
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords


def where_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    said = (replace(each, told=Told.UNTIL_OVER) for each in _where(event, words, language))
    return blocks_of(said, language)


def getting_there_blocks(
    place: PlaceFields | None, words: AuthorsWords, language: Language
) -> Iterator[EasyBlock]:
    """Every sentence of it: whoever does not find the door does not take part."""
    if place:
        said = way_there(place, words, language)
        on_map = (say(language, "easy_event.map", link=link_target(place.map)),) if place.map else ()
        there = Statement("where: getting there", PICTURES["way_there"], said.lines, lost=said.lost)
        yield from blocks_of(iter([there, Statement("where: map", PICTURES["map"], on_map)]), language)


def way_there(place: PlaceFields, words: AuthorsWords, language: Language) -> Lines:
    written = place.getting_there or ""
    seen = ("".join(written[at] for at in unit.places) for unit in units_of(written, easy=False))
    tag = language_of(written)
    found = [told(in_language(text, tag), words, language) for text in seen]
    return Lines(
        tuple(line for each in found for line in each.lines),
        tuple(line for each in found for line in each.lost),
    )


def place_statements(place: PlaceFields, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    """Its name and its address; only the town while no more is known."""
    if place.name is None:
        town = say(language, "easy_event.in_town", town=as_markdown(place.said))
        unknown = say(language, "easy_event.place_not_known"), say(language, "easy_event.look_again")
        yield Statement("where", PICTURES["place"], (town, *unknown))
        return
    name = place.name if place.street else place.said
    at = say(language, "easy_event.at_place", place=as_markdown(name))
    named = Lines((at,)) if fits(at) else told(name, words, language)
    yield Statement("where", PICTURES["place"], (*named.lines, *_address(place, language)), lost=named.lost)


def address_statements(place: PlaceFields, language: Language) -> Iterator[Statement]:
    """On the page of the place itself, which says its name first; only the town while no more is known."""
    town = say(language, "easy_event.in_town", town=as_markdown(place.town)) if place.town else ""
    yield Statement("where", PICTURES["place"], tuple(_address(place, language)) or (town,))


def _address(place: PlaceFields, language: Language) -> Iterator[str]:
    """In one sentence, or a line for each of its lines."""
    if not place.street and not place.postcode:
        return
    said = say(language, "easy_event.address", address=as_markdown(joined(", ", place.address_lines)))
    if fits(said):
        yield said
    else:
        yield from (as_markdown(line) for line in place.address_lines)


def _where(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    if event.how is not AttendanceMode.ONLINE:
        yield from _place(event, words, language)
    if event.how is not AttendanceMode.IN_PERSON:
        yield from _online(event, words, language)


def _place(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    place = event.where
    if place is None or (place.name and words.says_nothing(place.name)):
        unknown = say(language, "easy_event.place_not_known"), say(language, "easy_event.look_again")
        yield Statement("where", PICTURES["not_known"], unknown)
    else:
        yield from place_statements(place, words, language)
    if event.room:
        yield Statement("room", PICTURES["room"], tuple(room_lines(event.room, words, language)))
    name = say(language, "easy_event.meeting_point")
    meeting = told(event.meeting_point, words, language, partial(_meeting, language), name)
    yield Statement(
        "meeting point", PICTURES["meeting_point"], meeting.lines, lost=meeting.lost, ask=ask_of(event)
    )


def _meeting(language: Language, words: str, shape: Shape) -> str:
    if shape is Shape.PLACE_OR_TIME:
        return say(language, "easy_event.we_meet", place=words)
    return say(language, "easy_event.we_meet_at", place=words) if shape is Shape.THING else ""


def _online(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    online = event.online
    key = "easy_event.online" if event.how is AttendanceMode.ONLINE else "easy_event.or_online"
    on = (
        say(language, "easy_event.platform", platform=as_markdown(online.platform))
        if online and online.platform and not words.says_nothing(online.platform)
        else ""
    )
    by_phone = online.phone if online else None
    only_by_phone = is_by_phone(event)
    if not only_by_phone:
        yield Statement("how", PICTURES["online"], (say(language, key), on))
    if not only_by_phone and not is_only_watched(event):
        yield _link(event, words, language)
    if by_phone:
        call = say(language, "easy_event.join_call", phone=phone_link(by_phone))
        yield Statement("online: phone", PICTURES["call"], (say(language, "easy_event.join_by_phone"), call))
    if only_by_phone and online and online.link_comes:
        yield replace(_link(event, words, language), picture=PICTURES["note"])
    if online and (online.watch_at or online.watch_note):
        watch = (
            say(language, "easy_event.watch", link=link_target(online.watch_at)) if online.watch_at else ""
        )
        note = told(online.watch_note, words, language)
        yield Statement("online: watch at", PICTURES["watch"], (watch,), note.lines, note.lost, ask_of(event))


def _link(event: Event, words: AuthorsWords, language: Language) -> Statement:
    """How it comes; nobody gets it "after you book" where there is nothing to book."""
    online = event.online
    comes = told(online.link_comes if online else None, words, language)
    if comes.lines or comes.lost:
        name, lines, lost = "online: link comes", comes.lines, comes.lost
    else:
        name, lines, lost = "how", (say(language, f"easy_link.{who_gets_the_link(event)}"),), ()
    return Statement(name, PICTURES["link"], lines, lost=lost, ask=ask_of(event))
