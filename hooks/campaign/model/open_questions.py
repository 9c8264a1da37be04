"""What Easy Read readers ask of every event, and its files do not mention (reference rule ER37)."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.languages.access_facts import ACCESS_FACTS
from campaign.model.access import EventAccess, PlaceAccess, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.venue import PlaceFields

ASKED_MOST = tuple(name for name, entry in ACCESS_FACTS.items() if entry.asked_most)
"""Access facts that are always shown, even if only as not known."""


END_TIME = "the end time"
"""The one that is no field, but a part of one."""


def open_questions(event: Event) -> tuple[str, ...]:
    """Fields by the names that authors write. Whoever writes "not known yet" has thought of it, and is not asked again."""
    return tuple(_of_event(event))


def _of_event(event: Event) -> Iterator[str]:
    written = event.model_fields_set
    if event.when.start and event.when.end is None:
        yield END_TIME
    if event.how is not AttendanceMode.ONLINE:
        if "where" not in written:
            yield "where"
        if event.where:
            yield from _of_place(event.where)
    if "cost" not in written:
        yield "cost"
    yield from _of_access(event.access)


def _of_place(place: PlaceFields) -> Iterator[str]:
    if "getting_there" not in place.model_fields_set:
        yield "getting there"
    yield from _of_access(place.access)


def _of_access(access: PlaceAccess | EventAccess) -> Iterator[str]:
    for name in ASKED_MOST:
        if name in facts_of(access) and name not in access.model_fields_set:
            yield name.replace("_", " ")
