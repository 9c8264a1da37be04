"""What is open, told by days that are never out of date."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.telling.promises import due_on, waiting_since
from making import a_promise

OPEN: dict[str, Any] = {"what_happened": None, "said_on": "5 July 2026", "due": "1 March 2027"}


@pytest.mark.parametrize(
    ("we", "today", "said"),
    [
        ("are doing", date(2027, 2, 1), "We will do it by Monday 1 March 2027."),
        ("are doing", date(2027, 3, 2), "It was due on Monday 1 March 2027."),
        ("have not decided", date(2027, 3, 2), "We were to decide by Monday 1 March 2027."),
    ],
)
def test_what_is_late_names_its_day(we: str, today: date, said: str) -> None:
    """And no age, which would be another one tomorrow."""
    promise = a_promise(we=we, **OPEN)

    assert due_on(promise, today, ENGLISH) == said
    assert waiting_since(promise, ENGLISH) == "People have waited since Sunday 5 July 2026."


def test_what_is_answered_waits_for_nothing() -> None:
    """Neither a day to come nor one that is past."""
    assert due_on(a_promise(), date(2027, 7, 7), ENGLISH) is None
    assert waiting_since(a_promise(), ENGLISH) is None
