"""Places in words: by name and town, or only the town while no more is known."""

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


def place_line(event: Event, time: Occurrence, language: Language, *, over: bool = False) -> str:
    """Where it is at that time, in one line: the room and the place, or that it is online."""
    if event.how is AttendanceMode.ONLINE:
        return say(language, "how.online")
    place = (
        room_and_place(time, language, over=over)
        if time.where
        else say(language, "where.not_recorded" if over else "where.not_known")
    )
    return say(language, f"where.{event.how.replace(' ', '_')}", place=place)
