"""Reads a calendar from standard input with libical, the library of Evolution and GNOME Calendar; writes JSON.

It runs in the Python of the system, which has the bindings: apt install python3-gi gir1.2-ical-3.0.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("ICalGLib", "3.0")

from gi.repository import ICalGLib  # type: ignore[import-not-found]  # noqa: E402 - after its version


def main() -> None:
    calendar = ICalGLib.Component.new_from_string(sys.stdin.read())
    utc = ICalGLib.Timezone.get_utc_timezone()
    starts: dict[str, list[str]] = {}
    entry = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while entry:
        start = entry.get_dtstart()
        zone = entry.get_first_property(ICalGLib.PropertyKind.DTSTART_PROPERTY).get_first_parameter(
            ICalGLib.ParameterKind.TZID_PARAMETER
        )
        if zone:
            start.set_timezone(calendar.get_timezone(zone.get_tzid()))
        starts[entry.get_uid()] = [_in_utc(moment, utc) for moment in _all(entry, start)]
        entry = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    fits = bool(ICalGLib.restriction_check(calendar))
    json.dump({"fits": fits, "errors": calendar.count_errors(), "starts": starts}, sys.stdout)


def _all(entry: Any, start: Any) -> list[Any]:
    """Every start by its rule, without the dates that are left out."""
    rule = entry.get_first_property(ICalGLib.PropertyKind.RRULE_PROPERTY)
    if not rule:
        return [start]
    left_out = set()
    day = entry.get_first_property(ICalGLib.PropertyKind.EXDATE_PROPERTY)
    while day:
        left_out.add(day.get_exdate().as_ical_string())
        day = entry.get_next_property(ICalGLib.PropertyKind.EXDATE_PROPERTY)
    found = []
    steps = ICalGLib.RecurIterator.new(rule.get_rrule(), start)
    moment = steps.next()
    while moment and not moment.is_null_time():
        if moment.as_ical_string() not in left_out:
            if start.get_timezone():
                moment.set_timezone(start.get_timezone())
            found.append(moment)
        moment = steps.next()
    return found


def _in_utc(moment: Any, utc: Any) -> str:
    return str(moment.as_ical_string() if moment.is_date() else moment.convert_to_zone(utc).as_ical_string())


main()
