"""One of the times that an event happens."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.model.status import Status
from campaign.model.venue import PlaceFields
from campaign.model.when import When


@dataclass(frozen=True)
class Occurrence:
    """One time that an event happens. ``status`` is that of this time alone."""

    when: When
    where: PlaceFields | None
    room: str | None
    note: str | None = None
    status: Status = Status.SCHEDULED
    status_note: str | None = None

    @property
    def is_stopped(self) -> bool:
        """Nobody should set out for it, whatever is so of the other times."""
        return self.status in (Status.CANCELLED, Status.POSTPONED)
