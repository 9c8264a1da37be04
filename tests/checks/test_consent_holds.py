"""Consents that are not yet given, or have run out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from campaign.build import Build
from campaign.checks.consent import (
    LONG_QUOTATION,
    consent_holds_today,
    consents_are_whole,
    photos_say_who_is_shown,
    quotations_are_short,
    under_18s_are_allowed,
)
from campaign.checks.table import advice, checks
from campaign.model.record import Record
from campaign.problems import Severity
from gardens import GARDENS, Garden
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_page,
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


CHILD = AGREED | {"under 18": "yes", "guardian reference": "G-1", "safeguarding lead": "Named nurse"}


def test_under_18s_are_published_only_where_a_setting_says_so() -> None:
    """Off by default, and an error that stops the build."""
    story = at(a_story(consent=CHILD), consent=(12, 3))

    (problem,) = under_18s_are_allowed(a_site(story), BUILD)
    assert problem.severity is Severity.ERROR
    assert problem in checks(a_site(story), BUILD)
    assert [*under_18s_are_allowed(a_site(story, campaign=a_campaign(under_18s="yes")), BUILD)] == []
    assert [*under_18s_are_allowed(a_site(a_story(consent=AGREED | {"under 18": "no"})), BUILD)] == []


WHOLE = {
    "how to change their mind": "Call us",
    "saw the final text": "yes",
    "under 18": "no",
    "other people": "nobody",
}


def test_what_older_consents_do_not_say_is_asked_for() -> None:
    """In one note, which stops nothing."""
    story = at(a_story(consent=AGREED | {"under 18": "no"}), consent=(12, 3))
    (note,) = consents_are_whole(a_site(story), BUILD)

    assert note.severity is Severity.NOTE
    assert note in advice(a_site(story), BUILD)
    assert str(note).partition(":12:3: ")[2] == (
        'The consent does not say "how to change their mind", "saw the final text", "other people". '
        "Find out, and add what is missing: docs/guide/consent.md says how."
    )
    assert [*consents_are_whole(a_site(a_story(consent=AGREED | WHOLE), a_case_study()), BUILD)] == []


def test_who_has_not_seen_the_final_text_is_a_note() -> None:
    story = a_story(consent=AGREED | WHOLE | {"saw the final text": "no"})

    (note,) = consents_are_whole(a_site(story), BUILD)
    assert note.what == "This person has not seen the final text."


def test_a_photo_is_asked_who_is_in_it(tmp_path: Path) -> None:
    """Nobody is guessed to be in it or not."""
    (tmp_path / "stories/2027/lived-experience").mkdir(parents=True)
    (tmp_path / "stories/2027/lived-experience/chair.jpg").touch()
    photo = {"file": "chair.jpg", "alt": "A chair"}
    unknown = a_story("a", root=tmp_path, consent="made up", photo=photo)
    known = a_story("b", root=tmp_path, consent="made up", photo=photo | {"people shown": "nobody"})

    (note,) = photos_say_who_is_shown(a_site(unknown, known), BUILD)
    assert (note.path, note.severity) == (unknown.source.path, Severity.NOTE)


def test_long_quotations_are_a_note() -> None:
    """Of a story, all of its words; of others, their quotes. The limit is ours, since the law names none."""
    sources = {"title": "A page", "publisher": "A trust", "year": "2019"}
    long = "word " * (LONG_QUOTATION + 1)
    said: dict[str, Any] = {"consent": "published before", "sources": sources}
    records = (
        a_story("long", body=long, **said),
        a_story("short", body="word " * LONG_QUOTATION, **said),
        a_case_study("told", body=long, **said),
        a_case_study("quotes", quotes=[{"words": long}], **said),
        a_case_study("own", sources=sources, quotes=[{"words": long, "consent": "published before"}]),
    )

    notes = quotations_are_short(a_site(*records), BUILD)
    assert {note.path.stem for note in notes} == {"long", "quotes", "own"}


def test_consents_of_others_are_looked_at_too() -> None:
    """Where one ends soon or has run out, the note is at its own place."""
    others = {"other people": "agreed", "consents of others": [AGREED | {"ask again by": "6 July 2027"}]}
    (note,) = consent_holds_today(a_site(a_story(consent=AGREED | others)), BUILD)

    assert "was until Tuesday 6 July 2027" in note.what


def test_a_page_says_when_a_consent_on_it_ends_too() -> None:
    """At its place, 30 days before and from the day after; its Easy Read and what it was for go with a consent taken back."""
    what = {
        "6 August 2027": "The consent ends on Friday 6 August 2027. After that day this is not published any more.",
        "7 August 2027": None,
        "6 July 2027": "The consent was until Tuesday 6 July 2027, so this is not published.",
    }
    for until, note in what.items():
        page = a_page("docs/choir.md", "# Choir", consents=[AGREED | {"ask again by": until}])
        found = list(consent_holds_today(a_site(page), BUILD))

        assert [problem.what for problem in found] == ([note] if note else [])
        assert all(problem.severity is Severity.NOTE for problem in found)


def test_a_consent_that_was_taken_back_is_a_note() -> None:
    """What to delete stands there, and of a whole story how to withdraw it; its last day does not matter any more."""
    back = AGREED | {"withdrawn": "yes", "ask again by": "6 August 2027"}
    (of_a_page,) = consent_holds_today(a_site(a_page("docs/choir.md", "# Choir", consents=[back])), BUILD)
    (of_a_story,) = consent_holds_today(a_site(a_story(consent=back)), BUILD)

    assert of_a_page.what == of_a_story.what == "This consent was taken back, so this is not published."
    assert of_a_page.do == "Delete what it was for, in its Easy Read too, and then this consent."
    assert of_a_story.do.startswith('Write "withdrawn: yes" at the top of the facts too')
