"""Opening hours, for what is open on several days: ``Monday to Friday: 9am to 5pm`` (schema.org OpeningHoursSpecification)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from campaign.model.when import WEEKDAYS, read_time
from campaign.problems import AuthorMistake

EXAMPLE = 'Write it like "Monday to Friday: 9am to 5pm" or "Sunday: closed".'


@dataclass(frozen=True)
class OpeningHours:
    """``days`` counts from 0 for Monday; ``opens`` and ``closes`` are None where it is closed; a ``closes`` of 00:00 is midnight."""

    days: tuple[int, ...]
    opens: time | None
    closes: time | None


def read_hours(days: str, hours: str) -> OpeningHours:
    """One line of opening hours. Raises AuthorMistake."""
    named = _days(days)
    said = _plain(hours)
    if said == "closed":
        return OpeningHours(named, None, None)
    opens, to, closes = said.partition(" to ")
    if not to:
        raise AuthorMistake(f'"{hours}" does not say from when to when.', EXAMPLE)
    start, end = read_time(opens), read_time(closes)
    if end <= start and closes != "midnight":
        raise AuthorMistake("It closes before it opens.", "Change one of the two times.")
    return OpeningHours(named, start, end)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2013", " to ").split())


def _days(text: str) -> tuple[int, ...]:
    said = _plain(text)
    if said == "every day":
        return tuple(range(7))
    first, to, last = said.partition(" to ")
    if to:
        start, end = _day(first), _day(last)
        return tuple((start + n) % 7 for n in range((end - start) % 7 + 1))
    return tuple(_day(name) for name in re.split(r", and |, | and ", said))


def _day(name: str) -> int:
    if name.removesuffix("s") not in WEEKDAYS:
        raise AuthorMistake(f'"{name}" is not a day of the week.', EXAMPLE)
    return WEEKDAYS.index(name.removesuffix("s"))
