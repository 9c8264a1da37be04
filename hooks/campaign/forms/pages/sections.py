"""Records of several kinds in lists below headings, whichever kinds there are."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.artefact import Facts
from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.venue import Venue
from campaign.site.gate import OnSite
from campaign.site.kind import ListPage
from campaign.site.relations import Group


def by_kind(groups: Iterable[Group[OnSite]], build: Build) -> list[Facts]:
    """A section for each kind."""
    return [
        {
            "id": group.kind.anchor,
            "heading": say(build.locale, group.kind.heading),
            "layout": group.kind.layout,
            "rows": rows_of(group, build),
        }
        for group in groups
        if group.kind.rows
    ]


def by_list(groups: Iterable[Group[OnSite]], build: Build, at: Venue | None = None) -> list[Facts]:
    """A section for each list page, with all the kinds that it lists. With ``at``, only what happens at that venue."""
    together: dict[ListPage, list[Facts]] = {}
    for group in groups:
        if group.kind.list_page and group.kind.rows:
            together.setdefault(group.kind.list_page, []).extend(rows_of(group, build, at))
    return [
        {
            "id": page.anchor,
            "heading": say(build.locale, page.heading_at_venue if at else page.heading),
            "layout": page.layout,
            "rows": rows,
        }
        for page, rows in together.items()
    ]


def rows_of(group: Group[OnSite], build: Build, at: Venue | None = None) -> list[Facts]:
    return group.kind.rows(group.members, build, at) if group.kind.rows else []
