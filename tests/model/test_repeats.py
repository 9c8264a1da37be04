"""On which days an event happens again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.model.repeats import MOST_DAYS, ORDINALS, read_repeats
from campaign.model.when import WEEKDAYS, in_plain_words
from campaign.problems import AuthorMistake

FIRST = date(2027, 7, 1)  # a Thursday
TABLE = {
    "every day until 5 July 2027": "1 2 3 4 5",
    "every weekday until 9 July 2027": "1 2 5 6 7 8 9",
    "every Thursday until 29 July 2027": "1 8 15 22 29",
    "Every  thursday   until Thursday 29 July 2027.": "1 8 15 22 29",
    "every Thursdays until 2027-07-15": "1 8 15",
    "every Tuesday and Thursday until 14 July 2027": "1 6 8 13",
    "every Monday, Tuesday and Friday until 9 July 2027": "2 5 6 9",
    "every second Thursday until 31 July 2027": "1 15 29",
    "every other Thursday until 31 July 2027": "1 15 29",
    "first Thursdays until 31 July 2027": "1",
    "the first and third Thursdays until 31 July 2027": "1 15",
    "second Friday until 31 July 2027": "9",
    "last Fridays until 31 July 2027": "30",
    "first, second and fourth Thursdays until 31 July 2027": "1 8 22",
    "every Thursday until 30 June 2027": "",
}

DAYS = st.dates(date(1990, 1, 1), date(2098, 12, 31))
SPANS = st.integers(0, 380)
SETS = st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True)


@pytest.mark.parametrize(("words", "days"), TABLE.items(), ids=TABLE)
def test_each_way_to_say_it(words: str, days: str) -> None:
    """The words of the table mean exactly these days of July."""

    assert [day.day for day in read_repeats(words).days(FIRST)] == [int(day) for day in days.split()]


def test_the_words_of_its_author_are_kept() -> None:
    """Readers see what was written, without stray spaces."""

    assert read_repeats("Every  Thursday until 29 July 2027.").words == "Every Thursday until 29 July 2027"


def test_a_fifth_day_is_no_way_to_say_it() -> None:
    """Not every month has one, so nothing is guessed."""
    with pytest.raises(AuthorMistake, match="not a way to repeat"):
        read_repeats("fifth Thursdays until 31 December 2027")


def test_days_have_an_end() -> None:
    """However far the last day is, no more are counted than tell that there are too many."""

    assert len(read_repeats("every day until 31 December 2099").days(FIRST)) == MOST_DAYS + 1


@settings(max_examples=150, deadline=None, derandomize=True)
@given(DAYS, SPANS, SETS, st.booleans())
def test_weeks_are_those_of_the_standard(first: date, span: int, named: list[int], other: bool) -> None:
    """Days rise, stay between first and last, fall on what was named, and are those of an RFC 5545 expansion."""
    last = first + timedelta(span)
    words = " and ".join(WEEKDAYS[day].title() for day in named)
    found = read_repeats(f"every {'other ' * other}{words} until {in_plain_words(last)}").days(first)
    standard = rrule(WEEKLY, dtstart=_noon(first), until=_noon(last), interval=1 + other, byweekday=named)

    assert list(found) == [moment.date() for moment in standard]
    _all_fit(found, first, last, named)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(DAYS, SPANS, st.sampled_from(sorted(ORDINALS)), st.integers(0, 6))
def test_months_are_those_of_the_standard(first: date, span: int, nth: str, named: int) -> None:
    """The same of the first, second, third, fourth and last of a month."""
    last = first + timedelta(span)
    found = read_repeats(f"{nth} {WEEKDAYS[named]}s until {in_plain_words(last)}").days(first)
    by_day = weekday(named, ORDINALS[nth])
    standard = rrule(MONTHLY, dtstart=_noon(first), until=_noon(last), byweekday=by_day)

    assert list(found) == [moment.date() for moment in standard]
    _all_fit(found, first, last, [named])
    assert len({(day.year, day.month) for day in found}) == len(found)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(DAYS, SPANS)
def test_every_day_is_every_day(first: date, span: int) -> None:
    """Nothing is left out between the first and the last day."""
    last = first + timedelta(span)
    found = read_repeats(f"every day until {last.isoformat()}").days(first)

    assert list(found) == [moment.date() for moment in rrule(DAILY, dtstart=_noon(first), until=_noon(last))]
    assert len(found) == span + 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=30) | st.sampled_from(["every", "every day", "every other until", "last last"]))
def test_any_words_are_days_or_a_mistake(words: str) -> None:
    """No text at all raises anything but AuthorMistake."""
    for written in (words, f"{words} until 29 July 2027", f"every {words} until 29 July 2027"):
        try:
            found = read_repeats(written)
        except AuthorMistake:
            continue

        assert found.last == date(2027, 7, 29)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))


def _all_fit(found: tuple[date, ...], first: date, last: date, named: list[int]) -> None:
    assert all(one < other for one, other in pairwise(found))
    assert all(first <= day <= last and day.weekday() in named for day in found)
