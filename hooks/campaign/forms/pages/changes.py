"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypedDict

from campaign.addresses import CHANGES_FEED, address, changes_address, programme_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.rows import TagFacts, sign_of
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


class ChangeFacts(TypedDict):
    """An event that changed, and why."""

    title: str
    address: str
    note: str | None


class KindFacts(TypedDict):
    """What happened to several events on a day. ``tag`` is its label, if it is a status."""

    what: str
    tag: TagFacts | None
    changes: list[ChangeFacts]


class ChangesOfDay(TypedDict):
    """A day on which something changed."""

    day: str
    date: str
    kinds: list[KindFacts]


class ChangesFacts(TypedDict):
    """The page of what changed."""

    days: list[ChangesOfDay]
    feed: str | None


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
    days: list[ChangesOfDay] = [
        {"day": full_date(day, locale), "date": day.isoformat(), "kinds": _kinds(on_day)}
        for day, on_day in groupby(changes(events, locale), key=lambda change: change.day)
    ]
    facts: ChangesFacts = {"days": days, "feed": CHANGES_FEED if week.year == campaign.year else None}
    trail = [(say(locale, "programme.title", year=week.year), programme_address(week.year))]
    name, summary = say(locale, "changes.title", year=week.year), say(locale, "changes.summary")
    return page(
        changes_address(week.year),
        "changes.html",
        name,
        summary,
        facts,
        build,
        trail=trail,
    )


def _kinds(on_day: Iterable[Change]) -> list[KindFacts]:
    """What happened to the same end stands together, by its name."""
    by_name = sorted(on_day, key=lambda change: change.what.lower())
    return [_kind(what, list(same)) for what, same in groupby(by_name, key=lambda change: change.what)]


def _kind(what: str, same: Sequence[Change]) -> KindFacts:
    sign = same[0].sign
    return {
        "what": what,
        "tag": {"sign": sign, "label": what} if sign else None,
        "changes": [
            {"title": change.event.title, "address": address(change.event), "note": change.note}
            for change in same
        ],
    }
