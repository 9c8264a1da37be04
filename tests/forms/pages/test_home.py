"""The home page as built on days through the year; what a reader's clock makes of it: tests/browser/test_never_stale.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.pages.home import MANY
from campaign.model.event import Event
from campaign.site.site import Site
from forms.pages.facts import build_on, facts_of, page_at, titles
from making import a_campaign, a_case_study, a_page, a_promise, a_story, a_week, an_event

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
    ("day", "first_day", "first", "following", "has_ended"),
    [
        (1, "Monday 5 July 2027", ["Exhibition", "Breakfast"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (5, "Monday 5 July 2027", ["Exhibition", "Breakfast"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (6, "Tuesday 6 July 2027", ["Exhibition"], ["Lunch", "Supper", "Walk", "Night shift"], False),
        (7, "Wednesday 7 July 2027", ["Exhibition", "Lunch", "Supper"], ["Walk", "Night shift"], False),
        (10, "Saturday 10 July 2027", ["Exhibition", "Night shift"], [], False),
        (11, "Sunday 11 July 2027", ["Exhibition"], [], False),
        (12, None, [], [], True),
    ],
    ids=["before", "first day", "between events", "mid-week", "overnight", "last day", "after"],
)  # fmt: skip
def test_what_is_first_up(
    day: int, first_day: str | None, first: list[str], following: list[str], has_ended: bool
) -> None:
    """The first day on which something is on, by its date, and what follows; after the week nothing."""
    facts = home(build_on(day))

    assert (facts["first_day"], titles(facts["first"]), titles(facts["next"])) == (
        first_day,
        first,
        following,
    )
    assert facts["has_ended"] is has_ended
    assert "Some day" not in titles(facts["first"] + facts["next"])


def test_the_page_holds_what_a_later_reader_needs() -> None:
    """Each time with the moment after which it is over, by the clock of the campaign, and the week with its own."""
    facts = home(build_on(7))
    ends = {row["title"]: row["over_after"] for row in facts["first"] + facts["next"]}

    assert ends == {
        "Exhibition": "2027-07-12T00:00:00+01:00",
        "Lunch": "2027-07-07T14:00:00+01:00",
        "Supper": "2027-07-07T19:00:00+01:00",
        "Walk": "2027-07-08T10:00:00+01:00",
        "Night shift": "2027-07-10T06:00:00+01:00",
    }
    assert facts["over_after"] == "2027-07-12T00:00:00+01:00"


def test_after_the_last_event_the_page_says_so() -> None:
    """Not only after the last day of the week: an empty page would leave readers guessing for the rest of it."""
    friday = [an_event("a", when="9 July 2027, 6pm to 8pm")]
    not_known = [*friday, an_event("b", when="not known yet")]

    assert (home(build_on(9), friday)["has_ended"], home(build_on(10), friday)["has_ended"]) == (False, True)
    assert home(build_on(7), friday)["over_after"] == "2027-07-09T20:00:00+01:00"
    assert [home(build_on(day), not_known)["has_ended"] for day in (10, 11, 12)] == [False, False, True]


def test_the_week_ends_with_its_last_day_whatever_goes_on() -> None:
    """An exhibition may stay open longer, and is still mentioned."""
    exhibition = [an_event(when="5 to 16 July 2027")]
    facts = home(build_on(12), exhibition)

    assert (titles(facts["first"]), facts["has_ended"]) == (["Open kitchen"], True)
    assert home(build_on(11), exhibition)["has_ended"] is False


def test_only_so_much_of_what_is_next() -> None:
    """A long list is for the programme: a page of hundreds of times would be heavy."""
    events = [an_event(f"x{n}", when="8 July 2027, 10am to 11am") for n in range(MANY + 9)]

    assert len(home(build_on(5), [EVENTS[1], *events])["next"]) == MANY


def test_what_is_stopped_is_not_offered_as_next() -> None:
    """On its own day it is with the others, since people who meant to go look there."""
    events = [
        an_event("a", title="Breakfast", when="5 July 2027, 9am to 10am", status="cancelled"),
        an_event("b", title="Lunch", when="6 July 2027, 1pm to 2pm", status="cancelled"),
        an_event("c", title="Tea", when="6 July 2027, 3pm to 4pm", status="paused"),
        an_event("d", title="Supper", when="6 July 2027, 6pm to 7pm", status="full"),
    ]
    facts = home(build_on(1), events)

    assert titles(facts["first"]) == ["Breakfast"]
    assert [row["title"] for row in facts["next"] if row["is_shown"]] == ["Supper"]
    assert titles(home(build_on(6), events)["first"]) == ["Lunch", "Tea", "Supper"]


def test_a_week_without_events_has_a_home() -> None:
    """Nothing is on, and nothing is said to be over."""
    facts = home(build_on(1), [])

    assert (facts["first"], facts["next"], facts["has_ended"]) == ([], [], False)


def test_a_day_with_nothing_on_is_left_out() -> None:
    """Between events, the next day that has some comes first, under its own date."""
    facts = home(build_on(6), EVENTS[1:4])

    assert facts["first_day"] == "Wednesday 7 July 2027"
    assert titles(facts["first"]) == ["Lunch", "Supper"]


def test_home_has_the_words_of_its_page(campaign_site: Site, whole_campaign: Path) -> None:
    """What people write in docs/index.md is the body of the page, and its edit link leads there."""
    made = one_by_one(artefacts(campaign_site, whole_campaign, build_on(1)))
    artefact = next(artefact for artefact in made if artefact.path.as_posix() == "index.md")

    assert "What is this week?" in facts_of(artefact)["words"]
    assert artefact.source == PurePosixPath("docs/index.md")


def test_stories_on_the_home_page() -> None:
    """One is shown large, in its own words, and up to three follow."""
    stories = [a_story(f"s{n}", title=f"Story {n}", quote=f"Quote {n}") for n in range(6)]
    facts = page_at("", *stories, build=build_on(1))

    assert facts["feature"]["quote"] == "Quote 0"
    assert titles(facts["stories"]) == ["Story 1", "Story 2", "Story 3"]
    assert home(build_on(1))["feature"] is None


def test_only_a_tellers_own_words_stand_large() -> None:
    """A newer story without a quote is in the list; where no story has one, all are."""
    stories = [a_story("new", title="New"), a_story("old", title="Old", quote="I said so.")]
    facts = page_at("", *stories, build=build_on(1))
    quiet = page_at("", stories[0], build=build_on(1))

    assert (facts["feature"]["title"], titles(facts["stories"])) == ("Old", ["New"])
    assert (quiet["feature"], titles(quiet["stories"])) == (None, ["New"])


def test_a_way_in_to_what_nobody_may_see_is_left_out() -> None:
    """It would lead to nothing, and stop the whole site."""
    ways = [{"title": to, "text": "Come.", "to": to} for to in ("2027/stories/bell/", "get-involved/")]
    build = replace(build_on(1), held=frozenset({"2027/stories/bell/"}))
    facts = page_at("", build=build, campaign=a_campaign(ways_in=ways))

    assert titles(facts["ways_in"]) == ["get-involved/"]


def test_the_week_ends_with_an_event_of_its_last_day() -> None:
    """Its home page does not wait for midnight to say so."""
    last = an_event(when="11 July 2027, 2pm to 3pm")

    assert page_at("", last, build=build_on(7))["over_after"] == "2027-07-11T15:00:00+01:00"


def test_a_week_of_which_nothing_is_known_shows_no_days() -> None:
    """Seven days with "No events" would read as if there were never to be any."""
    assert home(build_on(1), [])["arches"] == []
    assert len(home(build_on(1))["arches"]) == 7


def test_home_leads_to_stories_once_there_are_some() -> None:
    """A button to an empty page helps nobody; a case study is enough, since it is on the same page."""
    assert page_at("", build=build_on(1))["has_stories"] is False
    assert page_at("", a_story(), build=build_on(1))["has_stories"] is True
    assert page_at("", a_case_study(), build=build_on(1))["has_stories"] is True


def test_home_is_called_like_the_site_when_it_is_shared() -> None:
    """Nobody knows whose "Home" a link leads to."""
    written = a_page("docs/index.md", "# Home\n\nWelcome.", title="Home")

    assert page_at("", written, build=build_on(1))["title"] == "Sampleton Co-production Week"


def test_nobody_is_asked_what_they_need_after_the_week() -> None:
    """Nor sent to see what is on."""
    before, after = home(build_on(1)), home(Build(date(2027, 7, 12), "https://week.example.org/"))

    assert (before["see_programme"], before["see_programme_later"]) == ("See what’s on", "See what was on")
    assert (after["see_programme"], after["see_programme_later"]) == ("See what was on", None)


def test_what_is_elsewhere_has_the_clock_there_beside_the_time_at_home() -> None:
    """Under the day at home, as in all lists."""
    talk = an_event("talk", title="Talk", when="7 July 2027, 8pm to 9pm", time_zone="America/New_York")
    tea = an_event("tea", title="Tea", when="6 July 2027, 2.30pm", time_zone="Europe/Oslo")
    facts = home(build_on(1), [tea, talk])

    assert [(row["short_day"], row["time"]) for row in facts["first"] + facts["next"]] == [
        ("Tuesday 6 July", "1.30pm (2.30pm in Oslo)"),
        ("Thursday 8 July", "1am (Wednesday 7 July, 8pm in New York)"),
    ]


def test_it_says_how_many_promises_of_the_last_year_were_kept() -> None:
    """With one of each answer at most, three in all: what was done, and what was not."""
    promises = [
        a_promise("no", year=2026, we="cannot", why="No."),
        a_promise("yes", year=2026, said_on="1 July 2026"),
        a_promise("too", year=2026, said_on="2 July 2026"),
        a_promise("soon", year=2026, we="are doing", due="8 July 2027"),
        a_promise("late", year=2026, we="are doing", due="1 July 2027"),
        a_promise("same", year=2026, we="changed nothing", why="It works."),
        a_promise("of-this-year", we="are doing"),
    ]
    said = page_at("", *promises, a_week(2026), build=build_on(7))["you_said"]

    assert said["kept"] == "We kept 2 of our 6 promises from 2026."
    assert [row["status"] for row in said["rows"]] == ["Done", "Late", "Not possible"]
    assert said["address"] == "2026/you-said/"


def test_without_promises_of_an_earlier_year_it_says_nothing_of_them() -> None:
    """What was said this year is on the board."""
    assert page_at("", a_promise(), build=build_on(7))["you_said"] is None
