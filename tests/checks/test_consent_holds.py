"""Consents that are not yet given, or have run out."""

from __future__ import annotations

from datetime import date

from campaign.build import Build
from campaign.checks.consent import consent_holds_today
from campaign.checks.table import checks
from campaign.model.record import Record
from campaign.problems import Severity
from gardens import GARDENS, Garden
from making import (
    AGREED,
    a_record,
    a_site,
    a_story,
    at,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What this check says."""
    return [str(problem) for problem in sorted(set(consent_holds_today(a_site(*records), build)))]


def test_a_consent_that_has_run_out_is_a_note() -> None:
    """From the day after its last, a story is not published, its author is told, and the build goes on."""
    story = at(a_story(consent=AGREED | {"ask again by": "6 July 2027"}), consent=(12, 3))
    (note,) = checks(a_site(story), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note) == (
        "stories/2027/lived-experience/the-blue-door.md:12:3: The consent was until Tuesday 6 July 2027, so this is "
        'not published. Ask the person again, and change "given" and "ask again by".'
    )
    (warning,) = said(story, build=Build(date(2027, 7, 6), BUILD.site_url))
    assert "so this is not published" not in warning


def test_a_consent_that_ends_soon_is_a_note() -> None:
    """For its last 30 days and its last one, so that there is time to find the person; not a day earlier."""
    story = at(a_story(consent=AGREED | {"ask again by": "6 August 2027"}), consent=(12, 3))
    (note,) = checks(a_site(story), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note) == (
        "stories/2027/lived-experience/the-blue-door.md:12:3: The consent ends on Friday 6 August 2027. After that day this "
        'is not published any more. Ask the person again now. If they agree, change "given" and "ask again by".'
    )
    assert said(story, build=Build(date(2027, 8, 6), BUILD.site_url)) == [str(note)]
    assert said(story, build=Build(date(2027, 7, 6), BUILD.site_url)) == []


def test_a_consent_of_a_day_to_come_is_a_mistake() -> None:
    """Nobody has agreed tomorrow; the gate lets nothing through until that day."""
    story = at(a_story(consent=AGREED | {"given": "8 July 2027"}), consent=(12, 3))

    assert said(story) == [
        (
            "stories/2027/lived-experience/the-blue-door.md:12:3: The consent is of Thursday 8 July 2027, which is still "
            'to come. Write under "given" the day on which the person agreed.'
        )
    ]
    assert said(story, build=Build(date(2027, 7, 8), BUILD.site_url)) == []


def test_a_missing_consent_is_a_note() -> None:
    """The record is held back, and its author is told why nobody sees it."""
    garden = at(a_record(Garden, GARDENS, "plot", title="The plot", summary="Beans."), consent=(4, 1))
    (note,) = consent_holds_today(a_site(garden, kinds=(GARDENS,)), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note).endswith(
        ":4:1: This has no consent, so it is not published. Write down who agreed to what."
    )
