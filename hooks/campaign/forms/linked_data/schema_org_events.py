"""What an event's linked data is made of, in schema.org's words: where, how to get a place, its shape, afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.addresses import slides_of
from campaign.build import Build
from campaign.forms.linked_data.schema_org import (
    Thing,
    citation_of,
    dates_of,
    day_of,
    group,
    known,
    person_of,
    place_of,
    thing,
)
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.people import Named
from campaign.model.shapes import Series, Session
from campaign.model.status import Status
from campaign.model.when import WEEKDAYS
from campaign.telling.events import in_sentences

FEW_PLACES = 5
"""This many or fewer places left are limited ones."""

_FREQUENCY = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M"}

_AVAILABILITY = {
    Status.FULL: "SoldOut",
    Status.WAITING_LIST: "SoldOut",
    Status.FEW_PLACES_LEFT: "LimitedAvailability",
}

_STATUS_OF_DATE = {Status.CANCELLED: "EventCancelled", Status.POSTPONED: "EventPostponed"}


def event_in_short(event: Event, build: Build) -> Thing:
    """Another event that this one is part of, or that is part of it."""
    page = build.url(event.address)
    time = Occurrence(event.told_when, event.where, event.room)
    return thing(
        "Event",
        **{"@id": page},
        url=page,
        name=event.title,
        **dates_of(time.when),
        location=location(event, time, build),
    )


def location(event: Event, time: Occurrence, build: Build) -> Thing | list[Thing] | None:
    """The place, or the page that tells how to join: the link to a meeting is never shown."""
    watch = event.online if can_book(event, build) else None
    online = thing(
        "VirtualLocation",
        url=(watch and watch.watch_at) or build.url(event.address),
        name=watch and watch.platform,
        description=watch and watch.watch_note,
    )
    if event.how is AttendanceMode.ONLINE:
        return online
    place = place_of(time.where, build, time.room) if time.where else None
    if event.how is AttendanceMode.IN_PERSON:
        return place
    return [place, online] if place else online


def can_book(event: Event, build: Build) -> bool:
    """Whether it is not off and not over; pages keep nothing of booking then, either."""
    return not (event.is_stopped or event.is_over(build.today))


def offer(event: Event, build: Build) -> Thing | None:
    """What a place costs and where to get one, until it is over. Nobody is told of free places that are not known to be free."""
    if event.is_over(build.today):
        return None
    cost = event.cost
    book_at, availability = (None, None) if event.is_stopped else (event.join.book_at, _availability(event))
    if not (cost or book_at or availability):
        return None
    price = None
    if cost and (cost.free or cost.price is not None):
        price = f"{cost.price or 0:.2f}"
    return thing(
        "Offer",
        url=book_at or build.url(event.address),
        description=cost.words if cost else None,
        price=price,
        priceCurrency="GBP" if price else None,
        availability=availability,
    )


def _availability(event: Event) -> str | None:
    left = event.join.places_left
    # Places that only those who were invited can have are not an offer to everybody.
    if event.status is Status.BY_INVITATION:
        return None
    known = "SoldOut" if left == 0 else _AVAILABILITY.get(event.status)
    if known is None and left is not None:
        known = "LimitedAvailability" if left <= FEW_PLACES else "InStock"
    return f"https://schema.org/{known}" if known else None


def series(found: Series) -> Thing:
    return thing(
        "EventSeries", name=found.name, organizer=group(found.by) if found.by else None, url=found.link
    )


def named(found: Named) -> Thing:
    return thing("Organization", name=found.name, url=found.link)


def schedules(event: Event) -> Iterator[Thing]:
    """How it repeats, or when it is open.

    Opening hours are a Schedule too: ``openingHoursSpecification`` is of places only, and a venue keeps other hours.
    """
    if event.repeats:
        yield _repeats(event)
    for hours in event.opening_hours:
        if hours.opens is None or hours.closes is None:
            continue
        yield thing(
            "Schedule",
            repeatFrequency="P1W",
            byDay=[_day(day) for day in hours.days],
            startDate=day_of(event.when.first),
            endDate=day_of(event.when.last),
            startTime=hours.opens.isoformat(),
            endTime=hours.closes.isoformat(),
            scheduleTimezone=event.when.zone,
        )


def _repeats(event: Event) -> Thing:
    repeats, when = event.repeats, event.when
    assert repeats is not None
    # byMonthWeek counts from 1 to 5, so the last of a month needs iCalendar's form of byDay.
    has_last = any(nth < 0 for nth, _ in repeats.weekdays)
    return thing(
        "Schedule",
        repeatFrequency=f"P{repeats.interval}{_FREQUENCY[repeats.frequency]}",
        byDay=[
            f"{nth}{WEEKDAYS[day][:2].upper()}" if has_last else _day(day)
            for nth, day in (repeats.weekdays if has_last else _each_day_once(repeats.weekdays))
        ],
        byMonthWeek=[] if has_last else [nth for nth, _ in repeats.weekdays if nth],
        startDate=day_of(when.first),
        endDate=day_of(repeats.last),
        startTime=when.start.isoformat() if when.start else None,
        endTime=when.end.isoformat() if when.end else None,
        scheduleTimezone=when.zone,
        exceptDate=[day_of(day) for day in event.not_on],
    )


def _each_day_once(weekdays: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple((0, day) for day in dict.fromkeys(day for _, day in weekdays))


def _day(day: int) -> str:
    return f"https://schema.org/{WEEKDAYS[day].title()}"


def other_times(event: Event, build: Build) -> Iterator[Thing]:
    """Those that are written, and of all others those with a status of their own."""
    written = event.other_times()
    own = [
        time for time in event.occurrences() if time.status is not Status.SCHEDULED and time not in written
    ]
    for time in (*own, *written):
        if time.when.first:
            said = [words for words in (time.status_note, time.note) if words]
            yield thing(
                "Event",
                name=event.title,
                description=in_sentences(*said) if said else None,
                **dates_of(time.when),
                **_became(event, time, build),
                location=location(event, time, build),
            )


def _became(event: Event, time: Occurrence, build: Build) -> Thing:
    """Of one of several dates, where it is not as the event."""
    if time.status is Status.SCHEDULED:
        return {}
    available = None if event.is_over(build.today) else _AVAILABILITY.get(time.status)
    return known(
        eventStatus=f"https://schema.org/{_STATUS_OF_DATE.get(time.status, 'EventScheduled')}",
        offers=thing("Offer", url=build.url(event.address), availability=f"https://schema.org/{available}")
        if available
        else None,
    )


def session(found: Session, event: Event, build: Build) -> Thing:
    time = Occurrence(found.when, event.where, found.room or event.room)
    return thing(
        "Event",
        name=found.title,
        description=found.summary,
        **dates_of(found.when),
        location=location(event, time, build),
        performer=[person_of(person) for person in found.speakers],
        keywords=[found.track] if found.track else [],
    )


def recordings(event: Event) -> list[Thing]:
    return [
        thing(
            "VideoObject",
            name=event.title,
            url=found.link,
            transcript=found.transcript,
            # The vocabulary's newer words tell open captions from closed ones, which is not known here.
            accessibilityFeature=["captions", "transcript"],
        )
        for found in event.recordings
    ]


def slides(event: Event, build: Build) -> list[Thing]:
    return [
        thing(
            "PresentationDigitalDocument",
            name=found.title,
            url=build.url(slides_of(event, found.file)) if found.file else found.link,
        )
        for found in event.slides
    ]


def about_the_page(event: Event, page: str) -> Thing | None:
    """The days and sources of what is written: schema.org gives these to pages, not to events."""
    if not (event.published or event.last_change or event.sources):
        return None
    return thing(
        "WebPage",
        url=page,
        datePublished=day_of(event.published),
        dateModified=day_of(event.last_change),
        citation=[citation_of(source) for source in event.sources],
    )
