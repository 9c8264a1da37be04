"""The facts of a page as its template gets them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from campaign.artefact import Artefact, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.model.record import Record
from campaign.model.week import Campaign
from making import a_site


def build_on(day: int, month: int = 7) -> Build:
    """A build on a day of 2027; the made-up week is from 5 to 11 July."""
    return Build(date(2027, month, day), "https://week.example.org/")


def facts_of(artefact: Artefact) -> dict[str, Any]:
    """What the page's template is given."""
    assert isinstance(artefact.content, Page)
    return artefact.content.facts()


def page_at(at: str, *records: Record, build: Build, campaign: Campaign | None = None) -> dict[str, Any]:
    """The facts of the page at the address ``at``, on a site of these records."""
    made = one_by_one(artefacts(a_site(*records, campaign=campaign), Path(), build))
    return facts_of(next(artefact for artefact in made if artefact.path.as_posix() == f"{at}index.md"))


def titles(rows: list[dict[str, Any]]) -> list[str]:
    return [row["title"] for row in rows]
