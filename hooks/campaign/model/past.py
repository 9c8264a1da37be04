"""When times end, and whether that is past on a day: one answer for pages, lists, previews and feeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from campaign.model.when import When


def end_of_all(times: Iterable[When]) -> datetime | None:
    """When the last of them ends; None while the day of one is not known."""
    ends = []
    for when in times:
        if when.over_after is None:
            return None
        ends.append(when.over_after)
    return max(ends, default=None)


def are_past(times: Iterable[When], today: date) -> bool:
    """Whether all were over before that day, by the clock at home: that stays true, so a page may say it without a script."""
    listed = list(times)
    end = end_of_all(listed)
    if end is None:
        return False
    return end <= datetime.combine(today, time(), ZoneInfo(listed[0].home or listed[0].zone))
