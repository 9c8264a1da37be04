"""Ways to get involved: until when people can join, and what is paid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.model.opportunity import OpportunityType
from making import an_opportunity

LAST = "Friday 30 July 2027"


@pytest.mark.parametrize(
    ("facts", "today", "closed", "over"),
    [
        ({"apply_by": LAST}, date(2027, 7, 30), False, False),
        ({"apply_by": LAST}, date(2027, 7, 31), True, True),
        ({"open_all_year": "yes"}, date(2029, 1, 1), False, False),
        ({}, date(2029, 1, 1), False, False),
        ({"apply_by": "not known yet"}, date(2029, 1, 1), False, False),
        ({"status": "full", "apply_by": LAST}, date(2027, 7, 1), True, False),
        ({"status": "paused"}, date(2027, 7, 1), True, False),
        ({"status": "closed"}, date(2027, 7, 1), True, True),
    ],
)
def test_until_when_people_can_join(facts: dict[str, Any], today: date, closed: bool, over: bool) -> None:
    """To the end of the last day, unless it is stopped; what is full or paused can still be asked about."""
    opportunity = an_opportunity(**facts)

    assert opportunity.is_closed(today) is closed
    assert opportunity.is_over(today) is over


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Paid Role", OpportunityType.PAID_ROLE),
        ("training", OpportunityType.TRAINING),
        ("call for ideas", OpportunityType.CALL),
    ],
)
def test_what_it_is(written: str, meant: OpportunityType) -> None:
    """In any case of letters."""
    assert an_opportunity(type_=written).type_ is meant


@pytest.mark.parametrize("nothing", ["unpaid", "Nothing.", "£0", "it is unpaid", "nil", "voluntary"])
def test_a_volunteer_role_may_say_that_nothing_is_paid(nothing: str) -> None:
    """Which is what its readers ask."""
    assert an_opportunity(type_="volunteer role", pay=nothing).pay == nothing


@pytest.mark.parametrize("written", ["n/a", "N/A", "not applicable"])
def test_what_does_not_apply_is_left_out(written: str) -> None:
    """It is what people type where they have nothing to say, and nothing for readers."""
    assert an_opportunity(pay=written, expenses=written).pay is None
    assert an_opportunity(pay=written, expenses=written).expenses is None


def test_the_ways_to_apply_are_counted() -> None:
    """A note is not a way."""
    apply = {"phone": "01632 960 200", "in person": "At the desk", "note": "No form."}

    assert an_opportunity(apply=apply).apply.ways == 2
    assert an_opportunity().apply.ways == 0
