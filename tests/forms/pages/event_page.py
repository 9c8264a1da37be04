"""The page of an event as its template gets it, two days into the week."""

from __future__ import annotations

from typing import Any

from forms.pages.facts import build_on, page_at
from making import an_event

BUILD = build_on(7)
OVER = "5 July 2027, 10am to 11am"
"""Two days before the build."""

OTHERS = {"name": "The Ark", "link": "https://ark.example/"}


def shown(**fields: Any) -> dict[str, Any]:
    event = an_event(**fields)
    facts: dict[str, Any] = page_at(event.address, event, build=BUILD)["event"]
    return facts
