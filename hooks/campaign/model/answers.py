"""What somebody is asked who makes a copy of this repository their own."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from campaign.model.accessibility import Nation
from campaign.model.brand import BrandColours
from campaign.model.git_address import GitAddress
from campaign.model.organiser import SocialAccount
from campaign.model.record import Fields, Record
from campaign.model.time_zones import TimeZone
from campaign.model.values import Line, Name, Several, WebAddress, word_from
from campaign.model.week import Contact, DayThemes, Hashtag, WeekDays


class Publisher(Fields):
    """Whose site it will be: the first file in ``events/organisers/``."""

    name: Name
    short_name: Line | None = None
    summary: Line | None = None
    link: WebAddress | None = None


class Answers(Record):
    """Fields have the names, types and rules that they have in ``mkdocs.yml`` and in an organiser's file."""

    name: Annotated[Name, Field(description="The name of the site. schema.org: name")]
    when: Annotated[WeekDays, Field(description="First to last day. schema.org: startDate, endDate")]
    theme: Annotated[Line, Field(description="The theme of the week. schema.org: name")]
    strapline: Annotated[
        Line | None, Field(description="A few words under the theme. schema.org: alternateName")
    ] = None
    summary: Annotated[Line, Field(description="The week in one or two sentences. schema.org: description")]
    publisher: Annotated[
        Publisher,
        Field(description="Whose site this is: name, short name, summary, link. schema.org: publisher"),
    ]
    site_address: Annotated[WebAddress, Field(description="Where the site will be. schema.org: url")]
    repository: Annotated[
        WebAddress | None, Field(description="Where these files are. schema.org: codeRepository")
    ] = None
    updates_from: Annotated[
        GitAddress | None,
        Field(description="The repository that this is a copy of, where new versions will be"),
    ] = None
    contact: Annotated[Contact, Field(description="phone, email, post and hours. schema.org: contactPoint")]
    id: Annotated[
        Line | None, Field(description="A constant that calendars rely on for ever. iCalendar: UID")
    ] = None
    time_zone: Annotated[TimeZone | None, Field(description="An IANA name. iCalendar: TZID")] = None
    nation: Annotated[
        Nation | None,
        BeforeValidator(word_from(Nation)),
        Field(
            description="Which nation you are in; the accessibility statement depends on it. schema.org: addressCountry"
        ),
    ] = None
    brand: Annotated[
        BrandColours | None, Field(description="deep, sun, cool and spark, as #RRGGBB in quotes")
    ] = None
    topics: Annotated[
        Several[Line], Field(description="What events and stories are about. schema.org: about")
    ] = ()
    hashtags: Annotated[Several[Hashtag], Field(description="tag, owner and area. schema.org: keywords")] = ()
    social: Annotated[
        Several[SocialAccount], Field(description="network, handle and link. schema.org: sameAs")
    ] = ()
    day_themes: Annotated[DayThemes, Field(description="A theme for each day: day, then words")] = ()

    @property
    def heading(self) -> str:
        return self.name
