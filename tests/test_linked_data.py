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
        ("few places left", "EventScheduled"),
        ("waiting list", "EventScheduled"),
        ("by invitation", "EventScheduled"),
        ("paused", "EventPostponed"),
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


def test_postponed() -> None:
    """Without a new day it keeps its old one, as search engines ask; with a new one it is rescheduled."""
    waiting = of_event(status="postponed", when="not known yet", was="7 July 2027, 10am to midday")
    moved = of_event(status="postponed", was="7 July 2027, 10am to midday")

    assert (waiting["eventStatus"], waiting["startDate"]) == (
        SCHEMA + "EventPostponed",
        "2027-07-07T10:00+01:00",
    )
    assert (moved["eventStatus"], moved["startDate"], moved["previousStartDate"]) == (
        SCHEMA + "EventRescheduled",
        "2027-07-08T10:00+01:00",
        "2027-07-07T10:00+01:00",
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
        ({"join": {"places left": "6"}, "status": "waiting list"}, "SoldOut"),
        ({"status": "few places left"}, "LimitedAvailability"),
        ({"join": {"places left": "6"}, "status": "by invitation"}, None),
        ({"join": {"places left": "6"}, "status": "cancelled"}, None),
        ({"join": {"places left": "6"}, "status": "paused"}, None),
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


@pytest.mark.parametrize(
    ("facts", "schedule"),
    [
        (
            {"repeats": "every Thursday until 29 July 2027", "not_on": ["15 July 2027"]},
            {
                "repeatFrequency": "P1W",
                "byDay": [SCHEMA + "Thursday"],
                "startDate": "2027-07-08",
                "endDate": "2027-07-29",
                "startTime": "10:00:00",
                "endTime": "12:30:00",
                "exceptDate": ["2027-07-15"],
            },
        ),
        (
            {"repeats": "every day until 9 July 2027", "when": "8 July 2027, 2pm"},
            {
                "repeatFrequency": "P1D",
                "startDate": "2027-07-08",
                "endDate": "2027-07-09",
                "startTime": "14:00:00",
            },
        ),
        (
            {"repeats": "every second Thursday until 29 July 2027", "when": "8 July 2027, all day"},
            {
                "repeatFrequency": "P2W",
                "byDay": [SCHEMA + "Thursday"],
                "startDate": "2027-07-08",
                "endDate": "2027-07-29",
            },
        ),
        (
            {"repeats": "first and third Thursdays until 16 September 2027", "when": "1 July 2027, 2pm"},
            {
                "repeatFrequency": "P1M",
                "byDay": [SCHEMA + "Thursday"],
                "byMonthWeek": [1, 3],
                "startDate": "2027-07-01",
                "endDate": "2027-09-16",
                "startTime": "14:00:00",
            },
        ),
        (
            {"repeats": "last Fridays until 26 November 2027", "when": "30 July 2027, 2pm"},
            {
                "repeatFrequency": "P1M",
                "byDay": ["-1FR"],
                "startDate": "2027-07-30",
                "endDate": "2027-11-26",
                "startTime": "14:00:00",
            },
        ),
        (
            {
                "when": "5 to 9 July 2027",
                "opening_hours": {"Monday and Tuesday": "9am to 5pm", "Wednesday": "closed"},
            },
            {
                "repeatFrequency": "P1W",
                "byDay": [SCHEMA + "Monday", SCHEMA + "Tuesday"],
                "startDate": "2027-07-05",
                "endDate": "2027-07-09",
                "startTime": "09:00:00",
                "endTime": "17:00:00",
            },
        ),
    ],
)
def test_schedule(facts: dict[str, Any], schedule: dict[str, Any]) -> None:
    """How it repeats and when it is open, in the clock of its own zone."""
    assert of_event(**facts)["eventSchedule"] == [
        {"@type": "Schedule", "scheduleTimezone": "Europe/London", **schedule}
    ]


def test_sessions_and_other_dates_are_events_in_it() -> None:
    """Each has its own time, place and people; a date that is not known yet is not told."""
    session, other = of_event(
        where={"name": "Quay hut"},
        sessions=[
            {
                "title": "Soup",
                "when": "11am to midday",
                "room": "Kitchen",
                "track": "Food",
                "speakers": [{"role": "Cook"}],
            }
        ],
        also_on=[{"when": "9 July 2027, 2pm", "room": "Cellar", "note": "With lunch."}, {"when": "not known yet"}],
    )["subEvent"]  # fmt: skip

    assert session == {
        "@type": "Event",
        "name": "Soup",
        "startDate": "2027-07-08T11:00+01:00",
        "endDate": "2027-07-08T12:00+01:00",
        "location": {
            "@type": "Place",
            "name": "Kitchen, Quay hut",
            "address": {"@type": "PostalAddress", "addressCountry": "GB"},
        },
        "performer": [{"@type": "Person", "name": "Cook"}],
        "keywords": ["Food"],
    }
    assert (other["name"], other["startDate"], other["description"], other["location"]["name"]) == (
        "Open kitchen",
        "2027-07-09T14:00+01:00",
        "With lunch.",
        "Cellar, Quay hut",
    )


def test_what_it_is_part_of_and_what_is_part_of_it() -> None:
    """The week, a bigger event and somebody else's series are above it; its parts are below."""
    bigger, part = (
        an_event("open-day", title="Open day", where={"name": "Quay hut"}),
        an_event("tea", title="Tea"),
    )
    event = an_event(
        where={"name": "Quay hut"},
        series={"name": "Slow talks", "by": "The Ark", "link": "https://ark.example/slow"},
    )

    told = linked_data.event(event, CAMPAIGN, BUILD, bigger, [part])

    assert told is not None
    week, above, series = told["superEvent"]
    assert week["@type"] == "EventSeries"
    assert (above["@id"], above["name"]) == ("https://week.example.org/2027/events/open-day/", "Open day")
    assert series == {
        "@type": "EventSeries",
        "name": "Slow talks",
        "organizer": {"@type": "Organization", "name": "The Ark"},
        "url": "https://ark.example/slow",
    }
    assert [(below["name"], below["startDate"]) for below in told["subEvent"]] == [
        ("Tea", "2027-07-08T10:00+01:00")
    ]


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
