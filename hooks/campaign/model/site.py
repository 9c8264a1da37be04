"""The whole site as the model sees it: every record, resolved, and the questions that pages ask of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any, TypeVar

from campaign.model.consent import Channel, may_publish
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop, Writing

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True)
class HandWrittenPage:
    """A page of ``docs/``: its path in the repository, its facts as text, its Markdown."""

    path: PurePosixPath
    facts: Mapping[str, Any]
    body: str

    @property
    def title(self) -> str:
        """The title in its facts, else its first heading."""
        heading = next((line[2:] for line in self.body.splitlines() if line.startswith("# ")), self.path.stem)
        return str(self.facts.get("title") or heading).strip()


@dataclass(frozen=True)
class Site:
    """Weeks come newest first; events by day and time; venues and organisers by name."""

    campaign: Campaign
    weeks: tuple[Week, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    case_studies: tuple[CaseStudy, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    venues: tuple[Venue, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    pages: tuple[HandWrittenPage, ...] = ()

    def writings(self) -> Iterator[Writing]:
        yield from self.stories
        yield from self.case_studies
        yield from self.workshops

    def only(self, channel: Channel, today: date) -> Site:
        """The same site without whatever the gate holds back from ``channel``."""
        return replace(
            self,
            events=_let_through(self.events, channel, today),
            stories=_let_through(self.stories, channel, today),
            case_studies=_let_through(self.case_studies, channel, today),
            workshops=_let_through(self.workshops, channel, today),
            venues=_let_through(self.venues, channel, today),
            organisers=_let_through(self.organisers, channel, today),
        )

    def of(self, year: int) -> Site:
        """The same site with only the events and writings of one week."""
        return replace(
            self,
            events=tuple(event for event in self.events if event.year == year),
            stories=tuple(story for story in self.stories if story.year == year),
            case_studies=tuple(study for study in self.case_studies if study.year == year),
            workshops=tuple(workshop for workshop in self.workshops if workshop.year == year),
        )

    def records(self) -> Iterator[Record]:
        """Everything that has a page of its own."""
        yield from self.events
        yield from self.writings()
        yield from self.venues
        yield from self.organisers


def _let_through(records: Iterable[AnyRecord], channel: Channel, today: date) -> tuple[AnyRecord, ...]:
    return tuple(record for record in records if may_publish(record, channel, today))
