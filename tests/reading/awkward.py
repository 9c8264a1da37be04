"""What becomes of lines that somebody wrote in an event's file, as one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from campaign.model.access import AccessFact
from campaign.model.cost import Cost
from campaign.model.event import Event
from campaign.model.hours import OpeningHours
from campaign.model.record import Fields, Record
from campaign.model.repeats import Repeats
from campaign.model.when import WEEKDAYS, When
from campaign.publishing.checked_sources import read_and_check
from model.written_when import described

FACTS = {
    "title": "Choir",
    "summary": "Come and sing.",
    "when": "Thursday 8 July 2027, 2pm to 4pm",
    "how": "in person",
}
"""What the event says where the lines say nothing else; it is below them."""


def outcome(written: str, root: Path) -> str:
    """Its problems as ``line:column: what. do.``, or what the model holds of each field that is written."""
    path = root / "events/2027/choir.yml"
    below = [f"{name}: {value}" for name, value in FACTS.items() if f"\n{name}:" not in f"\n{written}"]
    path.write_bytes("\n".join([written, *below, ""]).encode())
    site, _, problems = read_and_check(root, lambda _: date(2027, 6, 1), "https://example.org/")
    if problems:
        return " | ".join(str(problem).removeprefix("events/2027/choir.yml:") for problem in problems)
    assert site
    (event,) = (event for event in site.all(Event) if event.slug == "choir")
    return _said_of(event, written)


def _said_of(event: Event, written: str) -> str:
    fields = {name.rstrip("_").replace("_", " "): value for name, value in event}
    return "; ".join(
        f"{name} = {_said(value)}" for name, value in fields.items() if f"\n{name}:" in f"\n{written}"
    )


def _said(value: object) -> str:
    match value:
        case When():
            return described(value)
        case AccessFact():
            return f"{value.answer} ({value.detail})"
        case Cost():
            return f"{value.words} ({'free' if value.free else value.price})"
        case Repeats():
            return f"{value.words} ({value.frequency}, {value.last})"
        case OpeningHours():
            days = ", ".join(WEEKDAYS[day] for day in value.days)
            return f"{days}: {value.opens}/{value.closes}" if value.opens else f"{days}: closed"
        case Record():
            return value.slug
        case Fields():
            known = [(name, inner) for name, inner in value if name in value.model_fields_set]
            return "{" + ", ".join(f"{name}: {_said(inner)}" for name, inner in known) + "}"
        case tuple():
            return "[" + ", ".join(map(_said, value)) + "]"
        case str():
            return str(value)
        case _:
            return str(value)
