"""The programme in Easy Read: each day a part, each event a row with the picture of its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from campaign.addresses import address
from campaign.artefact import Artefact, Facts, Page
from campaign.build import Build
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.model.event import Event
from campaign.model.programme import Slot, programme
from campaign.model.week import Campaign, Week
from campaign.model.when import When
from campaign.pages.easy_read import Pictures, made_page, part_facts
from campaign.pages.rows import is_over, over_after, status_of
from campaign.words.dates import clock, full_date, in_pattern
from campaign.words.phrases import Locale, say


def easy_programme_page(
    week: Week, events: Sequence[Event], of: Page, campaign: Campaign, pictures: Pictures, build: Build
) -> Artefact:
    """What has no day yet stands at the end."""
    locale = build.locale

    def parts() -> list[Facts]:
        days: list[Facts] = [
            {
                "title": in_pattern(day, "weekday_day_month", locale)
                if day
                else say(locale, "date.not_known"),
                "blocks": [_row(slot, pictures, build) for slot in slots],
            }
            for day, slots in groupby(programme(week, events), key=lambda slot: slot.when.first)
        ]
        nothing = EasyBlock("calendar", (EasyLine(say(locale, "easy.no_events")),))
        return days or [part_facts(EasyPart(say(locale, "events.name"), (nothing,)), of, pictures, build)]

    states = [say(locale, "easy.draft"), say(locale, "easy.from_facts_of_all")]
    return made_page(of, parts, {"states": states}, campaign, pictures, build)


def date_pictures(week: Week, events: Iterable[Event], locale: Locale) -> Iterator[str]:
    """The names of the pictures that the page shows."""
    return (_picture(slot.when, locale) for slot in programme(week, events))


def _picture(when: When, locale: Locale) -> str:
    return f"date {full_date(when.first, locale)}" if when.first else "calendar"


def _row(slot: Slot, pictures: Pictures, build: Build) -> Facts:
    """One time of an event."""
    event = slot.event
    return {
        "picture": pictures(_picture(slot.when, build.locale)),
        "title": event.title,
        "address": address(event),
        "lines": [*_when(slot.when, build.locale), *_where(slot, build.locale)],
        "status": status_of(event, build.locale),
        "over_after": over_after([slot.when]),
        "is_over": is_over([slot.when], build),
    }  # fmt: skip


def _when(when: When, locale: Locale) -> Iterator[str]:
    """Each thing that is known, or that it is not known, in a sentence of its own."""
    day = full_date(when.first, locale) if when.first else None
    several_days = when.last != when.first
    if day and when.start:
        yield say(locale, "easy_event.starts", day=day, start=clock(when.start, locale))
    elif day and several_days:
        yield say(locale, "easy_event.starts_day", day=day)
    elif day:
        yield say(locale, "easy_event.on", day=day)
        yield say(locale, "easy_event.all_day" if when.all_day else "easy_event.time_not_known")
    else:
        yield say(locale, "easy_event.day_not_known")
    if when.last and several_days:
        yield say(locale, "easy_event.ends_day", day=full_date(when.last, locale))
    elif when.end:
        yield say(locale, "easy_event.ends", end=clock(when.end, locale))


def _where(slot: Slot, locale: Locale) -> Iterator[str]:
    place, how = slot.time.where, slot.event.how
    if how is AttendanceMode.ONLINE:
        yield say(locale, "easy_event.online")
    elif place is None:
        yield say(locale, "easy_event.place_not_known")
    else:
        yield say(locale, "easy_event.at_place", place=place.said)
    if how is AttendanceMode.BOTH:
        yield say(locale, "easy_event.or_online")
