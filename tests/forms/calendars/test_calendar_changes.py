"""What a calendar says when an event, its status or the site's address changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from campaign.build import Build
from forms.calendars.read_back import BUILD, calendar_of, entry_of, second_reading
from making import an_event

MOVED = Build(date(2027, 6, 1), "https://elsewhere.example/")


def test_an_event_stays_the_same_event_when_the_site_moves() -> None:
    """The UID is made of the campaign's constant, never of the site's address."""
    uids = {str(entry_of(an_event(), build)["UID"]) for build in (BUILD, MOVED)}

    assert uids == {"2027-open-kitchen@week.example.org"}


def test_builds_repeat_byte_for_byte() -> None:
    """The same facts, read twice and written in another order, give the same bytes."""
    facts: dict[str, Any] = {
        "topics": ["Housing", "Carers"],
        "join": {"phone": "01632 960 100", "note": "Just come"},
    }
    turned: dict[str, Any] = {
        "join": {"note": "Just come", "phone": "01632 960 100"},
        "topics": ["Housing", "Carers"],
    }

    assert calendar_of(an_event(**facts)) == calendar_of(an_event(**turned))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"published": "1 March 2027", "updated": "4 May 2027"}, date(2027, 5, 4)),
        ({"updated": "4 May 2027", "status since": "6 May 2027"}, date(2027, 5, 6)),
        ({"updated": "6 May 2027", "status since": "4 May 2027"}, date(2027, 5, 6)),
        ({"published": "1 March 2027"}, date(2027, 3, 1)),
        ({"updated": "1 August 2027"}, date(2027, 6, 1)),
        ({}, date(2027, 6, 1)),
    ],
)
def test_last_change_is_what_the_file_says(days: dict[str, Any], expected: date) -> None:
    """DTSTAMP and LAST-MODIFIED are in the first hour of the day of the last known change, and never later than today."""
    entry = entry_of(an_event(**days))

    midnight = datetime.combine(expected, datetime.min.time(), UTC)
    assert midnight <= entry["DTSTAMP"].dt == entry["LAST-MODIFIED"].dt < midnight + timedelta(hours=1)


@pytest.mark.parametrize(
    "edited",
    [{"when": "8 July 2027, 11am to 12.30pm"}, {"room": "Loft"}, {"cost": "free"}, {"title": "Kitchen"}],
)
def test_an_edited_entry_is_never_taken_for_the_old_one(edited: dict[str, Any]) -> None:
    """Whatever was edited, and whether or not Git is there: LAST-MODIFIED is another moment."""
    before, after = (
        entry_of(an_event(published="1 March 2027")),
        entry_of(an_event(published="1 March 2027", **edited)),
    )

    assert before["UID"] == after["UID"]
    assert before["LAST-MODIFIED"].dt != after["LAST-MODIFIED"].dt


@pytest.mark.parametrize(
    ("status", "title", "standard", "sequence"),
    [
        ("scheduled", "Open kitchen", "CONFIRMED", 0),
        ("full", "Full: Open kitchen", "CONFIRMED", 1),
        ("room changed", "Room changed: Open kitchen", "CONFIRMED", 1),
        ("moved online", "Moved online: Open kitchen", "CONFIRMED", 1),
        ("rescheduled", "New date or time: Open kitchen", "CONFIRMED", 1),
        ("few places left", "A few places left: Open kitchen", "CONFIRMED", 1),
        ("waiting list", "Waiting list: Open kitchen", "CONFIRMED", 1),
        ("by invitation", "By invitation: Open kitchen", "CONFIRMED", 1),
        ("postponed", "New date or time: Open kitchen", "CONFIRMED", 1),
        ("paused", "Paused: Open kitchen", "TENTATIVE", 2),
        ("cancelled", "Cancelled: Open kitchen", "CANCELLED", 2),
    ],
)
def test_status_is_in_the_title_and_for_programs(
    status: str, title: str, standard: str, sequence: int
) -> None:
    """What changed leads the title, sets STATUS, and raises SEQUENCE."""
    how = "online" if status == "moved online" else "in person"

    was: dict[str, Any] = {} if status == "scheduled" else {"was": "7 July 2027, 10am"}

    entry = entry_of(an_event(status=status, how=how, **was))

    assert (entry["SUMMARY"], entry["STATUS"], entry["SEQUENCE"]) == (title, standard, sequence)


@pytest.mark.parametrize(
    ("status", "title"),
    [
        ("full", "Open kitchen"),
        ("few places left", "Open kitchen"),
        ("cancelled", "Cancelled: Open kitchen"),
    ],
)
def test_a_status_about_places_leaves_the_title_once_it_is_over(status: str, title: str) -> None:
    """Nobody can take the last place of what is over. That it was cancelled stays."""
    build = replace(BUILD, today=date(2027, 8, 1))

    assert entry_of(an_event(status=status), build)["SUMMARY"] == title


def test_postponed_without_a_new_day_keeps_the_old_one() -> None:
    """Whoever keeps the event sees at its old time that it does not happen, instead of nothing at all."""
    event = an_event(status="postponed", when="not known yet", was="7 July 2027, 10am to midday")

    entry = second_reading(event)

    assert (entry["summary"], entry["status"]) == ("Postponed: Open kitchen", "TENTATIVE")
    assert (entry["dtstart"], entry["sequence"]) == ("2027-07-07T09:00:00Z", 2)


def test_an_event_that_is_on_again_is_newer_than_its_pause() -> None:
    """SEQUENCE goes on climbing, so that programs take the good news."""
    paused, back = entry_of(an_event(status="paused")), entry_of(an_event(status_since="30 May 2027"))

    assert (paused["SEQUENCE"], back["SEQUENCE"]) == (2, 3)
    assert back["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize("status", ["cancelled", "paused"])
def test_what_is_off_leaves_the_time_free(status: str) -> None:
    """Nobody looks busy for what does not happen, or for all the days of an exhibition."""
    assert entry_of(an_event(status=status))["TRANSP"] == "TRANSPARENT"
    assert entry_of(an_event(when="5 to 7 July 2027"))["TRANSP"] == "TRANSPARENT"
    assert "TRANSP" not in entry_of(an_event())
