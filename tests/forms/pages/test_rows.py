"""Events in lists: what of their access is shown, and each of their days."""

from __future__ import annotations

import json
from typing import Any

import pytest

from campaign.forms.pages.rows import MOST_TIMES
from campaign.model.event import Event
from forms.pages.facts import build_on, page_at
from making import a_venue, an_event

BUILD = build_on(6)
HALL = a_venue(
    access={"hearing loop": "yes. In the hall.", "step free entrance": "yes"},
    rooms=[{"name": "Café", "access": {"hearing loop": "no"}}],
)


def tags(**fields: Any) -> list[str]:
    rows = page_at("2027/programme/", HALL, an_event(**fields), build=BUILD)["days"][0]["events"]
    return [tag["name"] for tag in rows[0]["access"]]


def test_a_tag_is_of_the_room() -> None:
    """A hearing loop in the hall is none in the café."""
    assert tags(where=HALL, room="Café") == ["Step-free entrance"]
    assert tags(where=HALL) == ["Step-free entrance", "Hearing loop: In the hall"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("yes", ["BSL (sign language) interpreter"]),
        ("yes. From midday to 2pm.", ["BSL (sign language) interpreter: From midday to 2pm"]),
        (f"yes. {'Only in the morning. ' * 6}", []),
        ("no", []),
        ("not known yet. We ask.", []),
    ],
)
def test_a_tag_shows_what_limits_it(written: str, shown: list[str]) -> None:
    """Or there is none, if that is too long: half of a limit misleads."""
    assert tags(access={"bsl interpreter": written}) == shown


def days(**fields: Any) -> dict[str, tuple[str, str | None]]:
    facts = page_at("2027/programme/", an_event(**fields), build=BUILD)["days"]
    return {day["date"]: (day["events"][0]["time"], day["events"][0]["end"]) for day in facts}


def test_an_exhibition_is_on_each_of_its_days() -> None:
    """With the hours of that day; on a day on which it is closed it is not on."""
    hours = {"Monday to Wednesday": "10am to 5pm", "Thursday": "closed", "Friday": "10am to 9pm"}

    assert days(when="6 to 9 July 2027", opening_hours=hours) == {
        "2027-07-06": ("10am", "to 5pm"),
        "2027-07-07": ("10am", "to 5pm"),
        "2027-07-09": ("10am", "to 9pm"),
    }
    assert days(when="6 to 7 July 2027") == {
        "2027-07-06": ("All day", "until Wednesday 7 July"),
        "2027-07-07": ("All day", None),
    }


def test_an_exhibition_with_hours_is_never_all_day() -> None:
    """A list that names its first day only says that there are hours. Of a day without a line, they are not known."""
    hours = {"Monday to Wednesday": "10am to 5pm"}
    show = an_event(when="6 to 8 July 2027", opening_hours=hours)
    (row,) = page_at("2027/", show, build=BUILD)["sections"][0]["events"]

    assert (row["time"], row["end"]) == ("In opening hours", "until Thursday 8 July")
    assert days(when="6 to 8 July 2027", opening_hours=hours)["2027-07-08"] == ("Time not known yet", None)


def test_what_lasts_days_and_nights_goes_on() -> None:
    """A night is not two days."""
    assert days(when="6 July 2027, 10am to 8 July 2027, 3pm") == {
        "2027-07-06": ("10am", "to Thursday 8 July, 3pm"),
        "2027-07-07": ("Goes on", "to Thursday 8 July, 3pm"),
        "2027-07-08": ("Goes on", "to 3pm"),
    }
    assert days(when="6 July 2027, 10pm to 7 July 2027, 6am") == {
        "2027-07-06": ("10pm", "to Wednesday 7 July, 6am")
    }


def test_each_day_of_an_exhibition_is_over_by_itself() -> None:
    """On Tuesday, Monday's is."""
    facts = page_at("2027/programme/", an_event(when="5 to 7 July 2027"), build=BUILD)["days"]

    assert [day["events"][0]["is_over"] for day in facts] == [True, False, False]


def test_a_row_knows_the_times_that_come_next() -> None:
    """So that the reader's clock can move on; a list that is old would name a day that is past."""
    choir = an_event(when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 21 July 2027")
    (row,) = page_at("2027/", choir, build=BUILD)["sections"][0]["events"]

    times = json.loads(row["next_times"])

    assert [(time["day"], time["others"]) for time in times] == [
        ("Wednesday 7 July 2027", "And 2 more times"),
        ("Wednesday 14 July 2027", "And one more time"),
        ("Wednesday 21 July 2027", None),
    ]
    assert page_at("2027/", an_event(), build=BUILD)["sections"][0]["events"][0]["next_times"] is None


@pytest.mark.parametrize(
    ("day", "others", "on"),
    [
        (7, "And 2 more times", ["Wednesday 14 July", "Wednesday 21 July"]),
        (15, "And one more time", ["Wednesday 21 July"]),
        (22, None, []),
    ],
)
def test_a_programme_counts_only_the_times_that_are_left(day: int, others: str | None, on: list[str]) -> None:
    """Nobody waits for another one that was."""
    choir = an_event(when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 21 July 2027")
    (listed,) = page_at("2027/programme/", choir, build=build_on(day))["days"]

    assert [(row["others"], row["others_on"]) for row in listed["events"]] == [(others, on)]


def test_an_event_in_two_places_tells_of_both() -> None:
    """Each has its access facts, and what is known of one only is said of that one."""
    event = an_event(
        where=HALL,
        room="Café",
        also_on=[
            {
                "when": "9 July 2027, 10am to 11am",
                "where": {"name": "The pier", "town": "Sampleton", "access": {"step free entrance": "no"}},
            }
        ],
    )
    facts = page_at(event.address, HALL, event, build=BUILD)["event"]

    assert [
        (group["name"], [fact["said"] for fact in group["given"]]) for group in facts["access"]["groups"]
    ] == [
        ("The Boathouse, Sampleton", ["There is a step-free entrance."]),
        ("Café, The Boathouse, Sampleton", ["There is no hearing loop."]),
        ("The pier, Sampleton", ["There is no step-free entrance."]),
    ]
    assert "Hearing loop (The pier, Sampleton)" in facts["access"]["not_known"]
    assert [(spot["place"]["name"], spot["on"]) for spot in facts["spots"]] == [
        ("The Boathouse", "On Thursday 8 July 2027."),
        ("The pier", "On Friday 9 July 2027."),
    ]
    assert [group["on"] for group in facts["access"]["groups"]] == [
        "On Thursday 8 July 2027.",
        "On Thursday 8 July 2027.",
        "On Friday 9 July 2027.",
    ]
    assert (facts["when"]["others"], facts["where"]["others"]) == (
        "And one more time",
        "And in one more place",
    )


PIER = a_venue("pier", name="The pier", access={"step free entrance": "no"})
IN_TWO_PLACES = an_event(
    where=HALL,
    when="7 July 2027, 10am to 11am",
    also_on=[{"when": "9 July 2027, 10am to 11am", "where": PIER}],
)


def test_a_row_shows_the_access_of_the_place_and_moves_on_with_it() -> None:
    """A yes of one place is never shown for a day in another; both are there for the reader's clock."""
    row = page_at("2027/", HALL, PIER, IN_TWO_PLACES, build=BUILD)["sections"][0]["events"][0]
    of_both = [[tag["name"] for tag in time["access"]] for time in row["access_by_time"]]

    assert row["others"] == "And one more time, elsewhere"
    assert [time["place"] for time in json.loads(row["next_times"])] == [
        "The Boathouse, Sampleton",
        "The pier, Sampleton",
    ]
    assert of_both == [["Step-free entrance", "Hearing loop: In the hall"], []]
    assert [tag["name"] for tag in row["access"]] == of_both[0]


def test_where_access_is_the_same_at_all_times_it_is_there_once() -> None:
    """A page of many rows stays light."""
    event = an_event(where=HALL, also_on=[{"when": "9 July 2027, 10am"}])

    row = page_at("2027/", HALL, event, build=BUILD)["sections"][0]["events"][0]

    assert row["access_by_time"] == []


@pytest.mark.parametrize("day", [7, 8])
def test_the_first_of_several_dates_does_not_end_an_event(day: int) -> None:
    """Nothing says that it is over, neither in the build nor for the reader's clock, before the last of its dates."""
    build = build_on(day)
    row = page_at("2027/", HALL, PIER, IN_TWO_PLACES, build=build)["sections"][0]["events"][0]
    facts = page_at(IN_TWO_PLACES.address, HALL, PIER, IN_TWO_PLACES, build=build)["event"]
    easy = page_at(f"{IN_TWO_PLACES.address}easy-read/", HALL, PIER, IN_TWO_PLACES, build=build)["easy"]

    assert (row["is_over"], row["over_after"]) == (False, "2027-07-09T11:00:00+01:00")
    assert (facts["over"]["is_over"], facts["over_after"]) == (False, "2027-07-09T11:00:00+01:00")
    assert facts["joining"] is not None
    assert [time["is_over"] for time in facts["other_times"]["dates"]] == [day > 7, False]
    assert easy["over_after"] == "2027-07-09T11:00:00+01:00"


def test_at_a_place_it_is_over_after_the_last_date_there() -> None:
    """What goes on elsewhere is not on there any more; elsewhere it is."""

    def row_at(venue: str) -> Any:
        sections = page_at(f"venues/{venue}/", HALL, PIER, IN_TWO_PLACES, build=build_on(8))["sections"]
        return sections[0]["heading"], sections[0]["events"][0]["is_over"]

    assert row_at("the-boathouse") == ("What was on here", True)
    assert row_at("pier") == ("What is on here", False)


def test_a_town_without_a_venue_says_so() -> None:
    """The venue may be found yet, until the event is over."""
    place: dict[str, Any] = {"where": {"name": "not known yet", "town": "London"}}
    now, past = an_event(**place), an_event("b", when="5 July 2027, 10am to 11am", **place)

    assert page_at(now.address, now, build=BUILD)["event"]["where"]["line"] == "London, place not known yet"
    assert page_at(past.address, past, build=BUILD)["event"]["where"]["line"] == "London, place not recorded"


@pytest.mark.parametrize(("day", "is_past"), [(1, False), (10, True)])
def test_what_is_not_known_of_one_of_several_dates_was_not_recorded_after_it(day: int, is_past: bool) -> None:
    """By its own end, while the event goes on: a town without a place, and a day without a time."""
    event = an_event(
        when="8 July 2027, time not known yet",
        where={"town": "London"},
        also_on=[{"when": "20 July 2027, 10am to 11am", "where": {"name": "The pier"}}],
    )
    first, last = page_at(event.address, event, build=build_on(day))["event"]["other_times"]["dates"]
    before = ("Thursday 8 July 2027, time not known yet", "London, place not known yet")
    after = ("Thursday 8 July 2027, time not recorded", "London, place not recorded")

    assert (first["when"], first["where"]) == (after if is_past else before)
    assert (first["when_later"], first["where_later"]) == ((None, None) if is_past else after)
    assert (last["where"], last["where_later"]) == ("The pier", None)


def test_the_next_times_keep_the_languages_of_their_words() -> None:
    """The script that shows them says it."""
    chai = an_event(
        when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 21 July 2027", room="بڑا کمرہ", language="ur",
        where={"name": "Quay hut"},
    )  # fmt: skip
    (row,) = page_at("2027/", chai, build=BUILD)["sections"][0]["events"]
    first, *_ = json.loads(row["next_times"])

    assert first["place"] == [["بڑا کمرہ", "ur", "rtl"], [", "], ["Quay hut", "ur", "rtl"]]
    assert first["day"] == "Wednesday 7 July 2027"


def test_the_programme_counts_other_times_by_the_readers_clock() -> None:
    """Each time has a row of its own there, which does not move on to the next."""
    choir = an_event(when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 21 July 2027")

    assert others_in_programme(choir) == [
        ["2027-07-14T19:00:00+01:00", "And 2 more times"],
        ["2027-07-21T19:00:00+01:00", "And one more time"],
        [None, ""],
    ]
    assert others_in_programme(an_event(when="7 July 2027, 6pm to 7pm")) is None


def others_in_programme(event: Event) -> Any:
    """What the first row of it says of its other times."""
    first, *_ = (
        row["others_said"]
        for day in page_at("2027/programme/", event, build=BUILD)["days"]
        for row in day["events"]
    )
    return json.loads(first) if first else None


def test_more_times_than_a_list_holds_are_not_counted_wrong() -> None:
    """After those that the script knows it says nothing."""
    daily = an_event(when="7 July 2027, 6pm to 7pm", repeats="every day until 6 August 2027")
    said = others_in_programme(daily)

    assert len(said) == MOST_TIMES + 1
    assert said[-2:] == [["2027-07-27T19:00:00+01:00", "And 11 more times"], [None, ""]]


def test_what_is_off_does_not_happen_more_times() -> None:
    """Its row says no number of times, also by the reader's clock, and on paper no other days."""
    choir = an_event(
        when="7 July 2027, 6pm to 7pm", repeats="every Wednesday until 21 July 2027", status="cancelled"
    )
    (row,) = page_at("2027/", choir, build=BUILD)["sections"][0]["events"]

    assert (row["others"], row["others_on"]) == (None, [])
    assert {time["others"] for time in json.loads(row["next_times"])} == {None}
