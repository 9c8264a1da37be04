"""Read calendars with ical.js: a parser that shares no line with the library that wrote them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

_SCRIPT = Path(__file__).with_suffix(".cjs")


def parse(ics_text: str) -> list[dict[str, Any]]:
    """Return the VEVENTs of an RFC 5545 calendar.

    `dtstart` and `dtend` are ISO 8601: UTC by the file's own VTIMEZONE, a bare date for whole days, and no
    offset for floating times; so is each of `starts`, which holds every repeat. `zone` is the TZID. Raises ValueError if ical.js refuses the calendar or a VTIMEZONE is missing.
    """
    # Playwright brings its own Node.js, so these tests need none on the machine.
    node, _ = compute_driver_executable()
    ran = subprocess.run([node, _SCRIPT], input=ics_text.encode(), capture_output=True, check=False)
    if ran.returncode:
        raise ValueError(ran.stderr.decode())
    events: list[dict[str, Any]] = json.loads(ran.stdout)
    return events
