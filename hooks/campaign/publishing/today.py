"""The day of the build: the one clock of the project, read outside the pure core."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def today(zone: str) -> date:
    """The day in the IANA ``zone``, or the one that ``SOURCE_DATE_EPOCH`` asks for (reproducible-builds.org).

    Ends the program if ``SOURCE_DATE_EPOCH`` is not a number. Raises ValueError or KeyError if the zone does not exist.
    """
    there = ZoneInfo(zone)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(there).date()
        except (ValueError, OverflowError, OSError):
            sys.exit(
                f'SOURCE_DATE_EPOCH is "{epoch}", which is not a number of seconds since 1970. Correct it, or unset it.'
            )
    return datetime.now(there).date()
