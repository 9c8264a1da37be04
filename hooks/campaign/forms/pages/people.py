"""People and organisations on a page, as they choose to appear."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.addresses import topic_address
from campaign.artefact import Facts
from campaign.model.organiser import Organiser
from campaign.model.people import Citation


def organiser_links(organisers: Iterable[Organiser]) -> list[Facts]:
    return [{"name": organiser.name, "address": organiser.address} for organiser in organisers]


def topic_links(topics: Iterable[str]) -> list[Facts]:
    return [{"name": topic, "address": topic_address(topic)} for topic in topics]


def citations(sources: Iterable[Citation]) -> list[Facts]:
    return [source.model_dump() for source in sources]
