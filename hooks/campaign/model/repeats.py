"""The grammar of repeats: on which days an event happens again, as people say it.

==============================================  =====================================
written                                         means
==============================================  =====================================
``every day until 11 July 2027``                daily
``every weekday until 9 July 2027``             Monday to Friday
``every Thursday until 29 July 2027``           weekly
``every Tuesday and Thursday until 29 July 2027``  twice a week
``every second Friday until 27 August 2027``    every two weeks, counted from the first
``first and third Thursdays until 16 December 2027``  twice a month
``last Fridays until 26 November 2027``         the last Friday of each month
==============================================  =====================================

Each needs its last day, so that nobody goes to something that has quietly stopped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, rrule, weekday

from campaign.model.when import WEEKDAYS, read_day
from campaign.problems import AuthorMistake

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
MOST_DAYS = 400
"""Times that one event may happen."""

EXAMPLE = (
    'Write it like "every Thursday until 29 July 2027" or "first and third Thursdays until 16 December 2027".'
)

_FREQUENCIES: dict[str, Literal[1, 2, 3]] = {"DAILY": DAILY, "WEEKLY": WEEKLY, "MONTHLY": MONTHLY}


@dataclass(frozen=True)
class Repeats:
    """A recurrence in the terms of RFC 5545: ``weekdays`` holds pairs of which in the month (0 for all) and day (0 is Monday)."""

    words: str
    frequency: str
    last: date
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()

    def days(self, first: date) -> tuple[date, ...]:
        """All days from ``first`` to the last, ``first`` among them only if the pattern has it."""
        by_day = [weekday(day, nth) if nth else weekday(day) for nth, day in self.weekdays]
        rule = rrule(
            _FREQUENCIES[self.frequency],
            dtstart=datetime.combine(first, time()),
            until=datetime.combine(self.last, time()),
            interval=self.interval,
            byweekday=by_day or None,
            count=None,
        )
        return tuple(moment.date() for moment, _ in zip(rule, range(MOST_DAYS + 1), strict=False))


def read_repeats(text: str) -> Repeats:
    """Read ``text``. Raises AuthorMistake with an example of what to write instead."""
    words = " ".join(text.split()).rstrip(".")
    pattern, until, day = words.lower().rpartition(" until ")
    if not until:
        raise AuthorMistake("This does not say when it ends.", EXAMPLE)
    last = read_day(day)
    if pattern == "every day":
        return Repeats(words, "DAILY", last)
    if pattern == "every weekday":
        return Repeats(words, "WEEKLY", last, weekdays=tuple((0, day) for day in range(5)))
    if weekly := re.fullmatch(r"every (?P<other>second |other )?(?P<days>.+)", pattern):
        return Repeats(
            words,
            "WEEKLY",
            last,
            2 if weekly["other"] else 1,
            tuple((0, day) for day in _weekdays(weekly["days"])),
        )
    if monthly := re.fullmatch(
        r"(?:the )?(?P<nth>(?:first|second|third|fourth|last)(?:(?:,| and|, and) (?:first|second|third|fourth|last))*) (?P<day>[a-z]+)",
        pattern,
    ):
        (named,) = _weekdays(monthly["day"])
        nth = re.findall(r"first|second|third|fourth|last", monthly["nth"])
        return Repeats(words, "MONTHLY", last, weekdays=tuple((ORDINALS[which], named) for which in nth))
    raise AuthorMistake(f'"{words}" is not a way to repeat that is known here.', EXAMPLE)


def _weekdays(text: str) -> tuple[int, ...]:
    found = []
    for word in re.split(r", and |, | and ", text.strip()):
        name = word.strip().removesuffix("s")
        if name not in WEEKDAYS:
            raise AuthorMistake(f'"{word.strip()}" is not a day of the week.', EXAMPLE)
        found.append(WEEKDAYS.index(name))
    return tuple(found)
