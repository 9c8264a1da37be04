"""Calendars of an event and of a week, read back by two parsers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from browser.ical_second_parser import parse
from campaign.build import Build
from campaign.calendars import event_calendar, week_calendar
from campaign.model.event import Event
from making import a_campaign, a_venue, an_event, an_organiser

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")
MOVED = Build(date(2027, 6, 1), "https://elsewhere.example/")


def calendar_of(event: Event, build: Build = BUILD) -> bytes:
    calendar = event_calendar(event, a_campaign(time_zone=event.when.zone), build)
    assert calendar is not None
    return calendar


def entry_of(event: Event, build: Build = BUILD) -> Any:
    (entry,) = icalendar.Calendar.from_ical(calendar_of(event, build)).walk("VEVENT")
    return entry


def second_reading(event: Event) -> dict[str, str | None]:
    (entry,) = parse(calendar_of(event).decode())
    return entry


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("8 July 2027, 10am to 12.30pm", "2027-07-08T09:00:00Z", "2027-07-08T11:30:00Z"),
        ("8 December 2027, 10am to 12.30pm", "2027-12-08T10:00:00Z", "2027-12-08T12:30:00Z"),
        ("8 July 2027, 2pm", "2027-07-08T13:00:00Z", None),
        ("8 July 2027, 10pm to 9 July 2027, 6am", "2027-07-08T21:00:00Z", "2027-07-09T05:00:00Z"),
        ("31 December 2027, 10pm to midnight", "2027-12-31T22:00:00Z", "2028-01-01T00:00:00Z"),
        ("8 July 2027, all day", "2027-07-08", "2027-07-09"),
        ("5 to 11 July 2027", "2027-07-05", "2027-07-12"),
        ("8 July 2027, time not known yet", "2027-07-08", "2027-07-09"),
    ],
)
def test_times_are_read_as_they_were_meant(when: str, start: str, end: str | None) -> None:
    """Another library reads each kind of time at the right moment in UTC, or as whole days."""
    entry = second_reading(an_event(when=when))

    assert (entry["dtstart"], entry["dtend"]) == (start, end)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("28 March 2027, 00:30 to 02:30", "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
        ("31 October 2027, 00:30 to 02:30", "2027-10-30T23:30:00Z", "2027-10-31T02:30:00Z"),
    ],
)
def test_clocks_change_at_the_right_hour(when: str, start: str, end: str) -> None:
    """An event over the change of the clocks starts by the old clock and ends by the new one."""
    entry = second_reading(an_event(when=when))

    assert (entry["dtstart"], entry["dtend"]) == (start, end)


@pytest.mark.parametrize("name", ["Europe/London", "America/New_York", "Australia/Lord_Howe"])
def test_time_zone_changes_at_the_moment_it_really_does(name: str) -> None:
    """Each change in a VTIMEZONE, counted by the clock before it (RFC 5545, 3.6.5), is one of the real zone's."""
    calendar = icalendar.Calendar.from_ical(calendar_of(an_event(zone=name)))
    periods: list[Any] = [*calendar.walk("STANDARD"), *calendar.walk("DAYLIGHT")]
    changes = [
        ((change - period.TZOFFSETFROM).replace(tzinfo=UTC), period.TZOFFSETTO)
        for period in periods
        if period.TZOFFSETFROM != period.TZOFFSETTO
        for change in (period.DTSTART, *(start for start, _ in period.rdates))
    ]

    zone, second = ZoneInfo(name), timedelta(seconds=1)
    assert len(changes) == 6
    assert all(
        at.astimezone(zone).utcoffset() == offset != (at - second).astimezone(zone).utcoffset()
        for at, offset in changes
    )


def test_no_day_no_calendar() -> None:
    """An event whose day is not known has no calendar, and is not in that of the week."""
    undated = an_event("one-day", when="not known yet")
    campaign = a_campaign()

    week = week_calendar(campaign, [undated, an_event()], campaign, BUILD)

    assert event_calendar(undated, campaign, BUILD) is None
    assert [entry["uid"] for entry in parse(week.decode())] == ["2027-open-kitchen@week.example.org"]


def test_unknown_time_is_said_in_words() -> None:
    """Where only the day is known, the text says that the time is not."""
    untimed = entry_of(an_event(when="8 July 2027, time not known yet"))

    assert "The time is not known yet." in untimed["DESCRIPTION"].split("\n")
    assert "not known" not in entry_of(an_event(when="8 July 2027, all day"))["DESCRIPTION"]


def test_an_event_stays_the_same_event_when_the_site_moves() -> None:
    """The UID is made of the campaign's constant, never of the site's address."""
    uids = {str(entry_of(an_event(), build)["UID"]) for build in (BUILD, MOVED)}

    assert uids == {"2027-open-kitchen@week.example.org"}


def test_builds_repeat_byte_for_byte() -> None:
    """The same facts, read twice and written in another order, give the same bytes."""
    facts: dict[str, Any] = {
        "topics": ["Housing", "Carers"],
        "join": {"phone": "01632 960 100", "note": "Just come"},
    }
    turned: dict[str, Any] = {
        "join": {"note": "Just come", "phone": "01632 960 100"},
        "topics": ["Housing", "Carers"],
    }

    assert calendar_of(an_event(**facts)) == calendar_of(an_event(**turned))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"published": "1 March 2027", "updated": "4 May 2027"}, date(2027, 5, 4)),
        ({"published": "1 March 2027"}, date(2027, 3, 1)),
        ({"updated": "1 August 2027"}, date(2027, 6, 1)),
        ({}, date(2027, 6, 1)),
    ],
)
def test_last_change_is_what_the_file_says(days: dict[str, Any], expected: date) -> None:
    """DTSTAMP and LAST-MODIFIED are the last known change, and never later than today."""
    entry = entry_of(an_event(**days))

    midnight = datetime.combine(expected, datetime.min.time(), UTC)
    assert (entry["DTSTAMP"].dt, entry["LAST-MODIFIED"].dt) == (midnight, midnight)


@pytest.mark.parametrize(
    ("status", "title", "standard", "sequence"),
    [
        ("scheduled", "Open kitchen", "CONFIRMED", 0),
        ("full", "Full: Open kitchen", "CONFIRMED", 1),
        ("room changed", "Room changed: Open kitchen", "CONFIRMED", 1),
        ("moved online", "Moved online: Open kitchen", "CONFIRMED", 1),
        ("rescheduled", "New date or time: Open kitchen", "CONFIRMED", 1),
        ("postponed", "Postponed: Open kitchen", "TENTATIVE", 2),
        ("cancelled", "Cancelled: Open kitchen", "CANCELLED", 2),
    ],
)
def test_status_is_in_the_title_and_for_programs(
    status: str, title: str, standard: str, sequence: int
) -> None:
    """What changed leads the title, sets STATUS, and raises SEQUENCE."""
    how = "online" if status == "moved online" else "in person"

    entry = entry_of(an_event(status=status, how=how, was="7 July 2027, 10am"))

    assert (entry["SUMMARY"], entry["STATUS"], entry["SEQUENCE"]) == (title, standard, sequence)


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
        "Book: https://book.example/k",
        "To join, call 01632 960 101",
        "To join, write to k@example.org",
        "Lift: no",
        "Hearing loop: yes. At the desk",
        "BSL (sign language) interpreter: yes",
        "Questions: 01632 960 100, week@example.org",
        "Everything about it: https://week.example.org/2027/events/open-kitchen/",
    ]


def test_contact_is_whoever_takes_bookings() -> None:
    """CONTACT is the event's own phone and e-mail, else the campaign's."""
    own = entry_of(an_event(join={"phone": "01632 960 101"}))["CONTACT"]

    assert (own, entry_of(an_event())["CONTACT"]) == ("01632 960 101", "01632 960 100, week@example.org")


def test_organiser_needs_an_email() -> None:
    """ORGANIZER, which RFC 5545 wants as an address, is the first organiser who has one."""
    silent, reachable = an_organiser(), an_organiser("ark", name='The "Ark"; all', email="ark@example.org")

    organizer = entry_of(an_event(organisers=[silent, reachable]))["ORGANIZER"]

    assert (organizer, organizer.params["CN"]) == ("mailto:ark@example.org", 'The "Ark"; all')
    assert "ORGANIZER" not in entry_of(an_event(organisers=[silent]))


def test_topics_are_categories() -> None:
    """Each topic is a category of its own."""
    assert entry_of(an_event(topics=["Housing", "Carers"]))["CATEGORIES"].cats == ["Housing", "Carers"]


def test_week_can_be_subscribed_to() -> None:
    """The calendar of a week has a name, says how often to look again, and defines its time zone once."""
    campaign = a_campaign()
    events = [
        an_event(f"event-{n}", when=f"{n} {month} 2027, 3pm") for n in (6, 7) for month in ("July", "May")
    ]

    text = week_calendar(campaign, events, campaign, BUILD).decode()

    lines = text.split("\r\n")
    assert "METHOD:PUBLISH" in lines
    assert "PRODID:-//co-production-week//campaign site//EN" in lines
    assert "X-WR-CALNAME:Sampleton Co-production Week 2027" in lines
    assert "NAME:Sampleton Co-production Week 2027" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines
    assert "X-PUBLISHED-TTL:PT12H" in lines
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert lines.count("BEGIN:VEVENT") == 4


def test_week_without_events_can_be_subscribed_to_already() -> None:
    """An empty week is a calendar as the standard asks, with at least one component."""
    campaign = a_campaign()

    calendar = icalendar.Calendar.from_ical(week_calendar(campaign, [], campaign, BUILD))

    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]


def test_a_zone_that_stands_still() -> None:
    """A time zone whose clocks never change is written without dates of change."""
    entry = second_reading(an_event(zone="Asia/Kolkata"))

    assert entry["dtstart"] == "2027-07-08T04:30:00Z"


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
    """Whatever stands in a text, another library reads the same properties, and the words as words."""
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


def test_five_hundred_events_take_no_time() -> None:
    """Five hundred calendars, and one of all of them, are written in under three seconds."""
    campaign = a_campaign()
    events = [an_event(f"event-{number}", where="the-boathouse") for number in range(500)]

    started = process_time()
    for event in events:
        event_calendar(event, campaign, BUILD)
    week_calendar(campaign, events, campaign, BUILD)

    assert timedelta(seconds=process_time() - started) < timedelta(seconds=3)
