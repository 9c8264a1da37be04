"""What becomes of a written date, as one line."""

from __future__ import annotations

from campaign.model.when import When, read_when
from campaign.problems import AuthorMistake

ZONE = "Europe/London"


def outcome(written: str) -> str:
    """Start and end (ISO 8601), or the days and what is known of the time, or the message."""
    try:
        when = read_when(written, ZONE)
    except AuthorMistake as mistake:
        return f"{mistake.what} {mistake.do}".rstrip()
    return described(when)


def described(when: When) -> str:
    if when.first is None:
        return "nothing known"
    days = str(when.first) if when.last == when.first else f"{when.first}/{when.last}"
    if when.all_day:
        return f"{days} all day"
    if when.starts is None:
        return f"{days} time not known"
    return f"{when.starts.isoformat('T', 'minutes')}/{when.ends.isoformat('T', 'minutes') if when.ends else '..'}"
