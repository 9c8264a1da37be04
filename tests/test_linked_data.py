"""What search engines are told of each kind of page."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from campaign import linked_data
from campaign.build import Build
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_story,
    a_venue,
    a_week,
    a_workshop,
    an_event,
    an_organiser,
)

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
CAMPAIGN = a_campaign()
SCHEMA = "https://schema.org/"
TIDE_HOUSE = {
    "@type": "Organization",
    "@id": "https://week.example.org/organisers/tide-house/",
    "name": "Tide House",
    "url": "https://week.example.org/organisers/tide-house/",
}


def of_event(**facts: Any) -> dict[str, Any]:
    is_somewhere = {} if facts.get("how", "in person") != "in person" else {"where": {"name": "Quay hut"}}
    found = linked_data.event(an_event(**is_somewhere | facts), CAMPAIGN, BUILD)
    assert found is not None
    return found


def test_an_event_of_which_much_is_known() -> None:
    """Every fact of an event stands in schema.org's word for it."""
    venue = a_venue(
        phone="01632 960 102",
        access={"lift": "no", "hearing loop": "yes. At the desk", "quiet space": "not known yet"},
    )
    told = of_event(
        short_title="Kitchen",
        where=venue,
        room="Loft",
        for_="Anybody who cooks",
        cost="£5",
        join={"book at": "https://book.example/k", "places": "24", "places left": "12"},
        organisers=["tide-house"],
        partners=[an_organiser("ark", name="The Ark", link="https://ark.example/")],
        contributors=[{"name": "Jo", "name is": "chosen", "role": "Cook", "organisation": "The Ark"}],
        format=["Workshop"],
        topics=["Housing"],
        link="https://ark.example/kitchen",
    )

    page = "https://week.example.org/2027/events/open-kitchen/"
    assert told == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": page,
        "url": page,
        "name": "Open kitchen",
        "alternateName": "Kitchen",
        "description": "Cook lunch together and say what good support tastes like.",
        "startDate": "2027-07-08T10:00+01:00",
        "endDate": "2027-07-08T12:30+01:00",
        "eventStatus": SCHEMA + "EventScheduled",
        "eventAttendanceMode": SCHEMA + "OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Loft, The Boathouse",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "3 Ferry Lane",
                "addressLocality": "Sampleton",
                "postalCode": "ZZ1 2AB",
                "addressCountry": "GB",
            },
            "telephone": "01632 960 102",
            "amenityFeature": [
                {"@type": "LocationFeatureSpecification", "name": "Lift", "value": False},
                {
                    "@type": "LocationFeatureSpecification",
                    "name": "Hearing loop",
                    "value": True,
                    "description": "At the desk",
                },
            ],
        },
        "image": page + "card.png",
        "offers": {
            "@type": "Offer",
            "url": "https://book.example/k",
            "description": "£5",
            "price": "5.00",
            "priceCurrency": "GBP",
            "availability": SCHEMA + "InStock",
        },
        "isAccessibleForFree": False,
        "maximumAttendeeCapacity": 24,
        "remainingAttendeeCapacity": 12,
        "organizer": [TIDE_HOUSE],
        "contributor": [
            {
                "@type": "Organization",
                "@id": "https://week.example.org/organisers/ark/",
                "name": "The Ark",
                "url": "https://ark.example/",
            },
            {
                "@type": "Person",
                "name": "Jo",
                "jobTitle": "Cook",
                "affiliation": {"@type": "Organization", "name": "The Ark"},
            },
        ],
        "audience": {"@type": "Audience", "audienceType": "Anybody who cooks"},
        "about": [{"@type": "Thing", "name": "Housing"}],
        "keywords": ["Workshop"],
        "superEvent": {
            "@type": "EventSeries",
            "@id": "https://week.example.org/2027/",
            "url": "https://week.example.org/2027/",
            "name": "Sampleton Co-production Week 2027",
            "startDate": "2027-07-05",
            "endDate": "2027-07-11",
        },
        "sameAs": "https://ark.example/kitchen",
        "inLanguage": "en-GB",
    }


def test_an_event_of_which_little_is_known() -> None:
    """What is not known is left out: no price, organiser or free place is made up."""
    assert set(of_event()) == {
        "@context",
        "@type",
        "@id",
        "url",
        "name",
        "description",
        "startDate",
        "endDate",
        "eventStatus",
        "eventAttendanceMode",
        "image",
        "location",
        "superEvent",
        "inLanguage",
    }


def test_no_day_no_event() -> None:
    """An event result needs its start, so an event whose day is not known has none."""
    assert linked_data.event(an_event(when="not known yet"), CAMPAIGN, BUILD) is None


def test_no_event_without_its_place() -> None:
    """Google's event results need a place or a page to join from, so there is nothing to say before it is known."""
    assert linked_data.event(an_event(), CAMPAIGN, BUILD) is None
    assert linked_data.event(an_event(how="online"), CAMPAIGN, BUILD)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("8 December 2027, 10am to 1pm", "2027-12-08T10:00+00:00", "2027-12-08T13:00+00:00"),
        ("8 July 2027, 2pm", "2027-07-08T14:00+01:00", None),
        ("8 July 2027, time not known yet", "2027-07-08", None),
        ("8 July 2027, all day", "2027-07-08", "2027-07-08"),
        ("5 to 7 July 2027", "2027-07-05", "2027-07-07"),
    ],
)
def test_times_say_their_offset(when: str, start: str, end: str | None) -> None:
    """Times carry the offset of their day; whole days and unknown times are bare dates."""
    told = of_event(when=when)

    assert (told["startDate"], told.get("endDate")) == (start, end)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("scheduled", "EventScheduled"),
        ("room changed", "EventScheduled"),
        ("full", "EventScheduled"),
        ("cancelled", "EventCancelled"),
        ("postponed", "EventPostponed"),
        ("moved online", "EventMovedOnline"),
    ],
)
def test_status(status: str, expected: str) -> None:
    """Each status is the nearest of those that search engines know."""
    how = "online" if status == "moved online" else "in person"

    assert of_event(status=status, how=how)["eventStatus"] == SCHEMA + expected


def test_rescheduled_event_says_when_it_was() -> None:
    """A rescheduled event has its old start beside the new one."""
    told = of_event(status="rescheduled", was="7 July 2027, 10am to midday")

    assert told["eventStatus"] == SCHEMA + "EventRescheduled"
    assert (told["previousStartDate"], told["startDate"]) == (
        "2027-07-07T10:00+01:00",
        "2027-07-08T10:00+01:00",
    )


@pytest.mark.parametrize(
    ("facts", "mode", "kinds"),
    [
        ({"where": "the-boathouse"}, "Offline", ["Place"]),
        ({"how": "online"}, "Online", ["VirtualLocation"]),
        ({"how": "both", "where": "the-boathouse"}, "Mixed", ["Place", "VirtualLocation"]),
        ({"how": "both"}, "Mixed", ["VirtualLocation"]),
    ],
)
def test_where_it_is(facts: dict[str, Any], mode: str, kinds: list[str]) -> None:
    """An event is at a place, online at its page, or both, as far as it is known."""
    told = of_event(**facts)

    places = told.get("location", [])
    assert told["eventAttendanceMode"] == f"{SCHEMA}{mode}EventAttendanceMode"
    assert [place["@type"] for place in (places if isinstance(places, list) else [places])] == kinds


@pytest.mark.parametrize(
    ("cost", "price", "free"),
    [
        ("free", "0.00", True),
        ("free, with lunch", "0.00", True),
        ("£7.50", "7.50", False),
        ("£5, or £3 if you are a carer", None, False),
        ("not known yet", None, None),
    ],
)
def test_price(cost: str, price: str | None, free: bool | None) -> None:
    """A price is told where there is one price for everybody."""
    told = of_event(cost=cost, join={"book at": "https://book.example/k"})

    currency = "GBP" if price else None
    assert (told["offers"].get("price"), told["offers"].get("priceCurrency")) == (price, currency)
    assert told.get("isAccessibleForFree") is free


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"join": {"places left": "6"}}, "InStock"),
        ({"join": {"places left": "5"}}, "LimitedAvailability"),
        ({"join": {"places left": "0"}}, "SoldOut"),
        ({"join": {"places left": "6"}, "status": "full"}, "SoldOut"),
        ({"join": {"places left": "6"}, "status": "cancelled"}, None),
        ({}, None),
    ],
)
def test_free_places(facts: dict[str, Any], expected: str | None) -> None:
    """Whether there are places left is told only where it is known."""
    availability = of_event(cost="free", **facts)["offers"].get("availability")

    assert availability == (SCHEMA + expected if expected else None)


def test_an_earlier_event_is_not_of_this_week() -> None:
    """Only an event of this year's week is part of it."""
    assert "superEvent" not in of_event(year=2026)


def test_story() -> None:
    """A story is an Article by its teller, published by whose site it is."""
    cited = {
        "title": "Doors",
        "publisher": "The Ark",
        "year": "2024",
        "link": "https://ark.example/doors",
    }
    story = a_story(
        published="1 March 2027",
        updated="2 March 2027",
        topics=["Housing"],
        short_title="Door",
        sources=[cited],
    )

    page = "https://week.example.org/2027/stories/the-blue-door/"
    assert linked_data.story(story, CAMPAIGN, BUILD) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": page,
        "url": page,
        "mainEntityOfPage": page,
        "headline": "The blue door",
        "alternativeHeadline": "Door",
        "description": "Robin found a way back in.",
        "image": page + "card.png",
        "author": [{"@type": "Person", "name": "Robin"}],
        "publisher": TIDE_HOUSE,
        "datePublished": "2027-03-01",
        "dateModified": "2027-03-02",
        "about": [{"@type": "Thing", "name": "Housing"}],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Doors",
                "publisher": {"@type": "Organization", "name": "The Ark"},
                "datePublished": "2024",
                "url": "https://ark.example/doors",
            }
        ],
        "inLanguage": "en-GB",
    }


def test_picture_only_where_its_sharing_was_agreed() -> None:
    """A story whose consent does not cover social media has no image to be shared."""
    story = a_story(consent=AGREED | {"use on": ["site"]})

    assert "image" not in linked_data.story(story, CAMPAIGN, BUILD)


@pytest.mark.parametrize(
    ("teller", "author"),
    [
        (
            {"name": "Robin", "name is": "chosen", "role": "Carer", "lived experience": "yes"},
            {"@type": "Person", "name": "Robin", "jobTitle": "Carer"},
        ),
        ({"role": "Carer", "lived experience": "yes"}, {"@type": "Person", "name": "Carer"}),
        ({"organisation": "The Ark"}, {"@type": "Organization", "name": "The Ark"}),
    ],
)
def test_teller_is_shown_as_they_chose(teller: dict[str, str], author: dict[str, str]) -> None:
    """The author is what the teller shows, and lived experience is never told to machines."""
    assert linked_data.story(a_story(told_by=teller), CAMPAIGN, BUILD)["author"] == [author]


def test_case_study() -> None:
    """A case study is by its organisations, with the people and groups who did it."""
    told = linked_data.case_study(
        a_case_study(
            organisations=["tide-house"],
            with_people=[{"role": "Nurse"}],
            partners=["Friday Group"],
        ),
        CAMPAIGN,
        BUILD,
    )

    assert told["author"] == [TIDE_HOUSE]
    assert told["contributor"] == [
        {"@type": "Person", "name": "Nurse"},
        {"@type": "Organization", "name": "Friday Group"},
    ]


def test_workshop() -> None:
    """A write-up is by who held the workshop, else by whose site it is, with all who spoke."""
    told = linked_data.workshop(
        a_workshop(
            presentations=[{"by": {"role": "Tenant"}}],
            speakers={"role": "Nurse"},
            facilitators={"role": "Host"},
            partners="Friday Group",
        ),
        CAMPAIGN,
        BUILD,
    )

    assert told["author"] == [TIDE_HOUSE]
    assert [who["name"] for who in told["contributor"]] == ["Tenant", "Nurse", "Host", "Friday Group"]


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

    assert linked_data.organisation(organiser, BUILD) == {
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
    told = linked_data.venue(a_venue(summary="By the river.", access={"lift": "not known yet"}), BUILD)

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


def test_breadcrumbs() -> None:
    """The trail is numbered from home, with absolute addresses."""
    told = linked_data.breadcrumbs([("Home", ""), ("2027", "2027/")], BUILD)

    assert [(step["position"], step["name"], step["item"]) for step in told["itemListElement"]] == [
        (1, "Home", "https://week.example.org/"),
        (2, "2027", "https://week.example.org/2027/"),
    ]


def test_site() -> None:
    """Home tells of the site and of whose it is, with the ways to reach them."""
    web_site, publisher = linked_data.site(CAMPAIGN, BUILD)["@graph"]

    assert (web_site["@type"], web_site["name"]) == ("WebSite", "Sampleton Co-production Week")
    assert web_site["publisher"]["@id"] == publisher["@id"] == TIDE_HOUSE["@id"]
    assert publisher["contactPoint"]["email"] == "week@example.org"


def test_all_of_it_is_json() -> None:
    """What is told can be written as JSON as it stands."""
    event = of_event(cost="£5", where="the-boathouse", access={"breaks": "yes"}, join={"places": "3"})

    assert json.loads(json.dumps([event, linked_data.week(CAMPAIGN, CAMPAIGN, BUILD)]))[0] == event
