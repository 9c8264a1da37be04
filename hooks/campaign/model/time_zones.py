"""Time zones: that of the campaign, of a place, or of an event; and which one a time is in.

That of an event comes before that of its place, and that before the campaign's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global
from pydantic import AfterValidator

from campaign.model.home_zone import HOME_ZONE
from campaign.model.record import Surroundings
from campaign.model.values import Code
from campaign.model.when import When
from campaign.nearest import nearest
from campaign.problems import AuthorMistake


def _known_zone(name: str) -> str:
    if _is_known(name):
        return name
    city, zones = name.replace(" ", "_").casefold(), sorted(get_global("zone_territories"))
    named = [zone for zone in zones if zone.casefold().rpartition("/")[2] == city]
    example = named[0] if named else nearest(name, zones) or HOME_ZONE
    raise AuthorMistake(f'There is no time zone "{name}".', f'Write it like "{example}".')


def _is_known(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


TimeZone = Annotated[Code, AfterValidator(_known_zone)]
"""An IANA name."""


def at_home(when: When) -> When:
    """The same moments by the clock of the campaign."""
    if when.home is None or when.starts is None:
        return when
    home = ZoneInfo(when.home)
    starts, ends = when.starts.astimezone(home), when.ends and when.ends.astimezone(home)
    return When(
        home.key, starts.date(), starts.time(), (ends or starts).date(), ends.time() if ends else None
    )


@dataclass(frozen=True)
class InZone:
    """What an author wrote as a time, with the zone that it is in."""

    written: object
    zone: str


def with_their_zones(written: object, near: Surroundings) -> object:
    """The fields of an event as they are written, each time of it with its zone."""
    if not isinstance(written, dict):
        return written
    own = _zone_in(written)
    of_event = own or _zone_of_place(written.get("where"), near) or near.time_zone
    found = {name: _zoned(value, of_event) for name, value in written.items() if name in ("when", "was")}
    for name in ("sessions", "also on", "single dates"):
        if name in written:
            items = written[name] if isinstance(written[name], list) else [written[name]]
            found[name] = [_with_zone(item, own, of_event, near) for item in items]
    return written | found


def _with_zone(item: object, own: str | None, of_event: str, near: Surroundings) -> object:
    """Another date may be at another place, which then has its own clock."""
    if not isinstance(item, dict) or "when" not in item:
        return item
    zone = of_event
    if own is None and item.get("where"):
        zone = _zone_of_place(item["where"], near) or near.time_zone
    return item | {"when": _zoned(item["when"], zone)}


def _zoned(value: object, zone: str) -> object:
    return InZone(value, zone) if isinstance(value, str) else value


def _zone_of_place(place: object, near: Surroundings) -> str | None:
    if isinstance(place, str):
        place = near.records.get("venues", {}).get(place.strip().removesuffix(".yml"))
    if isinstance(place, Mapping):
        return _zone_in(place)
    zone = getattr(place, "time_zone", None)
    return zone if isinstance(zone, str) else None


def _zone_in(fields: Mapping[str, object]) -> str | None:
    """None for a zone that is not known: what is wrong with it is told where it is read."""
    zone = fields.get("time zone")
    return zone.strip() if isinstance(zone, str) and _is_known(zone.strip()) else None
