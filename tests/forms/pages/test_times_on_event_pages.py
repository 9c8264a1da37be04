"""When an event is, on its page: its dates, its parts, its calendar, and when it is over."""

from __future__ import annotations

from typing import Any

import pytest

from forms.pages.event_page import OVER, shown


@pytest.mark.parametrize(
    ("when", "day", "times", "start"),
    [
        ("8 July 2027, 10am to 12.30pm", "Thursday 8 July 2027", "10am to 12.30pm", "2027-07-08T10:00+01:00"),
        ("6 December 2027, 10am", "Monday 6 December 2027", "10am", "2027-12-06T10:00+00:00"),
        ("8 July 2027, all day", "Thursday 8 July 2027", "all day", "2027-07-08"),
        ("8 July 2027, time not known yet", "Thursday 8 July 2027", "time not known yet", "2027-07-08"),
        ("5 to 7 July 2027", "Monday 5 to Wednesday 7 July 2027", None, "2027-07-05"),
        ("not known yet", "Date not known yet", None, None),
    ],
)
def test_when_it_is(when: str, day: str, times: str | None, start: str | None) -> None:
    """As much as is known, in words and for machines."""
    told = shown(when=when)["when"]

    assert (told["day"], told["times"], told["start"]) == (day, times, start)


def test_a_calendar_only_once_the_day_is_known() -> None:
    """Nobody is offered a file that is not there."""
    assert shown()["calendar"]["address"] == "2027/events/open-kitchen/event.ics"
    assert shown(when="not known yet")["calendar"] is None


def test_a_calendar_is_offered_by_what_it_does() -> None:
    """What is stopped is marked there, and nobody is asked to add it; what is over is for no calendar."""
    off = shown(status="cancelled")["calendar"]

    assert (off["heading"], off["link"]) == (
        "If it is in your calendar",
        "Mark it there as “Cancelled” (.ics file)",
    )
    assert shown()["calendar"]["heading"] == "Add to calendar"
    assert shown(when=OVER)["calendar"] is None


REPEATS = {"when": "7 July 2027, 6pm to 7pm", "repeats": "every Wednesday until 28 July 2027"}


@pytest.mark.parametrize(
    ("fields", "over_after"),
    [
        ({}, "2027-07-08T12:30:00+01:00"),
        ({"when": "8 July 2027, 10am"}, "2027-07-09T00:00:00+01:00"),
        ({"when": "5 to 11 July 2027"}, "2027-07-12T00:00:00+01:00"),
        ({"when": "30 October 2027, 10pm to 31 October 2027, 6am"}, "2027-10-31T06:00:00+00:00"),
        (REPEATS, "2027-07-28T19:00:00+01:00"),
        ({"when": "5 to 11 July 2027", "also_on": [{"when": "6 July 2027, 1pm to 2pm"}]}, "2027-07-12T00:00:00+01:00"),
        ({"also_on": [{"when": "not known yet"}]}, None),
        ({"when": "not known yet"}, None),
    ],
)  # fmt: skip
def test_after_which_moment_it_is_over(fields: dict[str, Any], over_after: str | None) -> None:
    """After the end of its last time, by the campaign's clock; never while the day of one of them is not known."""
    assert shown(**fields)["over_after"] == over_after


def test_an_event_with_a_time_to_come_is_not_over() -> None:
    """Its first time is past, and nobody knows yet when the next one is."""
    first = "5 July 2027, 10am to 11am"

    assert shown(when=first)["over"]["is_over"] is True
    assert shown(when=first, also_on=[{"when": "not known yet"}])["over"] is None


def test_each_date_has_its_own_end() -> None:
    """So that a reader sees which dates are past; each says where it is and what is different."""
    dates = shown(
        when="6 July 2027, 6pm to 7pm",
        also_on=[{"when": "9 July 2027, 2pm", "room": "Attic", "note": "Bring tea."}],
    )["other_times"]["dates"]

    assert [(time["when"], time["is_over"]) for time in dates] == [
        ("Tuesday 6 July 2027, 6pm to 7pm", True),
        ("Friday 9 July 2027, 2pm", False),
    ]
    assert (dates[1]["where"], dates[1]["note"]) == ("Attic", "Bring tea.")


def test_an_agenda_says_who_when_and_where() -> None:
    """Times alone on a single day, with the day when there are several."""
    session = {"title": "Money", "when": "10am to 11am", "track": "Power", "room": "Attic"}
    (short,) = shown(sessions=[session])["agenda"]
    (long,) = shown(when="8 to 9 July 2027", sessions=[session | {"when": "9 July 2027, 10am to 11am"}])[
        "agenda"
    ]

    assert (short["when"], short["spot"]) == ("10am to 11am", {"track": "Power", "room": "Attic"})
    assert long["when"] == "Friday 9 July 2027, 10am to 11am"


def test_an_only_time_is_not_listed_again() -> None:
    """The rule by which it repeats is told all the same."""
    times = shown(when="8 July 2027, 10am to 11am", repeats="every Thursday until 14 July 2027")[
        "other_times"
    ]

    assert times["repeats"]
    assert times["dates"] == []


@pytest.mark.parametrize("status", ["cancelled", "paused"])
@pytest.mark.parametrize("month", ["January", "July"])
def test_what_is_off_was_only_planned_to_repeat(status: str, month: str) -> None:
    """It does not repeat, and did not, whether its days are past or not."""
    facts = shown(
        when=f"7 {month} 2027, 6pm to 7pm", repeats=f"every day until 9 {month} 2027", status=status
    )
    times = facts["other_times"]

    assert times["repeats"] == f"It was planned for every day until 9 {month} 2027."
    assert times["repeats_later"] is None
    assert len(times["dates"]) == 3
    assert facts["when"]["others"] is None


@pytest.mark.parametrize(
    ("when", "repeats", "said"),
    [
        ("1 July 2027, 10am", "first and third Thursdays", "It repeats on the first and third Thursdays until 29 July 2027."),
        ("24 June 2027, 10am", "The last Thursday", "It repeats on the last Thursday until 29 July 2027."),
        ("1 July 2027, 10am", "Every Thursday", "It repeats every Thursday until 29 July 2027."),
    ],
)  # fmt: skip
def test_how_it_repeats_is_a_sentence(when: str, repeats: str, said: str) -> None:
    """Whichever way an author begins it."""
    assert shown(when=when, repeats=f"{repeats} until 29 July 2027")["other_times"]["repeats"] == said


def test_days_of_a_month_that_were_planned_make_a_sentence() -> None:
    """Of what is off."""
    times = shown(when="1 July 2027, 10am", repeats="first Thursdays until 9 September 2027", status="paused")

    assert times["other_times"]["repeats"] == "It was planned for the first Thursdays until 9 September 2027."
