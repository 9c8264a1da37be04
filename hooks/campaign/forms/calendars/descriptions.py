"""The words of an event's entry: what people ask first, as somebody reads it who has only their calendar at hand."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import access_at
from campaign.model.week import Campaign
from campaign.telling.dates import day_and_times, full_date, has_other_clock, times
from campaign.telling.events import access_lines, hours_lines, how_the_link_comes, whom_to_ask
from campaign.telling.joining import cost_said, expenses_said, places_of


def description(event: Event, time: Occurrence, campaign: Campaign, build: Build) -> Iterator[str]:
    """A line for each thing. Of what is stopped, only what changed, what it was, and whom to ask."""
    language = build.language
    if event.status_note:
        yield event.status_note
    yield event.summary
    if not event.is_stopped:
        yield from _how_to_come(event, time, campaign, build)
    if event.run_by_others:
        yield whom_to_ask(event, language)
    else:
        yield say(language, "calendar.contact", contact=campaign_contact(campaign))
    yield say(language, "calendar.page", link=build.url(event.address))


def campaign_contact(campaign: Campaign) -> str:
    """Whom people can always ask."""
    return f"{campaign.contact.phone}, {campaign.contact.email}"


def _how_to_come(event: Event, time: Occurrence, campaign: Campaign, build: Build) -> Iterator[str]:
    language = build.language
    if not time.when.starts and not time.when.all_day:
        yield say(language, "calendar.time_not_known")
    if has_other_clock(time.when):  # programs show the reader's own clock, and nothing else
        yield day_and_times(time.when, language)
    if event.for_:
        yield say(language, "calendar.for", who=event.for_)
    if cost := cost_said(event, language):
        yield say(language, "calendar.cost", cost=cost)
    if event.expenses:
        yield expenses_said(event.expenses, build.written_in, language)
    yield from _booking(event, language)
    if time.note:
        yield time.note
    if event.meeting_point:
        yield say(language, "calendar.meeting_point", place=event.meeting_point)
    if event.opening_hours:
        yield from hours_lines(event.opening_hours, language)
    for session in event.sessions:
        several_days = event.when.first != event.when.last
        when = (day_and_times if several_days else times)(session.when, language)
        yield say(language, "calendar.session", when=when, title=session.title)
    yield from _from_elsewhere(event, language)
    if time.where:
        yield from access_lines(access_at(time.where, time.room), language)
    yield from access_lines(event.access, language)
    yield from _asking(event, campaign, language)


def _booking(event: Event, language: Language) -> Iterator[str]:
    """What the contacts for booking can still do, as the page of the event has it."""
    join, places = event.join, places_of(event)
    if join.note:
        yield join.note
    if event.drop_in:
        yield say(language, "event.drop_in")
    if join.book_at:
        yield say(language, f"calendar.book_at.{places}", link=join.book_at)
    if join.phone:
        yield say(language, f"calendar.call.{places}", phone=join.phone)
    if join.email:
        yield say(language, f"calendar.write.{places}", email=join.email)


def _from_elsewhere(event: Event, language: Language) -> Iterator[str]:
    if event.online and event.online.watch_at:
        yield say(language, "calendar.watch", link=event.online.watch_at)
    if event.online and event.online.phone:
        yield say(language, "calendar.join_by_phone", phone=event.online.phone)
    if event.how is not AttendanceMode.IN_PERSON:
        yield how_the_link_comes(event, language)


def _asking(event: Event, campaign: Campaign, language: Language) -> Iterator[str]:
    """Whom to ask for what is not here, and by when: they may not open the page again before it is too late."""
    ask, by = event.access.ask, event.access.ask_by
    if ask or by:
        others = event.run_by_others.name if event.run_by_others else campaign_contact(campaign)
        named = ", ".join(way for way in (ask.name, ask.phone, ask.email) if way) if ask else ""
        yield say(language, "calendar.ask_access", contact=named or others)
    if by:
        yield say(language, "access.ask_by", day=full_date(by, language))
