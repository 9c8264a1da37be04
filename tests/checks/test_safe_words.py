"""Advice about words that can harm, and about what readers should be told of first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.safe_words import hard_subjects_have_a_content_note, words_about_suicide_are_safe
from campaign.model.record import Record
from campaign.problems import Severity
from making import a_case_study, a_page, a_site, a_story

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def said(record: Record) -> list[str]:
    found = [*words_about_suicide_are_safe(a_site(record), BUILD)]
    assert {problem.severity for problem in found} <= {Severity.NOTE}
    return [*map(str, found)]


@pytest.mark.parametrize(
    "words",
    [
        "My brother committed suicide.", "She has tried to commit suicide.", "He was committing suicide.",
        "It was a failed suicide attempt.", "There is a suicide epidemic.", "He was a suicide victim.",
        "It was a successful attempt.", "The bridge is a suicide hotspot.",
    ],
)  # fmt: skip
def test_words_that_hurt_are_noted(words: str) -> None:
    """In stories, write-ups and pages; with what to say instead, where there is something."""
    for record in (
        a_story(body=f"Hello.\n\n{words}"),
        a_case_study(body=words),
        a_page("docs/about.md", words, title="About"),
    ):
        assert any("can hurt people who have been near suicide" in line for line in said(record)), words


def test_it_says_what_to_say_instead_and_where() -> None:
    (line,) = said(a_page("docs/about.md", "Words.\n\nHe committed suicide.", line=4, title="About"))

    assert line == (
        'docs/about.md:6:4: "committed suicide" can hurt people who have been near suicide. '
        'Say "died by suicide", if that is right. See docs/guide/hard-subjects.md.'
    )


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("He hanged himself.", "hanged"), ("I had a noose.", "noose"), ("She overdosed on sleeping pills.", "pills"),
        ("I felt suicidal and took 40 tablets.", "tablets"), ("After the suicide, they found the bleach.", "bleach"),
    ],
)  # fmt: skip
def test_how_is_noted_and_never_repeated(words: str, secret: str) -> None:
    """The message goes into a public log."""
    lines = said(a_story(body=words))

    assert any("tells how somebody came to harm" in line for line in lines)
    assert not any(secret in line for line in lines)


def test_how_is_worst_in_a_title() -> None:
    assert any(
        "In a title or summary, this tells how" in line
        for line in said(a_story(title="The day he hanged himself"))
    )


@pytest.mark.parametrize(
    "words",
    [
        "The pharmacist counts my tablets and my pills.", "We jumped off the pier for charity.", "I took 20 mg a day.",
        "She is committed to the group.", "My first attempt failed.", "They hung the picture themselves.",
        "The line cut off. I cut my hair.", "He died by suicide.", "She took her own life.",
    ],
)  # fmt: skip
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert said(a_story(body=words)) == []


@pytest.mark.parametrize(
    ("fields", "subject"),
    [
        ({"title": "After the suicide"}, "suicide in what lists"),
        ({"summary": "I was raped."}, "sexual violence in what lists"),
        ({"body": "I began to self-harm."}, "self-harm, and has no"),
        ({"body": "We lost our daughter. She was stillborn."}, "the death of a baby, and"),
    ],
)
def test_a_hard_subject_asks_for_a_content_note(fields: dict[str, Any], subject: str) -> None:
    (problem,) = hard_subjects_have_a_content_note(a_site(a_story(**fields)), BUILD)

    assert f"This story tells of {subject}" in str(problem)
    assert not [*hard_subjects_have_a_content_note(a_site(a_story(**fields, content_note="A death.")), BUILD)]


def test_a_story_without_one_needs_no_note() -> None:
    assert not [*hard_subjects_have_a_content_note(a_site(a_story(body="We drank tea.")), BUILD)]
