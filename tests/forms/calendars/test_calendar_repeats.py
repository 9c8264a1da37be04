"""Repeats, other dates and parts of an event, read back by two parsers."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import icalendar
import pytest

from browser.ical_second_parser import parse
from campaign.model.event import Event
from forms.calendars.read_back import calendar_of, entry_of, expanded, in_utc, second_reading
from making import an_event

OUTLOOK = re.compile(
    r"RRULE:FREQ=(DAILY|WEEKLY(;BYDAY=[A-Z]{2}(,[A-Z]{2})*)?|MONTHLY;BYDAY=-?\d[A-Z]{2});UNTIL=\w+(;INTERVAL=\d)?"
    r"|RRULE:FREQ=(DAILY|WEEKLY|MONTHLY);UNTIL=\w+(;INTERVAL=\d+)?(;BYDAY=([A-Z]{2}(,[A-Z]{2})*|-?\d[A-Z]{2}))?"
)

REPEATS: list[tuple[dict[str, Any], list[str]]] = [
    # 10am in London is 9am in UTC until the clocks go back on 31 October.
    (
        {"when": "21 October 2027, 10am to midday", "repeats": "every Thursday until 11 November 2027"},
        ["2027-10-21T09:00:00Z", "2027-10-28T09:00:00Z", "2027-11-04T10:00:00Z", "2027-11-11T10:00:00Z"],
    ),
    (
        {"when": "18 March 2027, 10am", "repeats": "every second Thursday until 1 April 2027"},
        ["2027-03-18T10:00:00Z", "2027-04-01T09:00:00Z"],
    ),
    # The first minutes of a summer day are still the day before in UTC, on the last day too.
    (
        {"when": "5 July 2027, 00:15 to 00:45", "repeats": "every day until 7 July 2027"},
        ["2027-07-04T23:15:00Z", "2027-07-05T23:15:00Z", "2027-07-06T23:15:00Z"],
    ),
    (
        {"when": "5 July 2027, 11.30pm to midnight", "repeats": "every day until 6 July 2027"},
        ["2027-07-05T22:30:00Z", "2027-07-06T22:30:00Z"],
    ),
    (
        {"when": "24 September 2027, 2pm", "repeats": "last Fridays until 26 November 2027"},
        ["2027-09-24T13:00:00Z", "2027-10-29T13:00:00Z", "2027-11-26T14:00:00Z"],
    ),
    (
        {"when": "9 July 2027, all day", "repeats": "every weekday until 13 July 2027", "not on": ["12 July 2027"]},
        ["2027-07-09", "2027-07-13"],
    ),
    (
        {"when": "30 December 2027, 10am", "repeats": "every Thursday until 6 January 2028"},
        ["2027-12-30T10:00:00Z", "2028-01-06T10:00:00Z"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "starts"), REPEATS, ids=[str(facts["repeats"]) for facts, _ in REPEATS])
def test_repeats_are_read_alike_by_two_parsers(facts: dict[str, Any], starts: list[str]) -> None:
    """A weekly 10am stays 10am when the clocks change; days left out are left out; the last day is in."""
    event = an_event(**facts)

    assert second_reading(event)["starts"] == starts
    assert expanded(entry_of(event)) == starts
    assert [in_utc(time.when.starts or time.when.first or date.max) for time in event.occurrences()] == starts


def series_of(event: Event) -> dict[str, list[str]]:
    """The starts of each entry, by its UID, as both parsers read them."""
    text = calendar_of(event)
    other = {entry["uid"]: entry["starts"] for entry in parse(text.decode())}
    one = {str(entry["UID"]): expanded(entry) for entry in icalendar.Calendar.from_ical(text).events}
    assert one == other
    return {uid.partition("@")[0]: starts for uid, starts in one.items()}


def test_two_weeks_of_a_month_have_a_rule_each() -> None:
    """Outlook knows no rule for the first and the third Thursday at once. The entry that people have keeps its UID."""
    event = an_event(
        when="2 September 2027, 2pm",
        repeats="first and third Thursdays until 21 October 2027",
        not_on=["16 September 2027"],
    )

    assert series_of(event) == {
        "2027-open-kitchen": ["2027-09-02T13:00:00Z", "2027-10-07T13:00:00Z"],
        "2027-open-kitchen.3": ["2027-10-21T13:00:00Z"],
    }


def test_a_series_that_begins_in_its_third_week_begins_with_its_own_entry() -> None:
    """The first time of all is in the entry that has the UID of the event."""
    event = an_event(when="16 September 2027, 2pm", repeats="first and third Thursdays until 21 October 2027")

    assert series_of(event) == {
        "2027-open-kitchen": ["2027-09-16T13:00:00Z", "2027-10-21T13:00:00Z"],
        "2027-open-kitchen.1": ["2027-10-07T13:00:00Z"],
    }


def test_a_day_that_two_rules_have_is_there_once() -> None:
    """In a month of four Thursdays, the fourth is the last."""
    event = an_event(when="26 August 2027, 2pm", repeats="fourth and last Thursdays until 30 September 2027")

    starts = [start for starts in series_of(event).values() for start in starts]
    assert sorted(starts) == ["2027-08-26T13:00:00Z", "2027-09-23T13:00:00Z", "2027-09-30T13:00:00Z"]


def test_every_rule_fits_a_template_of_outlook() -> None:
    """[MS-OXCICAL] 2.1.3.2.2: a monthly rule names one week of the month and one day."""
    for pattern in (
        "every day", "every weekday", "every Thursday", "every second Thursday", "every Tuesday and Thursday",
        "second Thursdays", "second and last Thursdays",
    ):  # fmt: skip
        text = calendar_of(an_event(repeats=f"{pattern} until 30 September 2027")).decode()
        rules = [line for line in text.splitlines() if line.startswith("RRULE") and "YEARLY" not in line]
        for rule in rules:
            assert OUTLOOK.fullmatch(rule), rule
        assert len(rules) == (2 if "second and" in pattern else 1)


def test_the_end_of_a_repeat_is_of_the_same_kind_as_its_start() -> None:
    """UNTIL is in UTC where there is a time, and a day where there is none; EXDATE is in the zone of the start."""
    timed = calendar_of(
        an_event(repeats="every Thursday until 22 July 2027", not_on=["15 July 2027"])
    ).decode()
    days = calendar_of(
        an_event(
            when="8 July 2027, all day", repeats="every Thursday until 22 July 2027", not_on=["15 July 2027"]
        )
    ).decode()

    assert ";UNTIL=20270722T225959Z;" in timed
    assert "EXDATE;TZID=Europe/London:20270715T100000" in timed
    assert ";UNTIL=20270722;" in days
    assert "EXDATE;VALUE=DATE:20270715" in days


def test_other_dates_are_entries_of_their_own() -> None:
    """Each has its own UID, even two on one day, and its own room; they are read in the zone that the file defines."""
    event = an_event(
        where="the-boathouse",
        room="Loft",
        also_on=[
            {"when": "15 July 2027, 2pm", "room": "Cellar", "note": "With lunch."},
            {"when": "15 July 2027, 6pm", "where": {"name": "Quay hut"}},
            {"when": "15 July 2027, 6pm", "room": "Kitchen"},
            {"when": "9 December 2027, all day"},
            {"when": "not known yet"},
        ],
    )
    first, *others = parse(calendar_of(event).decode())

    uid = "2027-open-kitchen"
    assert first["uid"] == f"{uid}@week.example.org"
    assert [
        (other["uid"].partition("@")[0], other["dtstart"], other["location"].split(",")[0])
        for other in others
    ] == [
        (f"{uid}-2027-07-15T1400", "2027-07-15T13:00:00Z", "Cellar"),
        (f"{uid}-2027-07-15T1800", "2027-07-15T17:00:00Z", "Quay hut"),
        (f"{uid}-2027-07-15T1800-2", "2027-07-15T17:00:00Z", "Kitchen"),
        (f"{uid}-2027-12-09", "2027-12-09", "Loft"),
    ]
    assert "With lunch." in others[0]["description"]
    assert "With lunch." not in first["description"]


def test_a_part_names_what_it_is_part_of() -> None:
    """RELATED-TO is the UID of the bigger event."""
    bigger = an_event("open-day")
    part = an_event(part_of="2027/open-day")

    assert second_reading(part)["relatedTo"] == second_reading(bigger)["uid"]
