"""What changed in the programme: new, moved, cancelled, from what the sources say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypedDict

from campaign.addresses import CHANGES_FEED, changes_address, programme_address
from campaign.artefact import Artefact, Preview
from campaign.build import Build
from campaign.forms.pages.page import page
from campaign.forms.pages.rows import TagFacts
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.week import Week
from campaign.site.gate import OnSite, Published
from campaign.telling.changes import Change, changes
from campaign.telling.dates import full_date


class ChangeFacts(TypedDict):
    """An event that changed, why, and what is so since."""

    title: str
    address: str
    note: str | None
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


def changes_page(week: Week, site: Published[OnSite], build: Build) -> Artefact:
    """``site`` is of that week. Only the campaign's own year has a feed too."""
    language = build.language
    changed = changes(site.all(Event), build.history, language)
    days: list[ChangesOfDay] = [
        {"day": full_date(day, language), "date": day.isoformat(), "happened": _happened(on_day)}
        for day, on_day in groupby(changed, key=lambda change: change.day)
    ]
    facts: ChangesFacts = {"days": days, "feed": CHANGES_FEED if week.year == site.campaign.year else None}
    trail = [(say(language, "programme.title", year=week.year), programme_address(week.year))]
    name, summary = say(language, "changes.title", year=week.year), say(language, "changes.summary")
    return page(
        changes_address(week.year),
        "changes.html",
        name,
        summary,
        facts,
        build,
        preview=Preview(name, say(language, "preview.of_a_year", title=name, summary=summary)),
        trail=trail,
    )


def _happened(on_day: Iterable[Change]) -> list[HappenedFacts]:
    """Changes of the same sort are together, in the order of their words."""
    by_name = sorted(on_day, key=lambda change: change.what.lower())
    return [_to_several(what, list(same)) for what, same in groupby(by_name, key=lambda change: change.what)]


def _to_several(what: str, same: Sequence[Change]) -> HappenedFacts:
    sign = same[0].sign
    return {
        "what": what,
        "tag": {"sign": sign, "label": what} if sign else None,
        "changes": [
            {
                "title": change.event.title,
                "address": change.event.address,
                "note": change.note,
                "now": change.now,
            }
            for change in same
        ],
    }
