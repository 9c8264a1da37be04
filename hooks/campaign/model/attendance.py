"""How people take part: there, from elsewhere, or either."""

from __future__ import annotations

from enum import StrEnum


class AttendanceMode(StrEnum):
    """schema.org EventAttendanceModeEnumeration, in plain words."""

    IN_PERSON = "in person"
    ONLINE = "online"
    BOTH = "both"


MEANT = {
    **dict.fromkeys(("hybrid", "mixed", "blended"), AttendanceMode.BOTH),
    **dict.fromkeys(("virtual", "remote", "by phone"), AttendanceMode.ONLINE),
    **dict.fromkeys(("face to face", "face-to-face", "at the venue"), AttendanceMode.IN_PERSON),
}
"""What people write for these."""
