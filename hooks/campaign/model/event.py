"""Events: one file each in ``events/<year>/``; the file's name is the event's address."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from campaign.model.access import EventAccess
from campaign.model.consent import OWN_LISTING, Consent, Day
from campaign.model.organiser import Organiser
from campaign.model.people import Citation, Person
from campaign.model.record import Fields, Record, surroundings_of
from campaign.model.references import found_in, known_topic
from campaign.model.values import (
    EmailAddress,
    Line,
    MarkdownText,
    PhoneNumber,
    Several,
    WebAddress,
    WholeNumber,
    in_words,
    is_not_known,
    word_from,
)
from campaign.model.venue import PlaceFields
from campaign.model.when import When, read_when
from campaign.problems import AuthorMistake


class AttendanceMode(StrEnum):
    """schema.org EventAttendanceModeEnumeration, in plain words."""

    IN_PERSON = "in person"
    ONLINE = "online"
    BOTH = "both"


class Status(StrEnum):
    """schema.org EventStatusType, in plain words; the last two are scheduled events in its terms."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED_ONLINE = "moved online"
    ROOM_CHANGED = "room changed"
    FULL = "full"


class Cost(Fields):
    """What it costs to come. ``price`` is in pounds, None where the words hold no single price."""

    words: str
    free: bool
    price: Decimal | None = None


class Joining(Fields):
    """How to get a place (schema.org Offer; iCalendar CONTACT)."""

    book_at: Annotated[WebAddress | None, Field(description="Where to book. schema.org: offers.url")] = None
    phone: Annotated[PhoneNumber | None, Field(description="Whom to call to book. schema.org: telephone")] = (
        None
    )
    email: Annotated[EmailAddress | None, Field(description="Where to write to book. schema.org: email")] = (
        None
    )
    places: Annotated[WholeNumber | None, Field(description="schema.org: maximumAttendeeCapacity")] = None
    places_left: Annotated[WholeNumber | None, Field(description="schema.org: remainingAttendeeCapacity")] = (
        None
    )
    note: Annotated[Line | None, Field(description="Anything else about booking, in one sentence")] = None

    @model_validator(mode="after")
    def _places_fit(self) -> Joining:
        if self.places is not None and self.places_left is not None and self.places_left > self.places:
            raise AuthorMistake(
                "There are more places left than places.", 'Change "places" or "places left".', "places left"
            )
        return self


def _cost(value: object) -> object:
    if isinstance(value, Cost):
        return value
    words = in_words(value).strip()
    if is_not_known(words):
        return None
    if words.lower() == "free":
        return Cost(words=words, free=True, price=Decimal(0))
    prices = re.findall(r"£ ?([0-9][0-9,]*(?:\.[0-9]+)?)", words)
    says_free = re.match(r"free\b", words, re.IGNORECASE) is not None
    if not prices and not says_free:
        raise AuthorMistake("This says neither a price nor free.", 'Write "free", "£5" or "not known yet".')
    # "Free for carers, £5 for others" is no single price, and not free for everybody.
    price = Decimal(prices[0].replace(",", "")) if len(prices) == 1 and not says_free else None
    return Cost(words=words, free=not prices, price=price)


def _when(value: object, info: ValidationInfo) -> object:
    surroundings = surroundings_of(info)
    return value if isinstance(value, When) else read_when(in_words(value), surroundings.time_zone)


def place(value: object, info: ValidationInfo) -> object:
    if isinstance(value, dict):
        return value
    return None if is_not_known(value) else found_in("venues", "events/venues/")(value, info)


def _access(value: object) -> object:
    return {} if is_not_known(value) else value


def in_the_year_of_its_folder(when: When, info: ValidationInfo) -> When:
    year = surroundings_of(info).source.year
    if when.first and year and when.first.year != year:
        raise AuthorMistake(
            f"This is in {when.first.year}, but the file is in the folder {year}.",
            "Change the date, or move the file.",
        )
    return when


WrittenWhen = Annotated[When, BeforeValidator(_when)]
OrganiserReference = Annotated[Organiser, BeforeValidator(found_in("organisers", "events/organisers/"))]
Topic = Annotated[Line, BeforeValidator(known_topic)]


class Event(Record):
    """schema.org Event, iCalendar VEVENT."""

    title: Annotated[Line, Field(description="What it is called. schema.org: name. iCalendar: SUMMARY")]
    short_title: Annotated[
        Line | None, Field(description="For the social image. schema.org: alternateName")
    ] = None
    summary: Annotated[Line, Field(description="One or two sentences. schema.org: description")]
    when: Annotated[
        WrittenWhen,
        AfterValidator(in_the_year_of_its_folder),
        Field(
            description="Day and times, or: not known yet. schema.org: startDate, endDate. iCalendar: DTSTART, DTEND"
        ),
    ]
    where: Annotated[
        PlaceFields | None,
        BeforeValidator(place),
        Field(
            description="A file in events/venues/, or name, street, town. schema.org: location. iCalendar: LOCATION"
        ),
    ] = None
    room: Annotated[Line | None, Field(description="Room and floor")] = None
    how: Annotated[
        AttendanceMode,
        BeforeValidator(word_from(AttendanceMode)),
        Field(description="in person, online, or both. schema.org: eventAttendanceMode"),
    ]
    for_: Annotated[Line | None, Field(description="Who can come. schema.org: audience")] = None
    cost: Annotated[
        Cost | None, BeforeValidator(_cost), Field(description="free, or a price. schema.org: offers.price")
    ] = None
    expenses: Annotated[Line | None, Field(description="What you pay people back")] = None
    join: Annotated[Joining, Field(description="How to get a place. schema.org: offers")] = Joining()
    description: Annotated[MarkdownText | None, Field(description="What will happen, in Markdown")] = None
    organisers: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: organizer")
    ] = ()
    partners: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: contributor")
    ] = ()
    contributors: Annotated[
        Several[Person], Field(description="People and groups who give sessions. schema.org: contributor")
    ] = ()
    planned_by: Annotated[Line | None, Field(description="Who planned it, in one sentence")] = None
    format: Annotated[Several[Line], Field(description="Workshop, talk, walk. schema.org: keywords")] = ()
    topics: Annotated[
        Several[Topic],
        Field(description="From the topics in mkdocs.yml. schema.org: about. iCalendar: CATEGORIES"),
    ] = ()
    access: Annotated[
        EventAccess,
        BeforeValidator(_access),
        Field(description="Access facts of this event. OpenActive: accessibilitySupport"),
    ] = EventAccess()
    status: Annotated[
        Status,
        BeforeValidator(word_from(Status)),
        Field(description="If something changed. schema.org: eventStatus. iCalendar: STATUS"),
    ] = Status.SCHEDULED
    status_note: Annotated[Line | None, Field(description="What changed, in one sentence")] = None
    was: Annotated[
        WrittenWhen | None, Field(description="The old day and times. schema.org: previousStartDate")
    ] = None
    link: Annotated[
        WebAddress | None, Field(description="The event's page elsewhere. schema.org: sameAs")
    ] = None
    sources: Annotated[
        Several[Citation], Field(description="Where these facts come from. schema.org: citation")
    ] = ()
    published: Annotated[
        Day | None, Field(description="When it went on the site. schema.org: datePublished")
    ] = None
    updated: Annotated[
        Day | None,
        Field(description="When it last changed. schema.org: dateModified. iCalendar: LAST-MODIFIED"),
    ] = None

    @property
    def consent(self) -> Consent:
        return OWN_LISTING

    @property
    def on_a_card(self) -> str:
        """The title as a social image shows it."""
        return self.short_title or self.title

    @property
    def is_stopped(self) -> bool:
        """Nobody should set out for it."""
        return self.status in (Status.CANCELLED, Status.POSTPONED)

    def is_over(self, today: date) -> bool:
        """Whether its last day is past; if no day is known, whether its year is."""
        return (self.when.last or date(self.year or today.year, 12, 31)) < today

    def sort_key(self) -> tuple[Any, ...]:
        """By day, then by time; what is not known comes last."""
        when = self.when
        return (
            when.first is None,
            when.first or date.max,
            when.start is None and not when.all_day,
            str(when.start or ""),
            self.slug,
        )

    @model_validator(mode="after")
    def _whole(self) -> Event:
        if self.status is Status.RESCHEDULED and self.was is None:
            raise AuthorMistake(
                'It is rescheduled, but "was" is missing.', 'Add "was:" with the old day and times.', "status"
            )
        if self.status is Status.MOVED_ONLINE and self.how is not AttendanceMode.ONLINE:
            raise AuthorMistake(
                'It moved online, but "how" says something else.', 'Write "how: online".', "how"
            )
        if self.how is AttendanceMode.ONLINE and self.where is not None:
            raise AuthorMistake(
                'It is online, but "where" names a place.', 'Write "how: both", or delete "where".', "where"
            )
        return self
