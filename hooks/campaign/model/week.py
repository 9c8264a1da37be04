"""The week itself: this year's, in ``mkdocs.yml``, and earlier ones, in ``events/<year>/week.yml``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from campaign.addresses import week_address
from campaign.model.accessibility import Accessibility
from campaign.model.brand import BrandColours
from campaign.model.consent import a_day
from campaign.model.git_address import GitAddress
from campaign.model.help_line import HelpLine
from campaign.model.home_zone import HOME_ZONE
from campaign.model.organiser import SocialAccount
from campaign.model.people import Citation, Named
from campaign.model.record import Fields, Record
from campaign.model.references import OrganiserReference
from campaign.model.sentence_limits import SentenceLimits
from campaign.model.time_zones import TimeZone
from campaign.model.values import (
    BesideTheWords,
    Code,
    EmailAddress,
    Line,
    MarkdownText,
    Name,
    PhoneNumber,
    Several,
    SiteAddress,
    WebAddress,
    YesOrNo,
    word_from,
)
from campaign.model.when import When
from campaign.model.written_when import WrittenWhen, in_the_year_of_its_folder
from campaign.problems import AuthorMistake


class Definition(Fields):
    """What co-production is, in somebody's words."""

    words: Line
    by: Line
    link: WebAddress | None = None


class Hashtag(Fields):
    """``tag`` without its #, each word with a capital, so that screen readers can read it."""

    tag: Code
    owner: Line | None = None
    area: Line | None = None


class Contact(Fields):
    """How to reach a person (schema.org ContactPoint)."""

    phone: PhoneNumber
    email: EmailAddress
    post: Several[Line]
    hours: Line | None = None


class DoorIcon(StrEnum):
    """Pictures that a door may have, each drawn in ``hooks/theme/partials/icons.html``."""

    PERSON = "person"
    PEOPLE = "people"
    STAFF = "staff"
    STORY = "story"
    CALENDAR = "calendar"
    EASY_READ = "easy-read"


class WayIn(Fields):
    """A door on the home page. ``to`` is an address on this site, such as ``get-involved/``."""

    title: Line
    text: Line
    to: SiteAddress
    icon: Annotated[DoorIcon | None, BeforeValidator(word_from(DoorIcon))] = None


def _day_themes(value: object) -> object:
    if not isinstance(value, dict):
        raise AuthorMistake(
            "Each day and its theme need a line.", 'Write it like "Monday 5 July 2027: Beginnings".'
        )
    days = [a_day(day) for day in value]
    if len(set(days)) < len(days):
        raise AuthorMistake("A day has two themes.", "Keep one of them.")
    return tuple(zip(days, value.values(), strict=True))


def _whole_days(when: When) -> When:
    if not when.all_day:
        raise AuthorMistake(
            "The week needs its first and last day.", 'Write it like "Monday 5 to Sunday 11 July 2027".'
        )
    return when


WeekDays = Annotated[WrittenWhen, AfterValidator(_whole_days), AfterValidator(in_the_year_of_its_folder)]
"""First to last day."""

DayThemes = Annotated[tuple[tuple[date, Line], ...], BeforeValidator(_day_themes)]


class Week(Record):
    """One co-production week (schema.org EventSeries)."""

    when: Annotated[WeekDays, Field(description="First to last day. schema.org: startDate, endDate")]
    name: Annotated[
        Name | None,
        Field(description="What it was called, if not as the site is now. schema.org: name"),
    ] = None
    ordinal: Annotated[Line | None, Field(description="Which week it is, in words: fifth")] = None
    theme: Annotated[Line, Field(description="The theme of the week. schema.org: name")]
    strapline: Annotated[
        Line | None, Field(description="A few words under the theme. schema.org: alternateName")
    ] = None
    summary: Annotated[Line, Field(description="The week in one or two sentences. schema.org: description")]
    about: Annotated[MarkdownText | None, Field(description="More about it, in Markdown")] = None
    host: Annotated[
        Named | None, Field(description="Who holds the national week: name, link. schema.org: organizer")
    ] = None
    publisher: Annotated[
        OrganiserReference,
        Field(description="Whose site this is: a file in events/organisers/. schema.org: publisher"),
    ]
    on_behalf_of: Annotated[
        Several[OrganiserReference], Field(description="For whom. Files in events/organisers/")
    ] = ()
    partners: Annotated[
        Several[OrganiserReference], Field(description="Files in events/organisers/. schema.org: contributor")
    ] = ()
    definition: Annotated[Definition | None, Field(description="What co-production is: words, by, link")] = (
        None
    )
    hashtags: Annotated[Several[Hashtag], Field(description="tag, owner and area. schema.org: keywords")] = ()
    social: Annotated[Several[SocialAccount], Field(description="network, handle and link")] = ()
    day_themes: Annotated[DayThemes, Field(description="A theme for each day: day, then words")] = ()
    sources: Annotated[
        Several[Citation],
        BesideTheWords(),
        Field(description="Where these facts come from. schema.org: citation"),
    ] = ()

    @property
    def heading(self) -> str:
        return self.theme

    @property
    def address(self) -> str:
        return week_address(self.year)

    @property
    def year(self) -> int:
        return self.first_day.year

    @property
    def first_day(self) -> date:
        assert self.when.first
        return self.when.first

    @property
    def last_day(self) -> date:
        assert self.when.last
        return self.when.last

    def theme_of(self, day: date) -> str | None:
        return dict(self.day_themes).get(day)

    @model_validator(mode="after")
    def _in_its_own_days(self) -> Week:
        for day, _ in self.day_themes:
            if not self.first_day <= day <= self.last_day:
                raise AuthorMistake(
                    "A day theme is for a day outside the week.", 'Change its day, or "when".', "day themes"
                )
        return self


class Campaign(Week):
    """This year's week and what the whole site shares: ``extra.campaign`` in ``mkdocs.yml``."""

    id: Annotated[
        Code,
        Field(
            description="A constant, such as your web address; calendars rely on it for ever. iCalendar: UID"
        ),
    ]
    name: Annotated[Name, Field(description="The name of the site. schema.org: name")]
    year_: Annotated[Code, Field(alias="year", description="The year of the week. schema.org: startDate")]
    time_zone: Annotated[TimeZone, Field(description="An IANA name. iCalendar: TZID")] = HOME_ZONE
    contact: Annotated[Contact, Field(description="phone, email, post and hours. schema.org: contactPoint")]
    topics: Annotated[
        Several[Code],
        BesideTheWords(),
        Field(description="All topics that events and stories may name. schema.org: about"),
    ] = ()
    help_lines: Annotated[
        Several[HelpLine],
        Field(description="Shown beside stories: a known line, or name, and call, or text and to"),
    ] = ()
    ways_in: Annotated[
        Several[WayIn], Field(description="Up to four doors on the home page: title, text, to and icon")
    ] = ()
    brand: Annotated[
        BrandColours, Field(description="deep, sun, cool and spark, as #RRGGBB in quotes; a logo")
    ]
    accessibility: Annotated[Accessibility, Field(description="What the accessibility statement says")] = (
        Accessibility()
    )
    easy_read_limits: Annotated[
        SentenceLimits,
        Field(description="How long sentences may be in Easy Read: long sentence and too long sentence"),
    ] = SentenceLimits()
    updates_from: Annotated[
        GitAddress | None,
        BesideTheWords(),
        Field(description="Where new versions of this software are: the address of a git repository"),
    ] = None
    under_18s: Annotated[
        YesOrNo, BesideTheWords(), Field(description="yes allows stories of people under 18")
    ] = False
    example: Annotated[YesOrNo, Field(description="yes shows on every page that this is an example")] = False

    @model_validator(mode="after")
    def _says_one_year(self) -> Campaign:
        if self.year_ != str(self.first_day.year):
            raise AuthorMistake(
                f'"year" says {self.year_}, but the week is in {self.first_day.year}.',
                "Change one of them.",
                "year",
            )
        return self
