"""Events: one file each in ``events/<year>/``; the file's name is the event's address."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from campaign.model.access import EventAccess
from campaign.model.attendance import MEANT, AttendanceMode
from campaign.model.consent import Day
from campaign.model.cost import WrittenCost
from campaign.model.event_fits import refuse_what_does_not_fit
from campaign.model.files_beside import Recording, Slides
from campaign.model.occurrence import Occurrence
from campaign.model.own_language import InItsLanguage, LanguageOfWork
from campaign.model.past import are_past
from campaign.model.people import Citation, Named, Person
from campaign.model.places import WrittenPlace
from campaign.model.record import Record, surroundings_of
from campaign.model.references import OrganiserReference, Topic
from campaign.model.shapes import (
    OtherDate,
    OtherTitle,
    Series,
    Session,
    SingleDate,
    WrittenHours,
    WrittenRepeats,
    times_on_the_day,
)
from campaign.model.standing import Standing, standing_of
from campaign.model.status import Status
from campaign.model.taking_part import Joining, Online, Rung
from campaign.model.time_zones import TimeZone, with_their_zones
from campaign.model.times_of_event import all_times_of, other_times_of
from campaign.model.values import (
    BesideTheWords,
    Code,
    Line,
    MarkdownText,
    Several,
    WebAddress,
    YesOrNo,
    is_not_known,
    word_from,
)
from campaign.model.when import When
from campaign.model.written_when import WrittenWhen, in_the_year_of_its_folder


def _access(value: object) -> object:
    return {} if is_not_known(value) else value


class Event(Record, InItsLanguage):
    """schema.org Event, iCalendar VEVENT."""

    language: LanguageOfWork = None
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
    time_zone: Annotated[
        TimeZone | None,
        BesideTheWords(),
        Field(description="An IANA name, if its times are not the campaign's. iCalendar: TZID"),
    ] = None
    where: Annotated[
        WrittenPlace,
        Field(
            description="A file in events/venues/, or name, street, town. schema.org: location. iCalendar: LOCATION"
        ),
    ] = None
    room: Annotated[
        Line | None, Field(description="Room and floor. schema.org: location. iCalendar: LOCATION")
    ] = None
    how: Annotated[
        AttendanceMode,
        BeforeValidator(word_from(AttendanceMode, MEANT)),
        Field(description="in person, online, or both. schema.org: eventAttendanceMode"),
    ]
    for_: Annotated[Line | None, Field(description="Who can come. schema.org: audience")] = None
    cost: Annotated[WrittenCost | None, Field(description="free, or a price. schema.org: offers.price")] = (
        None
    )
    expenses: Annotated[Line | None, Field(description="What you pay people back")] = None
    join: Annotated[Joining, Field(description="How to get a place. schema.org: offers")] = Joining()
    online: Annotated[
        Online | None, Field(description="How to join from elsewhere. schema.org: VirtualLocation")
    ] = None
    meeting_point: Annotated[
        Line | None, Field(description="Where to meet, for a walk or a tour. OpenActive: meetingPoint")
    ] = None
    drop_in: Annotated[
        YesOrNo, Field(description="yes if people can come and go as they like. OpenActive: schedulingNote")
    ] = False
    repeats: Annotated[
        WrittenRepeats | None,
        Field(description="every Thursday until a day. schema.org: eventSchedule. iCalendar: RRULE"),
    ] = None
    not_on: Annotated[
        Several[Day],
        Field(
            description="Days on which it does not happen. schema.org: eventSchedule.exceptDate. iCalendar: EXDATE"
        ),
    ] = ()
    also_on: Annotated[
        Several[OtherDate], Field(description="Other times: when, where, room, note. schema.org: subEvent")
    ] = ()
    single_dates: Annotated[
        Several[SingleDate],
        Field(
            description="Dates of several with a status of their own: when, status, note. schema.org: subEvent. iCalendar: RECURRENCE-ID"
        ),
    ] = ()
    opening_hours: Annotated[
        WrittenHours,
        Field(description="For what is open on several days: days, then hours. schema.org: eventSchedule"),
    ] = ()
    sessions: Annotated[
        Several[Session],
        BeforeValidator(times_on_the_day),
        Field(description="Parts of a conference: title, when, room, track, speakers. schema.org: subEvent"),
    ] = ()
    part_of: Annotated[
        Code | None,
        Field(
            description="The bigger event here, like 2027/open-day. schema.org: superEvent. iCalendar: RELATED-TO"
        ),
    ] = None
    series: Annotated[
        Series | None, Field(description="Somebody else's series: name, by, link. schema.org: superEvent")
    ] = None
    run_by_others: Annotated[
        Named | None,
        Field(description="Whose event it is, if not of your partners: name, link. schema.org: organizer"),
    ] = None
    other_titles: Annotated[
        Several[OtherTitle],
        Field(description="The title in other languages: language, title. schema.org: alternateName"),
    ] = ()
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
    how_much_say: Annotated[
        Rung | None,
        BeforeValidator(word_from(Rung)),
        Field(description="A rung of the ladder of co-production. TLAP: ladder of co-production"),
    ] = None
    planned_by: Annotated[Line | None, Field(description="Who planned it, in one sentence")] = None
    led_by: Annotated[
        Line | None, Field(description="Who leads it on the day, in one sentence. OpenActive: leader")
    ] = None
    lived_experience_among_them: Annotated[
        YesOrNo | None,
        Field(description="yes, no or not known yet: whether those who plan or lead it have it"),
    ] = None
    payment: Annotated[Line | None, Field(description="What people are paid to take part")] = None
    format: Annotated[Several[Line], Field(description="Workshop, talk, walk. schema.org: keywords")] = ()
    topics: Annotated[
        Several[Topic],
        BesideTheWords(),
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
    status_since: Annotated[
        Day | None, BesideTheWords(), Field(description="The day it changed. iCalendar: LAST-MODIFIED")
    ] = None
    was: Annotated[
        WrittenWhen | None, Field(description="The old day and times. schema.org: previousStartDate")
    ] = None
    link: Annotated[
        WebAddress | None, Field(description="The event's page elsewhere. schema.org: sameAs")
    ] = None
    recordings: Annotated[
        Several[Recording],
        Field(description="To watch afterwards: link, captions, transcript. schema.org: recordedIn"),
    ] = ()
    slides: Annotated[
        Several[Slides], Field(description="title, file or link, type and size. schema.org: workFeatured")
    ] = ()
    sources: Annotated[
        Several[Citation],
        BesideTheWords(),
        Field(description="Where these facts come from. schema.org: mainEntityOfPage.citation"),
    ] = ()
    published: Annotated[
        Day | None,
        BesideTheWords(),
        Field(description="When it went on the site. schema.org: mainEntityOfPage.datePublished"),
    ] = None
    updated: Annotated[
        Day | None,
        BesideTheWords(),
        Field(
            description="When it last changed. schema.org: mainEntityOfPage.dateModified. iCalendar: LAST-MODIFIED"
        ),
    ] = None

    @property
    def heading(self) -> str:
        return self.title

    @property
    def on_a_card(self) -> str:
        """The title as a social image shows it."""
        return self.short_title or self.title

    @property
    def is_stopped(self) -> bool:
        """Nobody should set out for it."""
        return standing_of(self) in (Standing.ON_HOLD, Standing.OFF)

    @property
    def is_open(self) -> bool:
        """Whether people may still come who have not booked, and were not asked."""
        return self.status.leaves_places

    @property
    def told_when(self) -> When:
        """Its day; for one that lost its day, the old one, which calendars and search engines still hold."""
        return self.when if self.when.first or not self.was else self.was

    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time that it happens, at least one, in order; those whose day is not known come last."""
        return all_times_of(self)

    def other_times(self) -> tuple[Occurrence, ...]:
        """Those of ``also_on``, with the place and room of the event where they name no other place."""
        return other_times_of(self)

    def times_of_sessions(self) -> tuple[Occurrence, ...]:
        """With the room of the event where they name no other."""
        return tuple(Occurrence(each.when, self.where, each.room or self.room) for each in self.sessions)

    def is_over(self, today: date) -> bool:
        """Whether all its times are past; while no day of one is known, whether its year is."""
        times = [time.when for time in self.occurrences()]
        if all(when.last for when in times):
            return are_past(times, today)
        return date(self.year or today.year, 12, 31) < today

    @property
    def last_change(self) -> date | None:
        """The last day that its file names as one on which it changed."""
        return max((day for day in (self.updated, self.status_since) if day), default=None)

    @model_validator(mode="before")
    @classmethod
    def _times_have_zones(cls, written: object, info: ValidationInfo) -> object:
        return with_their_zones(written, surroundings_of(info))

    @model_validator(mode="after")
    def _fits_together(self) -> Event:
        refuse_what_does_not_fit(self)
        return self
