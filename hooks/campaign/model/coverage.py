"""How much is known about access: a measure for organisers, never a mark for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from campaign.model.access import Answer, facts_of
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.venue import access_at


@dataclass(frozen=True)
class Coverage:
    """Answers of yes or no, of all that could be given. Zero of zero where there are no events."""

    known: int
    asked: int

    @property
    def percent(self) -> int:
        return round(100 * self.known / self.asked) if self.asked else 0


def coverage(events: Iterable[Event]) -> Coverage:
    """Over the facts of each event and, unless it is only online, of its place."""
    known = asked = 0
    for event in events:
        facts = list(facts_of(event.access).values())
        if event.how is not AttendanceMode.ONLINE and event.where:
            facts += facts_of(access_at(event.where, event.room)).values()
        asked += len(facts)
        known += sum(fact.answer is not Answer.NOT_KNOWN for fact in facts)
    return Coverage(known, asked)


def coverage_by_organiser(events: Iterable[Event]) -> list[tuple[Organiser, Coverage]]:
    """Over the events that each runs; whoever knows least comes first."""
    organisers, run = {}, defaultdict(list)
    for event in events:
        for organiser in event.organisers:
            organisers[organiser.slug] = organiser
            run[organiser.slug].append(event)
    found = [(organiser, coverage(run[slug])) for slug, organiser in organisers.items()]
    return sorted(found, key=lambda pair: (pair[1].percent, pair[0].said.casefold()))
