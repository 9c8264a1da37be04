"""Ordinary English in every field of an event: nothing that the site is made of ever raises."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from making import a_site
from telling.ordinary_english import LINES, event_that_says
from telling.test_ordinary_english import is_told

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")


@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(LINES)
def test_easy_read_says_only_what_was_written(words: str) -> None:
    """What the normal tests try a little of."""
    is_told(words)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(LINES)
def test_every_file_of_the_site_can_be_made(words: str) -> None:
    """Pages, feeds, calendars, linked data, search and cards."""
    try:
        event = event_that_says(words)
    except ValidationError:
        return
    for file in one_by_one(artefacts(a_site(event), Path(), BUILD)):
        if isinstance(file.content, Page):
            file.content.facts()
        elif not isinstance(file.content, bytes) and "open-kitchen" in file.path.name:
            file.content.draw()
