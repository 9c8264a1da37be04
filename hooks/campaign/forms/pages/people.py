"""People and organisations on a page, as they choose to appear."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.addresses import address, topic_address
from campaign.artefact import Facts
from campaign.languages.phrases import Locale, say
from campaign.model.organiser import Organiser
from campaign.model.people import Citation, Person


def person_line(person: Person, locale: Locale) -> str:
    """Name, role and organisation, as far as they are shown, and lived experience if the person wants it said."""
    lived = say(locale, "person.lived_experience") if person.lived_experience else None
    return ", ".join(part for part in (person.name, person.role, person.organisation, lived) if part)


def organiser_links(organisers: Iterable[Organiser]) -> list[Facts]:
    return [{"name": organiser.name, "address": address(organiser)} for organiser in organisers]


def topic_links(topics: Iterable[str]) -> list[Facts]:
    return [{"name": topic, "address": topic_address(topic)} for topic in topics]


def citations(sources: Iterable[Citation]) -> list[Facts]:
    return [source.model_dump() for source in sources]
