"""A problem at a field of a record."""

from __future__ import annotations

from campaign.model.record import Record
from campaign.problems import Problem, Severity


def at_field(record: Record, field: str, what: str, do: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(record.source.path, *record.source.places.get(field, (1, 1)), what, do, severity)
