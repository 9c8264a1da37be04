"""What each record has to do with the others: neighbours, parts, write-ups, and all of an organisation, place or topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from campaign.keeping.questions import question
from campaign.model.event import Event
from campaign.model.organiser import Organiser
from campaign.model.programme import Slot, day_by_day, programme
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.model.week import Week
from campaign.site.kind import Kind, ListPage, R

if TYPE_CHECKING:
    from campaign.site.gate import OnSite, Published, Shown

    C = TypeVar("C", bound=OnSite)
else:
    C = TypeVar("C")


@dataclass(frozen=True)
class Group(Generic[C]):
    """Records of one kind that belong together."""

    kind: Kind[Any]
    members: Sequence[Shown[Any, C]]


@dataclass(frozen=True)
class Around(Generic[C]):
    """What the page of an event leads to.

    ``before`` and ``after`` are its neighbours in the programme; ``told_by`` tell of it. ``parts`` are events that are
    part of it, and ``bigger`` is the one that it is part of.
    """

    before: Shown[Event, C] | None = None
    after: Shown[Event, C] | None = None
    told_by: Sequence[Group[C]] = ()
    parts: Sequence[Shown[Event, C]] = ()
    bigger: Shown[Event, C] | None = None


@dataclass(frozen=True)
class Relations(Generic[C]):
    """Looked up once for all pages, since there may be many records of everything."""

    site: Published[C] = field(repr=False)

    @property
    def asked_as(self) -> tuple[str, ...]:
        return "relations", *self.site.asked_as

    @question
    def around(self, event: Event) -> Around[C]:
        before, after = self._neighbours[event.source.path]
        return Around(
            before,
            after,
            self.told_of(event),
            self._parts.get(event.reference, ()),
            self._events.get(event.part_of or ""),
        )

    @question
    def told_of(self, record: Record) -> Sequence[Group[C]]:
        """What tells of a record: write-ups of an event, and what came of a story."""
        return self._groups(self._told_by.get(str(record.source.path), {}))

    @question
    def after(self, record: R) -> Shown[R, C] | None:
        """The next of the same kind, and the first after the last; None for the only one."""
        after = self._next[record.source.path]
        return None if after.record is record else after

    @question
    def of_organiser(self, organiser: Organiser) -> Sequence[Group[C]]:
        return self._groups(self._by_organiser.get(organiser.slug, {}))

    @question
    def at_venue(self, venue: Venue) -> Sequence[Group[C]]:
        return self._groups(self._by_venue.get(venue.slug, {}))

    @question
    def of_topic(self, topic: str) -> Sequence[Group[C]]:
        return self._groups(self._by_topic.get(topic, {}))

    @question
    def of_list(self, page: ListPage) -> Sequence[Group[C]]:
        """What one list page lists, each of its kinds by itself. Kinds of which there is nothing are left out."""
        return [group for group in self._all if group.kind.list_page is page]

    @cached_property
    def _days(self) -> dict[int, Sequence[tuple[date | None, Sequence[Slot]]]]:
        return {}

    def day_by_day(self, week: Week) -> Sequence[tuple[date | None, Sequence[Slot]]]:
        """The programme of a week. The site is of that week."""
        if week.year not in self._days:
            self._days[week.year] = day_by_day(week, programme(week, self.site.all(Event)))
        return self._days[week.year]

    @property
    def of_weeks(self) -> Sequence[Group[C]]:
        return self._of_weeks()

    @question
    def _of_weeks(self) -> Sequence[Group[C]]:
        return [group for group in self._all if group.kind.is_of_a_week]

    @cached_property
    def _all(self) -> Sequence[Group[C]]:
        groups = (Group(kind, self.site.shown(kind)) for kind in self.site.kinds)
        return [group for group in groups if group.members]

    def _groups(self, found: dict[str, list[Shown[Any, C]]]) -> Sequence[Group[C]]:
        """In the order of kinds."""
        return [Group(kind, found[kind.name]) for kind in self.site.kinds if kind.name in found]

    def _by(
        self, names_of: Callable[[Shown[Any, C]], Iterable[str]]
    ) -> dict[str, dict[str, list[Shown[Any, C]]]]:
        """By a name, and then by kind: each record once under each of its names."""
        found: dict[str, dict[str, list[Shown[Any, C]]]] = defaultdict(lambda: defaultdict(list))
        for kind in self.site.kinds:
            for shown in self.site.shown(kind):
                for name in dict.fromkeys(names_of(shown)):
                    found[name][kind.name].append(shown)
        return found

    @cached_property
    def _by_organiser(self) -> dict[str, dict[str, list[Shown[Any, C]]]]:
        return self._by(lambda shown: (other.slug for other in shown.kind.organisations(shown.record)))

    @cached_property
    def _by_venue(self) -> dict[str, dict[str, list[Shown[Any, C]]]]:
        return self._by(lambda shown: (other.slug for other in shown.kind.venues(shown.record)))

    @cached_property
    def _by_topic(self) -> dict[str, dict[str, list[Shown[Any, C]]]]:
        return self._by(lambda shown: shown.kind.topics(shown.record))

    @cached_property
    def _told_by(self) -> dict[str, dict[str, list[Shown[Any, C]]]]:
        def names(shown: Shown[Any, C]) -> Iterable[str]:
            return (str(record.source.path) for record in shown.kind.tells_of(shown.record))

        return self._by(names)

    @cached_property
    def _events(self) -> dict[str, Shown[Event, C]]:
        return {shown.record.reference: shown for shown in self.site.shown_as(Event)}

    @cached_property
    def _parts(self) -> dict[str, list[Shown[Event, C]]]:
        found: dict[str, list[Shown[Event, C]]] = defaultdict(list)
        for shown in self.site.shown_as(Event):
            if shown.record.part_of:
                found[shown.record.part_of].append(shown)
        return found

    @cached_property
    def _next(self) -> dict[Any, Shown[Any, C]]:
        rows = (self.site.shown(kind) for kind in self.site.kinds)
        return {
            shown.record.source.path: after
            for row in rows
            for shown, after in zip(row, (*row[1:], *row[:1]), strict=True)
        }

    @cached_property
    def _neighbours(self) -> dict[Any, tuple[Shown[Event, C] | None, Shown[Event, C] | None]]:
        """For each event, the one before and the one after it in its own week."""
        around = {}
        rows: dict[int | None, list[Shown[Event, C]]] = defaultdict(list)
        for shown in self.site.shown_as(Event):
            rows[shown.record.year].append(shown)
        for row in rows.values():
            for before, event, after in zip([None, *row], row, [*row[1:], None], strict=False):
                around[event.record.source.path] = (before, after)
        return around
