"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import TypedDict

from campaign.addresses import CHANGES_FEED, changes_address, programme_address
from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.parts import by_number, each_of, rows_on
from campaign.forms.pages.rows import TagFacts, end_of
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published
from campaign.telling.changes import Change, changes
from campaign.telling.dates import full_date


class ChangeFacts(TypedDict):
    """An event that changed, why, and what is so since.

    ``note_ends`` is the moment (ISO 8601) after which a note on places says nothing.
    """

    title: str
    address: str
    note: str | None
    note_ends: str | None
    now: str | None


class HappenedFacts(TypedDict):
    """What happened to several events on a day. ``tag`` is its label, if it is a status."""

    what: str
    tag: TagFacts | None
    changes: list[ChangeFacts]


class ChangesOfDay(TypedDict):
    """A day on which something changed."""

    day: str
    date: str
    happened: list[HappenedFacts]


class ChangesFacts(TypedDict):
    """The page of what changed."""

    days: list[ChangesOfDay]
    feed: str | None
    none: str | None


def changes_pages(week: Week, site: Published[OnSite], build: Build) -> Iterator[Artefact]:
    """``site`` is of that week. Only the campaign's own year has a feed too."""
    language = build.language
    changed = changes(site.all(Event), build.history, language)
    by_day = [(day, [*on_day]) for day, on_day in groupby(changed, key=lambda change: change.day)]
    is_this_year = week.year == site.campaign.year
    none = say(language, "changes.none" if is_this_year else "changes.recorded.none")

    def facts(on_page: Sequence[tuple[date, Sequence[Change]]]) -> ChangesFacts:
        days: list[ChangesOfDay] = [
            {"day": full_date(day, language), "date": day.isoformat(), "happened": _happened(on_day, build)}
            for day, on_day in on_page
        ]
        return {
            "days": days,
            "feed": CHANGES_FEED if is_this_year else None,
            "none": None if days else none,
        }

    trail = [(say(language, "programme.title", year=week.year), programme_address(week.year))]
    name, summary = say(language, "changes.title", year=week.year), say(language, "changes.summary")
    at, n = changes_address(week.year), len(changed)
    for part in each_of(by_number(at, n, build), n):
        yield page(
            part.this.address if part else at,
            "changes.html",
            name,
            summary,
            partial(facts, [*rows_on(part, by_day)]),
            build,
            preview=Preview(name, say(language, "preview.of_a_year", title=name, summary=summary)),
            trail=trail,
            scene="steps",
            part=part,
        )


def _happened(on_day: Iterable[Change], build: Build) -> list[HappenedFacts]:
    """Changes of the same sort are together, in the order of their words."""
    by_name = sorted(on_day, key=lambda change: change.what.lower())
    return [
        _to_several(what, list(same), build)
        for what, same in groupby(by_name, key=lambda change: change.what)
    ]


def _to_several(what: str, same: Sequence[Change], build: Build) -> HappenedFacts:
    sign = same[0].sign
    return {
        "what": what,
        "tag": {"sign": sign, "label": what} if sign else None,
        "changes": [_change(change, build) for change in same],
    }


def _change(change: Change, build: Build) -> ChangeFacts:
    """What was said about places is no more so once the event is over; that it was said stays."""
    event = change.event
    end = end_of((time.when for time in event.occurrences()), build)
    about_places = change.note is not None and event.status.is_about_places
    return {
        "title": event.title,
        "address": event.address,
        "note": None if about_places and end["is_over"] else change.note,
        "note_ends": end["over_after"] if about_places else None,
        "now": change.now,
    }
