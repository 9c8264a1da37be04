"""The programme, and the pages of a week."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.event import Event
from forms.pages.facts import build_on, page_at, titles
from making import a_campaign, a_promise, a_story, a_week, a_workshop, an_event

EVENTS = [
    an_event("a", title="Some day", when="not known yet"),
    an_event("b", title="Late", when="Thursday 8 July 2027, 6pm to 7pm"),
    an_event("c", title="Whole day", when="Thursday 8 July 2027, all day"),
    an_event("d", title="No time yet", when="Thursday 8 July 2027, time not known yet"),
    an_event("e", title="Early", when="Thursday 8 July 2027, 9am to 10am"),
    an_event("f", title="First", when="Monday 5 July 2027, 9am to 10am"),
]
CAMPAIGN = a_campaign(day_themes={"Thursday 8 July 2027": "Make something"})


def programme(day: int, events: list[Event] = EVENTS) -> dict[str, Any]:
    """The facts of the programme on a day of July."""
    return page_at("2027/programme/", *events, build=build_on(day), campaign=CAMPAIGN)


def test_the_programme_goes_by_day() -> None:
    """Days in order, events by time in each; what has no time comes after, and what has no day comes last."""
    days = programme(7)["days"]

    assert [day["anchor"] for day in days] == ["day-2027-07-05", "day-2027-07-08", "day-not-known"]
    assert titles(days[1]["events"]) == ["Whole day", "Early", "Late", "No time yet"]
    assert titles(days[2]["events"]) == ["Some day"]
    assert [day["theme"] for day in days] == [None, "Make something", None]


def test_no_day_is_called_today() -> None:
    """Nobody knows on which day a page is read, so on all days of the build it is the same but for what is over."""
    built = {day: programme(day) for day in (1, 8)}

    assert built[1]["arches"] == built[8]["arches"]
    assert [day["date"] for day in built[8]["days"]] == ["2027-07-05", "2027-07-08", None]
    assert not any("today" in key for day in built[8]["days"] + built[8]["arches"] for key in day)


def test_what_is_over_is_said_and_stays() -> None:
    """From the day after; what ends on the day of the build is for the reader's clock, and no day is never over."""
    over = {
        row["title"]: (row["is_over"], row["over_after"])
        for day in programme(8)["days"]
        for row in day["events"]
    }

    assert over == {
        "First": (True, None),
        "Whole day": (False, "2027-07-09T00:00:00+01:00"),
        "Early": (False, "2027-07-08T10:00:00+01:00"),
        "Late": (False, "2027-07-08T19:00:00+01:00"),
        "No time yet": (False, "2027-07-09T00:00:00+01:00"),
        "Some day": (False, None),
    }


def test_in_a_list_of_events_the_last_time_counts() -> None:
    """The programme has a row for each time, and the page of the week one for the event with all its times."""
    choir = an_event("choir", when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 28 July 2027")
    rows = {
        at: page_at(at, choir, build=build_on(12), campaign=CAMPAIGN) for at in ("2027/", "2027/programme/")
    }
    (in_programme,) = rows["2027/programme/"]["days"][0]["events"]
    (in_week,) = rows["2027/"]["sections"][0]["events"]

    assert (in_programme["is_over"], in_programme["over_after"]) == (True, None)
    assert (in_week["is_over"], in_week["over_after"]) == (False, "2027-07-28T19:00:00+01:00")


def test_a_day_outside_the_week_says_its_month() -> None:
    """A 30 among the days of July would be taken for one of them."""
    late = an_event("late", when="30 October 2027, 6pm to 7pm")
    days = programme(7, [*EVENTS, late])["days"]

    assert [(day["rest"], day["in_week"]) for day in days] == [
        (" July 2027", True),
        (" July 2027", True),
        (" October 2027", False),
        (None, False),
    ]


def test_the_programme_leads_to_what_changed() -> None:
    """So does the week, once it has events."""
    week = page_at("2027/", *EVENTS, build=build_on(7))

    assert programme(7)["changes"] == "2027/changes/"
    assert "2027/changes/" in [way["address"] for way in week["sections"][0]["ways_on"]]
    assert page_at("2027/", build=build_on(7))["sections"] == []


def test_a_week_begins_with_ways_to_all_of_it() -> None:
    """Each page once, though stories and write-ups share one; what there is nothing of has no way."""
    week = page_at("2027/", *EVENTS, a_story("s"), a_workshop("w"), build=build_on(7), campaign=CAMPAIGN)
    only_events = page_at("2027/", *EVENTS, build=build_on(7), campaign=CAMPAIGN)

    assert [way["address"] for way in week["ways"]] == ["2027/programme/", "2027/stories/"]
    assert [way["name"] for way in only_events["ways"]] == ["Programme 2027"]
    many = page_at("2027/", an_event(), a_story(), a_promise(), build=build_on(7))
    assert [way["address"] for way in many["ways"]] == ["2027/programme/", "2027/stories/"]
    assert page_at("2027/", build=build_on(7))["ways"] == []


def test_the_week_at_a_glance() -> None:
    """Each day of the week is there; those with events lead to them and say how many begin."""
    days = programme(7)["arches"]

    assert [day["number"] for day in days] == ["5", "6", "7", "8", "9", "10", "11"]
    assert [day["address"] for day in days if day["address"]] == [
        "2027/programme/#day-2027-07-05",
        "2027/programme/#day-2027-07-08",
    ]
    assert "4" in days[3]["count"]


def test_an_empty_programme() -> None:
    """A week without events yet has a programme page all the same."""
    facts = programme(7, [])

    assert facts["days"] == []
    assert len(facts["arches"]) == 7


def test_a_week_links_its_programme_once_there_is_one() -> None:
    """An early week of which no event is known has no link to an empty page."""
    with_events = page_at("2027/", *EVENTS, build=build_on(7))
    without = page_at("2019/", a_week(2019), *EVENTS, build=build_on(7))

    assert "2027/programme/" in [way["address"] for way in with_events["sections"][0]["ways_on"]]
    assert without["sections"] == []


@pytest.mark.parametrize(
    ("year", "count", "none", "later"),
    [
        (2019, "No event is recorded,", "No event of this week is recorded here.", None),
        (2027, "No events yet,", "There are no events here yet.", "No event of this week is recorded here."),
    ],
)
def test_an_archive_speaks_in_the_past(year: int, count: str, none: str, later: str | None) -> None:
    """Nobody waits for events of a week that is over; once this one is, it says the same by the reader's clock."""
    facts = page_at(f"{year}/programme/", a_week(2019), build=build_on(1))

    assert (facts["count"], facts["none"], facts["none_later"]) == (count, none, later)
    assert (facts["calendar"] is None) is (year == 2019)


@pytest.mark.parametrize(("year", "said"), [(2019, "recorded here"), (2027, "yet")])
def test_lists_of_an_earlier_week_speak_in_the_past(year: int, said: str) -> None:
    """What was never written down will not be there any day now."""
    for path in ("stories", "changes"):
        assert said in page_at(f"{year}/{path}/", a_week(2019), build=build_on(1))["none"]


def test_a_day_is_read_in_the_order_of_its_date() -> None:
    """Whatever the sheet makes large: "5 Monday July 2027" is no date."""
    day = programme(7, EVENTS)["days"][0]

    assert f"{day['before']}{day['number']}{day['rest']}" == "Monday 5 July 2027"
