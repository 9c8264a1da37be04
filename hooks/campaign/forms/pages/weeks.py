"""The page of a week, and the list of all weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict

from campaign.addresses import (
    WEEKS,
)
from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.linked_data.records import week as week_data
from campaign.forms.pages.page import page
from campaign.forms.pages.people import (
    CitationFacts,
    LinkFacts,
    NameFacts,
    account_names,
    citations,
    organiser_links,
)
from campaign.forms.pages.sections import ListedFacts, SectionFacts, by_kind, of_links
from campaign.languages.phrases import say
from campaign.model.week import Week
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published
from campaign.site.relations import Group
from campaign.telling.dates import days, full_date
from campaign.telling.events import week_name


class HostFacts(TypedDict):
    """Who holds the national week."""

    name: str
    link: str | None


class DefinitionFacts(TypedDict):
    """What co-production is, in somebody's words."""

    words: str
    by: str
    link: str | None


class HashtagFacts(TypedDict):
    """A hashtag of the week, without its sign."""

    tag: str
    owner: str | None
    area: str | None


class ThemeFacts(TypedDict):
    """The theme of a day."""

    day: str
    theme: str


class WeekFacts(TypedDict):
    """All that is told of a week itself. What is None or empty is not told."""

    days: str
    ordinal: str | None
    theme: str
    strapline: str | None
    summary: str
    about: str | None
    host: HostFacts | None
    people: list[SectionFacts]
    definition: DefinitionFacts | None
    hashtags: list[HashtagFacts]
    social: list[NameFacts]
    day_themes: list[ThemeFacts]
    sources: list[CitationFacts]


class SectionOfWeek(ListedFacts):
    """What there is of one kind, and what leads on from it. Of what is too long for the page, ``n`` says how many there are."""

    n: str | None
    ways_on: list[LinkFacts]


class WeekPageFacts(TypedDict):
    """The page of a week, with a section for each kind of which there is something.

    ``ways`` lead to the pages that list all of it.
    """

    week: WeekFacts
    ways: list[LinkFacts]
    sections: list[SectionOfWeek]


class WeekRow(TypedDict):
    """A week in the list of all weeks."""

    address: str
    year: int
    theme: str
    days: str
    summary: str


class WeeksFacts(TypedDict):
    """The list of all weeks."""

    weeks: list[WeekRow]


def week_page(week: Week, site: Published[OnSite], build: Build) -> Artefact:
    """``site`` is of that week."""
    language = build.language

    def facts() -> WeekPageFacts:
        groups = site.relations.of_weeks
        is_long = sum(len(group.members) for group in groups) > build.most_rows
        return {
            "week": week_facts(week, week.address, build),
            "ways": _ways(groups, week, build),
            "sections": [
                _section(group, week, build, is_long=is_long) for group in groups if group.kind.rows
            ],
        }

    return page(
        week.address, "week.html", say(language, "week.title", year=week.year), week.summary, facts, build,
        trail=[(say(language, "weeks.name"), WEEKS)], linked_data=lambda: [week_data(week, site.campaign, build)],
        source=week.source.path, scene="gathering", is_pictured=False,
        preview=Preview(
            say(language, "preview.week", name=week_name(week, site.campaign), theme=week.theme),
            say(language, "preview.of_a_year", title=days(week.when, language), summary=week.summary),
        ),
    )  # fmt: skip


MOST_WAYS = 2
"""Buttons at the top of a week: as many as fit beside each other."""


def _ways(groups: Sequence[Group[OnSite]], week: Week, build: Build) -> list[LinkFacts]:
    """Each once, though several kinds are on one page; of many only the first, since all are listed below."""
    pages = dict.fromkeys(group.kind.list_page for group in groups if group.members and group.kind.rows)
    return [
        {"name": page.title(week.year, build.language), "address": page.address(week.year)}
        for page in [page for page in pages if page][:MOST_WAYS]
    ]


def _section(group: Group[OnSite], week: Week, build: Build, *, is_long: bool) -> SectionOfWeek:
    """On the page of a long week, only what leads to the page that lists all of it, if there is one."""
    language, listed_on = build.language, group.kind.list_page
    leads_on = is_long and listed_on is not None
    (section,) = by_kind([replace(group, members=()) if leads_on else group], build)
    ways_on = listed_on.ways_on(week, language) if listed_on else []
    if leads_on and listed_on and not ways_on:
        ways_on = [{"name": listed_on.title(week.year, language), "address": listed_on.address(week.year)}]
    n = say(language, "parts.in_all", n=len(group.members)) if leads_on else None
    return {**section, "n": n, "ways_on": ways_on}


def week_facts(week: Week, at: str, build: Build) -> WeekFacts:
    """For the page at address ``at``."""
    language = build.language
    return {
        "days": days(week.when, language),
        "ordinal": say(language, "week.ordinal", ordinal=week.ordinal) if week.ordinal else None,
        "theme": week.theme,
        "strapline": week.strapline,
        "summary": week.summary,
        "about": build.explainer(at).explain(to_html(week.about, build.place(at))) if week.about else None,
        "host": {"name": week.host.name, "link": week.host.link} if week.host else None,
        "people": [
            of_links(
                "by", say(language, "week.publisher"), organiser_links((week.publisher, *week.on_behalf_of))
            ),
            of_links("with", say(language, "event.partners"), organiser_links(week.partners)),
        ],
        "definition": {
            "words": week.definition.words,
            "by": week.definition.by,
            "link": week.definition.link,
        }
        if week.definition
        else None,
        "hashtags": [{"tag": tag.tag, "owner": tag.owner, "area": tag.area} for tag in week.hashtags],
        "social": account_names(week.social, language),
        "day_themes": [{"day": full_date(day, language), "theme": theme} for day, theme in week.day_themes],
        "sources": citations(week.sources),
    }


def weeks_page(weeks: Sequence[Week], build: Build) -> Artefact:
    language = build.language
    entries: list[WeekRow] = [
        {
            "address": week.address,
            "year": week.year,
            "theme": week.theme,
            "days": days(week.when, language),
            "summary": week.summary,
        }
        for week in weeks
    ]
    return page(
        WEEKS,
        "weeks.html",
        say(language, "weeks.name"),
        say(language, "weeks.summary"),
        {"weeks": entries},
        build,
        scene="gathering",
    )
