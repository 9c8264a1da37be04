"""A campaign as it was written for version 0.1.0, built by today's software: what people keep of it is still there."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

from html_page import pages_of
from small_repository import CASES
from whole_campaign import build, copy_campaign

FIRST_RELEASE = CASES / "first_release"
"""Nobody edits what is in it again. Its README says why."""

EXPECTED = FIRST_RELEASE / "first_release.expected"

FOR_PAGES_ONLY = ("assets/", "search/words/", "search/pages/", "search/found/")
"""What only pages of the same build ask for. It changes with the software."""

AS_IT_WAS = "8e3a4da7681072f0f0a7bf45d95959e9f17829db3ed0ca6e33acfa2a477a32f4"
"""SHA-256 of the names and contents of all its files."""

ADDRESS = "https://quayside.example.org/"


def kept_by_people(site: Path) -> set[str]:
    """What links, calendars, feed readers and search engines know a built site by, a line each."""
    return {*_addresses(site), *_calendar_entries(site), *_feed_entries(site), *_linked_data(site)}


def _addresses(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if file.is_file() and not path.startswith(FOR_PAGES_ONLY):
            yield f"address {ADDRESS}{path.removesuffix('index.html')}"


def _calendar_entries(site: Path) -> Iterator[str]:
    for file in site.rglob("*.ics"):
        for entry in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            again = f" {entry['RECURRENCE-ID'].to_ical()!r}" if "RECURRENCE-ID" in entry else ""
            yield f"calendar {file.relative_to(site).as_posix()} {entry['UID']}{again}"


def _feed_entries(site: Path) -> Iterator[str]:
    for file in (site / "feeds").glob("*.xml"):
        feed = feedparser.parse(file.read_bytes())
        name = file.relative_to(site).as_posix()
        yield f"feed {name} {feed.feed.id}"
        yield from (f"feed {name} {entry.id}" for entry in feed.entries)


def _linked_data(site: Path) -> Iterator[str]:
    for page in pages_of(site).values():
        yield from (f"linked data {found}" for found in _ids(page.linked_data))


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "@id" in value:
            yield value["@id"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _ids(item)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(copy_campaign(tmp_path_factory.mktemp("first") / "campaign", FIRST_RELEASE))


def test_nothing_that_people_keep_is_missing(site: Path) -> None:
    """Every address and every identity of the first release is there; there may be more of them now."""
    expected = set(EXPECTED.read_text("utf-8").splitlines())

    assert sorted(expected - kept_by_people(site)) == []


def test_nobody_has_edited_it() -> None:
    """Files that are out there do not change, so these do not; whoever changes them changes this number, and knows it."""
    found = sha256()
    for file in sorted(path for path in FIRST_RELEASE.rglob("*") if path.is_file()):
        found.update(file.relative_to(FIRST_RELEASE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")

    assert found.hexdigest() == AS_IT_WAS
