"""The day of the build: the one clock of the project, read outside the pure core."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today(zone: str) -> date:
    """The day in the IANA ``zone``, or the one that ``SOURCE_DATE_EPOCH`` asks for (reproducible-builds.org)."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(ZoneInfo(zone)).date()
    return datetime.now(ZoneInfo(zone)).date()
