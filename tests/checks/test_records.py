"""Findings over the whole site."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest
from pydantic import ValidationError

from campaign.build import Build
from campaign.checks.consent import consent_holds_today
from campaign.checks.settings import site_has_an_address, statement_is_about_this_site
from campaign.checks.social_images import social_images_can_be_drawn
from campaign.checks.table import Check, checks
from campaign.checks.weeks import every_year_has_its_week
from campaign.kinds.events import EVENTS
from campaign.model.record import Record
from campaign.problems import Severity
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_site,
    a_story,
    a_venue,
    a_week,
    a_workshop,
    an_event,
    at,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
LONG = "A very long title that goes on and on about everything that people could talk about together " * 2


CHECKS: tuple[Check, ...] = (
    site_has_an_address,
    social_images_can_be_drawn,
    every_year_has_its_week,
    consent_holds_today,
    statement_is_about_this_site,
    *EVENTS.checks,
)


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What the checks of this module say; Easy Read and plain words have theirs."""
    site = a_site(*records)
    return [str(problem) for problem in sorted({found for check in CHECKS for found in check(site, build)})]


def test_a_good_site_has_no_findings() -> None:
    """Nothing is said where nothing is wrong."""
    assert said(an_event(), a_story(), a_case_study(), a_workshop()) == []


@pytest.mark.parametrize("make", [an_event, a_case_study, a_workshop])
def test_a_title_too_long_for_its_image(make) -> None:  # type: ignore[no-untyped-def]
    """The problem stands on the title, and says how long it may be; with a short title there is none."""
    (problem,) = said(at(make(title=LONG), title=(3, 8)))

    assert ":3:8: The title is too long for its social image: " in problem
    assert "characters. Add a short title of at most about" in problem
    assert said(make(title=LONG, short_title="Everything")) == []


def test_a_short_title_too_long_for_its_image() -> None:
    """The problem stands on the short title, since that is what is drawn."""
    (problem,) = said(at(an_event(short_title=LONG), title=(1, 8), short_title=(2, 14)))

    assert problem.startswith("events/2027/open-kitchen.yml:2:14: ")


def test_a_quote_too_long_for_its_image() -> None:
    """A story's image shows its quote, and that must fit as a title must."""
    (problem,) = said(at(a_story(quote=LONG), quote=(4, 8)))

    assert problem.startswith("stories/2027/lived-experience/the-blue-door.md:4:8: The quote is too long ")
    assert said(a_story(title=LONG, quote="Together")) == []


def test_letters_that_no_image_can_show() -> None:
    """Letters the bundled typeface lacks are named, each once, on the line that has them."""
    (problem,) = said(at(an_event(title="مريم and tea"), title=(1, 8)))

    assert problem == (
        "events/2027/open-kitchen.yml:1:8: The social image has no letters for م ر ي. "
        'Add a "short title" without them.'
    )
    assert said(an_event(title="مريم and tea", short_title="Tea")) == []


def test_letters_of_a_place_and_a_name() -> None:
    """What else stands on an image is looked at too."""
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


def test_a_year_without_its_week() -> None:
    """Whatever stands in the folder of a year needs the page of that week; one problem a record."""
    problems = said(an_event(year=2019), a_story(year=2018))

    assert [line.split(": ")[0] for line in problems] == [
        "events/2018/week.yml:1:1",
        "events/2019/week.yml:1:1",
    ]
    assert said(a_week(2019), an_event(year=2019)) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed", "moved online", "room changed", "paused"])
def test_a_change_without_its_day_is_a_note(status: str) -> None:
    """The list of changes and its feed are by day, and would leave it out."""
    how: dict[str, Any] = {"how": "online"} if status == "moved online" else {}
    (note,) = checks(a_site(at(an_event(status=status, **how), status=(9, 1))), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note) == (
        f"events/2027/open-kitchen.yml:9:1: It is {status}, but the list of changes and its feed cannot say since when. "
        'Add the day, such as "status since: Wednesday 7 July 2027".'
    )
    assert said(an_event(status=status, **how, status_since="6 July 2027")) == []


def test_no_change_needs_no_day() -> None:
    """Nor does what people may have known from the first day, or what is over."""
    assert said(an_event(), an_event("b", status="by invitation"), an_event("c", status="full")) == []
    assert said(an_event("d", status="cancelled", when="Tuesday 6 July 2027, all day")) == []


def test_a_consent_that_has_run_out_is_a_note() -> None:
    """From the day after its last, a story is not published, its author is told, and the build goes on."""
    story = at(a_story(consent=AGREED | {"ask again by": "6 July 2027"}), consent=(12, 3))
    (note,) = checks(a_site(story), BUILD)

    assert note.severity is Severity.NOTE
    assert str(note) == (
        "stories/2027/lived-experience/the-blue-door.md:12:3: The consent was until Tuesday 6 July 2027, so this is "
        'not published. Ask the person again, and change "given" and "ask again by".'
    )
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


@pytest.mark.parametrize("written", ["/", "week.example.org/", "https:///", "http://[bad/"])
def test_a_site_needs_its_address(written: str) -> None:
    """Without it, no calendar, feed or social image could say where it comes from."""
    assert said(build=Build(BUILD.today, written)) == [
        (
            'mkdocs.yml:1:1: There is no "site_url" here, or it is not a whole web address. '
            'Write where the site will be, like "site_url: https://week.example.org/".'
        )
    ]


def test_findings_are_sorted_by_place() -> None:
    """They come in the order in which authors open their files."""
    lines = said(an_event("b", title=LONG), an_event("a", title=LONG), a_workshop(title=LONG))

    assert lines == sorted(lines)
    assert len(lines) == 3


def test_colours_that_nobody_could_read() -> None:
    """Brand colours that no contrast can be solved for are refused where they are written, before anything is built."""
    brand = {"deep": "#0D4047", "sun": "#FFC53A", "cool": "#8FD3CB", "spark": "#D1495B"}

    with pytest.raises(ValidationError, match="is too dark to be seen on deep"):
        a_campaign(brand=brand)


AUDIT = {"date": "3 March 2027", "by": "people", "who": "The Walk-through Group", "how": "On phones."}


def about_statement(**accessibility: object) -> list[str]:
    campaign = a_campaign(accessibility=accessibility)
    return [str(problem) for problem in checks(a_site(campaign=campaign), BUILD)]


def test_an_audit_of_another_site() -> None:
    """An audit that came with a copied repository is not this site's."""
    said = {"status": "fully compliant", "prepared": "4 March 2027"}

    assert about_statement(audit=AUDIT | {"site": "https://week.example.org/"}, **said) == []
    assert about_statement(audit=AUDIT | {"site": "https://other.example.org/"}, **said) == [
        "mkdocs.yml:1:1: The audit is of other.example.org, and this site is week.example.org. "  # noqa: ISC004
        'Delete the audit and write "not yet tested", or correct "site" or "site_url".'
    ]


def test_a_statement_from_the_future() -> None:
    """Nothing was tested, written or reviewed on a day that is still to come."""
    assert about_statement(prepared="8 July 2027") == [
        "mkdocs.yml:1:1: The statement names Thursday 8 July 2027, which is still to come. Write the day when it was done."
    ]


def test_a_statement_nobody_looked_at_for_a_year() -> None:
    """It is a note: the day on which the site is built breaks nothing."""
    campaign = a_campaign(accessibility={"prepared": "1 July 2026"})
    (found,) = checks(a_site(campaign=campaign), BUILD)

    assert found.severity is Severity.NOTE
    assert found.what == "The statement was last looked at on Wednesday 1 July 2026."


def test_part_of_another_event() -> None:
    """A bigger event must be here, and be another one; the nearest name is offered."""
    day = an_event("open-day")
    missing, itself = an_event("a", part_of="2027/open-dya"), an_event("b", part_of="2027/b")

    assert said(day, an_event("c", part_of="2027/open-day")) == []
    assert [line.partition(".yml:1:1: ")[2] for line in said(day, missing)] == [
        'There is no other event "2027/open-dya". Did you mean "2027/open-day"?'
    ]
    assert [line.partition(".yml:1:1: ")[2] for line in said(day, itself)] == [
        'There is no other event "2027/b". Write one of: 2027/open-day.'
    ]


@pytest.mark.parametrize("ring", [("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d")])
def test_events_that_are_part_of_each_other(ring: tuple[str, ...]) -> None:
    """Each event of a ring is told; one that only leads into it is not."""
    events = [
        an_event(name, part_of=f"2027/{bigger}")
        for name, bigger in zip(ring, ring[1:] + ring[:1], strict=True)
    ]
    leads_in = an_event("leads-in", part_of="2027/a")

    assert said(*events, leads_in) == [
        f'events/2027/{name}.yml:1:1: This event and "2027/{bigger}" are part of each other. '
        "Delete this line in one of them."
        for name, bigger in zip(ring, ring[1:] + ring[:1], strict=True)
    ]


@pytest.mark.parametrize(
    ("when", "noted"),
    [
        ("Monday 5 to Sunday 11 July 2027", ["Sunday 11 July 2027 is its last day"]),
        ("Sunday 4 to Saturday 10 July 2027", ["Sunday 4 July 2027 is its first day"]),
        ("Sunday 4 to Sunday 11 July 2027", ["Sunday 11 July 2027 is its last day", "Sunday 4 July 2027 is its first day"]),
        ("Sunday 11 July 2027, all day", ["Sunday 11 July 2027 is its last day"]),
        ("Monday 5 to Saturday 10 July 2027", []),
        ("Saturday 3 to Monday 12 July 2027", []),
    ],
)  # fmt: skip
def test_a_show_that_begins_or_ends_on_a_day_when_it_is_closed(when: str, noted: list[str]) -> None:
    """Only the days that people read first are noted; a closed day between them is usual."""
    hours = {"Monday to Friday": "9am to 5pm", "Saturday": "10am to 4pm", "Sunday": "closed"}
    found = said(at(an_event("show", when=when, opening_hours=hours), when=(4, 7)))

    assert [line.removeprefix("events/2027/show.yml:4:7: ").partition(",")[0] for line in found] == noted


def test_a_closed_last_day_is_a_note_that_says_what_to_write() -> None:
    """Nothing stops, since the organiser may have written what is so."""
    event = an_event("show", when="Monday 5 to Sunday 11 July 2027", opening_hours={"Sunday": "closed"})
    (problem,) = checks(a_site(event), BUILD)

    assert problem.severity is Severity.NOTE
    assert str(problem) == (
        'events/2027/show.yml:1:1: Sunday 11 July 2027 is its last day, but its opening hours say "closed". '
        'Write the last day on which it is open, or correct "opening hours".'
    )
