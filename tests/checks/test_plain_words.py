"""Advice about words on pages that are not Easy Reads."""

from __future__ import annotations

from datetime import date

from campaign.build import Build
from campaign.checks.plain_words import other_pages_have_plain_words
from campaign.model.record import Record
from campaign.problems import Severity
from making import a_case_study, a_site, a_story

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
HARD = "We ask staff prior to the day."


def said(*records: Record) -> list[str]:
    """What this check says."""
    return [str(found) for found in sorted(other_pages_have_plain_words(a_site(*records), BUILD))]


def test_hard_words_are_told_where_they_are() -> None:
    """It is advice, and stops nothing."""
    (found,) = other_pages_have_plain_words(a_site(a_case_study(body=f"\n{HARD}")), BUILD)

    assert found.severity is Severity.NOTE
    assert str(found).startswith("stories/2027/case-studies/shorter-letters.md:2:14: ")


def test_stories_are_in_their_tellers_own_words() -> None:
    """Nobody is told how to say what happened to them."""
    assert said(a_story(body=HARD)) == []


def test_initials_are_told_once() -> None:
    """Another check knows whether a page explains them."""
    assert said(a_case_study(body="The ICB pays.")) == []


def test_words_of_other_languages_are_left_alone() -> None:
    """They may look like hard words; English ones beside them are hard all the same."""
    assert said(a_case_study(body=HARD, language="cy")) == []
    assert said(a_case_study(body=f"[{HARD}]{{lang=cy}}")) == []
    assert len(said(a_case_study(body=f"[{HARD}]{{lang=cy}} {HARD}"))) == 1
