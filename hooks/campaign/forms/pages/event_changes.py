"""What changed in an event, on its own page."""

from __future__ import annotations

from typing import TypedDict

from campaign.build import Build
from campaign.languages.language import Language
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.telling.changes import Change, changes, last_change, last_of_each
from campaign.telling.dates import full_date


class EarlierFacts(TypedDict):
    """Something that changed, and what is so since."""

    day: str
    date: str
    what: str
    now: str | None


def earlier_facts(event: Event, build: Build) -> list[EarlierFacts]:
    """What changed before, or what the top of the page has no word for; newest first."""
    return [
        _facts(change, build.language)
        for change in changes([event], build.history, build.language)
        if change.name not in ("new", "updated") and not change.is_on_top
    ]


def news_facts(event: Event, build: Build, *, over: bool) -> list[EarlierFacts]:
    """What whoever planned before must read first, though no status tells it."""
    found = () if over else last_of_each(event, build.history, build.language)
    return [_facts(change, build.language) for change in found if change.may_mislead]


def _facts(change: Change, language: Language) -> EarlierFacts:
    return {
        "day": full_date(change.day, language),
        "date": change.day.isoformat(),
        "what": change.what,
        "now": change.now,
    }


def listed(event: Event, build: Build) -> str | None:
    """When it came on the site, and when it last changed since."""
    language, last = build.language, last_change(event, build.history)
    said = [
        say(language, key, day=full_date(day, language))
        for key, day in (
            ("event.published", event.published),
            ("event.updated", last if last != event.published else None),
        )
        if day
    ]
    return " ".join(said) or None
