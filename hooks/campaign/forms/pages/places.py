"""Where something is, and how to get there."""

from __future__ import annotations

from functools import partial
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.access_groups import spots_of
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.venue import PlaceFields, Venue
from campaign.prose.markdown import to_html
from campaign.prose.place import Where
from campaign.telling.places import days_there


class PlaceFacts(TypedDict):
    """Where something is. ``address`` is that of its page here, ``map`` a link.

    ``phone`` and ``link`` are of a place without a page here, which would have them.
    """

    name: str
    lines: list[str]
    address: str | None
    getting_there: str | None
    map: str | None
    phone: str | None
    link: str | None


class SpotOfEvent(TypedDict):
    """One place where it happens, and the room there. ``on`` is when it is there, if it is elsewhere too."""

    room: str | None
    on: str | None
    place: PlaceFacts


def place_facts(place: PlaceFields, shown: Where) -> PlaceFacts:
    """``shown`` is where the words about the place will be."""
    return {
        "name": place.name or place.said,
        "lines": [line for line in place.address_lines if place.name or line != place.town],
        "address": place.address if isinstance(place, Venue) else None,
        "getting_there": to_html(place.getting_there, shown) if place.getting_there else None,
        "map": place.map,
        "phone": None if isinstance(place, Venue) else place.phone,
        "link": None if isinstance(place, Venue) else place.link,
    }


def spot_facts(event: Event, build: Build) -> list[SpotOfEvent]:
    """Each place where it happens, and the room there, once."""
    return [
        {
            "room": room,
            "on": days_there(event, partial(_is_in, place, room), build.language),
            "place": place_facts(place, build.place(event.address)),
        }
        for place, room in spots_of(event)
    ]


def _is_in(place: PlaceFields, room: str | None, time: Occurrence) -> bool:
    return (time.where, time.room) == (place, room)
