"""What is said of a way to get involved: what it is, until when people can join, what is paid."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.opportunity import Opportunity, OpportunityStatus, OpportunityType
from campaign.telling.dates import full_date


class Until(NamedTuple):
    """Until when people can join, in a few words, and what is said once that day is over, where it will be."""

    words: str
    later: str | None = None


def type_of(opportunity: Opportunity, language: Language) -> str:
    return say(language, f"opportunity.type.{_key(opportunity.type_)}")


def heading_of_type(of: OpportunityType, language: Language) -> str:
    """Above all of them."""
    return say(language, f"opportunity.types.{_key(of)}")


def until(opportunity: Opportunity, today: date, language: Language) -> Until:
    if opportunity.status is not OpportunityStatus.OPEN:
        return Until(say(language, f"opportunity.status.{opportunity.status}"))
    if opportunity.open_all_year:
        return Until(say(language, "opportunity.open_all_year"))
    if opportunity.apply_by is None or opportunity.apply_by.first is None:
        return Until(say(language, "opportunity.last_day_not_known"))
    day = full_date(opportunity.apply_by.first, language)
    closed = say(language, "opportunity.closed_on", day=day)
    if opportunity.is_closed(today):
        return Until(closed)
    return Until(say(language, "opportunity.apply_by", day=day), closed)


def paid(opportunity: Opportunity, language: Language) -> str | None:
    """None where nobody would ask what is paid."""
    if opportunity.pay:
        return opportunity.pay
    if not opportunity.is_work:
        return None
    return say(
        language,
        "opportunity.not_paid"
        if opportunity.type_ is OpportunityType.VOLUNTEER_ROLE
        else "opportunity.not_known",
    )


def _key(of: OpportunityType) -> str:
    return of.value.replace(" ", "_")
