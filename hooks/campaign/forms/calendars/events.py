"""What an event gives calendars (RFC 5545, RFC 7986): its entries, and the days whose clocks matter to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

import icalendar
from icalendar import vCalAddress, vUri

from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event, Occurrence
from campaign.model.repeats import Repeats
from campaign.model.status import Status
from campaign.model.venue import access_at
from campaign.model.week import Campaign
from campaign.model.when import When
from campaign.prose.plain_text import plain
from campaign.site.gate import OnSite, Shown
from campaign.telling.dates import day_and_times, times
from campaign.telling.events import (
    access_lines,
    hours_lines,
    how_the_link_comes,
    title_with_status,
    whom_to_ask,
)

_STATUS = {Status.CANCELLED: "CANCELLED", Status.PAUSED: "CANCELLED"}

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def days_of(event: Event) -> Iterator[date]:
    """First and last days whose clocks matter; none while its day is not known."""
    if event.told_when.first is None:
        return
    for when in (event.told_when, *(other.when for other in event.also_on)):
        if when.first and when.last:
            yield from (when.first, when.last)
    if event.repeats:
        yield event.repeats.last


def entries_of(shown: Shown[Event, OnSite], campaign: Campaign, build: Build) -> Iterator[icalendar.Event]:
    """The event with its repeats, and one entry more for each other date, which may be in another room.

    Sessions have no entries: whoever keeps a conference wants one day in their calendar, not the same hour four times.
    They are in the text.
    """
    event = shown.record
    name = f"{event.year}-{event.slug}"
    planned = Occurrence(event.told_when, event.where, event.room)
    yield _entry(event, planned, f"{name}@{campaign.id}", campaign, build)
    seen: Counter[str] = Counter()
    for time in event.other_times():
        if time.when.first is None:
            continue
        moment = time.when.starts or time.when.first
        at = moment.strftime("%Y-%m-%dT%H%M") if isinstance(moment, datetime) else moment.isoformat()
        seen[at] += 1
        again = f"-{seen[at]}" if seen[at] > 1 else ""
        yield _entry(event, time, f"{name}-{at}{again}@{campaign.id}", campaign, build)


def _entry(event: Event, time: Occurrence, uid: str, campaign: Campaign, build: Build) -> icalendar.Event:
    page = build.url(event.address)
    changed = build.stamp(event.last_change, event.published, event.when.first)
    entry = icalendar.Event()
    # Not from the address of the site: after a move, every calendar would hold each event twice.
    entry.add("uid", plain(uid))
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", _sequence(event))
    _add_times(entry, time.when)
    if event.repeats and time.when is event.when:
        _add_repeats(entry, event, event.repeats)
    if event.part_of:
        year, _, slug = event.part_of.partition("/")
        entry.add("related-to", plain(f"{year}-{slug}@{campaign.id}"))
    # The word for what changed leads the title, since many programs show no status.
    entry.add("summary", plain(title_with_status(event, build.language)))
    entry.add("status", _status(event))
    if event.is_stopped or not time.when.starts:
        # Whole days, such as those of an exhibition, must not make people look busy (RFC 5545, 3.8.2.7).
        entry.add("transp", "TRANSPARENT")
    entry.add("description", plain("\n".join(_description(event, time, campaign, build, page))))
    if location := _location(event, time, build):
        entry.add("location", plain(location))
    entry.add("url", page)
    if event.topics:
        entry.add("categories", [plain(topic) for topic in event.topics])
    entry.add("contact", plain(_contact(event, campaign)))
    for link, feature in () if event.is_stopped else _ways_in(event):
        # RFC 7986, 5.11. The link to a meeting is never here.
        entry.add("conference", vUri(link), parameters={"VALUE": "URI", "FEATURE": feature})
    if host := next((organiser for organiser in event.organisers if organiser.email), None):
        organizer = vCalAddress(f"mailto:{plain(host.email or '')}")
        organizer.params["CN"] = plain(host.name)
        entry.add("organizer", organizer)
    return entry


def _status(event: Event) -> str:
    if event.status is Status.POSTPONED and event.is_stopped:
        return "TENTATIVE"
    return _STATUS.get(event.status, "CONFIRMED")


def _ways_in(event: Event) -> Iterator[tuple[str, str]]:
    if event.online and event.online.watch_at:
        yield event.online.watch_at, "VIDEO"
    if event.online and event.online.phone:
        yield f"tel:{event.online.phone.replace(' ', '')}", "PHONE"


def _sequence(event: Event) -> int:
    """The revision (RFC 5545, 3.8.7.4): 0 as planned, 1 after a change, 2 once nobody should come, 3 if it is on again.

    A site keeps no count of its builds, and this climbs the way that events usually go. If an event comes back to an
    earlier step, LAST-MODIFIED tells which is newer.
    """
    if event.is_stopped:
        return 2
    if event.status is Status.SCHEDULED:
        return 3 if event.status_since else 0
    return 1


def _add_times(entry: icalendar.Event, when: When) -> None:
    if when.starts:
        entry.add("dtstart", when.starts)
        if when.ends:
            entry.add("dtend", when.ends)
    elif when.first and when.last:
        entry.add("dtstart", when.first)
        entry.add("dtend", when.last + timedelta(days=1))


def _add_repeats(entry: icalendar.Event, event: Event, repeats: Repeats) -> None:
    """RRULE and EXDATE. UNTIL is in UTC where the start has a time (RFC 5545, 3.3.10)."""
    starts, zone = event.when.starts, ZoneInfo(event.when.zone)
    rule: dict[str, object] = {"freq": repeats.frequency, "interval": repeats.interval}
    if repeats.weekdays:
        rule["byday"] = [f"{nth or ''}{_WEEKDAYS[day]}" for nth, day in repeats.weekdays]
    end_of_last = datetime.combine(repeats.last, clock.max.replace(microsecond=0), zone)
    rule["until"] = end_of_last.astimezone(UTC) if starts else repeats.last
    entry.add("rrule", rule)
    for day in event.not_on:
        entry.add("exdate", event.when.moved_to(day).starts or day)


def _description(
    event: Event, time: Occurrence, campaign: Campaign, build: Build, page: str
) -> Iterator[str]:
    language = build.language
    if event.status_note:
        yield event.status_note
    yield event.summary
    if not event.is_stopped:
        yield from _how_to_come(event, time, language)
    if event.run_by_others:
        yield whom_to_ask(event, language)
    else:
        yield say(language, "calendar.contact", contact=_campaign_contact(campaign))
    yield say(language, "calendar.page", link=page)


def _how_to_come(event: Event, time: Occurrence, language: Language) -> Iterator[str]:
    join = event.join
    if not time.when.starts and not time.when.all_day:
        yield say(language, "calendar.time_not_known")
    if join.note:
        yield join.note
    if join.book_at:
        yield say(language, "calendar.book_at", link=join.book_at)
    if join.phone:
        yield say(language, "calendar.call", phone=join.phone)
    if join.email:
        yield say(language, "calendar.write", email=join.email)
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
    if event.online and event.online.watch_at:
        yield say(language, "calendar.watch", link=event.online.watch_at)
    if event.online and event.online.phone:
        yield say(language, "calendar.join_by_phone", phone=event.online.phone)
    if event.how is not AttendanceMode.IN_PERSON:
        yield how_the_link_comes(event, language)
    if time.where:
        yield from access_lines(access_at(time.where, time.room), language)
    yield from access_lines(event.access, language)


def _location(event: Event, time: Occurrence, build: Build) -> str:
    """Where to go, as far as it is known."""
    where = time.where
    if event.how is AttendanceMode.ONLINE or (event.how is AttendanceMode.BOTH and not where):
        return say(build.language, "calendar.online")
    parts = (time.room, where and where.name, *(where.address_lines if where else ()))
    place = ", ".join(part for part in parts if part)
    if place and event.how is AttendanceMode.BOTH:
        return say(build.language, "calendar.place_or_online", place=place)
    return place


def _contact(event: Event, campaign: Campaign) -> str:
    """Whom to ask about the event: those who take bookings, else the others who run it, else the campaign."""
    ways = ", ".join(way for way in (event.join.phone, event.join.email) if way)
    if others := event.run_by_others:
        return ways or ", ".join(part for part in (others.name, others.link) if part)
    return ways or _campaign_contact(campaign)


def _campaign_contact(campaign: Campaign) -> str:
    return f"{campaign.contact.phone}, {campaign.contact.email}"
