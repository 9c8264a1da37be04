"""Whether words fit the social images that they are on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath

import pytest

from campaign.build import Build
from campaign.checks.social_images import social_images_can_be_drawn
from campaign.checks.table import checks
from campaign.forms.cards.titles import fits
from campaign.kinds.table import KINDS
from campaign.model.record import Record
from campaign.problems import Severity
from gardens import GARDENS, Garden
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_record,
    a_site,
    a_story,
    a_venue,
    a_workshop,
    an_event,
    at,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
LONG = "A very long title that goes on and on about everything that people could talk about together " * 2


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What this check says."""
    return [str(problem) for problem in sorted(set(social_images_can_be_drawn(a_site(*records), build)))]


@pytest.mark.parametrize("make", [an_event, a_case_study, a_workshop])
def test_a_title_too_long_for_its_image(make: Callable[..., Record]) -> None:
    """The problem is on the title, and says how long it may be; with a short title there is none."""
    (problem,) = said(at(make(title=LONG), title=(3, 8)))

    assert ":3:8: The title is too long for its social image: " in problem
    assert "characters. Add a short title of at most about" in problem
    assert said(make(title=LONG, short_title="Everything")) == []


def test_a_short_title_too_long_for_its_image() -> None:
    """The problem is on the short title, since that is what is drawn."""
    (problem,) = said(at(an_event(short_title=LONG), title=(1, 8), short_title=(2, 14)))

    assert problem.startswith("events/2027/open-kitchen.yml:2:14: ")


def test_a_quote_too_long_for_its_image() -> None:
    """A story's image shows its quote, and that must fit as a title must."""
    (problem,) = said(at(a_story(quote=LONG), quote=(4, 8)))

    assert problem.startswith("stories/2027/lived-experience/the-blue-door.md:4:8: The quote is too long ")
    assert said(a_story(title=LONG, quote="Together")) == []


def test_a_quote_that_fits_only_without_its_marks() -> None:
    """They are drawn, too: a build would stop at a quote that the check let through."""
    letters = next(number for number in range(10, 60) if said(a_story(quote="W" * number)))

    assert not fits(f"\u201c{'W' * letters}\u201d", "quote")
    assert fits(f"\u201c{'W' * (letters - 1)}\u201d", "quote")


def test_letters_that_no_image_can_show() -> None:
    """Letters the bundled typeface lacks are named, each once, on the line that has them."""
    (problem,) = said(at(an_event(title="مريم and tea"), title=(1, 8)))

    assert problem == (
        "events/2027/open-kitchen.yml:1:8: The social image has no letters for م ر ي. "
        'Add a "short title" without them.'
    )
    assert said(an_event(title="مريم and tea", short_title="Tea")) == []


def test_a_letter_that_nobody_sees_goes_by_its_number() -> None:
    """Such as the sign of a firm, which only its own machines can show."""
    (problem,) = said(at(an_event(title="Tea \uf8ff ☃"), title=(1, 8)))

    assert " has no letters for U+F8FF ☃. " in problem


def test_letters_of_a_place_and_a_name() -> None:
    """What else is on an image is looked at too."""
    by = {"name": "مريم", "name is": "chosen"}
    places = [a_venue("x", name="The 😀")]

    assert [line.split(": ")[0] for line in said(at(an_event(where=places[0]), where=(5, 8)))] == [
        "events/2027/open-kitchen.yml:5:8"
    ]
    assert [line.split(": ")[0] for line in said(at(a_story(told_by=by), told_by=(6, 3)))] == [
        "stories/2027/lived-experience/the-blue-door.md:6:3"
    ]


def test_anybody_may_tell_a_story_that_gets_no_image() -> None:
    """A name in any script is right where the consent does not cover social networks."""
    by = {"name": "مريم", "name is": "chosen"}

    assert said(a_story(told_by=by, consent=AGREED | {"use on": ["site", "feeds"]})) == []


def test_the_theme_is_drawn_too() -> None:
    """The image of the site shows the theme of the week."""
    campaign = at(a_campaign(theme="Better 😀"), theme=(9, 12))
    problems = checks(a_site(campaign=campaign), BUILD)

    assert [(p.path, p.line, p.column) for p in problems] == [(PurePosixPath("mkdocs.yml"), 9, 12)]


def test_findings_are_sorted_by_place() -> None:
    """They come in the order in which authors open their files."""
    lines = said(an_event("b", title=LONG), an_event("a", title=LONG), a_workshop(title=LONG))

    assert lines == sorted(lines)
    assert len(lines) == 3


def test_a_kind_without_short_titles_is_not_told_to_write_one() -> None:
    """The title itself has to change."""
    garden = a_record(Garden, GARDENS, "first", title="مريم", summary="It grows.", consent=AGREED)
    site = a_site(garden, kinds=(*KINDS, GARDENS))

    (problem,) = social_images_can_be_drawn(site, BUILD)
    assert problem.do == "Write it without them."


def test_words_in_other_scripts_do_not_stop_a_build() -> None:
    """Their language says that they are no slip; networks show the picture of the site. Welsh letters are there."""
    event = at(an_event(title="چائے", language="ur"), title=(2, 8))
    (problem,) = social_images_can_be_drawn(a_site(event), BUILD)

    assert problem.severity is Severity.NOTE
    assert str(problem).endswith(
        ":2:8: The social image has no letters for چ ا ئ ے. Networks show the picture of the site instead."
        ' To give it its own: Add a "short title" without them.'
    )
    assert said(an_event(title="چائے", short_title="Chai", language="ur")) == []
    assert said(an_event(title="Gŵyl", language="cy")) == []
    assert [
        problem.severity for problem in social_images_can_be_drawn(a_site(an_event(title="چائے")), BUILD)
    ] == [Severity.ERROR]


def test_the_picture_of_the_site_must_be_drawn() -> None:
    """Nothing stands in for it."""
    found = social_images_can_be_drawn(a_site(campaign=a_campaign(theme="[چائے]{lang=ur}")), BUILD)

    assert {problem.severity for problem in found} == {Severity.ERROR}
