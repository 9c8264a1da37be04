"""Feeds to follow, and what a kind of content gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from campaign.build import Build
from campaign.model.record import Record
from campaign.model.week import Campaign

if TYPE_CHECKING:
    from campaign.site.gate import InFeeds, Shown

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, eq=False, kw_only=True)
class Feed:
    """A feed to follow (Atom, RFC 4287). ``page`` is what it is a feed of; without ``is_of_this_week`` it has all years.

    One that is ``only_with_records`` is not made before there are any.
    """

    name: str
    address: str
    page: Callable[[Campaign], str]
    is_of_this_week: bool = True
    newest_first: bool = False
    only_with_records: bool = False


@dataclass(frozen=True)
class FeedEntry:
    """One entry of a feed. ``order`` sorts it among the others; ``part`` tells several entries of a record apart.

    ``published`` is the day of its news: readers sort by it, and show what is new to them.
    """

    title: str
    summary: str
    author: str
    changed: datetime
    published: datetime | None = None
    order: tuple[Any, ...] = ()
    part: str = ""


@dataclass(frozen=True, eq=False)
class InFeed(Generic[R]):
    """What a kind gives a feed."""

    feed: Feed
    entries: Callable[[Shown[R, InFeeds], Campaign, Build], Iterable[FeedEntry]]
