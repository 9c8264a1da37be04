"""Places in words: by name and town, or only the town while no more is known; or that it is online, or by phone."""

from __future__ import annotations

from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import PlaceFields


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
