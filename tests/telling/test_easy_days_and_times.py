"""Days and times in Easy Read: those that are past, those that are off, and when each thing ends."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.telling.easy_event import easy_read_of
from making import an_event
from telling.easy_events import lines_about, still_to_come


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ({"name": "Robin"}, "If you need something, please ask Robin."),
        ({}, "If you need something, please ask us."),
    ],
)
def test_once_the_last_day_to_ask_is_past_readers_may_ask_all_the_same(
    ask: dict[str, str], said: str
) -> None:
    """Nobody could do it on a day that was."""
    access = {"ask": ask, "ask by": "Monday 31 May 2027"}

    assert lines_about(an_event(access=access), "ask")[-1] == said


def test_sessions_say_when_they_end() -> None:
    """As far as that is known; of long titles too, for which the time is on a line of its own."""
    sessions = [
        {"title": "Tea", "when": "8pm"},
        {"title": "Songs", "when": "9pm to 10.30pm"},
        {"title": "We asked for a seat on the board and got a chair in the corridor", "when": "10pm to 11pm"},
    ]
    event = an_event(when="8 July 2027, 8pm to 11pm", sessions=sessions)

    assert lines_about(event, "sessions")[1:] == [
        "8pm: Tea.",
        "9pm: Songs.",
        "It ends at 10.30pm.",
        "It starts at 10pm.",
        "We asked for a seat on the board and got a chair in the corridor.",
        "It ends at 11pm.",
    ]


def test_a_session_that_ends_on_another_day_says_on_which() -> None:
    """Or somebody waits for the bus a night too early."""
    walk = {"title": "Walk", "when": "8 July 2027, 11pm to 9 July 2027, 1am"}
    event = an_event(when="8 July 2027, 8pm to 9 July 2027, 1am", sessions=[walk])

    assert lines_about(event, "sessions")[-1] == "It ends on Friday 9 July 2027 at 1am."


def when_on(day: int, **fields: Any) -> list[str]:
    """What the part about days and times says on a day of the week."""
    easy = still_to_come(easy_read_of(an_event(**fields), date(2027, 7, day), ENGLISH, ENGLISH))
    blocks = [block for part in easy.parts if part.about == "when" for block in part.blocks]
    return [line.text for block in blocks for line in block.lines]


def test_of_several_days_each_that_is_past_was() -> None:
    """Nobody plans to come on a day that is gone; what was different there is of no use any more."""
    also = [
        {"when": "6 July 2027, 10pm to 7 July 2027, 1am", "note": "Bring a coat."},
        {"when": "9 July 2027, all day"},
    ]

    assert when_on(8, when="5 July 2027, 10am to 11am", also_on=also) == [
        "It happens 3 times.",
        "It was on Monday 5 July 2027.",
        "It ended on Wednesday 7 July 2027.",
        "It is on Friday 9 July 2027.",
        "It lasts all day.",
    ]


@pytest.mark.parametrize(
    "more",
    [{"also_on": {"when": "12 July 2027, all day"}}, {"repeats": "every Monday until 12 July 2027"}],
)
def test_opening_hours_are_told_of_several_times_too(more: dict[str, Any]) -> None:
    """After its days, as of one."""
    hours = {"Monday, Tuesday": "10am to 5pm", "Wednesday": "closed"}
    said = when_on(1, when="5 to 6 July 2027", opening_hours=hours, time_zone="America/New_York", **more)

    assert said[-4:] == [
        "It is open on Monday and Tuesday.",
        "The hours are 10am to 5pm.",
        "It is closed on Wednesday.",
        "This is the time in New York.",
    ]
    assert "It lasts all day." not in said


def test_what_has_opening_hours_does_not_last_all_day() -> None:
    """The hours would say otherwise."""
    hours = {"Monday": "10am to 5pm"}

    assert when_on(1, when="5 July 2027, all day", opening_hours=hours) == [
        "It is on Monday 5 July 2027.",
        "It is open on Monday.",
        "The hours are 10am to 5pm.",
    ]


def test_a_day_on_which_it_is_not_goes_once_it_is_past() -> None:
    """The other days of the rule are marked one by one."""
    said = when_on(
        8, when="6 July 2027, 10am to 11am", repeats="every day until 9 July 2027", not_on="7 July 2027"
    )

    assert said[-3:] == [
        "It was on Tuesday 6 July 2027.",
        "It is on Thursday 8 July 2027.",
        "It is on Friday 9 July 2027.",
    ]


def test_a_day_elsewhere_that_is_past_was_on_the_day_there() -> None:
    """Its picture shows that day, which is another at home."""
    said = when_on(
        7,
        when="5 July 2027, 8pm",
        time_zone="America/New_York",
        also_on={"when": "8 July 2027, 8pm"},
    )

    assert said[1] == "In New York it was on Monday 5 July 2027."


def test_days_that_were_planned_elsewhere_are_by_the_clock_at_home() -> None:
    """The first day there follows that at home, or readers take it for the last."""
    event = an_event(
        when="5 July 2027, 8pm to 7 July 2027, 10pm", time_zone="America/New_York", status="cancelled"
    )

    assert lines_about(event, "when") == [
        "We planned this event to start on Tuesday 6 July 2027.",
        "In New York that is Monday 5 July 2027.",
        "We planned it to end on Thursday 8 July 2027.",
    ]
