"""Sections that differ only in their heading and in what they list: a template shows them one after the other.

Records of several kinds are in lists below headings, whichever kinds there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypedDict

from campaign.build import Build
from campaign.forms.pages.people import LinkFacts, NameFacts, link_to, only_names
from campaign.forms.pages.rows import EventRow
from campaign.forms.pages.writing_rows import WritingRow
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.site.gate import OnSite, Published
from campaign.site.kind import Layout, ListPage
from campaign.site.relations import Group


class SectionFacts(TypedDict):
    """A short list beside the words of a page: of pages of this site, or of names."""

    id: str
    heading: str
    links: Sequence[LinkFacts]
    names: Sequence[NameFacts]


class ListedFacts(TypedDict):
    """A list of records: rows of ``events``, or of ``writings``.

    Once all of it is over, after ``over_after`` (ISO 8601), ``heading_later`` takes the place of its heading, if it is there.
    """

    id: str
    heading: str
    heading_later: str | None
    over_after: str | None
    events: Sequence[EventRow]
    writings: Sequence[WritingRow]


def of_links(name: str, heading: str, links: Sequence[LinkFacts]) -> SectionFacts:
    return {"id": name, "heading": heading, "links": links, "names": []}


def of_names(name: str, heading: str, names: Iterable[str]) -> SectionFacts:
    return {"id": name, "heading": heading, "links": [], "names": only_names(names)}


def of_what_tells(record: Record, site: Published[OnSite], language: Language) -> list[SectionFacts]:
    """What came of it, and whatever else tells of a record: a section for each kind."""
    return [
        of_links(
            group.kind.anchor,
            say(language, group.kind.heading_at_event or group.kind.heading),
            [link_to(shown) for shown in group.members],
        )
        for group in site.relations.told_of(record)
    ]


def by_kind(groups: Iterable[Group[OnSite]], build: Build) -> list[ListedFacts]:
    """A section for each kind."""
    return [
        _listed(
            group.kind.anchor,
            say(build.language, group.kind.heading),
            group.kind.layout,
            rows_of(group, build),
        )
        for group in groups
        if group.kind.rows
    ]


def by_list(groups: Iterable[Group[OnSite]], build: Build, at: Venue | None = None) -> list[ListedFacts]:
    """A section for each list page, with all the kinds that it lists. With ``at``, only what happens at that venue."""
    together: dict[ListPage, list[Any]] = {}
    for group in groups:
        if group.kind.list_page and group.kind.rows:
            together.setdefault(group.kind.list_page, []).extend(rows_of(group, build, at))
    return [_of_list(page, rows, build, at) for page, rows in together.items()]


def _of_list(page: ListPage, rows: Sequence[Any], build: Build, at: Venue | None) -> ListedFacts:
    """What is on at a venue was on there once all of it is over."""
    language = build.language
    if not at or not page.heading_at_venue_over:
        heading = page.heading_at_venue if at else page.heading
        return _listed(page.anchor, say(language, heading), page.layout, rows)
    ends = [row["over_after"] for row in rows if not row["is_over"]]
    past = say(language, page.heading_at_venue_over)
    listed = _listed(page.anchor, say(language, page.heading_at_venue) if ends else past, page.layout, rows)
    can_end = bool(ends) and None not in ends
    return {
        **listed,
        "heading_later": past if can_end else None,
        "over_after": max(ends) if can_end else None,
    }


def rows_of(group: Group[OnSite], build: Build, at: Venue | None = None) -> Sequence[Any]:
    return group.kind.rows(group.members, build, at) if group.kind.rows else []


def _listed(name: str, heading: str, layout: Layout, rows: Sequence[Any]) -> ListedFacts:
    is_of_events = layout == "events"
    return {
        "id": name,
        "heading": heading,
        "heading_later": None,
        "over_after": None,
        "events": rows if is_of_events else [],
        "writings": [] if is_of_events else rows,
    }
