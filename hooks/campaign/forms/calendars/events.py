"""What an event gives calendars (RFC 5545, RFC 7986): its entries, and the days whose clocks matter to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from zlib import crc32
from zoneinfo import ZoneInfo

import icalendar
from icalendar import vCalAddress, vUri

from campaign.build import Build
from campaign.forms.calendars.descriptions import campaign_contact, description
from campaign.languages.tagged_text import joined, language_of
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.repeats import Repeats
from campaign.model.standing import Standing, standing_of
from campaign.model.status import Status
from campaign.model.week import Campaign
from campaign.model.when import When
from campaign.phone import dialled
from campaign.prose.plain_text import plain
from campaign.site.gate import OnSite, Shown
from campaign.telling.changes import last_change
from campaign.telling.events import title_at
from campaign.telling.places import from_elsewhere, or_from_elsewhere

_STATUS = {
    Standing.ON: "CONFIRMED",
    Standing.MOVED: "CONFIRMED",
    Standing.ON_HOLD: "TENTATIVE",
    Standing.OFF: "CANCELLED",
}

_STATUS_OF_DATE = {
    Status.CANCELLED: _STATUS[Standing.OFF],
    Status.POSTPONED: _STATUS[Standing.ON_HOLD],
}
"""The same of one of several dates, where it is not as the event."""

_STEP = 4
"""What each change adds to SEQUENCE: more than the steps of a status, so that it always climbs."""

_HOUR = 3600

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Row:
    """Days that one entry stands for: its first time, and the rule by which it comes back."""

    first: Occurrence
    repeats: Repeats | None = None
    left_out: tuple[date, ...] = ()
    is_instead: bool = False
    """Whether it stands for one of the days of another entry with the same UID (RECURRENCE-ID in RFC 5545, 3.8.4.4)."""

    @property
    def week_of_month(self) -> str:
        nth = self.repeats.weekdays[0][0] if self.repeats else 0
        return "last" if nth < 0 else str(nth)


def clocks_of(event: Event) -> Iterator[tuple[str, date]]:
    """Time zones, with first and last days whose clocks matter; none while its day is not known."""
    if event.told_when.first is None:
        return
    for when in (event.told_when, *(other.when for other in event.also_on)):
        if when.first and when.last:
            yield from ((when.zone, when.first), (when.zone, when.last))
    if event.repeats:
        yield event.when.zone, event.repeats.last


def entries_of(shown: Shown[Event, OnSite], campaign: Campaign, build: Build) -> Iterator[icalendar.Event]:
    """The event with its repeats, and one entry more for each other date, which may be in another room.

    Sessions have no entries: whoever keeps a conference wants one day in their calendar, not the same hour four times.
    They are in the text.
    """
    event = shown.record
    name = f"{event.year}-{event.slug}"
    for number, row in enumerate(_rows(event)):
        # No name of a file has a full stop, so this is the entry of no other event.
        uid = f"{name}.{row.week_of_month}@{campaign.id}" if number else f"{name}@{campaign.id}"
        yield _entry(event, row, uid, campaign, build)
        for other in _instead(event, row):
            yield _entry(event, other, uid, campaign, build)
    seen: Counter[str] = Counter()
    for time in event.other_times():
        if time.when.first is None:
            continue
        moment = time.when.starts or time.when.first
        at = moment.strftime("%Y-%m-%dT%H%M") if isinstance(moment, datetime) else moment.isoformat()
        seen[at] += 1
        again = f"-{seen[at]}" if seen[at] > 1 else ""
        yield _entry(event, Row(time), f"{name}-{at}{again}@{campaign.id}", campaign, build)


def _rows(event: Event) -> Iterator[Row]:
    """One, but for "first and third Thursdays": Outlook knows no rule for both ([MS-OXCICAL] 2.1.3.2.2), so each has its own.

    Its written dates (RDATE) would be no help: Outlook takes them for times that have moved (2.1.3.1.1.20.18).
    """
    planned = Occurrence(event.told_when, event.where, event.room)
    if event.repeats is None or event.when.first is None:
        own = (time for time in event.occurrences() if time not in event.other_times())
        yield Row(planned if event.is_stopped else next(own, planned))
        return
    taken = set(event.not_on)
    rows = []
    for rule in _rules(event.repeats):
        days = rule.days(event.when.first)
        kept = [day for day in days if day not in taken]
        if kept:
            left_out = tuple(day for day in days if day in taken and day > kept[0])
            rows.append(Row(replace(planned, when=event.when.moved_to(kept[0])), rule, left_out))
        taken |= set(kept)
    yield from sorted(rows, key=lambda row: row.first.when.order)


def _instead(event: Event, row: Row) -> Iterator[Row]:
    """Its days with a status of their own: the rule gives them all the status of the event."""
    if row.repeats is None or event.when.first is None:
        return
    days = set(row.repeats.days(event.when.first))
    others = event.other_times()
    for time in event.occurrences():
        if time.status is not Status.SCHEDULED and time.when.first in days and time not in others:
            yield Row(time, is_instead=True)


def _rules(repeats: Repeats) -> Iterator[Repeats]:
    """One for each week of the month."""
    if repeats.frequency != "MONTHLY":
        yield repeats
        return
    for nth in repeats.weekdays:
        yield replace(repeats, weekdays=(nth,))


def _entry(event: Event, row: Row, uid: str, campaign: Campaign, build: Build) -> icalendar.Event:
    time = row.first
    page = build.url(event.address)
    entry = icalendar.Event()
    # Not from the address of the site: after a move, every calendar would hold each event twice.
    entry.add("uid", plain(uid))
    entry.add("sequence", _sequence(event, build))
    _add_times(entry, time.when)
    if row.is_instead:
        entry.add("recurrence-id", time.when.starts or time.when.first)
    if row.repeats:
        _add_repeats(entry, event, row.repeats, row.left_out)
    if event.part_of:
        year, _, slug = event.part_of.partition("/")
        entry.add("related-to", plain(f"{year}-{slug}@{campaign.id}"))
    # The word for what changed leads the title, since many programs show no status.
    _add_words(entry, "summary", title_at(event, time, build.today, build.language))
    entry.add("status", _STATUS_OF_DATE.get(time.status, _STATUS[standing_of(event)]))
    if event.is_stopped or time.is_stopped or not time.when.starts:
        # Whole days, such as those of an exhibition, must not make people look busy (RFC 5545, 3.8.2.7).
        entry.add("transp", "TRANSPARENT")
    _add_words(entry, "description", joined("\n", description(event, time, campaign, build)))
    if location := _location(event, time, build):
        _add_words(entry, "location", location)
    entry.add("url", page)
    if event.topics:
        entry.add("categories", [plain(topic) for topic in event.topics])
    can_come = not (event.is_stopped or time.is_stopped or event.is_over(build.today))
    entry.add("contact", plain(_contact(event, campaign, can_come=can_come)))
    for link, feature in _ways_in(event) if can_come else ():
        # RFC 7986, 5.11. The link to a meeting is never here.
        entry.add("conference", vUri(link), parameters={"VALUE": "URI", "FEATURE": feature})
    if host := next((organiser for organiser in event.organisers if organiser.email), None):
        organizer = vCalAddress(f"mailto:{plain(host.email or '')}")
        organizer.params["CN"] = plain(host.name)
        entry.add("organizer", organizer)
    revised = _revised(event, build) + timedelta(seconds=crc32(entry.to_ical()) % _HOUR)
    entry.add("dtstamp", revised)
    entry.add("last-modified", revised)
    return entry


def _add_words(entry: icalendar.Event, name: str, words: str) -> None:
    """With their language (RFC 5545, 3.2.10), which can be said of the whole of them alone."""
    tag = language_of(words)
    entry.add(name, plain(words), parameters={"LANGUAGE": tag} if tag else {})


def _revised(event: Event, build: Build) -> datetime:
    """The last moment at which it changed, as far as that is known.

    Days are known, and with Git moments. What is left of the hour tells one text of the entry from another: programs
    that find all three of DTSTAMP, LAST-MODIFIED and SEQUENCE as they were take the entry for unchanged, and show an old
    hour for ever (evolution-data-server).
    """
    told = build.stamp(last_change(event, build.history), event.published, event.when.first)
    touched = build.history.touched_with(event)
    if touched is None or touched.date() > build.today:
        return told
    return max(told, touched.replace(minute=0, second=0) - timedelta(hours=1))


def _ways_in(event: Event) -> Iterator[tuple[str, str]]:
    if event.online and event.online.watch_at:
        yield event.online.watch_at, "VIDEO"
    if event.online and event.online.phone:
        yield f"tel:{dialled(event.online.phone)}", "PHONE"


def _sequence(event: Event, build: Build) -> int:
    """The revision (RFC 5545, 3.8.7.4): it climbs with each change that people must hear of, as far as any are kept.

    Where none are, a status tells how far it is: 0 as planned, 1 after a change, 2 once nobody should come, 3 if it is on
    again. This climbs the way that events usually go.
    """
    step = 1
    if event.is_stopped:
        step = 2
    elif event.status is Status.SCHEDULED:
        step = 3 if event.status_since else 0
    return _STEP * len(build.history.steps(event)) + step


def _add_times(entry: icalendar.Event, when: When) -> None:
    if when.starts:
        entry.add("dtstart", when.starts)
        if when.ends:
            entry.add("dtend", when.ends)
    elif when.first and when.last:
        entry.add("dtstart", when.first)
        entry.add("dtend", when.last + timedelta(days=1))


def _add_repeats(entry: icalendar.Event, event: Event, repeats: Repeats, left_out: Iterable[date]) -> None:
    """RRULE and EXDATE. UNTIL is in UTC where the start has a time (RFC 5545, 3.3.10)."""
    starts, zone = event.when.starts, ZoneInfo(event.when.zone)
    rule: dict[str, object] = {"freq": repeats.frequency, "interval": repeats.interval}
    if repeats.weekdays:
        rule["byday"] = [f"{nth or ''}{_WEEKDAYS[day]}" for nth, day in repeats.weekdays]
    end_of_last = datetime.combine(repeats.last, clock.max.replace(microsecond=0), zone)
    rule["until"] = end_of_last.astimezone(UTC) if starts else repeats.last
    entry.add("rrule", rule)
    for day in left_out:
        entry.add("exdate", event.when.moved_to(day).starts or day)


def _location(event: Event, time: Occurrence, build: Build) -> str:
    """Where to go, as far as it is known."""
    where = time.where
    if event.how is AttendanceMode.ONLINE or (event.how is AttendanceMode.BOTH and not where):
        return from_elsewhere(event, build.language)
    parts = (time.room, *((where.name, *where.address_lines) if where else ()))
    place = joined(", ", [part for part in parts if part])
    return or_from_elsewhere(event, place, build.language) if place else ""


def _contact(event: Event, campaign: Campaign, *, can_come: bool) -> str:
    """Whom to ask about the event: those who take bookings, as long as people can come, else the others who run it, else the campaign."""
    booking = (event.join.phone, event.join.email) if can_come else ()
    ways = ", ".join(way for way in booking if way)
    if others := event.run_by_others:
        return ways or ", ".join(part for part in (others.name, others.link) if part)
    return ways or campaign_contact(campaign)
