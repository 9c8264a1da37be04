"""Opening hours, as people write them."""

from __future__ import annotations

from datetime import time

import pytest

from campaign.model.hours import read_hours
from campaign.problems import AuthorMistake

NINE_TO_FIVE = (time(9), time(17))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("Monday", (0,)),
        ("Mondays", (0,)),
        ("Monday to Friday", (0, 1, 2, 3, 4)),
        ("Monday–Friday", (0, 1, 2, 3, 4)),
        ("Friday to Monday", (4, 5, 6, 0)),
        ("Monday to Sunday", (0, 1, 2, 3, 4, 5, 6)),
        ("Sunday to Saturday", (6, 0, 1, 2, 3, 4, 5)),
        ("Monday, Wednesday and Friday", (0, 2, 4)),
        ("Saturday and Sunday", (5, 6)),
        ("  EVERY   day ", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_days(days: str, expected: tuple[int, ...]) -> None:
    """Days are named one by one, or from one to another, over the end of a week too."""
    hours = read_hours(days, "9am to 5pm")

    assert (hours.days, (hours.opens, hours.closes)) == (expected, NINE_TO_FIVE)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9am to 5pm", NINE_TO_FIVE),
        ("09:00 to 17:00", NINE_TO_FIVE),
        ("9AM–5PM", NINE_TO_FIVE),
        ("9.30am to midday", (time(9, 30), time(12))),
        ("6pm to midnight", (time(18), time(0))),
        ("closed", (None, None)),
        ("Closed", (None, None)),
    ],
)
def test_hours(written: str, expected: tuple[time | None, time | None]) -> None:
    """From when to when, or closed."""
    hours = read_hours("Monday", written)

    assert (hours.opens, hours.closes) == expected


@pytest.mark.parametrize(
    "written",
    ["9 to 5", "9am", "5pm to 9am", "9am to 9am", "12am to 5pm", "25:00 to 26:00", "open", "", " to "],
)
def test_what_could_be_read_two_ways_is_a_mistake(written: str) -> None:
    """Nobody finds a closed door because of a guess."""
    with pytest.raises(AuthorMistake):
        read_hours("Monday", written)


@pytest.mark.parametrize(
    "days", ["", "weekdays", "Mon", "Monday to", "to", "Monday to Friday to Sunday", "bank holidays"]
)
def test_days_that_are_none(days: str) -> None:
    """Only the days of a week are days here."""
    with pytest.raises(AuthorMistake, match="not a day of the week"):
        read_hours(days, "9am to 5pm")
