"""What search engines are told of roles and training (schema.org JobPosting and Course).

It has no term for a group, a network or a panel that people can join, so nothing is said of these.
"""

from __future__ import annotations

from campaign.build import Build
from campaign.forms.linked_data.schema_org import (
    Thing,
    day_of,
    in_its_languages,
    organisation_of,
    place_of,
    thing,
    topics_of,
)
from campaign.model.attendance import AttendanceMode
from campaign.model.opportunity import Opportunity, OpportunityType
from campaign.site.gate import OnSite, Published, Shown


def opportunity(shown: Shown[Opportunity, OnSite], site: Published[OnSite], build: Build) -> Thing | None:
    """None where there is no term for it, or once it is closed: a posting of a role that is taken misleads."""
    offered = shown.record
    if offered.is_closed(build.today) or not (offered.is_work or offered.type_ is OpportunityType.TRAINING):
        return None
    by = [organisation_of(organiser, build) for organiser in offered.organisers or (site.campaign.publisher,)]
    made = _posting(offered, by, build) if offered.is_work else _course(offered, by, build)
    told: Thing = in_its_languages(made)
    return {"@context": "https://schema.org", **told}


def _posting(offered: Opportunity, by: list[Thing], build: Build) -> Thing:
    is_unpaid = offered.type_ is OpportunityType.VOLUNTEER_ROLE
    page = build.url(offered.address)
    benefits = [words for words in (offered.expenses, offered.support) if words]
    return thing(
        "JobPosting",
        **{"@id": page},
        url=page,
        title=offered.title,
        description=offered.summary,
        employmentType="VOLUNTEER" if is_unpaid else None,
        hiringOrganization=by[0],
        jobLocation=place_of(offered.where, build) if offered.where else None,
        jobLocationType="TELECOMMUTE" if offered.how is AttendanceMode.ONLINE else None,
        eligibilityToWorkRequirement=offered.for_,
        workHours=offered.time_asked,
        jobBenefits=benefits,
        datePosted=day_of(offered.published),
        validThrough=day_of(offered.apply_by.first) if offered.apply_by else None,
        sameAs=offered.link,
        inLanguage=offered.language or build.written_in.tag,
    )


def _course(offered: Opportunity, by: list[Thing], build: Build) -> Thing:
    page = build.url(offered.address)
    return thing(
        "Course",
        **{"@id": page},
        url=page,
        name=offered.title,
        description=offered.summary,
        provider=by,
        about=topics_of(offered.topics),
        isAccessibleForFree=offered.cost.free if offered.cost else None,
        sameAs=offered.link,
        inLanguage=offered.language or build.written_in.tag,
    )
