"""Pages of a week: its programme, its stories, the week itself, and the list of all weeks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import groupby
from typing import TypedDict

from campaign.addresses import (
    WEEKS,
    changes_address,
    programme_address,
    stories_address,
    week_address,
    week_calendar,
)
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.linked_data.records import week as week_data
from campaign.forms.pages.page import page
from campaign.forms.pages.people import (
    CitationFacts,
    NameFacts,
    account_names,
    citations,
    organiser_links,
)
from campaign.forms.pages.rows import EventRow, event_rows, slot_row
from campaign.forms.pages.sections import ListedFacts, SectionFacts, of_each_kind, of_links
from campaign.languages.phrases import Locale, say
from campaign.model.event import Event
from campaign.model.programme import Slot, programme
from campaign.model.week import Campaign, Week
from campaign.model.writing import CaseStudy, Story, Workshop
from campaign.prose.markdown import to_html
from campaign.telling.dates import days, full_date, in_pattern


class DayFacts(TypedDict):
    """A day of a programme, or what has no day yet; then ``number`` and ``rest`` of the date are None."""

    anchor: str
    date: str | None
    number: str | None
    name: str
    rest: str | None
    in_week: bool
    theme: str | None
    events: list[EventRow]


class ArchFacts(TypedDict):
    """A day of the week at a glance. ``address`` is None on a day with nothing on."""

    address: str | None
    date: str
    short: str
    full: str
    number: str
    count: str


class ProgrammeFacts(TypedDict):
    """The programme of a week."""

    days: list[DayFacts]
    arches: list[ArchFacts]
    count: str
    week_days: str
    calendar: str
    changes: str


class StoriesFacts(TypedDict):
    """What people wrote in a week. ``none`` says that there is nothing yet."""

    sections: list[ListedFacts]
    none: str | None


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


class OnFacts(TypedDict):
    """What is on in a week, and the addresses of its programme and of what changed in it."""

    events: list[EventRow]
    programme: str
    changes: str


class WeekPageFacts(TypedDict):
    """The page of a week. ``on`` is None while no event is known."""

    week: WeekFacts
    on: OnFacts | None
    sections: list[ListedFacts]


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


def programme_page(week: Week, events: Sequence[Event], build: Build) -> Artefact:
    """All that is on in a week, grouped by day; what has no day yet stands at the end."""
    locale = build.locale

    def facts() -> ProgrammeFacts:
        slots = programme(week, events)
        return {
            "days": programme_days(week, slots, build),
            "arches": arches(week, slots, build),
            "count": say(locale, "programme.count", n=len(events)),
            "week_days": days(week.when, locale),
            "calendar": week_calendar(week.year),
            "changes": changes_address(week.year),
        }

    return page(
        programme_address(week.year), "programme.html", say(locale, "programme.title", year=week.year),
        say(locale, "programme.summary", days=days(week.when, locale)), facts, build,
        trail=_trail(week, locale),
    )  # fmt: skip


def programme_days(week: Week, slots: Sequence[Slot], build: Build) -> list[DayFacts]:
    locale = build.locale
    grouped = [(day, list(on_day)) for day, on_day in groupby(slots, key=lambda slot: slot.when.first)]
    return [
        {
            "anchor": f"day-{day.isoformat()}" if day else "day-not-known",
            "date": day.isoformat() if day else None,
            "number": in_pattern(day, "day", locale) if day else None,
            "name": in_pattern(day, "weekday", locale) if day else say(locale, "date.not_known"),
            "rest": in_pattern(day, "month_year", locale) if day else None,
            "in_week": day is not None and week.first_day <= day <= week.last_day,
            "theme": week.theme_of(day) if day else None,
            "events": [slot_row(slot, build) for slot in on_day],
        }
        for day, on_day in grouped
    ]


def arches(week: Week, slots: Iterable[Slot], build: Build) -> list[ArchFacts]:
    """The days of the week with how much is on: the picture of the week at a glance."""
    locale = build.locale
    starts = [slot.when.first for slot in slots]
    days_of_week = [
        week.first_day + timedelta(days=n) for n in range((week.last_day - week.first_day).days + 1)
    ]
    return [
        {
            "address": f"{programme_address(week.year)}#day-{day.isoformat()}" if day in starts else None,
            "date": day.isoformat(),
            "short": in_pattern(day, "weekday_short", locale),
            "full": full_date(day, locale),
            "number": in_pattern(day, "day", locale),
            "count": say(locale, "week.events", n=starts.count(day)),
        }
        for day in days_of_week
    ]


def stories_page(
    week: Week,
    stories: Sequence[Story],
    studies: Sequence[CaseStudy],
    workshops: Sequence[Workshop],
    build: Build,
) -> Artefact:

    def facts() -> StoriesFacts:
        is_empty = not (stories or studies or workshops)
        return {
            "sections": of_each_kind(stories, studies, workshops, build),
            "none": say(build.locale, "stories.none") if is_empty else None,
        }

    return page(
        stories_address(week.year), "stories.html", say(build.locale, "stories.title", year=week.year),
        say(build.locale, "stories.summary"), facts, build, trail=_trail(week, build.locale),
    )  # fmt: skip


def week_page(
    week: Week,
    events: Sequence[Event],
    stories: Sequence[Story],
    studies: Sequence[CaseStudy],
    workshops: Sequence[Workshop],
    campaign: Campaign,
    build: Build,
) -> Artefact:
    locale = build.locale

    def facts() -> WeekPageFacts:
        return {
            "week": week_facts(week, week_address(week.year), build),
            "on": {
                "events": event_rows(events, build),
                "programme": programme_address(week.year),
                "changes": changes_address(week.year),
            }
            if events
            else None,
            "sections": of_each_kind(stories, studies, workshops, build),
        }

    return page(
        week_address(week.year), "week.html", say(locale, "week.title", year=week.year), week.summary, facts, build,
        trail=[(say(locale, "weeks.name"), WEEKS)], linked_data=lambda: [week_data(week, campaign, build)], source=week.source.path,
    )  # fmt: skip


def week_facts(week: Week, at: str, build: Build) -> WeekFacts:
    """For the page at address ``at``."""
    locale = build.locale
    return {
        "days": days(week.when, locale),
        "ordinal": say(locale, "week.ordinal", ordinal=week.ordinal) if week.ordinal else None,
        "theme": week.theme,
        "strapline": week.strapline,
        "summary": week.summary,
        "about": build.explainer(at).explain(to_html(week.about, build.place(at))) if week.about else None,
        "host": {"name": week.host.name, "link": week.host.link} if week.host else None,
        "people": [
            of_links(
                "by", say(locale, "week.publisher"), organiser_links((week.publisher, *week.on_behalf_of))
            ),
            of_links("with", say(locale, "event.partners"), organiser_links(week.partners)),
        ],
        "definition": {
            "words": week.definition.words,
            "by": week.definition.by,
            "link": week.definition.link,
        }
        if week.definition
        else None,
        "hashtags": [{"tag": tag.tag, "owner": tag.owner, "area": tag.area} for tag in week.hashtags],
        "social": account_names(week.social, locale),
        "day_themes": [{"day": full_date(day, locale), "theme": theme} for day, theme in week.day_themes],
        "sources": citations(week.sources),
    }


def weeks_page(weeks: Sequence[Week], build: Build) -> Artefact:
    locale = build.locale
    entries: list[WeekRow] = [
        {
            "address": week_address(week.year),
            "year": week.year,
            "theme": week.theme,
            "days": days(week.when, locale),
            "summary": week.summary,
        }
        for week in weeks
    ]
    return page(
        WEEKS,
        "weeks.html",
        say(locale, "weeks.name"),
        say(locale, "weeks.summary"),
        {"weeks": entries},
        build,
    )


def _trail(week: Week, locale: Locale) -> list[tuple[str, str]]:
    return [(say(locale, "week.title", year=week.year), week_address(week.year))]
