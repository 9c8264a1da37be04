"""Fields that are there to tell everybody how to reach an organisation, and what they let other pages say."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.personal_data.finding import Kind
from campaign.personal_data.scan import scan
from personal_data.scanned import in_an_event, told


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("events/2027/choir.yml", "join:\n  phone: 07700 900123"),
        ("events/2027/choir.yml", "join: {phone: 07700 900123, email: jo@example.org}"),
        ("events/2027/choir.yml", 'access:\n  ask:\n    email: "jo@example.org"'),
        ("events/2027/choir.yml", "where:\n  name: Hall\n  street: 12 Market Street\n  postcode: ZZ1 2AB"),
        ("events/venues/hall.yml", "street: 12 Market Street\npostcode: ZZ1 2AB\nphone: 01632 960 100"),
        ("events/organisers/all-in.yml", "phone: 01632 960 100\nsocial:\n  - link: https://www.facebook.com/allin"),
        ("mkdocs.yml", "extra:\n  campaign:\n    contact:\n      post:\n        - 1 Example Street\n        - ZZ1 1ZZ"),
        ("mkdocs.yml", "extra:\n  campaign:\n    help lines:\n      - call: 01632 960 100"),
    ],
)  # fmt: skip
def test_contacts_are_public(path: str, text: str) -> None:
    """Whoever looks for them looks there."""

    assert scan(PurePosixPath(path), text).found == ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("stories/2027/lived-experience/a.md", "---\nphone: 07700 900123\n---\n"),
        ("events/2027/choir.yml", "contributors:\n  - name: Robin\n    phone: 07700 900123"),
        ("events/2027/choir.yml", "contributors:\n  - name: Robin\n    role: Call 07700 900123"),
        ("events/2027/choir.yml", "summary: Call 07700 900123"),
        ("events/2027/choir.yml", "join:\n  note: Call 07700 900123"),
        ("events/2027/choir.yml", "easy read:\n  words: |\n    phone: 07700 900123"),
        ("docs/about.md", "---\ntitle: About\n---\nphone: 07700 900123"),
    ],
)
def test_other_fields_are_not(path: str, text: str) -> None:
    """A role, a note, a story, or words that only look like a field."""

    assert told(scan(PurePosixPath(path), text).found) == ["phone number"]


def test_a_way_into_a_meeting_is_private_in_every_field() -> None:
    """Also where people are told how to book."""

    assert told(in_an_event("join:\n  book at: https://zoom.us/j/81234567890")) == ["way into a meeting"]


def test_a_person_on_a_network_is_no_contact() -> None:
    """People are not asked to apply to somebody's own page."""

    assert told(in_an_event("join:\n  book at: https://www.facebook.com/jo.bloggs.940")) == ["profile"]


def test_values_of_contacts_are_known_by_what_they_mean() -> None:
    """However they are written elsewhere."""
    text = "join:\n  phone: +44 1632 960 100\n  email: Jo@example.org"

    assert scan(PurePosixPath("events/2027/choir.yml"), text).public == {
        (Kind.PHONE, "1632960100"),
        (Kind.EMAIL, "jo@example.org"),
    }


def test_a_number_of_an_office_in_a_field_may_be_said_elsewhere() -> None:
    """There, nothing tells that it is an office's."""
    hall = scan(PurePosixPath("events/venues/hall.yml"), "name: Village Hall\nphone: 01632 960 100")

    assert hall.public == {(Kind.PHONE, "1632960100")}
