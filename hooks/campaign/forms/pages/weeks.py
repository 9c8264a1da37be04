"""Pages of a week: its programme, its stories, the week itself, and the list of all weeks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import groupby

from campaign.addresses import (
    WEEKS,
    changes_address,
    programme_address,
    week_calendar,
)
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.linked_data.records import week as week_data
from campaign.forms.pages.page import page
from campaign.forms.pages.people import citations, organiser_links
from campaign.forms.pages.rows import slot_row
from campaign.forms.pages.sections import by_kind
from campaign.languages.phrases import Locale, say
from campaign.model.event import Event
from campaign.model.programme import Slot, programme
from campaign.model.week import Week
from campaign.prose.markdown import to_html
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage
from campaign.telling.dates import days, full_date, in_pattern


def programme_page(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> Artefact:
    """All that is on in a week, grouped by day; what has no day yet is at the end. ``site`` is of that week."""
    locale, events = build.locale, site.all(Event)

    def facts() -> Facts:
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
        listed.address(week.year), "programme.html", listed.title(week.year, locale),
        say(locale, "programme.summary", days=days(week.when, locale)), facts, build,
        trail=_trail(week, locale),
    )  # fmt: skip


def programme_days(week: Week, slots: Sequence[Slot], build: Build) -> list[Facts]:
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


def arches(week: Week, slots: Iterable[Slot], build: Build) -> list[Facts]:
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


def records_page(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> Artefact:
    """Everything of some kinds in a week, each kind below its heading. ``site`` is of that week."""
    name = listed.name.replace("-", "_")

    def facts() -> Facts:
        return {
            "sections": by_kind(site.relations.of_list(listed), build),
            "none": say(build.locale, f"{name}.none"),
        }

    return page(
        listed.address(week.year), "records.html", listed.title(week.year, build.locale),
        say(build.locale, f"{name}.summary"), facts, build, trail=_trail(week, build.locale),
    )  # fmt: skip


def week_page(week: Week, site: Published[OnSite], build: Build) -> Artefact:
    """``site`` is of that week."""
    locale = build.locale

    def facts() -> Facts:
        return {
            "week": week_facts(week, week.address, build),
            "sections": [
                section
                | {"ways_on": group.kind.list_page.ways_on(week, locale) if group.kind.list_page else []}
                for group in site.relations.of_weeks
                for section in by_kind([group], build)
            ],
        }

    return page(
        week.address, "week.html", say(locale, "week.title", year=week.year), week.summary, facts, build,
        trail=[(say(locale, "weeks.name"), WEEKS)], linked_data=lambda: [week_data(week, site.campaign, build)],
        source=week.source.path,
    )  # fmt: skip


def ways_from_the_programme(week: Week, locale: Locale) -> list[Facts]:
    """From the events of a week to the programme, and to what changed in it."""
    return [
        {"name": say(locale, "week.programme"), "address": programme_address(week.year)},
        {"name": say(locale, "changes.name"), "address": changes_address(week.year)},
    ]


def week_facts(week: Week, at: str, build: Build) -> Facts:
    """For the page at address ``at``."""
    locale = build.locale
    return {
        "year": week.year,
        "days": days(week.when, locale),
        "ordinal": say(locale, "week.ordinal", ordinal=week.ordinal) if week.ordinal else None,
        "theme": week.theme,
        "strapline": week.strapline,
        "summary": week.summary,
        "about": build.explainer(at).explain(to_html(week.about, build.place(at))) if week.about else None,
        "host": week.host.model_dump() if week.host else None,
        "publisher": organiser_links([week.publisher])[0],
        "on_behalf_of": organiser_links(week.on_behalf_of),
        "partners": organiser_links(week.partners),
        "definition": week.definition.model_dump() if week.definition else None,
        "hashtags": [tag.model_dump() for tag in week.hashtags],
        "social": [account.model_dump() for account in week.social],
        "day_themes": [{"day": full_date(day, locale), "theme": theme} for day, theme in week.day_themes],
        "sources": citations(week.sources),
    }


def weeks_page(weeks: Sequence[Week], build: Build) -> Artefact:
    locale = build.locale
    entries = [
        {
            "address": week.address,
            "year": week.year,
            "theme": week.theme,
            "days": days(week.when, locale),
            "summary": week.summary,
            "is_past": week.last_day < build.today,
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
    return [(say(locale, "week.title", year=week.year), week.address)]
