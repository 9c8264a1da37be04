"""The whole site as the model sees it: every record, resolved, and the questions that pages ask of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, TypeVar

from pydantic import Field

from campaign.languages.language import Language, first_language
from campaign.look.symbols import Pictures
from campaign.model.consent import Channel, may_publish
from campaign.model.easy_read import EasyRead
from campaign.model.event import Event
from campaign.model.glossary import Glossary
from campaign.model.organiser import Organiser
from campaign.model.record import Record
from campaign.model.values import Line, YesOrNo
from campaign.model.venue import Venue
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop, Writing
from campaign.prose.place import PublishedFile

AnyRecord = TypeVar("AnyRecord", bound=Record)


class PageFacts(Record):
    """The facts that may stand above a page of ``docs/``."""

    title: Annotated[
        Line | None, Field(description="The title, if no line begins with `# `. schema.org: name")
    ] = None
    summary: Annotated[
        Line | None, Field(description="One or two sentences, for search engines. schema.org: description")
    ] = None
    menu: Annotated[
        Line | None, Field(description="A shorter name, for the menu. schema.org: alternateName")
    ] = None
    listed: Annotated[YesOrNo, Field(description="`no` asks search engines to leave the page out")] = True


@dataclass(frozen=True)
class HandWrittenPage:
    """A page of ``docs/``: its path in the repository, its title, its facts, its Markdown without the title.

    ``body_line`` is the line of the file on which ``body`` begins.
    """

    path: PurePosixPath
    title: str
    facts: PageFacts
    body: str
    body_line: int = 1


@dataclass(frozen=True)
class Site:
    """Weeks come newest first; events by day and time; venues and organisers by name.

    ``written_in`` is the language of its authors.
    """

    campaign: Campaign
    weeks: tuple[Week, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    case_studies: tuple[CaseStudy, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    venues: tuple[Venue, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    pages: tuple[HandWrittenPage, ...] = ()
    files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)
    """Files to show or offer, by their paths in the repository."""
    easy_reads: Mapping[PurePosixPath, EasyRead] = field(default_factory=dict)
    """What people wrote in Easy Read, by the path of its source."""
    without_easy_read: Mapping[PurePosixPath, str] = field(default_factory=dict)
    """Why a source has no Easy Read, where its author says so."""
    pictures: Pictures = field(default_factory=Pictures)
    """What Easy Read pages may show, by name."""
    glossary: Glossary = field(default_factory=Glossary)
    written_in: Language = field(default_factory=first_language)

    def writings(self) -> Iterator[Writing]:
        yield from self.stories
        yield from self.case_studies
        yield from self.workshops

    def only(self, channel: Channel, today: date) -> Site:
        """The same site without whatever the gate holds back from ``channel``."""
        held = {record.source.path for record in self.records() if not may_publish(record, channel, today)}
        return replace(
            self,
            easy_reads={path: easy for path, easy in self.easy_reads.items() if path not in held},
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
