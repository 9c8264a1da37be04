"""The pages of ways to get involved, and the page that lists them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.forms.shell.shell import shell
from campaign.model.opportunity import OpportunityType
from forms.pages.facts import build_on, page_at, titles
from making import a_site, a_story, an_opportunity, published

LAST: dict[str, Any] = {"apply_by": "Friday 30 July 2027"}
AT = "2027/opportunities/peer-trainer/"


def told(day: int = 7, month: int = 7, **facts: Any) -> dict[str, Any]:
    page = page_at(AT, an_opportunity(**facts), build=build_on(day, month))
    offered: dict[str, Any] = page["opportunity"]
    return offered


def asked(offered: dict[str, Any]) -> dict[str, str]:
    return {fact["name"]: fact["words"] for fact in offered["key"]}


def test_until_the_last_day() -> None:
    """It names the day, tells how to join, and knows what to say by the reader's clock once the day is over."""
    offered = told(**LAST, apply={"phone": "01632 960 200"})

    assert asked(offered)["Can I still join?"] == "Yes, until Friday 30 July 2027"
    assert offered["key"][0]["later"] == "No. It closed on Friday 30 July 2027"
    assert offered["over_after"] == "2027-07-31T00:00:00+01:00"
    assert offered["applying"]["ways"]["phone"] == "01632 960 200"


def test_after_the_last_day() -> None:
    """It says that it is closed, and how to join is gone."""
    offered = told(31, **LAST, apply={"phone": "01632 960 200"})

    assert asked(offered)["Can I still join?"] == "No. It closed on Friday 30 July 2027"
    assert (offered["over_after"], offered["applying"]) == (None, None)


@pytest.mark.parametrize(
    ("status", "words", "heading"),
    [
        ("full", "No. It is full.", "Ask about it"),
        ("paused", "Not for now. It is paused.", "Ask about it"),
        ("closed", "No. It is closed.", None),
    ],
)
def test_what_is_stopped(status: str, words: str, heading: str | None) -> None:
    """Whatever the day; of what is full or paused, people can ask."""
    offered = told(**LAST, status=status, apply={"phone": "01632 960 200"})

    assert offered["status"] == asked(offered)["Can I still join?"] == words
    assert (offered["applying"] or {"heading": None})["heading"] == heading


def test_what_nobody_wrote_is_not_known() -> None:
    """Who it is for, what a role pays, whether expenses are paid, what a course costs, and how to join."""
    role, course = told(), told(type_="training")
    unknown = "Not known yet. Please ask us."

    assert asked(role)["Pay"] == role["who"] == role["expenses"] == asked(course)["Cost"] == unknown
    assert "Pay" not in asked(course)
    assert asked(role)["Can I still join?"] == "Yes. The last day is not known yet."
    assert role["applying"]["ask"] == "We do not know yet how to join. Please ask us."


def test_a_volunteer_role_says_that_it_is_not_paid() -> None:
    """And nobody needs to ask."""
    assert asked(told(type_="volunteer role"))["Pay"] == "It is not paid"


def listed(*given: Any, day: int = 7) -> dict[str, list[str]]:
    page = page_at("2027/opportunities/", *given, build=build_on(day))
    return {of["heading"]: titles(of["rows"]) for of in page["types"]}


def test_the_list_is_by_what_people_can_join() -> None:
    """Each type below its heading; what is closed is at the end."""
    given = [
        an_opportunity("a", title="A", type_="group"),
        an_opportunity("b", title="B", type_="paid role", **LAST),
        an_opportunity("c", title="C", type_="paid role", status="full"),
        an_opportunity("d", title="D", type_="group", apply_by="5 July 2027"),
    ]

    assert listed(*given) == {"Paid roles": ["B"], "Groups to join": ["A"], "Closed": ["C", "D"]}


def test_every_type_has_its_words() -> None:
    """On its page and above its list."""
    for of in OpportunityType:
        assert told(type_=of.value)["type"]
        assert len(listed(an_opportunity(type_=of.value))) == 1


def test_there_is_no_list_of_nothing() -> None:
    """Neither a page nor a place in the menu; each year has its own."""
    of_2026 = an_opportunity(year=2026)
    made = {
        made.path.as_posix()
        for made in one_by_one(artefacts(a_site(of_2026, a_story()), Path(), build_on(7)))
    }
    menus = [
        [entry["name"] for entry in shell(published(offered), build_on(7))["menu"]]
        for offered in (of_2026, an_opportunity())
    ]

    assert "2027/opportunities/index.md" not in made
    assert ["Roles and groups" in menu for menu in menus] == [False, True]
