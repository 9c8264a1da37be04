"""How stories, case studies and write-ups look in lists: one shape, wherever they are listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.languages.phrases import say
from campaign.model.record import Record
from campaign.model.venue import Venue
from campaign.model.writing import Story, Writing
from campaign.site.gate import OnSite, Shown
from campaign.telling.people import person_line


class WritingRow(TypedDict):
    """A story, case study or write-up in a list."""

    title: str
    address: str
    summary: str
    by: str | None
    art: list[ShapeFacts]


def writing_row(shown: Shown[Writing, OnSite], by: str | None = None) -> WritingRow:
    """Something that people wrote, in a list. ``by`` says whose it is."""
    return writing_row_of(shown, title=shown.record.title, summary=shown.record.summary, by=by)


def writing_row_of(
    shown: Shown[Record, OnSite], *, title: str, summary: str, by: str | None = None
) -> WritingRow:
    """The same of any record."""
    return {
        "title": title,
        "address": shown.record.address,
        "summary": summary,
        "by": by,
        "art": art_of(shown),
    }


def story_row(shown: Shown[Story, OnSite], build: Build) -> WritingRow:
    teller = person_line(shown.record.told_by, build.language, is_inside=True)
    return writing_row(shown, say(build.language, "story.told_by", person=teller) if teller else None)


def writing_rows(
    shown: Sequence[Shown[Writing, OnSite]], _build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    return [writing_row(each) for each in shown]


def story_rows(
    shown: Sequence[Shown[Story, OnSite]], build: Build, _at: Venue | None = None
) -> list[WritingRow]:
    return [story_row(each, build) for each in shown]
