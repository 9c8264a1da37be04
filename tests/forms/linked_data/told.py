"""Made-up events as search engines are told of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from campaign.build import Build
from campaign.forms.linked_data import records as linked_data
from making import (
    a_campaign,
    an_event,
)

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
CAMPAIGN = a_campaign()
SCHEMA = "https://schema.org/"
TIDE_HOUSE = {
    "@type": "Organization",
    "@id": "https://week.example.org/organisers/tide-house/",
    "name": "Tide House",
    "url": "https://week.example.org/organisers/tide-house/",
}


def of_event(**facts: Any) -> dict[str, Any]:
    is_somewhere = {} if facts.get("how", "in person") != "in person" else {"where": {"name": "Quay hut"}}
    found = linked_data.event(an_event(**is_somewhere | facts), CAMPAIGN, BUILD)
    assert found is not None
    return found
