"""Who can come, how to join, what it costs and whom to ask, in Easy Read. All of it ends with the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.easy_read import EasyBlock, Told
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.telling.authors_words import Lines, fits, told
from campaign.telling.dates import full_date
from campaign.telling.easy_text import PICTURES
from campaign.telling.joining import (
    has_nothing_to_book,
    is_joining_unknown,
    names_what_is_paid,
    places_of,
    time_to_ask,
)
from campaign.telling.markdown_words import as_markdown, email_link, link_target, phone_link
from campaign.telling.statements import Ask, Statement, blocks_of, on_the_day
from campaign.telling.whole_sentences import Shape
from campaign.telling.word_rules import AuthorsWords


def joining_parts(
    event: Event, words: AuthorsWords, today: date, language: Language
) -> Iterator[tuple[str, Iterator[EasyBlock]]]:
    """Parts by what they are about."""
    for about, said in (
        ("who_can_come", _who(event, words, language)),
        ("booking", _booking(event, words, language)),
        ("ask", on_the_day(_ask(event, language), today)),
    ):
        yield about, _until_over(said, language)


def cost_blocks(event: Event, words: AuthorsWords, language: Language) -> Iterator[EasyBlock]:
    return _until_over(_cost(event, words, language), language)


def ask_of(event: Event) -> Ask:
    """Whom to ask where words cannot tell it all."""
    ask, theirs = event.access.ask, event.run_by_others is not None
    return Ask(ask.name, ask.phone, theirs) if ask else Ask(are_others=theirs)


def _until_over(said: Iterator[Statement], language: Language) -> Iterator[EasyBlock]:
    return blocks_of((replace(each, told=Told.UNTIL_OVER) for each in said), language)


def _who(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    rules = words.rules

    def put(people: str, _shape: Shape) -> str:
        if rules is None or not rules.surely_people(people):
            return ""
        who = rules.inside(re.sub(r"\Afor\s+", "", people, flags=re.IGNORECASE))
        return say(language, "easy_event.is_for", who=who)

    if not event.for_ or words.says_nothing(event.for_):
        unknown = say(language, "easy_event.for_not_known"), ask_of(event).please(language)
        yield Statement("for", PICTURES["not_known"], unknown)
        return
    name = say(language, "easy_part.who_can_come")
    first = told(event.for_, words, language, put, heading=name)
    yield _of("for", PICTURES["people"], first, event)


def _of(field: str, picture: str, said: Lines, event: Event, *more: str) -> Statement:
    return Statement(field, picture, (*said.lines, *more), lost=said.lost, ask=ask_of(event))


def _booking(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    join, places = event.join, places_of(event)
    if event.run_by_others:
        theirs = say(language, "easy_event.theirs", name=as_markdown(event.run_by_others.name))
        said = theirs if fits(theirs) else say(language, "easy_event.of_others")
        yield Statement("run by others", PICTURES["organisation"], (said,))
        link = event.link or event.run_by_others.link
        page = say(language, "easy_event.their_page", link=link_target(link)) if link else ""
        there = "ask_there" if has_nothing_to_book(event) else "book_there"
        yield Statement("run by others", PICTURES["ask"], (say(language, f"easy_event.{there}"), page))
    if event.drop_in:
        yield Statement("drop in", PICTURES["drop_in"], (say(language, "easy_event.drop_in"),))
    says_so = event.status in (Status.FULL, Status.WAITING_LIST, Status.BY_INVITATION)
    if join.places_left is not None and not says_so:
        picture = PICTURES["places" if join.places_left else "full"]
        left = say(language, "easy_event.places_left", n=join.places_left)
        yield Statement("join: places left", picture, (left,))
    yield _of("join: note", PICTURES["note"], told(join.note, words, language), event)
    if join.book_at:
        link = say(language, f"easy_booking.{places}.link", link=link_target(join.book_at))
        yield Statement("join: book at", PICTURES["book"], (link,))
    if join.phone:
        call = say(language, f"easy_booking.{places}.phone", phone=phone_link(join.phone))
        yield Statement("join: phone", PICTURES["call"], (call,))
    if join.email:
        write = say(language, f"easy_booking.{places}.email", email=email_link(join.email))
        yield Statement("join: email", PICTURES["write"], (write,))
    if is_joining_unknown(event):
        unknown = say(language, "easy_event.join_not_known"), ask_of(event).please(language)
        yield Statement("join", PICTURES["not_known"], unknown)


def _ask(event: Event, language: Language) -> Iterator[Statement]:
    """Whom the event names. Where it names nobody, the page puts the campaign here."""
    ask = event.access.ask
    name = as_markdown(ask.name) if ask and ask.name else ""
    if name:
        who = say(language, "easy_event.ask_name", name=name)
        yield Statement("access: ask", PICTURES["ask"], (who if fits(who) else name,))
    if ask and ask.phone:
        call = say(language, "easy_event.ask_phone", phone=phone_link(ask.phone))
        yield Statement("access: ask", PICTURES["call"], (call,))
    if ask and ask.email:
        write = say(language, "easy_event.ask_email", email=email_link(ask.email))
        yield Statement("access: ask", PICTURES["write"], (write,))
    if event.access.ask_by:
        day = full_date(event.access.ask_by, language)
        whom = say(language, "easy_event.ask_name_by", name=name, day=day) if name else ""
        if not whom or not fits(whom):
            whom = say(language, "easy_event.ask_by", day=day)
        # The picture is one that is right on the day after, too.
        then = say(language, "easy_event.ask_name_still", name=name) if name else ""
        if not then or not fits(then):
            then = say(language, "easy_event.ask_still")
        yield Statement("access: ask by", PICTURES["ask"], (whom,), until=time_to_ask(event), then=then)


def _cost(event: Event, words: AuthorsWords, language: Language) -> Iterator[Statement]:
    cost = event.cost
    if cost is None:
        unknown = say(language, "easy_event.cost_not_known"), ask_of(event).please(language)
        yield Statement("cost", PICTURES["not_known"], unknown)
    elif cost.words.lower() == "free" or (cost.free and cost.words.startswith("£")):
        free = say(language, "easy_event.free"), say(language, "easy_event.no_money")
        yield Statement("cost", PICTURES["free"], free)
    elif cost.price is not None and cost.words.replace(" ", "").replace("£", "").replace(",", "") == str(
        cost.price
    ):
        price = say(language, "easy_event.costs", price=f"£{cost.price}")
        yield Statement("cost", PICTURES["money"], (price,))
    else:
        name = say(language, "easy_part.cost")
        said = told(cost.words, words, language, partial(_price, language), heading=name)
        whom = ask_of(event)
        ask = whom.please(language) if whom.are_others else say(language, "easy_event.cost_ask")
        more = (ask,) if not said.lines else ()
        picture = PICTURES["free" if cost.free else "money"]
        yield _of("cost", picture, Lines(said.lines, said.lost if said.lines else ()), event, *more)
    name = say(language, "easy_event.help_with_money")
    paid = told(event.expenses, words, language, partial(_paid_for, words, language), name)
    yield _of("expenses", PICTURES["paid_back"], paid, event)
    name = say(language, "easy_event.pay")
    yield _of("payment", PICTURES["paid"], told(event.payment, words, language, name=name), event)


def _price(language: Language, words: str, shape: Shape) -> str:
    """Free for some after a price for others, or "free entry", would make no sentence."""
    is_price = words.startswith("£")
    if shape is not Shape.PRICE or _FITS_NO_SENTENCE.search(words) or _IS_MORE_THAN_A_PRICE.match(words):
        return ""
    return (
        say(language, "easy_event.costs", price=words)
        if is_price
        else say(language, "easy_event.is", what=words)
    )


_IS_MORE_THAN_A_PRICE = re.compile(
    r"£[\d,.]*\d(?: to £[\d,.]*\d| or £[\d,.]*\d)?"
    r"(?: ?/| (?!(?:an?|at|for|from|if|in|including|includes|on|or|per|plus|to|unless|when|with|without)\b)\w)",
    re.IGNORECASE,
)
"""Nobody says "It costs £10 deposit"."""

_FITS_NO_SENTENCE = re.compile(r"\A£.*\bfree\b|\Afree (?:admission|entrance|entry)\b", re.IGNORECASE)


def _paid_for(words: AuthorsWords, language: Language, thing: str, shape: Shape) -> str:
    is_paid = words.rules and names_what_is_paid(thing, shape, words.rules)
    return say(language, "easy_event.we_pay_for", what=thing) if is_paid else ""
