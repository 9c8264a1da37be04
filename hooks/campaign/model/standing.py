"""What the status of an event means for whoever wants to come: one answer, which every form takes from here."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from campaign.model.status import Status

if TYPE_CHECKING:
    from campaign.model.event import Event


class Standing(Enum):
    """Whether it happens, as docs/decisions/0018-calendars-and-changes.md lays out in a table."""

    ON = auto()
    """It happens on its day, whatever else changed."""
    MOVED = auto()
    """It happens on another day than the one that people may have kept."""
    ON_HOLD = auto()
    """It does not happen on the day that people may have kept, and may still happen one day."""
    OFF = auto()
    """It does not happen."""


def standing_of(event: Event) -> Standing:
    """Postponed is both: with a new day it has moved, without one it is on hold."""
    if event.status is Status.CANCELLED:
        return Standing.OFF
    if event.status is Status.PAUSED:
        return Standing.ON_HOLD
    if event.status is Status.POSTPONED:
        return Standing.MOVED if event.was and event.when.first else Standing.ON_HOLD
    return Standing.MOVED if event.status is Status.RESCHEDULED else Standing.ON


def told_status(event: Event) -> Status:
    """The word for it: what is postponed to a day that is known has a new day."""
    return Status.RESCHEDULED if standing_of(event) is Standing.MOVED else event.status
