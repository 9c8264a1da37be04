"""The programme of a week: what is on, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TypeAlias, TypedDict

from campaign.addresses import changes_address, day_anchor, programme_address, week_calendar
from campaign.artefact import Artefact, InParts, Part
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import each_of, parts_of, rows_on
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
    """A day of the week at a glance. ``address`` is None on a day with nothing on, and ``is_here`` is so on its own page."""

    address: str | None
    is_here: bool
    date: str
    short: str
    full: str
    number: str
    count: str


class WholeFacts(TypedDict):
    """The programme of a week as a whole. ``none`` says that nothing is in it; an old week is for nobody's ``calendar``."""

    count: str
    count_later: str | None
    none: str | None
    none_later: str | None
    week_days: str
    calendar: str | None
    changes: str
    over_after: str | None


class ProgrammeFacts(WholeFacts):
    """The programme of a week, or the part of it that is on one page."""

    days: list[DayFacts]
    arches: list[ArchFacts]


OnDay: TypeAlias = tuple[date | None, Sequence[Slot]]


def programme_pages(
    listed: ListPage, site: Published[OnSite], week: Week, build: Build
) -> Iterator[Artefact]:
    """All that is on in a week, grouped by day; what has no day yet is at the end. ``site`` is of that week."""
    language, events = build.language, site.all(Event)
    slots = programme(week, events)
    by_day = day_by_day(week, slots)

    whole = _of_the_whole(week, slots, len(events), build)

    def facts(on_page: Sequence[OnDay], days_of_week: list[ArchFacts]) -> ProgrammeFacts:
        in_full = [_day(day, on_day, week, build) for day, on_day in on_page]
        return {**whole, "days": in_full, "arches": days_of_week}

    for part in each_of(parts_by_day(week, by_day, build), len(events)):
        goes_on = part and part.at
        yield page(
            part.this.address if part else listed.address(week.year), "programme.html",
            listed.menu_name(language) if goes_on else listed.title(week.year, language),
            say(language, "programme.summary", days=days(week.when, language)),
            partial(facts, [*rows_on(part, by_day)], arches(week, slots, build, part)), build,
            trail=trail_of(week, language), scene="talk", part=part,
        )  # fmt: skip


def _of_the_whole(week: Week, slots: Sequence[Slot], n: int, build: Build) -> WholeFacts:
    """``n`` is how many events there are."""
    language = build.language
    over = is_over([week.when], build)
    end = end_of([week.when, *(slot.when for slot in slots if slot.when.last)], build)
    count = say(language, "programme.count", n=n)
    recorded = (say(language, "programme.recorded.count", n=n), say(language, "programme.recorded.none"))
    return {
        "count": recorded[0] if over else count,
        "count_later": None if over else other_words(recorded[0], count),
        "none": None if slots else recorded[1] if over else say(language, "programme.none"),
        "none_later": None if slots or over else recorded[1],
        "week_days": days(week.when, language),
        "calendar": None if end["is_over"] else week_calendar(week.year),
        "changes": changes_address(week.year),
        "over_after": end["over_after"],
    }


def parts_by_day(week: Week, by_day: Iterable[OnDay], build: Build) -> tuple[Part, ...]:
    """Each day of a long programme has a page of its own; the first of them is at the address of the programme."""
    named = (
        (
            full_date(day, build.language) if day else say(build.language, "date.not_known"),
            f"{day_anchor(day)}/",
            len(on_day),
        )
        for day, on_day in by_day
    )
    return parts_of(programme_address(week.year), named, build)


def _places_of_days(week: Week, by_day: Sequence[OnDay], build: Build) -> dict[date | None, str]:
    """Where the days of a programme are: on the page of the whole week, or each at the top of its own."""
    at = programme_address(week.year)
    if not parts_by_day(week, by_day, build):
        return {day: f"{at}#{day_anchor(day)}" for day, _ in by_day}
    return {day: f"{at}{day_anchor(day)}/" if number else at for number, (day, _) in enumerate(by_day)}


def _day(day: date | None, on_day: Sequence[Slot], week: Week, build: Build) -> DayFacts:
    language = build.language
    number = in_pattern(day, "day", language) if day else None
    before, _, rest = full_date(day, language).partition(number) if day and number else ("", "", "")
    return {
        "anchor": day_anchor(day),
        "date": day.isoformat() if day else None,
        "before": before if day else say(language, "date.not_known"),
        "number": number,
        "rest": rest or None,
        "in_week": day is not None and week.first_day <= day <= week.last_day,
        "theme": week.theme_of(day) if day else None,
        "events": [slot_row(slot, build) for slot in on_day],
    }


def arches(week: Week, slots: Iterable[Slot], build: Build, here: InParts | None = None) -> list[ArchFacts]:
    """The days of the week with how much is on: the picture of the week at a glance."""
    language = build.language
    by_day = day_by_day(week, slots)
    on = {day: len(on_day) for day, on_day in by_day}
    places = _places_of_days(week, by_day, build)
    days_of_week = [
        week.first_day + timedelta(days=n) for n in range((week.last_day - week.first_day).days + 1)
    ]
    return [
        {
            "address": places.get(day),
            "is_here": here is not None and here.this.address == places.get(day),
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
