"""What is known of one time of an event, as a list of plain sentences, each with the field that it is of.

Every form that is words from top to bottom takes its sentences from here: entries of calendars and feeds, and previews of
links. Which of them it leaves out, and why, is in :mod:`campaign.telling.left_out`. Pages and Easy Read have more room, so
they lay the same answers out by themselves; what these answers are is decided in :mod:`campaign.telling.joining`,
:mod:`campaign.telling.places` and :mod:`campaign.telling.events`, once for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.access import Answer, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.programme import slot_at
from campaign.model.status import Status
from campaign.model.venue import Room, access_at
from campaign.telling.dates import day_and_times, full_date, times
from campaign.telling.events import access_line, access_lines, hours_of, word_for
from campaign.telling.how_often import how_often, was_planned
from campaign.telling.joining import (
    booking_lines,
    by_others_said,
    cost_said,
    elsewhere_lines,
    expenses_said,
    join_not_known,
    places_left_said,
    still_to_ask,
)
from campaign.telling.left_out import Form, is_left_out
from campaign.telling.markdown_words import seen_lines
from campaign.telling.places import place_line
from campaign.telling.single_dates import and_why, on_its_day, single_dates


@dataclass(frozen=True)
class Fact:
    """``field`` is its name as authors write it, such as ``join: phone``; ``words`` have all that limits it."""

    field: str
    words: str


WHO_CAN_STILL_COME = frozenset(f"status: {status}" for status in Status if status.is_about_places)
"""The fields of statuses that end with the event."""


OF_THIS_TIME = "also on: note"
"""What is different at the time that is told. A place without it, such as "This one is online", would mislead."""


def told_in(form: Form, facts: Iterator[Fact], beside: frozenset[str] = frozenset()) -> Iterator[str]:
    """The words that a form takes; ``beside`` are fields that it tells in other ways."""
    return (
        fact.words
        for fact in facts
        if fact.field not in beside and (fact.field == OF_THIS_TIME or not is_left_out(form, fact.field))
    )


def facts_of_time(
    event: Event, time: Occurrence, contact: str, today: date, language: Language, written_in: Language
) -> Iterator[Fact]:
    """In the order in which people ask. Of what is stopped, only what changed, what was planned and what it was.

    Of what is over, nothing that could only be done before or at it: to book, to join from elsewhere, or to ask for access.

    ``contact`` is how to reach the campaign, ``written_in`` the language of the event's author.
    """
    if event.status.lasts:
        yield Fact("status", word_for(event, language))
    elif event.status.is_about_places and not event.is_over(today):
        yield Fact(f"status: {event.status}", word_for(event, language))
    if event.status_note:
        yield Fact("status note", event.status_note)
    for other in event.other_titles:
        yield Fact("other titles", other.title)
    if event.was and event.was != (event.told_when if event.is_stopped else None):
        yield Fact("was", say(language, "status.was", when=day_and_times(event.was, language)))
    over = event.is_over(today)
    for each in single_dates(event, today):
        yield Fact(f"single dates: {each.status}", and_why(on_its_day(each, event, language), each))
    yield from _when_and_where(event, time, today, language, over=over)
    yield Fact("summary", event.summary)
    if event.is_stopped or time.is_stopped:
        return
    yield from _who_and_how(event, language, written_in, over=over)
    if time.note:
        yield Fact("also on: note", time.note)
    if event.meeting_point and not over:
        yield Fact("meeting point", say(language, "told.meeting_point", place=event.meeting_point))
    for line in hours_of(event, language):
        yield Fact("opening hours", line)
    for session in event.sessions:
        several_days = event.when.first != event.when.last
        when = (day_and_times if several_days else times)(session.when, language)
        title = say(language, "told.session", when=when, title=session.title)
        in_room = (
            say(language, "told.session_in", session=title, room=session.room) if session.room else title
        )
        yield Fact("sessions: room" if session.room else "sessions", in_room)
    if not over:
        yield from (Fact(field, words) for field, words in elsewhere_lines(event, language))
    yield from _there(event, time, language, over=over)
    if not over:
        yield from _asking(event, contact, today, language)


def _when_and_where(
    event: Event, time: Occurrence, today: date, language: Language, *, over: bool
) -> Iterator[Fact]:
    slot = slot_at(event, time)
    if time.is_stopped:
        yield Fact("when", say(language, "status.was", when=day_and_times(time.when, language)))
    elif not event.is_stopped:
        yield Fact("when", day_and_times(time.when, language, over=over))
    elif time.when.first:
        yield Fact("when", was_planned(slot, language))
    yield Fact("where", place_line(event, time, language, over=over))
    if others := how_often(slot, today, language):
        yield Fact("also on", others)


def _who_and_how(event: Event, language: Language, written_in: Language, *, over: bool) -> Iterator[Fact]:
    if event.for_:
        yield Fact("for", say(language, "told.for", who=event.for_))
    if cost := cost_said(event, language):
        yield Fact("cost", say(language, "told.cost", cost=cost))
    if not over:
        yield from _how_to_come(event, language, written_in)


def _how_to_come(event: Event, language: Language, written_in: Language) -> Iterator[Fact]:
    if event.expenses:
        yield Fact("expenses", expenses_said(event.expenses, written_in, language))
    if left := places_left_said(event, language):
        yield Fact("join: places left", left)
    if others := by_others_said(event, language):
        yield Fact("run by others", others)
    if event.join.note:
        yield Fact("join: note", event.join.note)
    if event.drop_in:
        yield Fact("drop in", say(language, "event.drop_in"))
    yield from (Fact(field, words) for field, words in booking_lines(event, language))
    if unknown := join_not_known(event, language):
        yield Fact("join", unknown)


def _there(event: Event, time: Occurrence, language: Language, *, over: bool) -> Iterator[Fact]:
    """The way there and access, also in other rooms where a part of it is."""
    access = event.access
    if time.where and event.how is not AttendanceMode.ONLINE:
        for line in seen_lines(time.where.getting_there or ""):
            yield Fact("where: getting there", line)
        if time.where.map:
            yield Fact("where: map", say(language, "told.map", link=time.where.map))
        place = access_at(time.where, time.room)
        yield from (Fact("where: access", line) for line in access_lines(place, language, over=over))
        if place.more:
            yield Fact("where: access: more", place.more)
        if more := _more_of_room(time):
            yield Fact("where: access: more", more)
        yield from _in_rooms_of_sessions(event, time, language, over=over)
    yield from (Fact("access", line) for line in access_lines(access, language, over=over))
    if access.languages:
        yield Fact(
            "access: languages", say(language, "event.languages", languages=joined(", ", access.languages))
        )


def _in_rooms_of_sessions(
    event: Event, time: Occurrence, language: Language, *, over: bool
) -> Iterator[Fact]:
    """What is other in each of them than where the event is, once, after its name."""
    here, told = facts_of(access_at(time.where, time.room)), [_room_of(time)]
    for session in event.times_of_sessions():
        room = _room_of(session)
        if session.where != time.where or not session.room or room in told:
            continue
        told.append(room)
        lines = [
            access_line(name, fact, language, over=over)
            for name, fact in facts_of(access_at(session.where, session.room)).items()
            if fact != here[name] and not (over and fact.answer is Answer.NOT_KNOWN)
        ]
        if more := _more_of_room(session):
            lines.append(more)
        if lines:
            said = say(language, "told.in_room", room=session.room, access=joined(" ", lines))
            yield Fact("sessions: room", said)


def _room_of(time: Occurrence) -> Room | str | None:
    """As it is described, or else as it is written."""
    return (time.where.room_called(time.room) if time.where else None) or time.room


def _more_of_room(time: Occurrence) -> str | None:
    room = _room_of(time)
    return room.access.more if isinstance(room, Room) else None


def _asking(event: Event, contact: str, today: date, language: Language) -> Iterator[Fact]:
    """Whom to ask for what is not here, and by when: they may not open the page again before it is too late."""
    access = event.access
    if access.ask or access.ask_by:
        ask = access.ask
        named = joined(", ", [way for way in (ask.name, ask.phone, ask.email) if way]) if ask else ""
        others = event.run_by_others.name if event.run_by_others else contact
        yield Fact("access: ask", say(language, "told.ask_access", contact=named or others))
    if (by := still_to_ask(event, today)) and by.first:
        yield Fact("access: ask by", say(language, "access.ask_by", day=full_date(by.first, language)))
