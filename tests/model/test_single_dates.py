"""What became of one of several dates: which it is, and what contradicts it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.model.event import Event
from campaign.model.programme import next_times, slot_at, times_after
from campaign.model.status import StatusOfDate
from making import an_event
from reading.awkward import outcome

WEEKLY = {"when": "1 July 2027, 2pm to 3pm", "repeats": "every Thursday until 29 July 2027"}
TWICE = {"when": "8 July 2027, 10am", "also_on": [{"when": "8 July 2027, 2pm"}, {"when": "9 July 2027, 2pm"}]}


def event_with(shape: dict[str, Any], *dates: tuple[str, str], **fields: Any) -> Event:
    return an_event(
        **shape, **fields, single_dates=[{"when": when, "status": status} for when, status in dates]
    )


def statuses(event: Event) -> list[str]:
    return [time.status.value for time in event.occurrences()]


@pytest.mark.parametrize(
    ("shape", "when", "said"),
    [
        (WEEKLY, "Thursday 15 July 2027", ["scheduled", "scheduled", "full", "scheduled", "scheduled"]),
        (WEEKLY, "15 July 2027, 2pm", ["scheduled", "scheduled", "full", "scheduled", "scheduled"]),
        (WEEKLY, "2027-07-01", ["full", "scheduled", "scheduled", "scheduled", "scheduled"]),
        (TWICE, "8 July 2027", ["full", "full", "scheduled"]),
        (TWICE, "8 July 2027, 2pm", ["scheduled", "full", "scheduled"]),
        (TWICE, "9 July 2027", ["scheduled", "scheduled", "full"]),
    ],
)
def test_a_date_is_named_by_its_day_or_by_its_time(shape: dict[str, Any], when: str, said: list[str]) -> None:
    """Of a series, of several dates, and the first of them; the day alone names all times on it."""
    assert statuses(event_with(shape, (when, "full"))) == said


@pytest.mark.parametrize("status", StatusOfDate)
def test_nobody_sets_out_for_what_is_off(status: StatusOfDate) -> None:
    """Only a date that is cancelled or postponed is off; the others happen."""
    event = event_with(TWICE, ("9 July 2027", status.value))

    assert event.occurrences()[-1].is_stopped == (status in ("cancelled", "postponed"))


def test_of_what_is_stopped_no_date_has_a_status_of_its_own() -> None:
    """Whatever its file still says."""
    event = event_with(WEEKLY, ("15 July 2027", "full"), status="cancelled")

    assert set(statuses(event)) == {"scheduled"}


def test_a_date_that_is_off_is_not_the_next_one() -> None:
    """Nor is it among those that come after; of nothing else there is still the one that was planned."""
    event = event_with(WEEKLY, ("8 July 2027", "cancelled"), ("29 July 2027", "postponed"))
    first = slot_at(event, event.occurrences()[0])

    assert [each.when.first and each.when.first.day for each in times_after(first)] == [15, 22]
    assert [slot.when.first and slot.when.first.day for slot in next_times(event, date(2027, 7, 5))] == [
        15,
        22,
    ]
    assert [slot.when.first and slot.when.first.day for slot in next_times(event, date(2027, 7, 25))] == [29]


WRITTEN = "when: Thursday 1 July 2027, 2pm to 3pm\n"
REPEATS = "repeats: every Thursday until 15 July 2027\n"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            REPEATS + 'single dates: {when: "9 July 2027", status: full}',
            'It does not happen on one of these dates. Write a date on which it happens, such as "Thursday 1 July 2027".',
        ),
        (
            REPEATS + 'single dates: {when: "8 July 2027, 3pm", status: full}',
            "It does not happen on one of these dates.",
        ),
        (
            REPEATS + "single dates: {when: not known yet, status: full}",
            "It does not happen on one of these dates.",
        ),
        (
            REPEATS + 'single dates: [{when: "8 July 2027", status: full}, {when: "8 July 2027, 2pm", status: full}]',
            "A date is here twice. Keep one of them.",
        ),
        (
            'single dates: {when: "1 July 2027", status: full}',
            'It happens only once. Write its status in "status", and why in "status note".',
        ),
        (
            REPEATS.replace("15", "8")
            + 'single dates: [{when: "1 July 2027", status: cancelled}, {when: "8 July 2027", status: cancelled}]',
            'None of its dates is left. Write "status: cancelled" for the whole event, and delete this.',
        ),
        (
            REPEATS + 'single dates: {when: "8 July 2027", status: rescheduled}',
            '"rescheduled" is not one of the words known here.',
        ),
        (
            REPEATS + 'single dates: {when: "Friday 8 July 2027", status: full}',
            "8 July 2027 is a Thursday, not a Friday.",
        ),
        (REPEATS + 'single dates: {when: "8 July 2027"}', 'There is no "status".'),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_a_problem(more: str, told: str, root: Path) -> None:
    """In one line that says what to do."""
    assert told in outcome(WRITTEN + more, root)
