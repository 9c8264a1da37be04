"""An event's facts as an Easy Read page: nobody has to write it, and it can never disagree with the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, EasyRead
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.model.venue import PlaceFields
from campaign.telling.dates import full_date
from campaign.telling.easy_access import access_parts
from campaign.telling.easy_text import (
    PICTURES,
    as_markdown,
    block,
    day_picture,
    fits,
    link_target,
    part,
    phone_link,
    short,
    who,
    whole,
)
from campaign.telling.easy_when import change_blocks, when_blocks
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords, words_between

MORE_WORDS = "../"
"""A link to the page with more words: its Easy Read is one level below it."""

_NO_PLACES = (Status.FULL, Status.BY_INVITATION)

FIRST = "changed"
ONLY_FROM_FACTS = "when"
"""What hand-written words may not replace: a date that is written twice will one day disagree."""


def easy_read_of(event: Event, today: date, language: Language, written_in: Language) -> EasyRead:
    """All parts that have something to tell on the day ``today``. ``written_in`` is the language of its author."""
    words = words_between(written_in, language)
    made = (part(about, blocks, language) for about, blocks in _parts(event, today, words, language))
    return EasyRead(event.source.path, tuple(each for each in made if each.blocks), made_from_facts=True)


def with_facts(written: EasyRead, made: EasyRead, written_in: Language) -> EasyRead:
    """A hand-written twin with the facts around it.

    What changed comes first, then what people wrote, then the parts made from facts, but for those that people wrote
    under the same title, in the language ``written_in``. The days and times always come from the facts.
    """
    titles = {each.title.casefold() for each in written.parts}
    first = [each for each in made.parts if each.about == FIRST]
    rest = [
        each
        for each in made.parts
        if each.about not in (FIRST, "about")
        and (
            each.about == ONLY_FROM_FACTS
            or say(written_in, f"easy_part.{each.about}").casefold() not in titles
        )
    ]
    return replace(written, parts=(*first, *written.parts, *rest))


def _parts(
    event: Event, today: date, words: AuthorsWords, language: Language
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """What each part is about, in the order in which readers ask."""
    is_open = not event.is_stopped and not event.is_over(today)
    yield FIRST, change_blocks(event, words, language)
    yield "about", _about(event, words, language)
    yield ONLY_FROM_FACTS, when_blocks(event, today, words, language)
    if is_open:
        yield "where", _where(event, words, language)
        yield "who_can_come", _who(event, words, language)
        yield "cost", _cost(event, words, language)
        yield "booking", _booking(event, words, language)
        yield from access_parts(event, words, language)
        yield "ask", _ask(event, language)


def _about(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    name = as_markdown(event.title)
    called = say(language, "easy_event.called", title=name)

    def put(thing: str, shape: Shape) -> str:
        return say(language, "easy_event.is", what=thing) if shape is Shape.THING else ""

    sentences = whole(event.summary, words, language, put, most=4)
    beside = sentences if len(sentences) == 1 else ()
    yield block(PICTURES["about"], called if fits(called) else "", *beside)
    for first in range(0, 0 if beside else len(sentences), 2):
        yield block(PICTURES["people"], *sentences[first : first + 2])
    if not sentences:
        yield block(PICTURES["more_words"], say(language, "easy_event.more", link=MORE_WORDS))


def _who(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    """Where its own words are too hard, somebody tells: the other page has those same words."""
    if not event.for_:
        return
    if said := who(event.for_, words, language):
        yield block(PICTURES["people"], *said)
    else:
        yield block(PICTURES["ask"], say(language, "easy_event.for_ask"), *_by_phone(event, language))


def _by_phone(event: Event, language: Language) -> Iterator[str]:
    """The number for questions about this event; the campaign's own is below every Easy Read."""
    ask = event.access.ask
    if ask and ask.phone:
        yield say(language, "easy_event.ask_phone", phone=phone_link(ask.phone))


def _where(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    if event.how is not AttendanceMode.ONLINE:
        yield from _place(event, words, language)
    if event.how is AttendanceMode.IN_PERSON:
        return
    online = event.online
    key = "easy_event.online" if event.how is AttendanceMode.ONLINE else "easy_event.or_online"
    on = (
        say(language, "easy_event.platform", platform=as_markdown(online.platform))
        if online and online.platform and not words.says_nothing(online.platform)
        else ""
    )
    yield block(PICTURES["online"], say(language, key), on)
    link = online.link_comes if online else None
    yield block(
        PICTURES["link"], *(short(link, words) if link else (say(language, "easy_event.link_comes"),))
    )
    if online and online.phone:
        yield block(
            PICTURES["call"],
            say(language, "easy_event.join_by_phone"),
            say(language, "easy_event.join_call", phone=phone_link(online.phone)),
        )
    if online and online.watch_at:
        yield block(PICTURES["watch"], say(language, "easy_event.watch", link=link_target(online.watch_at)))


def _place(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    place = event.where
    if place is None:
        yield block(
            PICTURES["not_known"],
            say(language, "easy_event.place_not_known"),
            say(language, "easy_event.look_again"),
        )
    elif place.name is None:
        town = say(language, "easy_event.in_town", town=as_markdown(place.said))
        yield block(PICTURES["place"], town, say(language, "easy_event.place_not_known"))
    else:
        at = say(
            language, "easy_event.at_place", place=as_markdown(place.name if place.street else place.said)
        )
        yield block(PICTURES["place"], at if fits(at) else as_markdown(place.name))
        yield block(PICTURES["map"], *_address(place, language))
        if event.room and not words.says_nothing(event.room):
            yield block(PICTURES["room"], *_room(event.room, words, language))
        if place.map:
            yield block(PICTURES["map"], say(language, "easy_event.map", link=link_target(place.map)))
    yield block(
        PICTURES["meeting"], *whole(event.meeting_point, words, language, partial(_meeting, language))
    )
    if place and place.getting_there:
        yield block(PICTURES["bus"], say(language, "easy_event.getting_there", link=MORE_WORDS))


def _room(written: str, words: AuthorsWords, language: Language) -> Iterator[str]:
    """Its name, and its floor in a sentence of its own; what is too long for one is left out."""
    name, _, floor = written.rpartition(", ")
    if not words.fit_in or not floor.casefold().endswith(" floor"):
        name, floor = written, ""
    floor = floor[:1].lower() + floor[1:]
    called = say(language, "easy_event.room", room=as_markdown(name)) if name else ""
    on = say(language, "easy_event.floor", floor=as_markdown(floor.removeprefix("the "))) if floor else ""
    yield from (said for said in (called, on) if said and fits(said))


def _meeting(language: Language, words: str, shape: Shape) -> str:
    if shape is Shape.PLACE_OR_TIME:
        return say(language, "easy_event.we_meet", place=words)
    return say(language, "easy_event.we_meet_at", place=words) if shape is Shape.THING else ""


def _address(place: PlaceFields, language: Language) -> Iterator[str]:
    if place.street:
        said = say(language, "easy_event.address", address=as_markdown(", ".join(place.address_lines)))
        if fits(said):
            yield said


def _cost(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    cost = event.cost
    if cost is None:
        yield block(
            PICTURES["not_known"],
            say(language, "easy_event.cost_not_known"),
            say(language, "easy_event.ask_us"),
        )
    elif cost.words.lower() == "free":
        yield block(PICTURES["free"], say(language, "easy_event.free"), say(language, "easy_event.no_money"))
    elif cost.price is not None and cost.words.replace(" ", "").replace("£", "").replace(",", "") == str(
        cost.price
    ):
        yield block(PICTURES["money"], say(language, "easy_event.costs", price=f"£{cost.price}"))
    else:
        said = whole(cost.words, words, language, partial(_price, language), only_all=True)
        yield block(
            PICTURES["free" if cost.free else "money"], *(said or (say(language, "easy_event.cost_ask"),))
        )
    yield block(
        PICTURES["paid_back"], *whole(event.expenses, words, language, partial(_paid_for, words, language))
    )


def _price(language: Language, words: str, shape: Shape) -> str:
    if words.startswith("£"):
        return say(language, "easy_event.costs", price=words)
    return say(language, "easy_event.is", what=words) if shape is Shape.PRICE else ""


def _paid_for(words: AuthorsWords, language: Language, thing: str, shape: Shape) -> str:
    is_paid = shape in (Shape.THING, Shape.OTHER) and words.rules and not words.rules.denies(thing)
    return say(language, "easy_event.we_pay_for", what=thing) if is_paid else ""


def _booking(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    join = event.join
    if event.run_by_others:
        theirs = say(language, "easy_event.theirs", name=as_markdown(event.run_by_others.name))
        yield block(PICTURES["people"], theirs if fits(theirs) else say(language, "easy_event.of_others"))
        link = event.link or event.run_by_others.link
        page = say(language, "easy_event.their_page", link=link_target(link)) if link else ""
        yield block(PICTURES["ask"], say(language, "easy_event.book_there"), page)
    if event.status in _NO_PLACES:
        return
    if join.places_left == 0:
        yield block(PICTURES["people"], say(language, "easy_event.places_left", n=0))
        return
    yield block(PICTURES["joining"], *short(join.note, words))
    if join.book_at:
        yield block(PICTURES["book"], say(language, "easy_event.book_at", link=link_target(join.book_at)))
    if join.phone:
        yield block(PICTURES["call"], say(language, "easy_event.book_by_phone", phone=phone_link(join.phone)))
    if join.email:
        mail = f"[{as_markdown(join.email)}](mailto:{link_target(join.email)})"
        yield block(PICTURES["write"], say(language, "easy_event.book_by_email", email=mail))
    if join.places_left is not None:
        yield block(PICTURES["people"], say(language, "easy_event.places_left", n=join.places_left))
    if not (join.book_at or join.phone or join.email or join.note or event.run_by_others or event.drop_in):
        yield block(
            PICTURES["not_known"],
            say(language, "easy_event.join_not_known"),
            say(language, "easy_event.ask_us"),
        )


def _ask(event: Event, language: Language) -> Iterator[EasyBlock]:
    """Only what is so of this event: every Easy Read page ends with whom to ask about anything."""
    ask = event.access.ask
    if ask and ask.name:
        who = say(language, "easy_event.ask_name", name=as_markdown(ask.name))
        yield block(PICTURES["ask"], who if fits(who) else "")
    yield block(PICTURES["call"], *_by_phone(event, language))
    if ask and ask.email:
        mail = f"[{as_markdown(ask.email)}](mailto:{link_target(ask.email)})"
        yield block(PICTURES["write"], say(language, "easy_event.ask_email", email=mail))
    if event.access.ask_by:
        yield block(
            day_picture(event.access.ask_by),
            say(language, "easy_event.ask_by", day=full_date(event.access.ask_by, language)),
        )
