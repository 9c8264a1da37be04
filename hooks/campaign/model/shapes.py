"""The shapes that programmes have: sessions, repeats, several dates, opening hours, other people's series."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from campaign.model.hours import EXAMPLE as HOURS_EXAMPLE
from campaign.model.hours import OpeningHours, read_hours
from campaign.model.own_language import InItsLanguage
from campaign.model.people import Person
from campaign.model.places import WrittenPlace
from campaign.model.record import Fields
from campaign.model.repeats import Repeats, read_repeats
from campaign.model.status import StatusOfDate
from campaign.model.time_zones import InZone
from campaign.model.values import LanguageTag, Line, Name, Several, WebAddress, in_words, word_from
from campaign.model.when import When, read_day, read_when
from campaign.model.written_when import WrittenWhen
from campaign.problems import AuthorMistake

_NO_DAY = re.compile(
    r"\s*(?:\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|to\b|\u2013|$)|\d\d:\d\d|midday|noon|midnight)(?!.*\d{4})",
    re.IGNORECASE,
)


class Session(InItsLanguage):
    """A part of an event (schema.org subEvent)."""

    title: Annotated[Line, Field(description="schema.org: name")]
    when: Annotated[
        WrittenWhen,
        Field(description="The times, and the day if the event has several. schema.org: startDate, endDate"),
    ]
    summary: Annotated[Line | None, Field(description="One or two sentences. schema.org: description")] = None
    track: Annotated[Line | None, Field(description="Which strand it belongs to. schema.org: keywords")] = (
        None
    )
    room: Annotated[Line | None, Field(description="Room and floor. schema.org: location")] = None
    speakers: Annotated[Several[Person], Field(description="Who gives it. schema.org: performer")] = ()


class OtherDate(InItsLanguage):
    """Another time that the same event happens (schema.org subEvent; in iCalendar a VEVENT of its own)."""

    when: Annotated[WrittenWhen, Field(description="Day and times. schema.org: startDate, endDate")]
    where: Annotated[WrittenPlace, Field(description="If it is somewhere else. schema.org: location")] = None
    room: Annotated[Line | None, Field(description="If it is in another room. schema.org: location")] = None
    note: Annotated[
        Line | None, Field(description="What is different, in one sentence. schema.org: description")
    ] = None


def _day_or_time(value: object, info: ValidationInfo) -> object:
    """A day alone names all of its times; what is wrong with it is told as for any date."""
    written = value.written if isinstance(value, InZone) else value
    if not isinstance(written, str):
        return value
    try:
        read_when(written, "UTC")
    except AuthorMistake:
        try:
            read_day(written)
        except AuthorMistake:
            return value
        written = f"{written}, time not known yet"
    return InZone(written, value.zone) if isinstance(value, InZone) else written


class SingleDate(InItsLanguage):
    """One of several dates, and what became of it (in iCalendar a VEVENT with RECURRENCE-ID, or the VEVENT of its date)."""

    when: Annotated[
        WrittenWhen,
        BeforeValidator(_day_or_time),
        Field(description="The day, and the time if there are several on it. schema.org: startDate"),
    ]
    status: Annotated[
        StatusOfDate,
        BeforeValidator(word_from(StatusOfDate)),
        Field(description="What became of it. schema.org: eventStatus. iCalendar: STATUS"),
    ]
    note: Annotated[Line | None, Field(description="Why, in one sentence. schema.org: description")] = None


class Series(Fields):
    """A series by somebody else that an event belongs to (schema.org EventSeries)."""

    name: Annotated[Name, Field(description="schema.org: name")]
    by: Annotated[Line | None, Field(description="Who runs it. schema.org: organizer")] = None
    link: Annotated[WebAddress | None, Field(description="Where to see all of it. schema.org: url")] = None


class OtherTitle(InItsLanguage):
    """The title in another language."""

    language: Annotated[LanguageTag, Field(description="Its short name, such as cy. JSON-LD: @language")]
    title: Annotated[Line, Field(description="The title in that language. schema.org: alternateName")]


def times_on_the_day(value: object, info: ValidationInfo) -> object:
    """Sessions of an event on a single day may give only their times."""
    when = info.data.get("when")
    items = value if isinstance(value, list) else [value]
    if not isinstance(when, When) or when.first is None or when.first != when.last:
        return value
    return [_on(when.first, item) for item in items]


def _on(day: date, item: object) -> object:
    when = item.get("when") if isinstance(item, dict) else None
    written = when.written if isinstance(when, InZone) else when
    if not isinstance(item, dict) or not isinstance(written, str) or not _NO_DAY.match(written):
        return item
    with_day = f"{day.isoformat()}, {written}"
    return item | {"when": InZone(with_day, when.zone) if isinstance(when, InZone) else with_day}


def _hours(value: object) -> object:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, dict):
        raise AuthorMistake("Each day and its hours need a line.", HOURS_EXAMPLE)
    lines = tuple(read_hours(days, in_words(hours)) for days, hours in value.items())
    named = [day for line in lines for day in line.days]
    if len(set(named)) < len(named):
        raise AuthorMistake("A day has two lines of hours.", "Keep one of them.")
    return lines


def _repeats(value: object) -> object:
    return value if isinstance(value, Repeats) else read_repeats(in_words(value))


WrittenHours = Annotated[tuple[OpeningHours, ...], BeforeValidator(_hours)]
WrittenRepeats = Annotated[Repeats, BeforeValidator(_repeats)]
