"""Ways to get involved that last longer than an event: roles, volunteering, training, groups, networks and panels."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from campaign.model.attendance import MEANT, AttendanceMode
from campaign.model.consent import Day
from campaign.model.cost import WrittenCost
from campaign.model.own_language import InItsLanguage, LanguageOfWork
from campaign.model.past import are_past
from campaign.model.people import Citation
from campaign.model.places import WrittenPlace
from campaign.model.record import Fields, Record, surroundings_of
from campaign.model.references import OrganiserReference, Topic
from campaign.model.values import (
    BesideTheWords,
    EmailAddress,
    Line,
    MarkdownText,
    PhoneNumber,
    Several,
    WebAddress,
    YesOrNo,
    in_words,
    word_from,
)
from campaign.model.when import When, read_day
from campaign.problems import AuthorMistake


class OpportunityType(StrEnum):
    """What people can join. The order is that of lists."""

    PAID_ROLE = "paid role"
    VOLUNTEER_ROLE = "volunteer role"
    TRAINING = "training"
    GROUP = "group"
    NETWORK = "network"
    PANEL = "panel"
    CALL = "call for ideas"


_TYPES_MEANT = {
    **dict.fromkeys(("job", "paid work", "paid", "vacancy"), OpportunityType.PAID_ROLE),
    **dict.fromkeys(("volunteer", "volunteering", "unpaid role"), OpportunityType.VOLUNTEER_ROLE),
    **dict.fromkeys(("course", "courses", "class", "workshop series"), OpportunityType.TRAINING),
    **dict.fromkeys(("club", "support group", "meeting"), OpportunityType.GROUP),
    **dict.fromkeys(("forum", "board", "committee", "council"), OpportunityType.PANEL),
    **dict.fromkeys(("call", "call to join", "call for experiences"), OpportunityType.CALL),
}


class OpportunityStatus(StrEnum):
    """Whether people can still join."""

    OPEN = "open"
    FULL = "full"
    PAUSED = "paused"
    CLOSED = "closed"


_STATUS_MEANT = {
    **dict.fromkeys(("filled", "taken", "no places"), OpportunityStatus.FULL),
    **dict.fromkeys(("ended", "over", "finished"), OpportunityStatus.CLOSED),
    **dict.fromkeys(("on hold", "stopped for now"), OpportunityStatus.PAUSED),
}

_IS_NOTHING = re.compile(
    r"(?:it is )?(?:unpaid|not paid|no pay|none|nil|nothing|no|n/?a|not applicable|voluntary|volunteers?|£ ?0(?:\.00)?)[.]?",
    re.IGNORECASE,
)


def _last_day(value: object, info: ValidationInfo) -> object:
    if value is None or isinstance(value, When):
        return value
    day = read_day(in_words(value))
    return When(surroundings_of(info).time_zone, first=day, last=day, all_day=True)


LastDay = Annotated[When, BeforeValidator(_last_day)]
"""A day until whose end, where the campaign is, something can be done."""


class Applying(Fields):
    """How to join; more ways than one, since no single way is open to everybody."""

    link: Annotated[WebAddress | None, Field(description="Where to apply. schema.org: url")] = None
    phone: Annotated[PhoneNumber | None, Field(description="Whom to call. schema.org: telephone")] = None
    email: Annotated[EmailAddress | None, Field(description="Where to write. schema.org: email")] = None
    post: Annotated[Line | None, Field(description="Where to send a letter. schema.org: address")] = None
    in_person: Annotated[Line | None, Field(description="Where to come and ask, and when")] = None
    note: Annotated[Line | None, Field(description="Anything else about it, in one sentence")] = None

    @property
    def ways(self) -> int:
        """How many there are. A note is not a way."""
        return sum(1 for way in (self.link, self.phone, self.email, self.post, self.in_person) if way)


class Opportunity(Record, InItsLanguage):
    """One file in ``stories/<year>/opportunities/``. schema.org has terms for some: JobPosting, Course."""

    language: LanguageOfWork = None
    title: Annotated[Line, Field(description="What it is called. schema.org: title, name")]
    type_: Annotated[
        OpportunityType,
        BeforeValidator(word_from(OpportunityType, _TYPES_MEANT)),
        Field(description=f"One of: {', '.join(OpportunityType)}. schema.org: employmentType"),
    ]
    summary: Annotated[Line, Field(description="One or two sentences. schema.org: description")]
    for_: Annotated[
        Line | None, Field(description="Who it is for. schema.org: eligibilityToWorkRequirement, audience")
    ] = None
    others_can: Annotated[Line | None, Field(description="What everybody else can do instead")] = None
    what_you_do: Annotated[
        MarkdownText | None,
        Field(description="What people will do, in Markdown. schema.org: responsibilities"),
    ] = None
    dates: Annotated[Line | None, Field(description="When it is, in words. schema.org: workHours")] = None
    time_asked: Annotated[
        Line | None, Field(description="How much time it takes, in words. schema.org: workHours")
    ] = None
    how: Annotated[
        AttendanceMode | None,
        BeforeValidator(lambda value: value and word_from(AttendanceMode, MEANT)(value)),
        Field(description="in person, online, or both. schema.org: jobLocationType, courseMode"),
    ] = None
    where: Annotated[
        WrittenPlace,
        Field(description="A file in events/venues/, or name, street, town. schema.org: jobLocation"),
    ] = None
    pay: Annotated[Line | None, Field(description="What people are paid. schema.org: baseSalary")] = None
    cost: Annotated[WrittenCost | None, Field(description="free, or a price. schema.org: offers.price")] = (
        None
    )
    expenses: Annotated[
        Line | None, Field(description="What you pay people back. schema.org: jobBenefits")
    ] = None
    support: Annotated[
        Line | None, Field(description="What help people get to do it. schema.org: jobBenefits")
    ] = None
    apply: Annotated[Applying, Field(description="link, phone, email, post, in person, note")] = Applying()
    apply_by: Annotated[
        LastDay | None, Field(description="The last day to apply. schema.org: validThrough")
    ] = None
    open_all_year: Annotated[
        YesOrNo, Field(description="yes if there is no last day. schema.org: validThrough")
    ] = False
    status: Annotated[
        OpportunityStatus,
        BeforeValidator(word_from(OpportunityStatus, _STATUS_MEANT)),
        Field(description="open, full, paused or closed"),
    ] = OpportunityStatus.OPEN
    status_note: Annotated[Line | None, Field(description="Why, in one sentence")] = None
    organisers: Annotated[
        Several[OrganiserReference],
        Field(description="Files in events/organisers/. schema.org: hiringOrganization, provider"),
    ] = ()
    topics: Annotated[
        Several[Topic],
        BesideTheWords(),
        Field(description="From the topics in mkdocs.yml. schema.org: about"),
    ] = ()
    link: Annotated[WebAddress | None, Field(description="Its page elsewhere. schema.org: sameAs")] = None
    sources: Annotated[
        Several[Citation],
        BesideTheWords(),
        Field(description="Where these facts come from. schema.org: citation"),
    ] = ()
    published: Annotated[
        Day | None, BesideTheWords(), Field(description="When it went on the site. schema.org: datePosted")
    ] = None
    updated: Annotated[
        Day | None, BesideTheWords(), Field(description="When it last changed. schema.org: dateModified")
    ] = None

    @property
    def heading(self) -> str:
        return self.title

    @property
    def is_work(self) -> bool:
        """Whether people ask what is paid."""
        return self.type_ in (OpportunityType.PAID_ROLE, OpportunityType.VOLUNTEER_ROLE)

    @property
    def is_stopped(self) -> bool:
        """Whether nobody can join, whatever the day."""
        return self.status is not OpportunityStatus.OPEN

    def is_closed(self, today: date) -> bool:
        """Whether nobody can join on a day. Where no last day is known, it stays open until somebody says otherwise."""
        return self.is_stopped or (self.apply_by is not None and are_past([self.apply_by], today))

    def is_over(self, today: date) -> bool:
        """Whether there is nothing to wait for: what is full or paused can have a place again."""
        return self.is_closed(today) and self.status not in (OpportunityStatus.FULL, OpportunityStatus.PAUSED)

    @model_validator(mode="after")
    def _pays_what_it_says(self) -> Opportunity:
        pays_nothing = bool(self.pay and _IS_NOTHING.fullmatch(self.pay.strip()))
        if self.type_ is OpportunityType.PAID_ROLE and pays_nothing:
            raise AuthorMistake(
                "This is a paid role, and nothing is paid.",
                'Write "type: volunteer role", or what is paid.',
                "pay",
            )
        if self.type_ is OpportunityType.VOLUNTEER_ROLE and self.pay and not pays_nothing:
            raise AuthorMistake(
                "This is a volunteer role, and something is paid.",
                'Write "type: paid role", or write what you pay back under "expenses".',
                "pay",
            )
        return self

    @model_validator(mode="after")
    def _ends_once(self) -> Opportunity:
        if self.open_all_year and self.apply_by:
            raise AuthorMistake(
                "This is open all year, and has a last day.",
                'Delete "open all year" or "apply by".',
                "open all year",
            )
        if self.apply_by and self.apply_by.first and self.published and self.apply_by.first < self.published:
            raise AuthorMistake(
                "The last day is before the day that this went on the site.",
                'Change "apply by" or "published".',
                "apply by",
            )
        return self
