"""What a preview shows of an edit before all is read again is what it shows afterwards, or it waits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from campaign.artefact import Page
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.publishing.checked_sources import read_and_check
from campaign.publishing.one_edit import Edited, TouchesMore, with_edits
from campaign.site.site import Site
from whole_campaign import copy_campaign

EVENT = "events/2027/open-garden.yml"
VENUE = "events/venues/tin-shed.yml"
WITHDRAWN = "stories/2020/case-studies/taken-back.md"
ADDRESS = "https://week.example.org/"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    return copy_campaign(tmp_path / "campaign")


def read(root: Path) -> tuple[Site, Build]:
    site, build, problems = read_and_check(root, lambda _: date(2027, 7, 7), ADDRESS)
    assert site, problems
    assert build
    return site, build


def edit(root: Path, path: str, old: str, new: str) -> None:
    words = (root / path).read_text("utf-8")
    assert old in words
    (root / path).write_text(words.replace(old, new, 1), "utf-8")


def edited(root: Path, before: tuple[Site, Build], *paths: str) -> Edited:
    return with_edits(root, *before, {PurePosixPath(path) for path in paths})


def first(root: Path, before: tuple[Site, Build], *paths: str) -> Mapping[str, object]:
    """What the pages that are shown first say, by their addresses."""
    found = edited(root, before, *paths)
    assert not found.problems
    return {
        page.address: page.facts()
        for file in found.pages(root, before[1])
        if isinstance(page := file.content, Page)
    }


def afterwards(root: Path) -> Mapping[str, object]:
    """What all pages say once everything is read again."""
    site, build = read(root)
    files = artefacts(site, root, build)
    contents = (getattr(file, "content", None) for file in files)
    return {page.address: page.facts() for page in contents if isinstance(page, Page)}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (EVENT, "title: ", "title: NEW "),
        (EVENT, "when: ", "status: cancelled\nstatus since: Thursday 1 July 2027\nwhen: "),
        (VENUE, "name: ", "name: NEW "),
        ("events/organisers/patchwork-arts.yml", "name: ", "name: NEW "),
        ("stories/2027/workshops/what-shall-we-call-it.md", "title: ", "title: NEW "),
        ("stories/2027/lived-experience/the-driver-waited.md", "title: ", "title: NEW "),
    ],
)
def test_what_is_shown_first_is_what_is_shown_afterwards(
    campaign: Path, path: str, old: str, new: str
) -> None:
    """Records that name the edited one, and what those say, are in step with it."""
    before = read(campaign)
    edit(campaign, path, old, new)

    shown, all_pages = first(campaign, before, path), afterwards(campaign)

    assert shown
    assert shown == {address: all_pages[address] for address in shown}


def test_several_edits_are_shown_together(campaign: Path) -> None:
    """An edit that came while all was read again is shown with the one before it."""
    before = read(campaign)
    edit(campaign, EVENT, "title: ", "title: NEW ")
    edit(campaign, VENUE, "name: ", "name: NEW ")

    shown, all_pages = first(campaign, before, EVENT, VENUE), afterwards(campaign)

    assert shown == {address: all_pages[address] for address in shown}
    assert {"venues/tin-shed/", "2027/events/open-garden/"} <= shown.keys()


def test_a_mistake_is_told_with_its_line(campaign: Path) -> None:
    (campaign / WITHDRAWN).unlink()
    before = read(campaign)
    edit(campaign, EVENT, "title: ", "titel: ")

    (problem,) = edited(campaign, before, EVENT).problems

    assert str(problem) == f'{EVENT}:1:1: "titel" is not a field known here. Did you mean "title"?'


def test_personal_data_is_found_first(campaign: Path) -> None:
    """Nothing is shown that has to be taken out, and no message says it."""
    (campaign / WITHDRAWN).unlink()
    before = read(campaign)
    edit(campaign, EVENT, "title: ", "expenses: Ring Ann Example on 07700 900123.\ntitle: ")

    problems = edited(campaign, before, EVENT).problems

    assert problems
    assert not any("900123" in str(problem) for problem in problems)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("docs/get-involved.md", "#", "# NEW"),
        ("mkdocs.yml", "site_name: ", "site_name: NEW "),
        ("events/2027/film-night.yml", "title: ", "title: NEW "),
        (EVENT, "title: ", "easy read: no. It is a test.\ntitle: "),
        ("events/venues/orchard-centre.yml", "orchard-centre.png", "../organisers/none.png"),
    ],
    ids=["a page of the menu", "settings", "an Easy Read beside it", "an Easy Read in it", "a photo"],
)
def test_what_changes_more_than_a_record_waits(campaign: Path, path: str, old: str, new: str) -> None:
    """Only who reads everything knows what such an edit changes."""
    before = read(campaign)
    edit(campaign, path, old, new)

    with pytest.raises(TouchesMore):
        first(campaign, before, path)


def test_a_mistake_waits_while_the_file_of_something_withdrawn_is_there(campaign: Path) -> None:
    """It may be named, though it is no record, so not every mistake is one."""
    before = read(campaign)
    edit(campaign, EVENT, "title: ", "titel: ")

    with pytest.raises(TouchesMore):
        edited(campaign, before, EVENT)


def test_a_new_file_waits(campaign: Path) -> None:
    before = read(campaign)
    new = "events/2027/new-garden.yml"
    (campaign / new).write_bytes((campaign / EVENT).read_bytes())

    with pytest.raises(TouchesMore):
        first(campaign, before, new)


def test_what_is_not_to_be_seen_any_more_waits(campaign: Path) -> None:
    """A consent that was taken back takes more away than the page."""
    before = read(campaign)
    path = "stories/2027/lived-experience/the-driver-waited.md"
    edit(campaign, path, "  given: ", "  withdrawn: yes\n  given: ")

    with pytest.raises(TouchesMore):
        first(campaign, before, path)
