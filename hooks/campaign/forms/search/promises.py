"""What the search says of something that people said, beside its words: what came of it, and when it was said."""

from __future__ import annotations

from campaign.build import Build
from campaign.model.promise import Promise
from campaign.telling.dates import full_date
from campaign.telling.promises import status_of


def became(promise: Promise, build: Build) -> tuple[str, str | None]:
    return status_of(promise, build.today, build.language)[1], None


def no_access(_promise: Promise) -> tuple[str, ...]:
    return ()


def said_when(promise: Promise, build: Build) -> list[tuple[str | None, str]]:
    return [(None, full_date(promise.said_on, build.language))] if promise.said_on else []
