"""An open day in a Git repository, and what a site of it tells: calendar, page and feed of changes, the event's own page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import icalendar

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.publishing.checked_sources import read_and_check

OPEN_DAY = "events/2027/open-day.yml"
FIRST = """\
title: Open day
summary: Come and look.
when: Wednesday 7 July 2027, 10am to 4pm
where: hall
how: in person
published: 1 March 2027
"""


def first_with(edited: dict[str, str]) -> str:
    """The words of the open day with others in place of some."""
    words = FIRST
    for old, new in edited.items():
        words = words.replace(old, new)
    return words


@dataclass(frozen=True)
class Published:
    """What a site of a folder tells on 1 June 2027."""

    files: dict[str, Any]
    notes: list[str]

    @property
    def entry(self) -> Any:
        (entry,) = icalendar.Calendar.from_ical(self.files["2027/events/open-day/event.ics"]).events
        return entry

    @property
    def entries(self) -> list[Any]:
        """All in the calendar of the open day."""
        return list(icalendar.Calendar.from_ical(self.files["2027/events/open-day/event.ics"]).events)

    @property
    def changes(self) -> list[tuple[str, str, str | None]]:
        """Day, what happened and what is so now, of the page of changes."""
        return [
            (day["date"], happened["what"], change["now"])
            for day in self.files["2027/changes/index.md"]["days"]
            for happened in day["happened"]
            for change in happened["changes"]
        ]

    @property
    def feed(self) -> list[tuple[str, str, str]]:
        entries = feedparser.parse(self.files["feeds/changes.xml"]).entries
        return [(entry.published[:10], entry.title, entry.summary) for entry in entries]

    @property
    def earlier(self) -> list[tuple[str, str, str | None]]:
        """The same, of the page of the event."""
        event = self.files["2027/events/open-day/index.md"]["event"]
        return [(change["date"], change["what"], change["now"]) for change in event["earlier"]]

    @property
    def news(self) -> list[dict[str, Any]]:
        """What leads the page of the event."""
        found: list[dict[str, Any]] = self.files["2027/events/open-day/index.md"]["event"]["news"]
        return found

    @property
    def easy_news(self) -> list[str]:
        """What its Easy Read says has changed, before the event."""
        parts = self.files["2027/events/open-day/easy-read/index.md"]["easy"]["parts"]
        words = "".join(
            block["words"]
            for part in parts
            if part["title"] == "What has changed"
            for block in part["blocks"]
        )
        return re.findall(r"<p[^>]*>(.*?)</p>", words)


def published(root: Path) -> Published:
    site, build, problems = read_and_check(root, lambda _: date(2027, 6, 1), "https://week.example.org/")
    assert site, problems
    assert build
    made = one_by_one(artefacts(site, root, build))
    files = {file.path.as_posix(): file.content for file in made}
    found = {at: content.facts() if isinstance(content, Page) else content for at, content in files.items()}
    return Published(found, [str(problem) for problem in problems])
