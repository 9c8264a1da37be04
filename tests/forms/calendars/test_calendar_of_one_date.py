"""One of several dates in calendars: cancelled or full by itself, as RFC 5545 has it for series and for single entries."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest

from browser.ical_second_parser import parse
from campaign.build import Build
from forms.calendars.read_back import calendar_of
from making import an_event

WEEKLY: dict[str, Any] = {"when": "1 July 2027, 2pm to 3pm", "repeats": "every Thursday until 29 July 2027"}
ALSO: dict[str, Any] = {"when": "8 July 2027, 10am", "also_on": [{"when": "9 July 2027, 2pm"}]}
OFF: list[dict[str, str]] = [{"when": "15 July 2027", "status": "cancelled", "note": "No heating."}]


def entries(today: date = date(2027, 6, 1), **fields: Any) -> list[Any]:
    written = calendar_of(an_event(**fields), Build(today, "https://week.example.org/"))
    return list(icalendar.Calendar.from_ical(written).walk("VEVENT"))


def test_a_day_of_a_series_is_cancelled_by_an_entry_in_its_place() -> None:
    """It has the UID of the series, and the moment at which it would have been (RFC 5545, 3.8.4.4)."""
    series, other = entries(**WEEKLY, single_dates=OFF)

    assert other["UID"] == series["UID"]
    assert other["RECURRENCE-ID"].dt == other["DTSTART"].dt
    assert other["DTSTART"].dt.isoformat() == "2027-07-15T14:00:00+01:00"
    assert other["RECURRENCE-ID"].params["TZID"] == "Europe/London"
    assert (series["STATUS"], other["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert other["SUMMARY"] == "Cancelled: Open kitchen"
    assert "RRULE" not in other
    assert other["TRANSP"] == "TRANSPARENT"


def test_two_parsers_read_the_day_as_cancelled() -> None:
    """The second one too finds the entry beside its series."""
    found = parse(calendar_of(an_event(**WEEKLY, single_dates=OFF)).decode())

    assert [entry["summary"] for entry in found] == ["Open kitchen", "Cancelled: Open kitchen"]


def test_what_is_cancelled_invites_nobody() -> None:
    """It says why, and nothing of booking; the series says on which day it is off."""
    series, other = entries(**WEEKLY, single_dates=OFF, join={"phone": "01632 960 123"})

    assert "To book, call" in series["DESCRIPTION"]
    assert "To book, call" not in other["DESCRIPTION"]
    for each in (series, other):
        assert "Cancelled on Thursday 15 July 2027. No heating." in each["DESCRIPTION"]


@pytest.mark.parametrize(
    ("status", "told", "title"),
    [
        ("cancelled", "CANCELLED", "Cancelled: Open kitchen"),
        ("postponed", "TENTATIVE", "Postponed: Open kitchen"),
        ("full", "CONFIRMED", "Full: Open kitchen"),
        ("waiting list", "CONFIRMED", "Waiting list: Open kitchen"),
    ],
)
@pytest.mark.parametrize("day", ["8 July 2027", "9 July 2027"])
def test_a_date_with_an_entry_of_its_own_has_its_status_there(
    day: str, status: str, told: str, title: str
) -> None:
    """The first of several dates and the others have entries anyway, so none of them needs a second one."""
    found = entries(**ALSO, single_dates=[{"when": day, "status": status}])
    this = next(entry for entry in found if entry["DTSTART"].dt.day == int(day[0]))
    (other,) = (entry for entry in found if entry is not this)

    assert (this["STATUS"], this["SUMMARY"]) == (told, title)
    assert (other["STATUS"], other["SUMMARY"]) == ("CONFIRMED", "Open kitchen")
    assert not any("RECURRENCE-ID" in entry for entry in found)


def test_what_is_full_is_said_until_that_day_is_over() -> None:
    """That it was cancelled stays."""
    dates = [{"when": "8 July 2027", "status": "full"}, {"when": "15 July 2027", "status": "cancelled"}]

    titles = [entry["SUMMARY"] for entry in entries(date(2027, 7, 16), **WEEKLY, single_dates=dates)]
    assert titles == ["Open kitchen", "Open kitchen", "Cancelled: Open kitchen"]


def test_a_series_of_two_rules_has_it_beside_the_rule_of_that_day() -> None:
    """ "First and third Thursdays" are two entries; the day belongs to one of them."""
    found = entries(
        when="1 July 2027, 2pm",
        repeats="first and third Thursdays until 19 August 2027",
        single_dates=[{"when": "15 July 2027", "status": "full"}],
    )
    first, third, other = found

    assert other["UID"] == third["UID"] != first["UID"]
    assert third["DTSTART"].dt == other["RECURRENCE-ID"].dt


def test_whole_days_stand_in_the_place_of_whole_days() -> None:
    """RECURRENCE-ID is a date where the series has no times (RFC 5545, 3.8.4.4)."""
    _, other = entries(
        when="5 July 2027, all day", repeats="every day until 7 July 2027",
        single_dates=[{"when": "6 July 2027", "status": "cancelled"}],
    )  # fmt: skip

    assert other["RECURRENCE-ID"].dt == date(2027, 7, 6)


def test_a_status_of_the_whole_event_comes_before_those_of_dates() -> None:
    """A series that is off has no entry for a day that was full."""
    (only,) = entries(**WEEKLY, single_dates=[{"when": "15 July 2027", "status": "full"}], status="cancelled")

    assert only["STATUS"] == "CANCELLED"


def test_another_date_on_a_day_of_the_series_stands_in_no_place() -> None:
    """It has an entry of its own already."""
    found = entries(
        **WEEKLY,
        also_on=[{"when": "15 July 2027, 6pm"}],
        single_dates=[{"when": "15 July 2027, 6pm", "status": "full"}],
    )

    assert [entry["SUMMARY"] for entry in found] == ["Open kitchen", "Full: Open kitchen"]
    assert not any("RECURRENCE-ID" in entry for entry in found)


def test_a_day_that_is_left_out_of_a_series_has_no_entry() -> None:
    """Not on that day, and nothing in its place."""
    found = entries(
        **WEEKLY, not_on=["15 July 2027"], single_dates=[{"when": "22 July 2027", "status": "full"}]
    )

    assert [entry["DTSTART"].dt.day for entry in found] == [1, 22]
