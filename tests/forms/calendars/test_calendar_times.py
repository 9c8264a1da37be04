"""The times in an event's calendar, read back by two parsers."""

from __future__ import annotations

import pytest

from browser.ical_second_parser import parse
from campaign.forms.calendars.calendars import Calendars
from forms.calendars.read_back import BUILD, entry_of, second_reading, week_of
from making import an_event, on_site, published


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("8 July 2027, 10am to 12.30pm", "2027-07-08T09:00:00Z", "2027-07-08T11:30:00Z"),
        ("8 December 2027, 10am to 12.30pm", "2027-12-08T10:00:00Z", "2027-12-08T12:30:00Z"),
        ("8 July 2027, 2pm", "2027-07-08T13:00:00Z", None),
        ("8 July 2027, 10pm to 9 July 2027, 6am", "2027-07-08T21:00:00Z", "2027-07-09T05:00:00Z"),
        ("31 December 2027, 10pm to midnight", "2027-12-31T22:00:00Z", "2028-01-01T00:00:00Z"),
        ("8 July 2027, all day", "2027-07-08", "2027-07-09"),
        ("5 to 11 July 2027", "2027-07-05", "2027-07-12"),
        ("8 July 2027, time not known yet", "2027-07-08", "2027-07-09"),
    ],
)
def test_times_are_read_as_they_were_meant(when: str, start: str, end: str | None) -> None:
    """Another library reads each kind of time at the right moment in UTC, or as whole days."""
    entry = second_reading(an_event(when=when))

    assert (entry["dtstart"], entry["dtend"]) == (start, end)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("28 March 2027, 00:30 to 02:30", "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
        ("31 October 2027, 00:30 to 02:30", "2027-10-30T23:30:00Z", "2027-10-31T02:30:00Z"),
    ],
)
def test_clocks_change_at_the_right_hour(when: str, start: str, end: str) -> None:
    """An event over the change of the clocks starts by the old clock and ends by the new one."""
    entry = second_reading(an_event(when=when))

    assert (entry["dtstart"], entry["dtend"]) == (start, end)


def test_no_day_no_calendar() -> None:
    """An event whose day is not known has no calendar, and is not in that of the week."""
    undated = an_event("one-day", when="not known yet")

    week = week_of(undated, an_event())

    assert Calendars(published(undated), BUILD).of_record(on_site(undated)) is None
    assert [entry["uid"] for entry in parse(week.decode())] == ["2027-open-kitchen@week.example.org"]


def test_unknown_time_is_said_in_words() -> None:
    """Where only the day is known, the text says that the time is not."""
    untimed = entry_of(an_event(when="8 July 2027, time not known yet"))

    assert "The time is not known yet." in untimed["DESCRIPTION"].split("\n")
    assert "time is not known" not in entry_of(an_event(when="8 July 2027, all day"))["DESCRIPTION"]
