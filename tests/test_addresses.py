"""Addresses on the site."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.addresses import calendar_of, card_of, in_easy_read, page_path, slug_of, topic_address
from making import a_case_study, a_story, a_venue, a_workshop, an_event, an_organiser


def test_what_belongs_to_a_week_begins_with_its_year() -> None:
    """The address says the year, the kind and the name of the file, and nothing that changes."""
    records = (an_event("choir"), a_story("choir"), a_case_study("choir"), a_workshop("choir", year=2026))

    assert [record.address for record in records] == [
        "2027/events/choir/",
        "2027/stories/choir/",
        "2027/case-studies/choir/",
        "2026/workshops/choir/",
    ]


def test_what_outlives_a_week_has_no_year() -> None:
    """Venues and organisers keep their address from week to week."""
    assert a_venue("hall").address == "venues/hall/"
    assert an_organiser("ark").address == "organisers/ark/"


def test_files_stand_beside_their_page() -> None:
    """An event's calendar and image are found from its page."""
    event = an_event("choir")

    assert calendar_of(event) == "2027/events/choir/event.ics"
    assert card_of(event) == "2027/events/choir/card.png"
    assert page_path(event.address) == PurePosixPath("2027/events/choir/index.md")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Mental health", "mental-health"),
        ("Cymraeg & Gàidhlig", "cymraeg-gaidhlig"),
        ("  A/B  ", "a-b"),
        ("مريم", ""),
    ],
)
def test_words_become_an_address(words: str, slug: str) -> None:
    """Small letters, digits and hyphens; accents fold to their letters."""
    assert slug_of(words) == slug
    assert topic_address(words) == f"topics/{slug}/"


@pytest.mark.parametrize(
    ("at", "there"),
    [
        ("", "easy-read/"),
        ("2027/programme/", "2027/programme/easy-read/"),
        ("2027/programme/#day-2027-07-05", "2027/programme/easy-read/"),
        ("2027/programme/easy-read/", "2027/programme/easy-read/"),
        ("easy-read/", "easy-read/"),
        ("2027/you-said/letters-in-easy-read/", "2027/you-said/letters-in-easy-read/easy-read/"),
        ("search/", "search/easy-read/"),
        ("reading-settings/", "reading-settings/"),
        ("2027/week.ics", "2027/week.ics"),
        ("https://example.org/", "https://example.org/"),
    ],
)
def test_easy_read_stands_below_its_page(at: str, there: str) -> None:
    """Every page has one but the tools; files and other sites have none."""

    assert in_easy_read(at) == there
