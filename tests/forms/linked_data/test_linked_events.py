"""What search engines are told of an event: what, where, for whom, at what price."""

from __future__ import annotations

from typing import Any

import pytest

from forms.linked_data.told import SCHEMA, TIDE_HOUSE, event_data, of_event
from making import (
    a_venue,
    a_week,
    an_event,
    an_organiser,
)


def test_an_event_of_which_much_is_known() -> None:
    """Every fact of an event has schema.org's word for it."""
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


def test_no_event_without_its_place() -> None:
    """Google's event results need a place or a page to join from, so there is nothing to say before it is known."""
    assert event_data(an_event()) is None
    assert event_data(an_event(how="online"))


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
        ("Free with a staff card", None, None),
        ("Free (members only)", None, None),
        ("Free except for companies", None, None),
        ("most of it is free", None, None),
        ("not known yet", None, None),
    ],
)
def test_price(cost: str, price: str | None, free: bool | None) -> None:
    """A price is given where there is one price for everybody."""
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
        ({"status": "full", "join": {"places": "6"}}, "SoldOut"),
        ({"status": "waiting list"}, "SoldOut"),
        ({"status": "few places left"}, "LimitedAvailability"),
        ({"join": {"places left": "6"}, "status": "by invitation"}, None),
        ({"join": {"places left": "6"}, "status": "cancelled"}, None),
        ({"join": {"places left": "6"}, "status": "paused"}, None),
        ({}, None),
    ],
)
def test_free_places(facts: dict[str, Any], expected: str | None) -> None:
    """Whether there are places left is said only where it is known."""
    availability = of_event(cost="free", **facts)["offers"].get("availability")

    assert availability == (SCHEMA + expected if expected else None)


def test_an_earlier_event_is_not_of_this_week() -> None:
    """Only an event of this year's week is part of it."""
    assert "superEvent" not in of_event(year=2026)


def test_what_comes_afterwards() -> None:
    """Recordings have captions and a transcript; slides say where they are."""
    told = of_event(
        recordings=[
            {"link": "https://v.example/1", "captions": "yes", "transcript": "https://v.example/1.txt"}
        ],
        slides=[{"title": "Soup", "link": "https://v.example/s.pdf", "type": "PDF", "size": "1 MB"}],
    )

    assert told["recordedIn"] == [
        {
            "@type": "VideoObject",
            "name": "Open kitchen",
            "url": "https://v.example/1",
            "transcript": "https://v.example/1.txt",
            "accessibilityFeature": ["captions", "transcript"],
        }
    ]
    assert told["workFeatured"] == [
        {"@type": "PresentationDigitalDocument", "name": "Soup", "url": "https://v.example/s.pdf"}
    ]


def test_titles_say_their_language() -> None:
    """A title in another language is a string of that language."""
    told = of_event(short_title="Kitchen", other_titles=[{"language": "cy", "title": "Cegin agored"}])

    assert told["alternateName"] == ["Kitchen", {"@value": "Cegin agored", "@language": "cy"}]


def test_where_to_watch() -> None:
    """The online place is what anyone can watch, never a meeting; else it is the page."""
    told = of_event(
        how="online",
        online={"watch at": "https://watch.example/k", "watch note": "The talks", "platform": "Kite"},
    )

    assert told["location"] == {
        "@type": "VirtualLocation",
        "url": "https://watch.example/k",
        "name": "Kite",
        "description": "The talks",
    }
    assert of_event(how="online", online={"link comes": "By e-mail"})["location"] == {
        "@type": "VirtualLocation",
        "url": "https://week.example.org/2027/events/open-kitchen/",
    }


def test_somebody_elses_event_is_theirs() -> None:
    """Who runs it is its organizer, beside those whose page says so."""
    told = of_event(run_by_others={"name": "The Ark", "link": "https://ark.example/"})

    assert told["organizer"] == [{"@type": "Organization", "name": "The Ark", "url": "https://ark.example/"}]


def test_days_and_sources_are_of_the_page() -> None:
    """In schema.org an event has no day of publication, but its page does; the latest change counts."""
    told = of_event(
        published="1 March 2027",
        updated="2 March 2027",
        status_since="3 March 2027",
        sources=[{"title": "Doors", "publisher": "The Ark"}],
    )["mainEntityOfPage"]

    assert (told["@type"], told["datePublished"], told["dateModified"]) == (
        "WebPage",
        "2027-03-01",
        "2027-03-03",
    )
    assert told["citation"][0]["name"] == "Doors"


def test_a_session_is_in_its_own_room_or_in_that_of_the_event() -> None:
    """People who look for a session are sent to a room, wherever it is written."""
    sessions = [
        {"title": "Talk", "when": "8 July 2027, 10am to 11am"},
        {"title": "Tea", "when": "8 July 2027, 11am to midday", "room": "Kitchen"},
    ]
    told = of_event(room="Hall", sessions=sessions)["subEvent"]

    assert [part["location"]["name"] for part in told] == ["Hall, Quay hut", "Kitchen, Quay hut"]


def test_an_event_of_an_earlier_year_is_of_the_week_of_that_year() -> None:
    """Under the name that the week had, long after the site is about another one."""
    week = a_week(2025, name="Speak Up Week")
    told = event_data(an_event(year=2025, where={"name": "Quay hut"}), week)

    assert told
    assert (told["superEvent"]["name"], told["superEvent"]["url"]) == (
        "Speak Up Week",
        "https://week.example.org/2025/",
    )


def test_an_event_in_a_room_has_what_is_so_there() -> None:
    """And not what is so in the rest of the building."""
    hall = a_venue(access={"hearing loop": "yes"}, rooms=[{"name": "Café", "access": {"hearing loop": "no"}}])

    (loop,) = of_event(where=hall, room="Café")["location"]["amenityFeature"]

    assert (loop["name"], loop["value"]) == ("Hearing loop", False)
