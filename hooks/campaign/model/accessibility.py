"""What the accessibility statement says (SI 2018/952), and what it may not say before somebody has looked.

A program can show that a site fails, and never that it works. So only people can find it compliant, even in part.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from campaign.model.consent import Day
from campaign.model.record import Fields
from campaign.model.values import Line, Several, WebAddress, WholeNumber, word_from
from campaign.model.wcag import Criterion
from campaign.problems import AuthorMistake


class Nation(StrEnum):
    """Where the publisher is; it decides who enforces the regulations."""

    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern ireland"


class ComplianceStatus(StrEnum):
    """The three statuses of the model statement, and the truth before any of them."""

    NOT_YET_TESTED = "not yet tested"
    FULLY = "fully compliant"
    PARTIALLY = "partially compliant"
    NOT = "not compliant"


class TestedBy(StrEnum):
    PEOPLE = "people"
    PROGRAMS = "programs"


class Audit(Fields):
    """A test of this very site against WCAG 2.2 AA. ``site`` is the address that was tested."""

    date: Day
    site: WebAddress
    by: Annotated[TestedBy, BeforeValidator(word_from(TestedBy))]
    who: Line
    how: Line
    report: WebAddress | None = None


def _at_least_one(criteria: tuple[str, ...]) -> tuple[str, ...]:
    if not criteria:
        raise AuthorMistake("No success criterion is named.", 'Write those that it fails, like "1.2.2".')
    return criteria


FailedCriteria = Annotated[Several[Criterion], AfterValidator(_at_least_one)]


class Gap(Fields):
    """Something that is not accessible. ``instead`` is the accessible alternative."""

    what: Line
    instead: Line | None = None


class Failing(Gap):
    """What breaks the rules, and will be put right."""

    criteria: FailedCriteria
    plan: Line | None = None


class Burden(Gap):
    """What breaks the rules, and would cost more than is reasonable."""

    criteria: FailedCriteria
    why: Annotated[Line, Field(description="Why it cannot be put right")]


class Outside(Gap):
    """What the regulations leave out, such as old documents."""

    why: Annotated[Line, Field(description="Which exemption it falls under")]


class Accessibility(Fields):
    """``answer_within`` is in working days."""

    nation: Annotated[Nation | None, BeforeValidator(word_from(Nation))] = None
    answer_within: WholeNumber | None = None
    known_limits: Several[Line] = ()
    status: Annotated[ComplianceStatus, BeforeValidator(word_from(ComplianceStatus))] = (
        ComplianceStatus.NOT_YET_TESTED
    )
    audit: Audit | None = None
    non_compliance: Several[Failing] = ()
    disproportionate_burden: Several[Burden] = ()
    outside_scope: Several[Outside] = ()
    prepared: Day | None = None
    reviewed: Day | None = None

    @property
    def exempt(self) -> tuple[Gap, ...]:
        return (*self.disproportionate_burden, *self.outside_scope)

    @model_validator(mode="after")
    def _says_no_more_than_is_known(self) -> Accessibility:
        claimed = self.status is not ComplianceStatus.NOT_YET_TESTED
        listed = bool(self.non_compliance or self.exempt)
        by_people = self.audit is not None and self.audit.by is TestedBy.PEOPLE
        if claimed and self.audit is None:
            raise AuthorMistake(
                "Nobody can know this before the site has been tested.",
                f'Write "{ComplianceStatus.NOT_YET_TESTED}", or add "audit:" with date, site, by, who and how.',
                "status",
            )
        if self.status in (ComplianceStatus.FULLY, ComplianceStatus.PARTIALLY) and not by_people:
            raise AuthorMistake(
                "Programs find only some problems, so they cannot show that a site complies.",
                f'Write "{ComplianceStatus.NOT_YET_TESTED}" until people have tested it.',
                "status",
            )
        if not claimed and by_people:
            raise AuthorMistake(
                "There is an audit by people, so the site has been tested.", "Write what it found.", "status"
            )
        if self.status is ComplianceStatus.FULLY and listed:
            raise AuthorMistake(
                "A site with something that is not accessible is not fully compliant.",
                f'Write "{ComplianceStatus.PARTIALLY}", or take out what has been put right.',
                "status",
            )
        if self.status in (ComplianceStatus.PARTIALLY, ComplianceStatus.NOT) and not listed:
            raise AuthorMistake(
                "The statement has to list what is not accessible.",
                'Add it under "non compliance", "disproportionate burden" or "outside scope".',
                "status",
            )
        if claimed and self.prepared is None:
            raise AuthorMistake(
                "The statement has to say when it was prepared.", 'Add "prepared:" with the day.', "status"
            )
        if self.reviewed and (self.prepared is None or self.reviewed < self.prepared):
            raise AuthorMistake(
                "A statement is reviewed after it was prepared.", "Change one of the two days.", "reviewed"
            )
        return self
