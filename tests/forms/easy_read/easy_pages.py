"""The Easy Read pages of a small site, by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.model.week import Campaign
from forms.pages.facts import build_on, facts_of
from making import a_site


def words(facts: dict[str, Any]) -> str:
    return " ".join(block.get("words", "") for part in facts["easy"]["parts"] for block in part["blocks"])


def all_pages(*records: Any, campaign: Campaign | None = None, day: int = 1) -> dict[str, dict[str, Any]]:
    """The facts of every page of a site of these records, by address."""
    made = one_by_one(artefacts(a_site(*records, campaign=campaign), Path(), build_on(day)))
    return {a.content.address: facts_of(a) for a in made if isinstance(a.content, Page)}
