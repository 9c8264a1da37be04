"""One of the times that an event happens."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.model.venue import PlaceFields
from campaign.model.when import When


@dataclass(frozen=True)
class Occurrence:
    """One time that an event happens."""

    when: When
    where: PlaceFields | None
    room: str | None
    note: str | None = None
