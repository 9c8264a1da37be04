"""Whatever a source asks for is noted, whether it is there or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from campaign.model.record import Record
from campaign.reading.noted_records import Name, NotedRecords
from making import a_venue

HALL = a_venue("hall")


def asked(ask: Callable[[NotedRecords], object]) -> set[Name]:
    noted: set[Name] = set()
    records: dict[str, dict[str, Record]] = {"venue": {"hall": HALL}}
    ask(NotedRecords(records, noted))
    return noted


ASKED: dict[str, tuple[Callable[[NotedRecords], object], set[Name]]] = {
    "one that is there": (lambda records: records["venue"]["hall"], {("venue", "hall")}),
    "one that is not there": (lambda records: records["venue"].get("ark"), {("venue", "ark")}),
    "whether one is there": (lambda records: "ark" in records["venue"], {("venue", "ark")}),
    "one of a kind of which there are none": (
        lambda records: records["event"].get("tea"),
        {("event", "tea")},
    ),
    "all names, as for a name that is nearly right": (lambda records: [*records["venue"]], {("venue", "")}),
    "how many": (lambda records: len(records["venue"]), {("venue", "")}),
    "which kinds there are": (lambda records: ([*records], len(records)), set()),
}


@pytest.mark.parametrize(("ask", "noted"), ASKED.values(), ids=ASKED)
def test_what_is_asked_for_is_noted(ask: Callable[[NotedRecords], object], noted: set[Name]) -> None:
    """One by one, or all by an empty name. Kinds are code."""
    assert asked(ask) == noted


def test_the_answer_is_the_record_itself() -> None:
    """Not another one like it."""
    assert NotedRecords({"venue": {"hall": HALL}}, set())["venue"]["hall"] is HALL
