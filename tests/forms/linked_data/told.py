"""Made-up events as search engines are told of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from campaign.build import Build
from campaign.forms.linked_data import records as linked_data
from campaign.model.event import Event
from campaign.model.record import Record
from making import a_campaign, an_event, published

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
CAMPAIGN = a_campaign()
SCHEMA = "https://schema.org/"
TIDE_HOUSE = {
    "@type": "Organization",
    "@id": "https://week.example.org/organisers/tide-house/",
    "name": "Tide House",
    "url": "https://week.example.org/organisers/tide-house/",
}


def event_data(event: Event, *others: Record, build: Build = BUILD) -> dict[str, Any] | None:
    """What search engines are told of an event that is on a site with others."""
    site = published(event, *others)
    return linked_data.event(site.pass_of(event), site, build)


def of_event(**facts: Any) -> dict[str, Any]:
    is_somewhere = {} if facts.get("how", "in person") != "in person" else {"where": {"name": "Quay hut"}}
    found = event_data(an_event(**is_somewhere | facts))
    assert found is not None
    return found
