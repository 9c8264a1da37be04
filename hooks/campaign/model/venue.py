"""Places where events happen."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from campaign.languages.tagged_text import joined
from campaign.model.access import PlaceAccess, written_facts
from campaign.model.files_beside import Photo
from campaign.model.own_language import InItsLanguage
from campaign.model.record import Fields, Record
from campaign.model.time_zones import TimeZone
from campaign.model.values import (
    BesideTheWords,
    Code,
    Line,
    MarkdownText,
    Name,
    PhoneNumber,
    Several,
    WebAddress,
)
from campaign.problems import AuthorMistake


def _country(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", text):
        raise AuthorMistake(f'"{text}" is not the two letters of a country.', 'Write it like "GB".')
    return text


class Room(Fields):
    """A room of a place, with what is other there than in the rest of it (schema.org Room)."""

    name: Annotated[Name, Field(description="As events name it in `room`. schema.org: name")]
    floor: Annotated[Line | None, Field(description="schema.org: floorLevel")] = None
    access: Annotated[
        PlaceAccess, Field(description="Access facts of the room. schema.org: amenityFeature")
    ] = PlaceAccess()

    @property
    def said(self) -> str:
        """The name with its floor."""
        return joined(", ", [self.name, self.floor]) if self.floor else self.name

    def is_meant_by(self, written: str) -> bool:
        """Whether somebody who writes this means the room: its name, with or without a floor."""
        return written.casefold().split(",")[0].strip() == self.name.casefold().split(",")[0].strip()


class PlaceFields(InItsLanguage):
    """schema.org Place with a PostalAddress."""

    name: Annotated[Name | None, Field(description="What people call the place. schema.org: name")] = None
    street: Annotated[Line | None, Field(description="Number and street. schema.org: streetAddress")] = None
    town: Annotated[Name | None, Field(description="Town or city. schema.org: addressLocality")] = None
    postcode: Annotated[Code | None, Field(description="schema.org: postalCode")] = None
    country: Annotated[
        Code,
        AfterValidator(_country),
        Field(description="Two letters (ISO 3166-1). schema.org: addressCountry"),
    ] = "GB"
    time_zone: Annotated[
        TimeZone | None,
        BesideTheWords(),
        Field(description="An IANA name, if its clocks are not the campaign's. iCalendar: TZID"),
    ] = None
    getting_there: Annotated[
        MarkdownText | None, Field(description="Buses, parking, which door. In Markdown")
    ] = None
    map: Annotated[WebAddress | None, Field(description="A link to OpenStreetMap. schema.org: hasMap")] = None
    link: Annotated[WebAddress | None, Field(description="The place's own web site. schema.org: url")] = None
    phone: Annotated[PhoneNumber | None, Field(description="schema.org: telephone")] = None
    access: Annotated[
        PlaceAccess, Field(description="Access facts of the place. schema.org: amenityFeature")
    ] = PlaceAccess()
    rooms: Annotated[
        Several[Room], Field(description="Rooms that differ: name, floor, access. schema.org: containsPlace")
    ] = ()

    @property
    def address_lines(self) -> tuple[str, ...]:
        return tuple(line for line in (self.street, self.town, self.postcode) if line)

    @property
    def said(self) -> str:
        """The name with its town, unless the name already says it; the town alone while no more is known."""
        name, town = self.name or "", self.town or ""
        return name if name and town in name else joined(", ", [part for part in (name, town) if part])

    @model_validator(mode="after")
    def _can_be_found(self) -> PlaceFields:
        if self.name is None and (self.town is None or self.street):
            raise AuthorMistake(
                'There is no "name".', 'Add "name:" (What people call the place), or only "town:".'
            )
        return self

    def room_called(self, written: str | None) -> Room | None:
        """The room that somebody means who writes this; None if it is not among those that differ."""
        return next((room for room in self.rooms if written and room.is_meant_by(written)), None)

    @model_validator(mode="after")
    def _has_each_room_once(self) -> PlaceFields:
        names = [room.name.casefold() for room in self.rooms]
        if len(set(names)) < len(names):
            raise AuthorMistake("Two rooms have the same name.", "Keep one of them.", "rooms")
        return self


def access_at(place: PlaceFields | None, room: str | None) -> PlaceAccess:
    """What is so where something happens: what is known of its room, and of the place in all other things."""
    if place is None:
        return PlaceAccess()
    found = place.room_called(room)
    return place.access.model_copy(update=written_facts(found.access)) if found else place.access


class Venue(PlaceFields, Record):
    """A place used again and again: one file in ``events/venues/``."""

    name: Annotated[Name, Field(description="What people call the place. schema.org: name")]
    summary: Annotated[
        Line | None, Field(description="The place in one sentence. schema.org: description")
    ] = None
    photo: Annotated[
        Photo | None,
        BesideTheWords(),
        Field(description="The way in: file, alt and credit. schema.org: photo"),
    ] = None

    @property
    def heading(self) -> str:
        return self.name
