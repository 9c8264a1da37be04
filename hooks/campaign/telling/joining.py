"""What can still be done about a place at an event. Every form that says how to join takes its answer from here."""

from __future__ import annotations

from enum import StrEnum

from campaign.model.event import Event
from campaign.model.status import Status


class Places(StrEnum):
    """What whoever gets in touch is offered. The values are parts of the names of phrases."""

    OPEN = "open"
    FULL = "full"
    WAITING_LIST = "waiting_list"
    INVITED = "invited"
    DROP_IN = "drop_in"


def places_of(event: Event) -> Places:
    """Nobody is offered a place that is gone, or told to book what people only come to."""
    if event.status is Status.WAITING_LIST:
        return Places.WAITING_LIST
    if event.status is Status.FULL or event.join.places_left == 0:
        return Places.FULL
    if event.status is Status.BY_INVITATION:
        return Places.INVITED
    return Places.DROP_IN if event.drop_in else Places.OPEN


def can_be_asked(event: Event) -> bool:
    """Whether its file says how to get in touch about a place."""
    join = event.join
    return bool(join.note or join.book_at or join.phone or join.email)
