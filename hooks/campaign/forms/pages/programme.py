"""The programme of a week: what is on, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TypedDict

from campaign.addresses import changes_address, programme_address, week_calendar
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.people import LinkFacts
from campaign.forms.pages.rows import EventRow, end_of, is_over, other_words, slot_row
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.programme import Slot, day_by_day, programme
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published
from campaign.site.kind import ListPage
from campaign.telling.dates import days, full_date, in_pattern


class DayFacts(TypedDict):
    """A day of a programme, or what has no day yet; then only ``before`` has words.

    ``before``, ``number`` and ``rest`` are the date, in the order in which it is read.
    """

    anchor: str
    date: str | None
    before: str
    number: str | None
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
    """The programme of a week. ``none`` says that nothing is in it; an old week is for nobody's ``calendar``."""

    days: list[DayFacts]
    arches: list[ArchFacts]
    count: str
    count_later: str | None
    none: str | None
    none_later: str | None
    week_days: str
    calendar: str | None
    changes: str
    over_after: str | None


def programme_page(listed: ListPage, site: Published[OnSite], week: Week, build: Build) -> Artefact:
    """All that is on in a week, grouped by day; what has no day yet is at the end. ``site`` is of that week."""
    language, events = build.language, site.all(Event)

    def facts() -> ProgrammeFacts:
        slots = programme(week, events)
        over = is_over([week.when], build)
        end = end_of([week.when, *(slot.when for slot in slots if slot.when.last)], build)
        count = say(language, "programme.count", n=len(events))
        recorded = (
            say(language, "programme.recorded.count", n=len(events)),
            say(language, "programme.recorded.none"),
        )
        return {
            "days": programme_days(week, slots, build),
            "arches": arches(week, slots, build),
            "count": recorded[0] if over else count,
            "count_later": None if over else other_words(recorded[0], count),
            "none": None if slots else recorded[1] if over else say(language, "programme.none"),
            "none_later": None if slots or over else recorded[1],
            "week_days": days(week.when, language),
            "calendar": None if end["is_over"] else week_calendar(week.year),
            "changes": changes_address(week.year),
            "over_after": end["over_after"],
        }

    return page(
        listed.address(week.year), "programme.html", listed.title(week.year, language),
        say(language, "programme.summary", days=days(week.when, language)), facts, build,
        trail=trail_of(week, language), scene="talk",
    )  # fmt: skip


def programme_days(week: Week, slots: Sequence[Slot], build: Build) -> list[DayFacts]:
    return [_day(day, on_day, week, build) for day, on_day in day_by_day(week, slots)]


def _day(day: date | None, on_day: Sequence[Slot], week: Week, build: Build) -> DayFacts:
    language = build.language
    number = in_pattern(day, "day", language) if day else None
    before, _, rest = full_date(day, language).partition(number) if day and number else ("", "", "")
    return {
        "anchor": f"day-{day.isoformat()}" if day else "day-not-known",
        "date": day.isoformat() if day else None,
        "before": before if day else say(language, "date.not_known"),
        "number": number,
        "rest": rest or None,
        "in_week": day is not None and week.first_day <= day <= week.last_day,
        "theme": week.theme_of(day) if day else None,
        "events": [slot_row(slot, build) for slot in on_day],
    }


def arches(week: Week, slots: Iterable[Slot], build: Build) -> list[ArchFacts]:
    """The days of the week with how much is on: the picture of the week at a glance."""
    language = build.language
    on = {day: len(on_day) for day, on_day in day_by_day(week, slots)}
    days_of_week = [
        week.first_day + timedelta(days=n) for n in range((week.last_day - week.first_day).days + 1)
    ]
    return [
        {
            "address": f"{programme_address(week.year)}#day-{day.isoformat()}" if day in on else None,
            "date": day.isoformat(),
            "short": in_pattern(day, "weekday_short", language),
            "full": full_date(day, language),
            "number": in_pattern(day, "day", language),
            "count": say(language, "week.events", n=on.get(day, 0)),
        }
        for day in days_of_week
    ]


def ways_from_the_programme(week: Week, language: Language) -> list[LinkFacts]:
    """From the events of a week to the programme, and to what changed in it."""
    return [
        {"name": say(language, "week.programme"), "address": programme_address(week.year)},
        {"name": say(language, "changes.name"), "address": changes_address(week.year)},
    ]


def trail_of(week: Week, language: Language) -> list[tuple[str, str]]:
    """To a page of a week, by way of the week."""
    return [(say(language, "week.title", year=week.year), week.address)]
