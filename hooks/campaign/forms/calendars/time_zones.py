"""VTIMEZONE: how the clocks of a zone change (RFC 5545, 3.6.5), in the only form that all calendar programs read.

Outlook reads one STANDARD and one DAYLIGHT, each with a yearly rule, and no list of dates ([MS-OXCICAL] 2.1.3.1.1.19).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

import icalendar
from icalendar import TimezoneDaylight, TimezoneStandard
from icalendar.prop import vDDDLists

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Change(NamedTuple):
    """One change of the clocks: the time that the old clock shows then, and the offsets from UTC before and after."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def is_to_summer(self) -> bool:
        return self.after > self.before


@lru_cache
def time_zone(name: str, first_year: int, last_year: int, no_rule: str) -> bytes:
    """The rules of a zone for all that begins in these years: most of a small calendar, and the same in each.

    ``no_rule`` says that there are none, where that is so.
    """
    zone = icalendar.Timezone()
    zone.add("tzid", name)
    for period in _periods(ZoneInfo(name), first_year, last_year, no_rule):
        zone.add_component(period)
    return bytes(zone.to_ical())


def _periods(zone: ZoneInfo, first_year: int, last_year: int, no_rule: str) -> Iterator[icalendar.Component]:
    """Rules where there are any. They begin a year early: the first entry needs the change before it.

    Some zones follow no rule that can be said in this form, such as those whose clocks go by Ramadan. Of these each
    change is written, which Outlook may read wrongly; but then it knows most zones by their names anyway.
    """
    if not list(_changes(zone, first_year, last_year)):
        begin = datetime(first_year, 1, 1, tzinfo=zone)
        always = _offset(begin)
        yield _period(Change(begin.replace(tzinfo=None), always, always, begin.tzname() or ""))
        return
    changes = list(_changes(zone, first_year - 1, last_year))
    summer = [change for change in changes if change.is_to_summer]
    winter = [change for change in changes if not change.is_to_summer]
    years = last_year - first_year + 2
    rules = [_yearly(each, years) for each in (winter, summer)]
    if all(rules):
        for each, rule in zip((winter, summer), rules, strict=True):
            period = _period(each[0])
            period.add("rrule", rule)
            yield period
        return
    for alike in dict.fromkeys((change.before, change.after) for change in changes):
        same = [change for change in changes if (change.before, change.after) == alike]
        period = _period(same[0])
        period.add("comment", no_rule)
        if same[1:]:
            period.add("rdate", vDDDLists([change.at for change in same[1:]]))
        yield period


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[Change]:
    """Every change in these years, in order. :mod:`zoneinfo` does not list them, so they are looked for."""
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    days = (datetime(last_year + 1, 1, 1, tzinfo=UTC) - start).days
    for before, after in pairwise(start + timedelta(days=n) for n in range(days + 1)):
        old, new = before.astimezone(zone), after.astimezone(zone)
        if old.utcoffset() != new.utcoffset():
            at = _moment(zone, before, after)
            yield Change(
                (at + _offset(old)).replace(tzinfo=None),
                _offset(old),
                _offset(new),
                at.astimezone(zone).tzname() or "",
            )


def _moment(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute of the new offset, between two moments in UTC."""
    old = before.astimezone(zone).utcoffset()
    minutes = (after - before) // timedelta(minutes=1)
    low = 0
    while minutes - low > 1:
        middle = (low + minutes) // 2
        is_old = (before + timedelta(minutes=middle)).astimezone(zone).utcoffset() == old
        low, minutes = (middle, minutes) if is_old else (low, middle)
    return before + timedelta(minutes=minutes)


def _yearly(changes: Sequence[Change], years: int) -> dict[str, object] | None:
    """The rule that gives just these changes, one in each of so many years; None if there is none."""
    alike = {(change.at.time(), change.at.month, change.at.weekday(), *change[1:]) for change in changes}
    if (
        len(alike) != 1
        or len({change.at.year for change in changes}) != len(changes)
        or len(changes) != years
    ):
        return None
    for nth in (-1, 1, 2, 3, 4):
        if all(_is_nth(change.at, nth) for change in changes):
            at = changes[0].at
            return {"freq": "YEARLY", "bymonth": at.month, "byday": f"{nth}{_WEEKDAYS[at.weekday()]}"}
    return None


def _is_nth(day: date, nth: int) -> bool:
    """Whether it is the nth of its weekday in its month; -1 is the last."""
    if nth < 0:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 == nth - 1


def _period(change: Change) -> icalendar.Component:
    period: icalendar.Component = TimezoneDaylight() if change.is_to_summer else TimezoneStandard()
    period.add("dtstart", change.at)
    period.add("tzoffsetfrom", change.before)
    period.add("tzoffsetto", change.after)
    if change.name:
        period.add("tzname", change.name)
    return period


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()
