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
