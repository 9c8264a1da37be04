"""The one gate between what is in the repository and what anybody may see.

It is closed by default. A record goes through if everybody whose consent it holds says yes to this channel today. One without
a consent is held back unless its kind says that it is the organisation's own, and so is a draft. Forms accept only what went
through, by its type.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, Generic, Self, TypeVar

from campaign.addresses import HOME
from campaign.keeping.questions import AskedOneByOne, question
from campaign.model.agreement import all_agree
from campaign.model.consent import Channel, Consent
from campaign.model.once_for_each import once_for_each
from campaign.model.record import Record
from campaign.site.kind import Kind, R
from campaign.site.pictures_of_people import without_pictures_of
from campaign.site.relations import Relations
from campaign.site.site import Shelves, Site


class OnSite:
    """What the pages of the site may show, and whatever is made from them."""

    channel: ClassVar[Channel] = Channel.SITE


class InFeeds(OnSite):
    """What may also go out by feed."""

    channel: ClassVar[Channel] = Channel.FEEDS


class OnSocial(OnSite):
    """What may also be shown on social networks."""

    channel: ClassVar[Channel] = Channel.SOCIAL


C = TypeVar("C", bound=OnSite)
Record_co = TypeVar("Record_co", bound=Record, covariant=True)
Channel_co = TypeVar("Channel_co", bound=OnSite, covariant=True)


@dataclass(frozen=True)
class Shown(Generic[Record_co, Channel_co]):
    """A record that the gate let through, and every channel that it may be on. Only the gate makes one."""

    record: Record_co
    kind: Kind[Any]
    channels: frozenset[Channel]

    @property
    def is_shared(self) -> bool:
        """Whether social networks may show it."""
        return Channel.SOCIAL in self.channels


@dataclass(frozen=True)
class Published(Shelves, Generic[C]):
    """Everything that the gate let through for one channel on one day. Only the gate makes one."""

    today: date = date.min
    channel: str = ""

    @property
    def asked_as(self) -> tuple[str, ...]:
        return self.channel, "" if self.of_year is None else str(self.of_year)

    @question
    def of_kind(self, kind: Kind[R]) -> tuple[R, ...]:
        return super().of_kind(kind)

    @question
    def all(self, model: type[R]) -> tuple[R, ...]:
        return super().all(model)

    @question
    def shown(self, kind: Kind[R]) -> tuple[Shown[R, C], ...]:
        return self._rows.get(kind.name, ())

    @question
    def shown_as(self, model: type[R]) -> tuple[Shown[R, C], ...]:
        """Every record of a model, whichever kinds it is of."""
        return tuple(self.pass_of(record) for record in self.all(model))

    @question
    def pass_of(self, record: R) -> Shown[R, C]:
        """Raises KeyError for a record that did not go through."""
        return self._passes[record.source.path]

    @question
    def shows(self, record: Record) -> bool:
        """Whether a record went through, so that others may name it and lead to it."""
        return record.source.path in self._passes

    def of(self, year: int) -> Self:
        if year not in self._of_years:
            self._of_years[year] = super().of(year)
        return self._of_years[year]

    @cached_property
    def _of_years(self) -> dict[int, Self]:
        """Asked for by the forms of each page. What they find out of its records is the same."""
        return {}

    @cached_property
    def relations(self) -> Relations[C]:
        """What each record has to do with the others."""
        return Relations(self)

    @cached_property
    def _rows(self) -> dict[str, tuple[Shown[Any, C], ...]]:
        return {
            kind.name: tuple(self.pass_of(record) for record in self.of_kind(kind)) for kind in self.kinds
        }

    @cached_property
    def _passes(self) -> dict[Any, Shown[Any, C]]:
        return {
            record.source.path: Shown(record, kind, channels_of(kind, record, self.today))
            for kind, record in self.with_kinds()
        }


def let_through(site: Site, channel: type[C], today: date) -> Published[C]:
    """What may be shown on a channel on the day ``today``. What has no page on the site is nowhere else either."""
    let: dict[tuple[type[OnSite], date], Published[Any]] = _let(site)
    if (channel, today) not in let:
        let[channel, today] = _let_through(site, channel, today)
    return let[channel, today]


@once_for_each
def _let(_site: Site) -> dict[tuple[type[OnSite], date], Published[Any]]:
    """What went through already. Each form, and each check, asks anew."""
    return {}


def _let_through(site: Site, channel: type[C], today: date) -> Published[C]:
    let = {
        kind.name: tuple(
            record
            for record in site.of_kind(kind)
            if {Channel.SITE, channel.channel} <= channels_of(kind, record, today)
        )
        for kind in site.kinds
    }
    held = {record.source.path for record in site.records()} - {
        record.source.path for records in let.values() for record in records
    }
    same = {each.name: getattr(site, each.name) for each in fields(Site)}
    easy_reads = AskedOneByOne(
        ("easy_reads", channel.__name__),
        {path: easy for path, easy in site.easy_reads.items() if path not in held},
    )
    files = without_pictures_of(held, site)
    return Published(
        **{**same, "shelves": let, "easy_reads": easy_reads, "files": files, "whole": None},
        today=today,
        channel=channel.__name__,
    )


def channels_of(kind: Kind[R], record: R, today: date) -> frozenset[Channel]:
    """Every channel that a record may be on, the site among them or not."""
    if kind.is_draft(record):
        return frozenset()
    if not kind.is_own_listing and not isinstance(getattr(record, "consent", None), Consent):
        return frozenset()
    agreed = _agreed(record)
    if today not in agreed:
        agreed[today] = frozenset(channel for channel in Channel if all_agree(record, channel, today))
    return agreed[today]


@once_for_each
def _agreed(_record: Record) -> dict[date, frozenset[Channel]]:
    """Every channel that all who are in a record say yes to, by the day. It is asked for each channel and each week."""
    return {}


def held_back(site: Site, published: Published[OnSite]) -> frozenset[str]:
    """The addresses of pages that may not be shown, so that no link leads there. Home is there with or without its words."""
    shown = {HOME, *(record.address for record in published.records())}
    return frozenset(record.address for record in site.records() if record.address not in shown)
