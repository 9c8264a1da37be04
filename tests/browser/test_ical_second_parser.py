"""The second calendar parser reads a calendar written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.ical_second_parser import parse

CALENDAR = Path(__file__).with_name("two_london_events.ics").read_bytes().decode()


def test_summer_and_winter_times_are_told_apart() -> None:
    """Ten in the morning in London is nine in UTC in July and ten in December."""
    starts = {event["uid"]: (event["dtstart"], event["dtend"]) for event in parse(CALENDAR)}

    assert starts == {
        "summer@example.org": ("2027-07-05T09:00:00Z", "2027-07-05T10:30:00Z"),
        "winter@example.org": ("2027-12-06T10:00:00Z", "2027-12-06T11:30:00Z"),
        "whole-day@example.org": ("2027-07-05", "2027-07-06"),
    }


def test_text_is_unfolded_and_unescaped() -> None:
    """Folded lines are joined, escaped signs are read, and what is not there is None."""
    summer, winter, _ = parse(CALENDAR)

    assert summer["summary"] == (
        "Tea, talk and a very long name that has to be folded because it does not fit on a line"
    )
    assert summer["location"] == "Riverbank Hall, Sampleton"
    assert summer["description"] == "First line\nSecond line"
    assert (winter["status"], winter["location"]) == ("CANCELLED", None)


def test_repeats_are_expanded_without_exceptions() -> None:
    """A repeat keeps its hour over the change of the clocks, and days that are left out are not there."""
    repeating = CALENDAR.replace(
        "UID:winter@example.org",
        "UID:winter@example.org\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/London:20271213T100000",
    )

    _, winter, _ = parse(repeating)

    assert winter["starts"] == ["2027-12-06T10:00:00Z", "2027-12-20T10:00:00Z"]
    assert winter["zone"] == "Europe/London"


def test_time_zone_must_be_in_the_file() -> None:
    """A time zone that the file names but does not define is refused, not guessed."""
    without = CALENDAR.replace("TZID:Europe/London", "TZID:Europe/Paris")

    with pytest.raises(ValueError, match="no VTIMEZONE “Europe/London”"):
        parse(without)


def test_calendar_that_breaks_the_standard_is_refused() -> None:
    """A line that is not a property is refused."""
    with pytest.raises(ValueError, match="ParserError"):
        parse(CALENDAR.replace("STATUS:CANCELLED", "STATUS CANCELLED"))
