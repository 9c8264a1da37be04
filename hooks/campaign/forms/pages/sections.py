"""Sections that differ only in their heading and in what they list: a template shows them one after the other.

One that lists nothing is here too, and its template leaves it out, so that each page has the same sections in one order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from campaign.build import Build
from campaign.forms.pages.people import LinkFacts, NameFacts, only_names
from campaign.forms.pages.rows import EventRow, WritingRow, writing_rows
from campaign.languages.phrases import Locale, say
from campaign.model.writing import CaseStudy, Story, Workshop


class SectionFacts(TypedDict):
    """A short list beside the words of a page: of pages of this site, or of names."""

    id: str
    heading: str
    links: Sequence[LinkFacts]
    names: Sequence[NameFacts]


class ListedFacts(TypedDict):
    """A list of events, or of what people wrote."""

    id: str
    heading: str
    events: Sequence[EventRow]
    writings: Sequence[WritingRow]


def of_links(name: str, heading: str, links: Sequence[LinkFacts]) -> SectionFacts:
    return {"id": name, "heading": heading, "links": links, "names": []}


def of_names(name: str, heading: str, names: Iterable[str]) -> SectionFacts:
    return {"id": name, "heading": heading, "links": [], "names": only_names(names)}


def of_events(rows: Sequence[EventRow], locale: Locale) -> ListedFacts:
    return {"id": "events", "heading": say(locale, "events.name"), "events": rows, "writings": []}


def of_writings(name: str, heading: str, rows: Sequence[WritingRow]) -> ListedFacts:
    return {"id": name, "heading": heading, "events": [], "writings": rows}


def of_each_kind(
    stories: Iterable[Story], studies: Iterable[CaseStudy], workshops: Iterable[Workshop], build: Build
) -> list[ListedFacts]:
    """What people wrote in a week."""
    locale = build.locale
    return [
        of_writings("lived", say(locale, "stories.lived"), writing_rows(stories, build)),
        of_writings("studies", say(locale, "stories.case_studies"), writing_rows(studies, build)),
        of_writings("workshops", say(locale, "stories.workshops"), writing_rows(workshops, build)),
    ]
