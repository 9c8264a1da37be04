"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from campaign.addresses import CHANGES_FEED, address, changes_address, programme_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.rows import sign_of
from campaign.languages.phrases import Locale, say
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.model.week import Campaign, Week
from campaign.telling.dates import full_date
from campaign.telling.events import status_word


@dataclass(frozen=True)
class Change:
    """One thing that happened to an event on a day. ``kind`` lasts, while the words of ``what`` may be edited."""

    day: date
    event: Event
    kind: str
    what: str
    note: str | None = None
    sign: str | None = None


def changes(events: Iterable[Event], locale: Locale) -> list[Change]:
    """Newest first; of one day, by name."""
    found = [change for event in events for change in _of(event, locale)]
    return sorted(
        found, key=lambda change: (-change.day.toordinal(), change.event.title.casefold(), change.what)
    )


def _of(event: Event, locale: Locale) -> Iterator[Change]:
    if event.published:
        yield Change(event.published, event, "new", say(locale, "changes.new"))
    changed = event.status_since or event.updated
    if event.status is not Status.SCHEDULED and changed:
        yield Change(
            changed,
            event,
            event.status.value,
            status_word(event.status, locale),
            event.status_note,
            sign_of(event),
        )
    elif event.updated and event.updated != event.published:
        yield Change(event.updated, event, "updated", say(locale, "changes.updated"))


def changes_page(week: Week, events: Iterable[Event], campaign: Campaign, build: Build) -> Artefact:
    """Only the campaign's own year has a feed too."""
    locale = build.locale
    days = [
        {
            "day": full_date(day, locale),
            "date": day.isoformat(),
            "changes": [
                {
                    "title": change.event.title,
                    "address": address(change.event),
                    "what": change.what,
                    "note": change.note,
                    "sign": change.sign,
                }
                for change in on_day
            ],
        }
        for day, on_day in groupby(changes(events, locale), key=lambda change: change.day)
    ]
    trail = [(say(locale, "programme.title", year=week.year), programme_address(week.year))]
    name, summary = say(locale, "changes.title", year=week.year), say(locale, "changes.summary")
    return page(
        changes_address(week.year),
        "changes.html",
        name,
        summary,
        {"days": days, "feed": CHANGES_FEED if week.year == campaign.year else None},
        build,
        trail=trail,
    )
