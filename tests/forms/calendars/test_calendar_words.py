"""The words in an event's calendar, friendly and hostile."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest

from campaign.build import Build
from forms.calendars.read_back import calendar_of, entry_of, second_reading
from making import a_venue, an_event, an_organiser


@pytest.mark.parametrize(
    ("facts", "location"),
    [
        (
            {"where": "the-boathouse", "room": "Loft"},
            "Loft, The Boathouse, 3 Ferry Lane, Sampleton, ZZ1 2AB",
        ),
        ({"how": "online"}, "Online"),
        ({"how": "both"}, "Online"),
        ({"how": "both", "where": {"name": "The Ark"}}, "The Ark, or online"),
        ({"where": "not known yet"}, None),
        ({"where": {"town": "Leeds"}}, "Leeds"),
        ({"where": {"name": "not known yet", "town": "Leeds"}, "how": "both"}, "Leeds, or online"),
    ],
)
def test_place(facts: dict[str, Any], location: str | None) -> None:
    """LOCATION is all that is known of the place, or that it is online; an unknown place is left out."""
    assert second_reading(an_event(**facts))["location"] == location


def test_text_tells_what_people_ask_first() -> None:
    """The text holds what changed, how to join, the access facts that are known, whom to ask and the page."""
    venue = a_venue(access={"lift": "no", "hearing loop": "yes. At the desk", "quiet space": "not known yet"})
    event = an_event(
        where=venue,
        status="full",
        status_note="There is a waiting list.",
        join={
            "book at": "https://book.example/k",
            "phone": "01632 960 101",
            "email": "k@example.org",
            "note": "Tell us what you eat.",
        },
        access={"bsl interpreter": "yes", "breaks": "not known yet"},
    )

    assert entry_of(event)["DESCRIPTION"].split("\n") == [
        "There is a waiting list.",
        "Cook lunch together and say what good support tastes like.",
        "Tell us what you eat.",
        "Booking page: https://book.example/k",
        "To ask if a place comes free, call 01632 960 101",
        "To ask if a place comes free, write to k@example.org",
        "There is no lift.",
        "There is a hearing loop. At the desk.",
        "There is a BSL (sign language) interpreter.",
        "Questions: 01632 960 100, week@example.org",
        "Everything about it: https://week.example.org/2027/events/open-kitchen/",
    ]


def test_text_tells_what_people_need_to_plan() -> None:
    """Who can come, what it costs and what is paid, how to book, and whom to ask about access and by when."""
    event = an_event(
        for_="Carers and people they care for",
        cost="free",
        expenses="Your bus fare",
        drop_in="yes",
        join={"phone": "01632 960 101"},
        access={"ask": {"name": "Kim Lee", "phone": "01632 960 102"}, "ask by": "24 June 2027"},
    )

    assert entry_of(event)["DESCRIPTION"].split("\n")[1:-2] == [
        "Who can come: Carers and people they care for",
        "Cost: Free",
        "We pay for: Your bus fare",
        "Drop in. Come and go as you like.",
        "If you want to ask something, call 01632 960 101",
        "To ask about access: Kim Lee, 01632 960 102",
        "Please ask by Thursday 24 June 2027.",
    ]


@pytest.mark.parametrize(
    ("facts", "whom"),
    [
        ({}, "01632 960 100, week@example.org"),
        ({"run_by_others": {"name": "Mill End Library"}}, "Mill End Library"),
    ],
)
def test_where_nobody_is_named_for_access_the_last_day_to_ask_is_told_all_the_same(
    facts: dict[str, Any], whom: str
) -> None:
    """With whoever answers for the event."""
    event = an_event(access={"ask by": "24 June 2027"}, **facts)

    lines = entry_of(event)["DESCRIPTION"].split("\n")
    assert lines[lines.index(f"To ask about access: {whom}") + 1] == "Please ask by Thursday 24 June 2027."


def test_once_the_last_day_to_ask_is_past_it_is_not_told() -> None:
    """Whom to ask still is."""
    words = entry_of(an_event(access={"ask by": "31 May 2027"}))["DESCRIPTION"]

    assert "To ask about access: 01632 960 100" in words
    assert "Please ask by" not in words


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("scheduled", "To book, call 01632 960 101"),
        ("full", "To ask if a place comes free, call 01632 960 101"),
        ("waiting list", "To go on the waiting list, call 01632 960 101"),
    ],
)
def test_a_number_says_what_can_still_be_done_with_it(status: str, said: str) -> None:
    """The number for booking is never one to join by."""
    text = entry_of(an_event(status=status, join={"phone": "01632 960 101"}))["DESCRIPTION"].split("\n")

    assert said in text
    assert not any(line.startswith("To join") for line in text)


@pytest.mark.parametrize("status", ["cancelled", "paused", "postponed"])
def test_an_event_that_is_off_invites_nobody(status: str) -> None:
    """No booking, no way in and no place to meet; what happened, whom to ask and the page are left."""
    entry = entry_of(
        an_event(
            status=status,
            status_note="The kitchen is flooded.",
            how="both",
            meeting_point="The red bench",
            join={"book at": "https://book.example/k", "phone": "01632 960 101"},
            online={"watch at": "https://watch.example/k", "phone": "01632 960 109"},
        )
    )

    assert entry["DESCRIPTION"].split("\n") == [
        "The kitchen is flooded.",
        "Cook lunch together and say what good support tastes like.",
        "Questions: 01632 960 100, week@example.org",
        "Everything about it: https://week.example.org/2027/events/open-kitchen/",
    ]
    assert "CONFERENCE" not in entry


def test_contact_is_whoever_takes_bookings() -> None:
    """CONTACT is the event's own phone and e-mail, else the campaign's."""
    own = entry_of(an_event(join={"phone": "01632 960 101"}))["CONTACT"]

    assert (own, entry_of(an_event())["CONTACT"]) == ("01632 960 101", "01632 960 100, week@example.org")


def test_contact_of_somebody_elses_event_takes_its_bookings() -> None:
    """A number for booking comes before the name of those who run it."""
    event = an_event(run_by_others={"name": "Mill End Library"}, join={"phone": "01632 960 101"})

    assert entry_of(event)["CONTACT"] == "01632 960 101"


@pytest.mark.parametrize(
    ("run_by", "contact"),
    [
        ({}, "01632 960 100, week@example.org"),
        ({"run_by_others": {"name": "Mill End Library"}}, "Mill End Library"),
    ],
)
def test_nobody_is_told_to_book_what_is_cancelled(run_by: dict[str, Any], contact: str) -> None:
    """CONTACT of a cancelled event is whoever can be asked, and not who took bookings."""
    join = {"phone": "01632 960 101", "email": "k@example.org"}

    assert entry_of(an_event(status="cancelled", join=join, **run_by))["CONTACT"] == contact


def test_nobody_is_told_to_book_or_to_watch_live_what_is_over() -> None:
    """CONTACT is then the campaign, and there is no way in; what was not known will not be known any more."""
    event = an_event(
        when="8 July 2027, time not known yet",
        how="online",
        join={"phone": "01632 960 101", "book at": "https://book.example/k"},
        online={"watch at": "https://watch.example/k", "phone": "01632 960 102"},
    )
    entry = entry_of(event, Build(date(2027, 7, 9), "https://week.example.org/"))

    assert entry["CONTACT"] == "01632 960 100, week@example.org"
    assert "CONFERENCE" not in entry
    assert "https://" not in entry["DESCRIPTION"].replace("https://week.example.org/", "")
    assert entry["DESCRIPTION"].splitlines()[0] == "The time was not recorded."


def test_organiser_needs_an_email() -> None:
    """ORGANIZER, which RFC 5545 wants as an address, is the first organiser who has one."""
    silent, reachable = an_organiser(), an_organiser("ark", name='The "Ark"; all', email="ark@example.org")

    organizer = entry_of(an_event(organisers=[silent, reachable]))["ORGANIZER"]

    assert (organizer, organizer.params["CN"]) == ("mailto:ark@example.org", 'The "Ark"; all')
    assert "ORGANIZER" not in entry_of(an_event(organisers=[silent]))


def test_each_date_has_the_access_of_its_own_place() -> None:
    """An entry of a date elsewhere, or in another room, never has a yes of the first place."""
    hall = a_venue(access={"lift": "yes"}, rooms=[{"name": "Loft", "access": {"lift": "no"}}])
    event = an_event(
        where=hall,
        also_on=[
            {
                "when": "9 July 2027, 10am",
                "where": {"name": "The pier", "access": {"step free entrance": "no"}},
            },
            {"when": "10 July 2027, 10am", "room": "Loft"},
        ],
    )
    entries = icalendar.Calendar.from_ical(calendar_of(event)).events
    access = [
        [line for line in str(entry["DESCRIPTION"]).split("\n") if line.startswith("There is")]
        for entry in entries
    ]

    assert access == [["There is a lift."], ["There is no step-free entrance."], ["There is no lift."]]


def test_topics_are_categories() -> None:
    """Each topic is a category of its own."""
    assert entry_of(an_event(topics=["Housing", "Carers"]))["CATEGORIES"].cats == ["Housing", "Carers"]


def test_the_shape_of_the_day_is_in_the_text() -> None:
    """Opening hours, the place to meet, sessions and ways to join are in the words, and sessions nowhere else."""
    hours = entry_of(
        an_event(
            when="5 to 9 July 2027", opening_hours={"Monday to Friday": "9am to 5pm", "Sunday": "closed"}
        )
    )["DESCRIPTION"].split("\n")
    day = an_event(
        how="both",
        meeting_point="The red bench",
        sessions=[{"title": "Welcome", "when": "10am to 10.30am"}, {"title": "Soup", "when": "11am"}],
        online={"watch at": "https://watch.example/k", "phone": "01632 960 109"},
        join={"book at": "https://book.example/k"},
    )
    entry = entry_of(day)
    text = entry["DESCRIPTION"].split("\n")

    assert "Monday to Friday: 9am to 5pm" in hours
    assert "Sunday: closed" in hours
    assert "Where to meet: The red bench" in text
    assert text.index("10am to 10.30am: Welcome") + 1 == text.index("11am: Soup")
    assert "To join by phone, call 01632 960 109" in text
    assert "The link is sent after you book." in text
    assert [str(way) for way in entry["CONFERENCE"]] == ["https://watch.example/k", "tel:01632960109"]


HOSTILE = [
    "Tea\r\nSTATUS:CANCELLED",
    "Tea\rATTENDEE:mailto:all@example.org",
    "Tea\x0b\x00\x85\u2028 and talk",
    r"Tea; talk, \n and C:\new",
    "Tea " + "\N{FAMILY}é" * 80,
    'Tea "and" <b>talk</b>',
]


@pytest.mark.parametrize("title", HOSTILE)
def test_words_cannot_become_properties(title: str) -> None:
    """Whatever is in a text, another library reads the same properties, and the words as words."""
    # model_copy passes by the checks that refuse such words, as a mistake in them would.
    event = an_event(where="the-boathouse").model_copy(
        update={"title": title, "summary": title, "room": title}
    )

    entry = second_reading(event)

    kept = "".join(sign for sign in title if sign not in "\r\x0b\x00\x85")
    assert entry["summary"] == kept
    assert entry["status"] == "CONFIRMED"
    assert (entry["location"] or "").startswith(kept)


@pytest.mark.parametrize("title", HOSTILE)
def test_lines_are_folded_as_the_standard_asks(title: str) -> None:
    """Lines end in CRLF and have at most 75 octets, and no character is cut in two."""
    calendar = calendar_of(an_event().model_copy(update={"title": title}))

    lines = calendar.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(line.decode() for line in lines[:-1])


def test_events_of_others_point_to_them() -> None:
    """Whoever keeps somebody else's event asks them, and is never told that we send the link."""
    event = an_event(
        how="online", run_by_others={"name": "Mill End Library", "link": "https://mill-end.example/"}, join={}
    )
    entry = entry_of(event)

    assert entry["CONTACT"] == "Mill End Library, https://mill-end.example/"
    assert "Please ask Mill End Library for the link." in entry["DESCRIPTION"]
    assert "This is an event of Mill End Library. Please book and ask there." in entry["DESCRIPTION"]
    assert "01632" not in entry["DESCRIPTION"]
