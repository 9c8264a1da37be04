"""Promises that are late, and those that nobody was told about."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.promise import Promise
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date
from campaign.telling.promises import in_time, kept_of


def days_are_not_to_come(site: Site, build: Build) -> Iterator[Problem]:
    """Nobody has said, answered or heard anything on a day that is still to come."""
    for promise in site.all(Promise):
        days = [
            ("said on", promise.said_on),
            ("answered on", promise.answered_on),
            *(("told", each.when) for each in promise.told),
        ]
        for field, day in days:
            if day and day > build.today:
                what = f"{full_date(day, build.written_in)} is still to come."
                do = "Write the day on which it was, or leave it out until then."
                yield at_field(promise, field, what, do)


def promises_are_kept_in_time(site: Site, build: Build) -> Iterator[Problem]:
    """Notes: what is late, what has no day, what cannot be done, and what nobody was told about."""
    for promise in site.all(Promise):
        yield from _notes(promise, build)


def _notes(promise: Promise, build: Build) -> Iterator[Problem]:
    language = build.written_in
    if promise.is_late(build.today) and promise.due:
        late = in_time((build.today - promise.due).days, language)
        yield _note(
            promise, "due", f"This promise is {late} late, and not kept.",
            "Keep it, or tell people why not and write a new day.",
        )  # fmt: skip
    elif promise.is_open and promise.due is None:
        yield _note(promise, "we", "Nobody can see when this promise will be kept.", 'Add "due:" with a day.')
    if not promise.told and not promise.is_without_an_answer:
        yield _note(
            promise, "we", "Nobody has written down that people were told of this answer.",
            'Tell them, then add "told:" with when and how.',
        )  # fmt: skip


def last_year_is_told(site: Site, build: Build) -> Iterator[Problem]:
    """How many promises of the last year were kept, once, beside the first of those that were not."""
    before = [promise for promise in site.all(Promise) if promise.year and promise.year < site.campaign.year]
    last = [promise for promise in before if promise.year == max(each.year or 0 for each in before)]
    not_kept = [promise for promise in last if not promise.is_kept]
    if not_kept:
        year = not_kept[0].year or 0
        yield _note(
            not_kept[0],
            "we",
            kept_of(last, year, build.written_in),
            "The home page says so. Say why, wherever you can.",
        )


def _note(promise: Promise, field: str, what: str, do: str) -> Problem:
    return at_field(promise, field, what, do, Severity.NOTE)
