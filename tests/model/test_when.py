"""``tests/cases/when.tsv`` holds what people write, and what it means or what they are told, a line each."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.model.when import MONTHS, WEEKDAYS, When, read_when
from campaign.problems import AuthorMistake
from model.written_when import ZONE, outcome

TABLE = Path(__file__).parent.parent / "cases" / "when.tsv"
ROWS = [tuple(line.split("\t")) for line in TABLE.read_text("utf-8").splitlines()]

DATES = st.dates(date(1990, 1, 1), date(2100, 12, 30))
# Not at night: what the change of the clocks does is in the table.
TIMES = st.times(time(3), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))

# Half of the words of a date make likelier nonsense than any text does.
PIECES = st.lists(
    st.sampled_from(
        [
            "monday",
            "july",
            "8",
            "31",
            "2027",
            "2027-07-08",
            "10am",
            "12.30pm",
            "midnight",
            "all day",
            "not known yet",
        ]
    )
    | st.sampled_from(["00:00", "24:00", "0", "99999", "th", "t", "at", " to ", "–", " ", ",", "."])
    | st.text(max_size=3),
    max_size=9,
).map("".join)


@pytest.mark.parametrize(("written", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_people_write_is_read_right_or_explained(written: str, expected: str) -> None:
    """Each line of the table gives exactly that period, or exactly that message."""

    assert outcome(written) == expected


@pytest.mark.parametrize("message", [expected for _, expected in ROWS], ids=[row[0] for row in ROWS])
def test_a_message_is_one_line(message: str) -> None:
    """Messages fit on one line of a terminal that wraps none too often."""

    assert len(message.splitlines()) == 1
    assert len(message) < 200


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=60) | PIECES)
def test_any_text_is_a_period_or_a_mistake(written: str) -> None:
    """No text at all raises anything but AuthorMistake, and no period ends before it begins."""
    try:
        when = read_when(written, ZONE)
    except AuthorMistake:
        return

    assert when.first is None or (when.last is not None and when.first <= when.last)
    assert not (when.starts and when.ends) or when.starts < when.ends


@settings(max_examples=200, deadline=None, derandomize=True)
@given(DATES, TIMES, TIMES, st.sampled_from(["long", "abbreviated", "iso"]), st.sampled_from([" to ", "–"]))
def test_every_valid_period_is_read_back(day: date, one: time, other: time, form: str, to: str) -> None:
    """What is written in a documented form means exactly that day and those times."""
    start, end = sorted((one, other))
    if start == end:
        end = (datetime.combine(day, start) + timedelta(minutes=1)).time()
    if end <= start:
        return

    assert read_when(f"{_day(day, form)}, {_clock(start, form)}{to}{_clock(end, form)}", ZONE) == When(
        ZONE, day, start, day, end
    )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(DATES, st.integers(1, 30))
def test_whole_days_are_read_back(first: date, length: int) -> None:
    """First and last day are exactly those that are written, across months and years."""
    last = min(first + timedelta(days=length), date(2100, 12, 31))

    assert read_when(f"{_day(first, 'long')} to {_day(last, 'long')}", ZONE) == When(
        ZONE, first, None, last, None, all_day=True
    )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(DATES, TIMES, TIMES)
def test_a_night_is_read_back(day: date, start: time, end: time) -> None:
    """What ends on the next day ends on that day."""
    next_day = day + timedelta(days=1)
    written = (
        f"{_day(day, 'long')}, {_clock(start, 'long')} to {_day(next_day, 'long')}, {_clock(end, 'long')}"
    )

    assert read_when(written, ZONE) == When(ZONE, day, start, next_day, end)


def _day(day: date, form: str) -> str:
    if form == "iso":
        return day.isoformat()
    letters = 3 if form == "abbreviated" else None
    return f"{WEEKDAYS[day.weekday()][:letters].title()} {day.day} {MONTHS[day.month - 1][:letters].title()} {day.year}"


def _clock(at: time, form: str) -> str:
    if form == "iso":
        return f"{at:%H:%M}"
    if at == time(12):
        return "midday"
    return f"{at.hour % 12 or 12}{f'.{at.minute:02d}' if at.minute else ''}{'pm' if at.hour >= 12 else 'am'}"
