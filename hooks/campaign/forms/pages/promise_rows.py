"""What people said beside what came of it, as the board, the home page and other lists show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.writing_rows import WritingRow, writing_row_of
from campaign.model.promise import Promise
from campaign.model.venue import Venue
from campaign.site.gate import OnSite, Shown
from campaign.telling.promises import (
    answer_in_one_line,
    answer_of,
    due_by,
    due_on,
    owned_by,
    status_of,
    told_in_short,
    waiting,
    waiting_since,
    we_of,
)


class PromiseRow(TypedDict):
    """What people said, and what came of it. ``icon`` is the shape that says the same as ``status``."""

    you_said: str
    address: str
    who: str
    icon: str
    status: str
    is_late: bool
    we: str
    words: str
    owner: str
    due: str | None
    waiting: str | None
    told: str | None


def promise_row(shown: Shown[Promise, OnSite], build: Build) -> PromiseRow:
    """With the ages of what is open, for a page that says on which day they are so."""
    promise, language, today = shown.record, build.language, build.today
    icon, status = status_of(promise, today, language)
    return {
        "you_said": promise.you_said,
        "address": promise.address,
        "who": promise.who_said_it,
        "icon": icon,
        "status": status,
        "is_late": promise.is_late(today),
        "we": we_of(promise, language),
        "words": answer_of(promise, language),
        "owner": owned_by(promise, language),
        "due": due_by(promise, today, language),
        "waiting": waiting(promise, today, language),
        "told": told_in_short(promise, language),
    }


def promise_row_by_days(shown: Shown[Promise, OnSite], build: Build) -> PromiseRow:
    """With days in place of ages: readers may see the page long after it was made."""
    promise, language = shown.record, build.language
    return {
        **promise_row(shown, build),
        "due": due_on(promise, build.today, language),
        "waiting": waiting_since(promise, language),
    }


def promises_among_writings(
    shown: Sequence[Shown[Promise, OnSite]], build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    """Where lists hold several kinds."""
    return [
        writing_row_of(
            each,
            title=each.record.you_said,
            summary=answer_in_one_line(each.record, build.language),
            by=each.record.who_said_it,
        )
        for each in shown
    ]
