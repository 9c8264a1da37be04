"""What search engines are told of roles and training."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from campaign.forms.linked_data.opportunities import opportunity
from forms.linked_data.told import BUILD, TIDE_HOUSE
from making import an_opportunity, an_organiser, on_site, published

PAGE = "https://week.example.org/2027/opportunities/peer-trainer/"


def test_a_role_is_a_posting() -> None:
    """With who offers it, until when, and what people get."""
    role = an_opportunity(
        type_="volunteer role",
        for_="Anybody",
        how="online",
        time_asked="One hour",
        expenses="Your fare",
        support="Training",
        published="1 March 2027",
        apply_by="30 July 2027",
        organisers=[an_organiser()],
    )

    assert opportunity(on_site(role), published(role), BUILD) == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "@id": PAGE,
        "url": PAGE,
        "title": "Peer trainer",
        "description": "You teach a course with a member of staff.",
        "employmentType": "VOLUNTEER",
        "hiringOrganization": TIDE_HOUSE,
        "jobLocationType": "TELECOMMUTE",
        "eligibilityToWorkRequirement": "Anybody",
        "workHours": "One hour",
        "jobBenefits": ["Your fare", "Training"],
        "datePosted": "2027-03-01",
        "validThrough": "2027-07-30",
        "inLanguage": "en-GB",
    }


def test_training_is_a_course() -> None:
    """Whether it is free is told only where that is known."""
    course = opportunity(on_site(an_opportunity(type_="training", cost="free")), published(), BUILD)

    assert course is not None
    assert (course["@type"], course["isAccessibleForFree"]) == ("Course", True)
    assert "isAccessibleForFree" not in (
        opportunity(on_site(an_opportunity(type_="training")), published(), BUILD) or {}
    )


@pytest.mark.parametrize("facts", [{"type_": "group"}, {"status": "full"}, {"apply_by": "1 March 2027"}])
def test_what_has_no_term_or_is_closed_is_not_told(facts: dict[str, Any]) -> None:
    """A posting of a role that is taken would mislead."""
    later = replace(BUILD, today=date(2027, 7, 7))

    assert opportunity(on_site(an_opportunity(**facts)), published(), later) is None
