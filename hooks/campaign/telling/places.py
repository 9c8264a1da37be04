"""Places in words: by name and town, or only the town while no more is known; or that it is online, or by phone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import PlaceFields
from campaign.telling.dates import days, first_to_last


def place_said(place: PlaceFields, language: Language, *, over: bool = False) -> str:
    """The Boathouse, Sampleton; or Sampleton, place not known yet."""
    if place.name is None:
        return say(language, "where.town_over" if over else "where.town", town=place.said)
    return place.said


def room_and_place(time: Occurrence, language: Language, *, over: bool = False) -> str:
    """What is known of both; no words, if that is nothing."""
    place = place_said(time.where, language, over=over) if time.where else None
    return joined(", ", [part for part in (time.room, place) if part])


def is_by_phone(event: Event) -> bool:
    """Whether people from elsewhere only call: nobody looks for a link that there is not."""
    online = event.online
    if event.how is AttendanceMode.IN_PERSON or online is None or not online.phone:
        return False
    has_link = bool(online.platform or online.watch_at)
    return not has_link and (event.how is AttendanceMode.ONLINE or not online.link_comes)


def way_said(event: Event, language: Language) -> str:
    """In person, online, by phone, or either."""
    return say(language, f"way.{_way(event)}")


def from_elsewhere(event: Event, language: Language) -> str:
    """What is told in place of a place."""
    return say(language, "how.by_phone" if is_by_phone(event) else "how.online")


def or_from_elsewhere(event: Event, place: str, language: Language) -> str:
    """A place, and how people can be part of it from elsewhere, if they can."""
    return say(language, f"where.{_way(event)}", place=place)


def _way(event: Event) -> str:
    return f"{event.how.replace(' ', '_')}{'_by_phone' if is_by_phone(event) else ''}"


def place_line(event: Event, time: Occurrence, language: Language, *, over: bool = False) -> str:
    """Where it is at that time, in one line: the room and the place, or that it is online."""
    if event.how is AttendanceMode.ONLINE:
        return from_elsewhere(event, language)
    return or_from_elsewhere(event, spot_said(time, language, over=over), language)


def spot_said(time: Occurrence, language: Language, *, over: bool = False) -> str:
    """The room and the place, or that the place is not known."""
    if time.where:
        return room_and_place(time, language, over=over)
    return say(language, "where.not_recorded" if over else "where.not_known")


MOST_DAYS_THERE = 6
"""Days that are named beside a place; of more, the list of all dates has them."""


def days_there(event: Event, is_there: Callable[[Occurrence], bool], language: Language) -> str | None:
    """When an event is at one of its places, or in one of its rooms; None where it is in no other, or there too often."""
    times = event.occurrences()
    here = [time for time in times if is_there(time)]
    return None if len(here) in (0, len(times)) else _on_days(here, language)


def days_there_or_in_sessions(
    event: Event, is_there: Callable[[Occurrence], bool], language: Language
) -> str | None:
    """The same, with the days of its sessions there; None where that is on all of its days."""
    times = event.occurrences()
    here = [time for time in (*times, *event.times_of_sessions()) if is_there(time) and time.when.first]
    if {days(time.when, language) for time in times} <= {days(time.when, language) for time in here}:
        return None
    return _on_days(sorted(here, key=lambda time: time.when.order), language) if here else None


def _on_days(here: Sequence[Occurrence], language: Language) -> str | None:
    if len(here) > MOST_DAYS_THERE:
        return None
    said = list(dict.fromkeys(first_to_last(time.when, language) for time in here))
    *first, last = said
    return say(language, "where.days_there", days=", ".join(first), last=last, n=len(said))


def other_places(times: Iterable[Occurrence], language: Language) -> str | None:
    """That some of these times are in other places than the first; None where they are not."""
    spots = {(spot.where.said if spot.where else "", spot.room) for spot in times}
    places = {where for where, _ in spots}
    if len(places) > 1:
        return say(language, "where.more_places", n=len(places) - 1)
    return say(language, "where.more_rooms", n=len(spots) - 1) if len(spots) > 1 else None
