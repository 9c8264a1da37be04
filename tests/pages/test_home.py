"""The home page through the year: what is on now, what is next, what is over."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.model.event import Event
from campaign.model.site import Site
from campaign.pages.home import SOME
from making import a_story, an_event
from pages.facts import build_on, page_at, titles

EVENTS = [
    an_event("a", title="Exhibition", when="Monday 5 to Sunday 11 July 2027"),
    an_event("b", title="Breakfast", when="Monday 5 July 2027, 9am to 10am"),
    an_event("c", title="Lunch", when="Wednesday 7 July 2027, 1pm to 2pm"),
    an_event("d", title="Supper", when="Wednesday 7 July 2027, 6pm to 7pm"),
    an_event("e", title="Walk", when="Thursday 8 July 2027, 9am to 10am"),
    an_event("f", title="Night shift", when="Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am"),
    an_event("g", title="Some day", when="not known yet"),
]


def home(build: Build, events: list[Event] = EVENTS) -> dict[str, Any]:
    return page_at("", *events, build=build)


@pytest.mark.parametrize(
    ("day", "is_today", "now", "following", "has_ended"),
    [
        (1, False, ["Exhibition", "Breakfast"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (5, True, ["Exhibition", "Breakfast"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (6, True, ["Exhibition"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (7, True, ["Exhibition", "Lunch", "Supper"], ["Walk", "Night shift"], False),
        (10, True, ["Exhibition", "Night shift"], [], False),
        (11, True, ["Exhibition"], [], False),
        (12, False, [], [], True),
    ],
    ids=["before", "first day", "between events", "mid-week", "overnight", "last day", "after"],
)
def test_what_is_on(day: int, is_today: bool, now: list[str], following: list[str], has_ended: bool) -> None:
    """Today's events while there are any, before the week those of its first day, and after it none."""
    facts = home(build_on(day))

    assert (facts["now_is_today"], titles(facts["now"]), titles(facts["next"])) == (is_today, now, following)
    assert facts["has_ended"] is has_ended
    assert "Some day" not in titles(facts["now"] + facts["next"])


def test_only_some_of_what_is_next() -> None:
    """A long list is for the programme."""
    events = [EVENTS[1], *(an_event(f"x{n}", when=f"8 July 2027, {n}am to 11am") for n in range(1, 9))]

    assert len(home(build_on(5), events)["next"]) == SOME


def test_a_week_without_events_has_a_home() -> None:
    """Nothing is on, and nothing is said to be over."""
    facts = home(build_on(1), [])

    assert (facts["now"], facts["next"], facts["has_ended"]) == ([], [], False)


def test_a_day_with_nothing_on_is_not_called_today() -> None:
    """Between events, the next day that has some comes first, under its own date."""
    facts = home(build_on(6), EVENTS[1:4])

    assert facts["now_is_today"] is False
    assert facts["now_day"] == "Wednesday 7 July 2027"
    assert titles(facts["now"]) == ["Lunch", "Supper"]


def test_home_has_the_words_of_its_page(campaign_site: Site, sample: Path) -> None:
    """What people write in docs/index.md is the body of the page, and its edit link leads there."""
    made = artefacts(campaign_site, sample, build_on(1))
    artefact = next(artefact for artefact in made if artefact.path.as_posix() == "index.md")

    assert "What is this week?" in str(artefact.content)
    assert artefact.source == PurePosixPath("docs/index.md")


def test_stories_on_the_home_page() -> None:
    """One stands large, in its own words, and up to three follow."""
    stories = [a_story(f"s{n}", title=f"Story {n}", quote=f"Quote {n}") for n in range(6)]
    facts = page_at("", *stories, build=build_on(1))

    assert facts["feature"]["quote"] == "Quote 0"
    assert titles(facts["stories"]) == ["Story 1", "Story 2", "Story 3"]
    assert home(build_on(1))["feature"] is None
