"""What Thunderbird makes of made-up calendars and feeds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from audit.made_up_calendars import edited_calendar, edited_feeds, series_with_a_cancelled_day

READER = Path(__file__).with_name("thunderbird_reader.py")
CALENDAR = "week.ics"


def by_thunderbird(text: str) -> tuple[dict[str, list[str]], str]:
    """Every start by its UID, in UTC, and the version of the program."""
    answer = _read({CALENDAR: text})
    found: dict[str, list[str]] = {}
    for entry in answer["read"][0]["entries"]:
        found.setdefault(entry["uid"], []).append(entry["start"])
    return found, answer["version"]


def all_by_thunderbird() -> Iterator[str]:
    try:
        cancelled = _read({CALENDAR: series_with_a_cancelled_day().decode()})
        edited = _read(
            *(
                {CALENDAR: calendar.decode(), **{f"{name}.xml": words for name, words in feeds.items()}}
                for calendar, feeds in zip(edited_calendar(), edited_feeds(), strict=True)
            )
        )
    except (OSError, subprocess.CalledProcessError) as error:
        yield f"Missing ({type(error).__name__})."
        return
    yield "A day of a series is cancelled by itself:"
    yield ""
    yield from (
        f"- {entry['start']} {entry['title']} ({entry['status'].lower()})"
        for entry in sorted(cancelled["read"][0]["entries"], key=lambda entry: entry["start"])
    )
    yield ""
    for moment, shown in zip(("Before the edit", "After the edit"), edited["read"], strict=True):
        yield f"{moment}, the event starts at {_starts(shown)}, and the feeds have:"
        yield ""
        for feed, items in sorted(shown["items"].items()):
            for item in sorted(items, key=lambda item: item["day"], reverse=True):
                is_new = "" if item["read"] else " (unread)"
                yield f"- {Path(feed).stem}: {item['day']} {item['title']}{is_new}"
        yield ""
    yield f"Thunderbird {edited['version']}"


def _starts(shown: dict[str, Any]) -> str:
    return ", ".join(entry["start"] for entry in shown["entries"])


def _read(*versions: dict[str, str]) -> Any:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as asked:
        json.dump(versions, asked)
        asked.flush()
        command = (sys.executable, str(READER), asked.name)
        return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
