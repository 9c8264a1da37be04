"""What search engines are told of the site, its week, its places and its organisations."""

from __future__ import annotations

import json

from campaign.forms.linked_data import records as linked_data
from forms.linked_data.told import BUILD, CAMPAIGN, TIDE_HOUSE, of_event
from making import (
    a_venue,
    a_week,
    an_organiser,
    on_site,
    published,
)


def test_organisation() -> None:
    """An organisation is told with how to reach it, and its pages elsewhere."""
    organiser = an_organiser(
        "ark",
        name="The Ark Trust",
        short_name="The Ark",
        summary="Boats for all.",
        part_of="Sampleton Together",
        link="https://ark.example/",
        phone="01632 960 103",
        email="ark@example.org",
        social=[
            {"network": "Mastodon", "handle": "@ark", "link": "https://social.example/@ark"},
            {"network": "Kite", "handle": "ark"},
        ],
    )

    assert linked_data.organisation(on_site(organiser), published(), BUILD) == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": "https://week.example.org/organisers/ark/",
        "name": "The Ark Trust",
        "alternateName": "The Ark",
        "url": "https://ark.example/",
        "description": "Boats for all.",
        "parentOrganization": {"@type": "Organization", "name": "Sampleton Together"},
        "telephone": "01632 960 103",
        "email": "ark@example.org",
        "sameAs": ["https://social.example/@ark"],
    }


def test_venue() -> None:
    """A venue is a Place with its address, and is not described by what is not known."""
    told = linked_data.venue(
        on_site(a_venue(summary="By the river.", access={"lift": "not known yet"})), published(), BUILD
    )

    assert (told["@type"], told["@id"], told["description"]) == (
        "Place",
        "https://week.example.org/venues/the-boathouse/",
        "By the river.",
    )
    assert "amenityFeature" not in told


def test_week() -> None:
    """An earlier week has its own dates and page."""
    told = linked_data.week(a_week(2025, strapline="All ears"), CAMPAIGN, BUILD)

    assert told == {
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "@id": "https://week.example.org/2025/",
        "url": "https://week.example.org/2025/",
        "name": "Sampleton Co-production Week 2025",
        "startDate": "2025-07-01",
        "endDate": "2025-07-07",
        "alternateName": "All ears",
        "description": "How it began.",
        "organizer": [TIDE_HOUSE],
        "inLanguage": "en-GB",
    }


def test_a_week_is_organised_by_those_it_is_held_for() -> None:
    """Whose site it is only stands in for them."""
    ark = an_organiser("ark", name="The Ark")
    told = linked_data.week(a_week(2025).model_copy(update={"on_behalf_of": (ark,)}), CAMPAIGN, BUILD)

    assert [organiser["name"] for organiser in told["organizer"]] == ["The Ark"]


def test_breadcrumbs() -> None:
    """The trail is numbered from home, with absolute addresses."""
    told = linked_data.breadcrumbs([("Home", ""), ("2027", "2027/")], BUILD)

    assert [(step["position"], step["name"], step["item"]) for step in told["itemListElement"]] == [
        (1, "Home", "https://week.example.org/"),
        (2, "2027", "https://week.example.org/2027/"),
    ]


def test_site() -> None:
    """Home describes the site and the organisation that runs it, with the ways to reach it."""
    web_site, publisher = linked_data.site(CAMPAIGN, BUILD)["@graph"]

    assert (web_site["@type"], web_site["name"]) == ("WebSite", "Sampleton Co-production Week")
    assert web_site["publisher"]["@id"] == publisher["@id"] == TIDE_HOUSE["@id"]
    assert publisher["contactPoint"]["email"] == "week@example.org"


def test_all_of_it_is_json() -> None:
    """Linked data can be written as JSON as it is."""
    event = of_event(cost="£5", where="the-boathouse", access={"breaks": "yes"}, join={"places": "3"})

    assert json.loads(json.dumps([event, linked_data.week(CAMPAIGN, CAMPAIGN, BUILD)]))[0] == event
