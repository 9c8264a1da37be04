"""Dates in words: what an author writes comes back as the NHS service manual writes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.when import read_when
from campaign.telling.dates import clock, day_and_times, days, first_to_last, machine_time, times

ZONE = "Europe/London"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-07-08 10:00 to 12:30", "Thursday 8 July 2027, 10am to 12.30pm"),
        ("thu 8 jul 2027, 2pm", "Thursday 8 July 2027, 2pm"),
        ("8 July 2027, 11:05 to 13:00", "Thursday 8 July 2027, 11.05am to 1pm"),
        ("8 July 2027, midday to 2pm", "Thursday 8 July 2027, midday to 2pm"),
        ("8 July 2027, 10pm to midnight", "Thursday 8 July 2027, 10pm to midnight"),
        ("8 July 2027, 00:00 to 02:00", "Thursday 8 July 2027, midnight at the start of Thursday to 2am"),
        ("8 July 2027, 12.30am to 1am", "Thursday 8 July 2027, 12.30am to 1am"),
        ("8 July 2027, all day", "Thursday 8 July 2027, all day"),
        ("8 July 2027, time not known yet", "Thursday 8 July 2027, time not known yet"),
        ("not known yet", "Date not known yet"),
        ("5 to 11 July 2027", "Monday 5 to Sunday 11 July 2027"),
        ("30 June to 4 July 2027", "Wednesday 30 June to Sunday 4 July 2027"),
        ("29 December 2027 to 2 January 2028", "Wednesday 29 December 2027 to Sunday 2 January 2028"),
        ("9 July 2027, 10pm to 10 July 2027, 6am", "Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am"),
        ("31 December 2027, 10pm to midnight", "Friday 31 December 2027, 10pm to midnight"),
        (
            "6 July 2027, 10am to 7 July 2027, 3.30pm",
            "Tuesday 6 July 2027, 10am to Wednesday 7 July 2027, 3.30pm",
        ),
        (
            "9 July 2027, 10am to 11 July 2027, 00:00",
            "Friday 9 July 2027, 10am to midnight at the start of Sunday 11 July 2027",
        ),
        ("9 July 2027, 10am to 10 July 2027, 00:00", "Friday 9 July 2027, 10am to midnight"),
    ],
)
def test_a_period_in_words(written: str, said: str) -> None:
    """Each period is one line that says all that is known, and no more."""

    assert day_and_times(read_when(written, ZONE), ENGLISH) == said


@pytest.mark.parametrize(
    "written",
    [
        "Thursday 8 July 2027, 10am to 12.30pm",
        "Thursday 8 July 2027, 2pm",
        "Thursday 8 July 2027, all day",
        "Thursday 8 July 2027, time not known yet",
        "Monday 5 to Sunday 11 July 2027",
        "Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am",
        "Friday 31 December 2027, 10pm to midnight",
        "Tuesday 6 July 2027, 10am to Wednesday 7 July 2027, 3.30pm",
        "Friday 9 July 2027, 10am to midnight at the start of Sunday 11 July 2027",
    ],
)
def test_what_the_site_says_can_be_written(written: str) -> None:
    """Authors may copy a date from the site into a source."""

    assert day_and_times(read_when(written, ZONE), ENGLISH) == written


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0), "midnight"),
        (time(0, 5), "12.05am"),
        (time(1), "1am"),
        (time(11, 59), "11.59am"),
        (time(12), "midday"),
        (time(12, 30), "12.30pm"),
        (time(13), "1pm"),
        (time(23, 59), "11.59pm"),
    ],
)
def test_the_clock_in_words(at: time, said: str) -> None:
    """Twelve hours, with a full stop before the minutes, and words where am and pm would be unclear."""

    assert clock(at, ENGLISH) == said


def test_days_and_times_can_stand_apart() -> None:
    """A page may show the day and the times in two places."""
    when = read_when("8 July 2027, 10am to 12.30pm", ZONE)

    assert (days(when, ENGLISH), times(when, ENGLISH)) == ("Thursday 8 July 2027", "10am to 12.30pm")


def test_apart_too_each_time_is_beside_its_own_day() -> None:
    """A span over days never reads like hours on each of them."""
    when = read_when("6 July 2027, 10am to 7 July 2027, 3.30pm", ZONE)

    assert (days(when, ENGLISH), times(when, ENGLISH)) == (
        "Tuesday 6 July 2027",
        "10am to Wednesday 7 July 2027, 3.30pm",
    )


@pytest.mark.parametrize(
    ("written", "zone", "said"),
    [
        ("8 July 2027, 2.30pm", "Europe/Oslo", "2.30pm, Oslo time (1.30pm in London)"),
        ("8 July 2027, 2.30pm to 4pm", "Europe/Oslo", "2.30pm to 4pm, Oslo time (1.30pm to 3pm in London)"),
        ("8 July 2027, 2.30pm", "Europe/Dublin", "2.30pm"),
        ("8 July 2027, all day", "Europe/Oslo", "all day"),
        (
            "8 July 2027, 9am to 11am",
            "Pacific/Auckland",
            "9am to 11am, Auckland time (Wednesday 7 July 2027, 10pm to midnight in London)",
        ),
        (
            "8 July 2027, 9pm to midnight",
            "America/New_York",
            "9pm to midnight, New York time (Friday 9 July 2027, 2am to 5am in London)",
        ),
        # Clocks go back on the same night in both, and in New York a week later.
        ("1 November 2027, 2pm", "America/New_York", "2pm, New York time (6pm in London)"),
        ("8 November 2027, 2pm", "America/New_York", "2pm, New York time (7pm in London)"),
    ],
)
def test_other_clocks_are_named_and_those_at_home_told(written: str, zone: str, said: str) -> None:
    """Only where they show another time: nobody in Dublin has to convert anything."""
    assert times(replace(read_when(written, zone), home=ZONE), ENGLISH) == said


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (date(2027, 7, 8), "2027-07-08"),
        (datetime(2027, 7, 8, 10, 0, tzinfo=ZoneInfo(ZONE)), "2027-07-08T10:00+01:00"),
        (datetime(2027, 1, 8, 10, 0, tzinfo=ZoneInfo(ZONE)), "2027-01-08T10:00+00:00"),
    ],
)
def test_machines_get_iso_8601(moment: date, written: str) -> None:
    """Machines get the day, or the minute with its offset."""

    assert machine_time(moment) == written


def test_what_nobody_knows_of_something_over_was_not_recorded() -> None:
    """Neither its day nor its time will be known any more."""
    no_day, no_time = read_when("not known yet", ZONE), read_when("8 July 2027, time not known yet", ZONE)

    assert (days(no_day, ENGLISH), days(no_day, ENGLISH, over=True)) == (
        "Date not known yet",
        "Date not recorded",
    )
    assert (times(no_time, ENGLISH), times(no_time, ENGLISH, over=True)) == (
        "time not known yet",
        "time not recorded",
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("6 July 2027, 10am to 8 July 2027, 3.30pm", "Tuesday 6 to Thursday 8 July 2027"),
        ("6 July 2027, 10am to 9 July 2027, 00:00", "Tuesday 6 to Thursday 8 July 2027"),
        ("6 July 2027, 10pm to 7 July 2027, 2am", "Tuesday 6 July 2027"),
        ("6 July 2027, 10am", "Tuesday 6 July 2027"),
        ("6 to 8 July 2027", "Tuesday 6 to Thursday 8 July 2027"),
        ("not known yet", "Date not known yet"),
    ],
)
def test_the_last_day_is_named_where_no_time_is(written: str, said: str) -> None:
    """A search result or "On Tuesday 6" would else hide that it goes on. What ends at midnight ends on the day before."""
    assert first_to_last(read_when(written, ZONE), ENGLISH) == said
