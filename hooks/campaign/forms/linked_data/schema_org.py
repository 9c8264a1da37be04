"""What pages' linked data is made of: places, people, organisations and days in schema.org's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from campaign.build import Build
from campaign.languages.tagged_text import joined, language_of
from campaign.model.access import Answer, PlaceAccess
from campaign.model.organiser import Organiser
from campaign.model.people import Citation, Person
from campaign.model.venue import PlaceFields, access_at
from campaign.model.when import When
from campaign.telling.dates import machine_time
from campaign.telling.events import access_label, known_access

Thing: TypeAlias = dict[str, Any]


def thing(schema_type: str, **facts: Any) -> Thing:
    return {"@type": schema_type, **known(**facts)}


def known(**facts: Any) -> Thing:
    """The facts that are known. No and zero are facts."""
    return {name: fact for name, fact in facts.items() if fact is not None and fact not in ("", [])}


def in_its_languages(fact: Any, around: str | None = None) -> Any:
    """Words in another language than what they are in as JSON-LD's strings with a language. ``inLanguage`` says which that is.

    Of words in several languages none can be said.
    """
    if isinstance(fact, dict):
        around = fact.get("inLanguage", around)
        return {name: in_its_languages(inner, around) for name, inner in fact.items()}
    if isinstance(fact, list | tuple):
        return [in_its_languages(inner, around) for inner in fact]
    tag = language_of(fact) if isinstance(fact, str) else None
    return {"@value": str(fact), "@language": tag} if tag and tag != around else fact


def dates_of(when: When) -> Thing:
    """Moments with their offset from UTC, or bare days where the times are not known or the days are whole."""
    if when.starts:
        return known(
            startDate=machine_time(when.starts), endDate=machine_time(when.ends) if when.ends else None
        )
    return known(startDate=day_of(when.first), endDate=day_of(when.last) if when.all_day else None)


def _features(access: PlaceAccess, build: Build) -> list[Thing]:
    return [
        thing(
            "LocationFeatureSpecification",
            name=access_label(name, build.language),
            value=fact.answer is Answer.YES,
            description=fact.detail,
        )
        for name, fact in known_access(access)
    ]


def rooms_of(place: PlaceFields, build: Build) -> list[Thing]:
    return [
        thing("Room", name=room.name, floorLevel=room.floor, amenityFeature=_features(room.access, build))
        for room in place.rooms
    ]


def place_of(place: PlaceFields, build: Build, room: str | None = None) -> Thing:
    """With a room, only what is so there."""
    return thing(
        "Place",
        name=joined(", ", [part for part in (room, place.name or place.said) if part]),
        address=thing(
            "PostalAddress",
            streetAddress=place.street,
            addressLocality=place.town,
            postalCode=place.postcode,
            addressCountry=place.country,
        ),
        url=place.link,
        telephone=place.phone,
        hasMap=place.map,
        amenityFeature=_features(access_at(place, room), build),
    )


def organisation_of(organiser: Organiser, build: Build) -> Thing:
    page = build.url(organiser.address)
    return thing(
        "Organization",
        **{"@id": page},
        name=organiser.name,
        alternateName=organiser.short_name,
        url=organiser.link or page,
    )


def group(name: str) -> Thing:
    return thing("Organization", name=name)


def person_of(person: Person) -> Thing:
    """A person as shown: the name they chose, else what they do. An organisation may speak for itself."""
    if not person.name and not person.role:
        return group(person.organisation or "")
    return thing(
        "Person",
        name=person.name or person.role,
        jobTitle=person.role if person.name else None,
        affiliation=group(person.organisation) if person.organisation else None,
    )


def citation_of(source: Citation) -> Thing:
    return thing(
        "CreativeWork",
        name=source.title,
        publisher=group(source.publisher),
        datePublished=source.year if source.year and source.year.isdecimal() else None,
        url=source.link,
    )


def topics_of(topics: Sequence[str]) -> list[Thing]:
    return [thing("Thing", name=topic) for topic in topics]


def day_of(day: date | None) -> str | None:
    return machine_time(day) if day else None
