"""Findings about Easy Read that the sources decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest

from campaign.build import Build
from campaign.checks.easy_read_days import days_come_from_the_facts
from campaign.checks.easy_reads import (
    main_pages_have_a_twin,
    nobody_has_checked_tomorrow,
    people_checked_these_words,
    pictures_are_there,
    twins_are_in_step,
)
from campaign.checks.plain_words import easy_reads_have_easy_words
from campaign.checks.table import Check
from campaign.languages.phrases import ENGLISH
from campaign.model.easy_read import Checked, EasyBlock, EasyLine, EasyPart, EasyRead
from campaign.model.record import Record
from campaign.model.writing import Story
from campaign.problems import Problem, Severity
from campaign.site.easy_sources import easy_sources, version_of_twin
from campaign.site.gate import InFeeds, OnSite, OnSocial, let_through
from campaign.site.site import Site
from making import AGREED, a_page, a_site, a_story, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def a_twin(
    source: PurePosixPath, *titles: str, text: str = "This is new.", picture: str = "information"
) -> EasyRead:
    block = EasyBlock(picture, (EasyLine(text, 7),), 6)
    parts = tuple(EasyPart(title, (block,), 5) for title in titles or ("What this is about",))
    file = source.with_suffix(".easy.md")
    return EasyRead(source, parts, file=file, places={"matches": (3, 10), "checked on": (4, 13)})


def site_with(site: Site, twin: EasyRead) -> Site:
    """The twin beside its source; it matches what the source says today, if it says that it matches anything."""
    version = next(source.version for source in easy_sources(site, ENGLISH) if source.path == twin.source)
    return replace(site, easy_reads={twin.source: replace(twin, version=version)})


CHECKS: tuple[Check, ...] = (
    twins_are_in_step,
    nobody_has_checked_tomorrow,
    people_checked_these_words,
    days_come_from_the_facts,
    pictures_are_there,
    main_pages_have_a_twin,
)


def said(site: Site) -> list[Problem]:
    """What the checks of this module say; words have a checker of their own."""
    return sorted({problem for check in CHECKS for problem in check(site, BUILD)})


def in_step(site: Site, twin: EasyRead) -> Site:
    version = site_with(site, twin).easy_reads[twin.source].version
    return site_with(site, replace(twin, matches=version))


EVENT = an_event()
SITE = a_site(EVENT)
TWIN = a_twin(EVENT.source.path)


def test_a_twin_in_step_is_silent() -> None:
    """Nothing is said of a draft that says what its source says."""
    assert said(in_step(SITE, TWIN)) == []


def test_a_twin_out_of_date_is_a_note_with_the_line_to_write() -> None:
    """The build goes on, and the editor is given the very line."""
    site = site_with(SITE, replace(TWIN, matches="0" * 12))
    (problem,) = said(site)

    assert problem.severity is Severity.NOTE
    assert str(problem) == (
        "events/2027/open-kitchen.easy.md:3:10: open-kitchen.yml has changed since this Easy Read was written. "
        f'Ask of each sentence here whether it is said there too. Then write "matches: {site.easy_reads[TWIN.source].version}". Do this last.'
    )


def test_a_twin_that_says_no_version_is_a_note_too() -> None:
    """Nobody can know that it is in step."""
    (problem,) = said(site_with(SITE, replace(TWIN, places={})))

    assert problem.severity is Severity.NOTE
    assert str(problem).startswith(
        "events/2027/open-kitchen.easy.md:1:1: This does not say which version of open-kitchen.yml"
    )


def test_nobody_has_checked_it_tomorrow() -> None:
    """A day to come is an error on its line; today is none."""
    checked = [
        said(in_step(SITE, replace(TWIN, checked=Checked("A group", day, 3, version_of_twin(TWIN)))))
        for day in (date(2027, 7, 7), date(2027, 7, 8))
    ]

    assert [[str(problem) for problem in problems] for problems in checked] == [
        [],
        [
            (
                "events/2027/open-kitchen.easy.md:4:13: Thursday 8 July 2027 is still to come. "
                "Write the day on which people checked it, or delete all three lines about the check."
            )
        ],
    ]


def test_a_check_is_of_these_very_words() -> None:
    """Where it is not said which words people checked, or the words have changed since, a note has the line to write."""
    places = {"checked by": (4, 13), "checked version": (7, 18)}
    notes = [
        said(in_step(SITE, replace(TWIN, places=places, checked=Checked("A group", BUILD.today, 3, version))))
        for version in (version_of_twin(TWIN), None, "0" * 12)
    ]

    assert [[str(note) for note in found] for found in notes] == [
        [],
        [
            (
                "events/2027/open-kitchen.easy.md:4:13: This does not say which words people checked. "
                f'If they read these very words, write "checked version: {version_of_twin(TWIN)}".'
            )
        ],
        [
            (
                "events/2027/open-kitchen.easy.md:7:18: This Easy Read has changed since people checked it. Ask them to read "
                f'it again. When they have, write "checked version: {version_of_twin(TWIN)}", the new day and how many '
                "read it."
            )
        ],
    ]
    assert {note.severity for found in notes for note in found} == {Severity.NOTE}


def test_the_version_of_a_twin_is_that_of_its_words() -> None:
    """Words, pictures and titles change it; lines, spaces, what it matches, and parts made from facts do not."""
    moved = replace(TWIN.parts[0], line=50)
    made = EasyPart("When", (), about="when")
    same = [
        replace(TWIN, matches="0" * 12, parts=(moved,)),
        replace(TWIN, parts=(*TWIN.parts, made)),
        a_twin(EVENT.source.path, text="This  is new."),
    ]
    others = [
        a_twin(EVENT.source.path, text="This is old."),
        a_twin(EVENT.source.path, picture="bus"),
        a_twin(EVENT.source.path, "What is it?"),
        replace(TWIN, title="Kitchen"),
    ]

    assert {version_of_twin(twin) for twin in same} == {version_of_twin(TWIN)}
    assert len({version_of_twin(twin) for twin in (TWIN, *others)}) == 1 + len(others)


@pytest.mark.parametrize(
    ("written", "how"),
    [
        ({"words": (9, 10)}, 'write "matches: {}" below "easy read:", two spaces further in. Do this last.'),
        (
            {},
            (
                'write "matches: {}" and "words: |" below "easy read:", two spaces further in, and the words two more. '
                "Do this last."
            ),
        ),
    ],
)
def test_a_block_says_where_its_version_goes(written: dict[str, tuple[int, int]], how: str) -> None:
    """In a source's own file, facts are beside the words; a block that is only words has no room for them."""
    site = site_with(SITE, replace(TWIN, file=EVENT.source.path, places=written))
    (problem,) = said(site)

    assert str(problem).endswith(how.format(site.easy_reads[TWIN.source].version))


def test_an_unknown_picture_is_an_error_with_the_nearest() -> None:
    """On the line that names it."""
    (problem,) = said(in_step(SITE, a_twin(EVENT.source.path, picture="calender")))

    assert str(problem).startswith("events/2027/open-kitchen.easy.md:6:1: ")
    assert '"calendar"' in str(problem)


def test_a_page_without_a_twin_or_a_reason_is_noted() -> None:
    """Unless search engines are asked to leave it out; a reason is enough."""
    path = PurePosixPath("docs/about.md")
    page = a_page("docs/about.md", "Words.", title="About")
    hidden = a_page("docs/about.md", "Words.", title="About", listed="no")
    sites = [
        a_site(),
        a_site(page),
        a_site(hidden),
        replace(a_site(page), without_easy_read={path: "For staff."}),
        in_step(a_site(page), a_twin(path)),
    ]

    assert [[problem.severity for problem in said(site)] for site in sites] == [
        [], [Severity.NOTE], [], [], [],
    ]  # fmt: skip


@pytest.mark.parametrize(("record", "count"), [(a_story(), 0), (EVENT, 1)])
def test_a_story_need_not_talk_to_the_reader(record: Record, count: int) -> None:
    """It tells what somebody did; what people can do is on other pages, which are asked for "you" and "we"."""
    about = EasyPart(
        "What this is about", tuple(EasyBlock("tea", (EasyLine("Robin drank tea."),)) for _ in range(6))
    )
    site = replace(a_site(record), easy_reads={record.source.path: EasyRead(record.source.path, (about,))})
    told = [problem for problem in easy_reads_have_easy_words(site, BUILD) if "ER13" in str(problem)]

    assert len(told) == count


@pytest.mark.parametrize("channel", [OnSite, InFeeds, OnSocial])
def test_a_twin_goes_where_its_story_goes(channel: type[OnSite]) -> None:
    """What the gate holds back is held back in Easy Read too, and comes with the story again."""
    stories = a_story("kept", consent=AGREED | {"use on": ["print"]}), a_story("told", consent=AGREED)
    twins = {story.source.path: a_twin(story.source.path) for story in stories}
    site = let_through(replace(a_site(*stories), easy_reads=twins), channel, BUILD.today)

    assert [*site.easy_reads] == [stories[1].source.path] == [story.source.path for story in site.all(Story)]
