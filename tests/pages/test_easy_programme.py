"""The programme in Easy Read."""

from __future__ import annotations

from typing import Any

from campaign.model.event import Event
from making import an_event
from pages.facts import build_on, page_at

EVENTS = [
    an_event("a", title="Some day", when="not known yet"),
    an_event("b", title="Late", when="Thursday 8 July 2027, 6pm to 7pm"),
    an_event("c", title="Whole day", when="Thursday 8 July 2027, all day"),
    an_event("d", title="No time yet", when="Thursday 8 July 2027, time not known yet"),
    an_event("e", title="First", when="Monday 5 July 2027, 9am to 10am", where="the-boathouse"),
]


def parts(*events: Event, day: int = 1) -> list[dict[str, Any]]:
    """All but the last part, which tells whom to ask."""
    page = page_at("2027/programme/easy-read/", *events, build=build_on(day))
    shown: list[dict[str, Any]] = page["easy"]["parts"]
    return shown


def test_each_day_is_a_part() -> None:
    """In order, and what has no day comes last."""

    assert [part["title"] for part in parts(*EVENTS)] == [
        "Monday 5 July",
        "Thursday 8 July",
        "Date not known yet",
    ]


def test_a_row_says_what_when_and_where() -> None:
    """Its title leads to the event, and the picture is that of its day."""
    row = parts(*EVENTS)[0]["blocks"][0]

    assert (row["title"], row["address"]) == ("First", "2027/events/e/")
    assert row["picture"] == "assets/symbols/dates/2027-07-05.svg"
    assert row["lines"] == [
        "It starts on Monday 5 July 2027 at 9am.",
        "It ends at 10am.",
        "It is at The Boathouse, Sampleton.",
    ]


def test_what_is_not_known_is_said() -> None:
    """No time and no day is made up."""
    rows = {row["title"]: row["lines"] for part in parts(*EVENTS) for row in part["blocks"]}

    assert rows["Some day"][0] == "We do not know the day yet."
    assert rows["No time yet"][:2] == ["It is on Thursday 8 July 2027.", "We do not know the time yet."]
    assert rows["Whole day"][:2] == ["It is on Thursday 8 July 2027.", "It lasts all day."]


def test_what_changed_is_told_apart() -> None:
    """The word for it stands above the title, as in the other programme."""
    event = an_event("off", status="cancelled", status_note="The hall is closed.")

    assert parts(event)[0]["blocks"][0]["status"]["label"] == "Cancelled"


def test_what_is_over_is_left_to_the_readers_clock() -> None:
    """Until the day after, when it stays true."""
    rows = {day: next(row for part in parts(EVENTS[4], day=day) for row in part["blocks"]) for day in (5, 6)}

    assert [(row["is_over"], row["over_after"]) for row in rows.values()] == [
        (False, "2027-07-05T10:00:00+01:00"),
        (True, "2027-07-05T10:00:00+01:00"),
    ]


def test_an_empty_programme_says_so() -> None:
    """A week without events has a row that says that there are none."""
    (only,) = parts()

    assert "There are no events here yet." in only["blocks"][0]["words"]
