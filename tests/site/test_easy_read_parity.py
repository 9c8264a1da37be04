"""Which sources have an Easy Read, and whether it is in step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from campaign.languages.phrases import ENGLISH
from campaign.model.easy_read import Checked, EasyRead, TwinState
from campaign.site.easy_read_parity import ParityRow, drafts, easy_read_parity, in_state
from campaign.site.easy_sources import easy_sources
from campaign.site.site import Site
from making import a_case_study, a_page, a_site, a_story, a_venue, a_workshop, an_event

STORY, STUDY, WORKSHOP, EVENT = a_story(), a_case_study(), a_workshop(), an_event()
PAGE = a_page("docs/about.md", "Words.", title="About")


def a_mixed_site() -> Site:
    """A story in step and checked, a case study out of date, a workshop without, a page with a reason."""
    site = a_site(STORY, STUDY, WORKSHOP, EVENT, a_venue(), PAGE)
    versions = {source.path: source.version for source in easy_sources(site, ENGLISH)}
    checked = Checked("A group", date(2027, 5, 3), 4)
    story, study = STORY.source.path, STUDY.source.path
    return replace(
        site,
        easy_reads={
            story: EasyRead(
                story, (), matches=versions[story], version=versions[story], checked=checked, file=story
            ),
            study: EasyRead(study, (), matches="0" * 12, version=versions[study], file=study),
        },
        without_easy_read={PAGE.source.path: "For staff."},
    )


ROWS = easy_read_parity(a_mixed_site(), ENGLISH)


def paths(rows: Iterable[ParityRow]) -> list[str]:
    return [row.source.stem for row in rows]


def test_each_source_that_readers_look_for_has_a_row() -> None:
    """Pages, events and writings do, sorted by path; venues and organisers have one only if somebody wrote it."""
    assert paths(ROWS) == [
        "about", "open-kitchen", "shorter-letters", "the-blue-door", "who-decides",
    ]  # fmt: skip


def test_rows_by_state() -> None:
    """What a reason or the facts of an event stand for is missing to nobody."""
    assert paths(in_state(ROWS, TwinState.CURRENT)) == ["the-blue-door"]
    assert paths(in_state(ROWS, TwinState.OUT_OF_DATE)) == ["shorter-letters"]
    assert paths(in_state(ROWS, TwinState.MISSING)) == ["who-decides"]
    assert paths(row for row in ROWS if row.made_from_facts) == ["open-kitchen"]
    assert [row.reason for row in ROWS if row.reason] == ["For staff."]


def test_what_names_no_version_is_not_called_out_of_date() -> None:
    """Nobody knows if it is; the version to write is there too."""
    site = a_mixed_site()
    story = STORY.source.path
    new = replace(site, easy_reads={story: replace(site.easy_reads[story], matches=None)})
    rows = easy_read_parity(new, ENGLISH)

    assert [(row.source, row.write) for row in in_state(rows, TwinState.UNMATCHED)] == [
        (story, site.easy_reads[story].version)
    ]
    assert in_state(rows, TwinState.OUT_OF_DATE) == []


def test_what_nobody_checked_is_a_draft() -> None:
    """Only what people wrote can be one."""
    assert paths(drafts(ROWS)) == ["shorter-letters"]


def test_the_line_to_write_stands_where_it_is_needed() -> None:
    """The version of today, for what is out of date."""
    (version,) = [
        source.version for source in easy_sources(a_mixed_site(), ENGLISH) if source.path == STUDY.source.path
    ]

    assert {row.source.stem: row.write for row in ROWS if row.write} == {"shorter-letters": version}


def test_what_changed_since_people_checked_it_is_a_draft_again() -> None:
    """They read other words than those that are there now."""
    site = a_mixed_site()
    story = STORY.source.path
    old = Checked("A group", date(2027, 5, 3), 4, "0" * 12)
    changed = replace(site, easy_reads={story: replace(site.easy_reads[story], checked=old)})

    assert paths(drafts(easy_read_parity(changed, ENGLISH))) == ["the-blue-door"]
