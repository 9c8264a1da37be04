"""All records together, resolved: what was read, before anything is held back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, Self

from campaign.languages.language import Language, first_language
from campaign.look.symbols import Pictures
from campaign.model.easy_read import EasyRead
from campaign.model.glossary import Glossary
from campaign.model.published_file import PublishedFile
from campaign.model.record import Record
from campaign.model.week import Campaign, Week
from campaign.model.withdrawn import Withdrawn
from campaign.site.feeds import Feed
from campaign.site.kind import Kind, ListPage, R
from campaign.telling.events import as_called_in


@dataclass(frozen=True)
class Shelves:
    """Records by the name of their kind, each kind in its own order. Weeks come newest first.

    ``files`` are those to show or offer, by their paths in the repository. ``easy_reads`` are what people wrote in Easy
    Read, by the path of its source, and ``without_easy_read`` why there is none, where an author says so. ``pictures``
    are what Easy Read pages may show, by name. ``written_in`` is the language of its authors. ``of_year`` is the only week
    that records are of, if it is one. ``read_from`` has a fingerprint of what each record was read from, by its path.
    ``withdrawn`` is what people took back: of all years, and no record any more. ``whole`` has the records of all weeks,
    where these are of one.
    """

    campaign: Campaign
    kinds: tuple[Kind[Any], ...]
    weeks: tuple[Week, ...] = ()
    shelves: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    files: Mapping[PurePosixPath, PublishedFile] = field(default_factory=dict)
    easy_reads: Mapping[PurePosixPath, EasyRead] = field(default_factory=dict)
    without_easy_read: Mapping[PurePosixPath, str] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=Pictures)
    glossary: Glossary = field(default_factory=Glossary)
    written_in: Language = field(default_factory=first_language)
    of_year: int | None = None
    read_from: Mapping[PurePosixPath, str] = field(default_factory=dict)
    withdrawn: tuple[Withdrawn, ...] = ()
    whole: Self | None = field(default=None, repr=False, compare=False)

    @property
    def of_all_years(self) -> Self:
        return self.whole or self

    def of_kind(self, kind: Kind[R]) -> tuple[R, ...]:
        return self.shelves.get(kind.name, ())  # type: ignore[return-value]  # the reader fills each shelf by its kind

    def with_kinds(self) -> Iterator[tuple[Kind[Any], Record]]:
        """Everything that has a page of its own, kind by kind."""
        for kind in self.kinds:
            for record in self.of_kind(kind):
                yield kind, record

    def records(self) -> Iterator[Record]:
        return (record for _, record in self.with_kinds())

    def all(self, model: type[R]) -> tuple[R, ...]:
        """Every record of a model, whichever kinds it is of."""
        return tuple(record for record in self.records() if isinstance(record, model))

    def of(self, year: int) -> Self:
        """The same with only the records of one week, of the kinds that belong to weeks."""
        of_week = {
            kind.name: tuple(record for record in self.shelves.get(kind.name, ()) if record.year == year)
            for kind in self.kinds
            if kind.is_of_a_week
        }
        return replace(self, shelves={**self.shelves, **of_week}, of_year=year, whole=self.of_all_years)

    def campaign_in(self, year: int | None) -> Campaign:
        """The campaign by the name that it had in a year; what belongs to no year is of now."""
        return as_called_in(year, self.campaign, self.weeks)

    def list_pages(self) -> tuple[ListPage, ...]:
        """Each once, in the order of the kinds that they list."""
        return tuple(dict.fromkeys(kind.list_page for kind in self.kinds if kind.list_page))

    def listed_on(self, page: ListPage) -> tuple[Kind[Any], ...]:
        return tuple(kind for kind in self.kinds if kind.list_page is page)

    def feeds(self) -> tuple[Feed, ...]:
        """Each once: the main feed of each kind, and then all others."""
        given = [
            [each for each in kind.in_feeds if self.shelves.get(kind.name) or not each.feed.only_with_records]
            for kind in self.kinds
        ]
        ordered = (
            *(each.feed for of in given for each in of[:1]),
            *(each.feed for of in given for each in of[1:]),
        )
        return tuple(dict.fromkeys(ordered))


@dataclass(frozen=True)
class Site(Shelves):
    """Everything that was read. Only the gate makes something of it that may be shown: see :mod:`campaign.site.gate`."""
