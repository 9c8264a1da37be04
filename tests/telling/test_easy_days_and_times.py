"""Days and times in Easy Read: those that are past, those that are off, and when each thing ends."""

from __future__ import annotations

import pytest

from making import an_event
from telling.easy_events import lines_about


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
