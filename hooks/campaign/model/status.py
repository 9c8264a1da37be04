"""What became of an event."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """schema.org EventStatusType, in plain words; from ``room changed`` on, its term is EventScheduled."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    MOVED_ONLINE = "moved online"
    ROOM_CHANGED = "room changed"
    FULL = "full"
    FEW_PLACES_LEFT = "few places left"
    WAITING_LIST = "waiting list"
    BY_INVITATION = "by invitation"
    PAUSED = "paused"

    @property
    def is_about_places(self) -> bool:
        """Whether it says who can still come, which is nobody any more once the event is over."""
        return self in _ABOUT_PLACES

    @property
    def leaves_places(self) -> bool:
        """Whether it does not say that everybody who may still come is known."""
        return self not in _LEAVES_NO_PLACES

    @property
    def lasts(self) -> bool:
        """Whether it tells of a change that is still so after the event."""
        return self is not Status.SCHEDULED and not self.is_about_places


class StatusOfDate(StrEnum):
    """What can become of one of several dates. Another day, time or room is written where these are."""

    CANCELLED = Status.CANCELLED.value
    POSTPONED = Status.POSTPONED.value
    FULL = Status.FULL.value
    FEW_PLACES_LEFT = Status.FEW_PLACES_LEFT.value
    WAITING_LIST = Status.WAITING_LIST.value
    BY_INVITATION = Status.BY_INVITATION.value


_LEAVES_NO_PLACES = {
    Status.CANCELLED, Status.POSTPONED, Status.PAUSED, Status.FULL, Status.WAITING_LIST, Status.BY_INVITATION,
}  # fmt: skip

_ABOUT_PLACES = {Status.FULL, Status.FEW_PLACES_LEFT, Status.WAITING_LIST, Status.BY_INVITATION}
