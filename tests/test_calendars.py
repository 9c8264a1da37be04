"""Calendars of an event and of a week, read back by two parsers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr

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


def second_reading(event: Event) -> dict[str, Any]:
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
        ({"updated": "4 May 2027", "status since": "6 May 2027"}, date(2027, 5, 6)),
        ({"updated": "6 May 2027", "status since": "4 May 2027"}, date(2027, 5, 6)),
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
        ("few places left", "A few places left: Open kitchen", "CONFIRMED", 1),
        ("waiting list", "Waiting list: Open kitchen", "CONFIRMED", 1),
        ("by invitation", "By invitation: Open kitchen", "CONFIRMED", 1),
        ("postponed", "Postponed: Open kitchen", "CONFIRMED", 1),
        ("paused", "Paused: Open kitchen", "CANCELLED", 2),
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


def test_postponed_without_a_new_day_keeps_the_old_one() -> None:
    """Whoever keeps the event sees at its old time that it does not happen, instead of nothing at all."""
    event = an_event(status="postponed", when="not known yet", was="7 July 2027, 10am to midday")

    entry = second_reading(event)

    assert (entry["summary"], entry["status"]) == ("Postponed: Open kitchen", "TENTATIVE")
    assert (entry["dtstart"], entry["sequence"]) == ("2027-07-07T09:00:00Z", 2)


def test_an_event_that_is_on_again_is_newer_than_its_pause() -> None:
    """SEQUENCE goes on climbing, so that programs take the good news."""
    paused, back = entry_of(an_event(status="paused")), entry_of(an_event(status_since="30 May 2027"))

    assert (paused["SEQUENCE"], back["SEQUENCE"]) == (2, 3)
    assert back["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize("status", ["cancelled", "paused"])
def test_what_is_off_leaves_the_time_free(status: str) -> None:
    """Nobody looks busy for what does not happen, or for all the days of an exhibition."""
    assert entry_of(an_event(status=status))["TRANSP"] == "TRANSPARENT"
    assert entry_of(an_event(when="5 to 7 July 2027"))["TRANSP"] == "TRANSPARENT"
    assert "TRANSP" not in entry_of(an_event())


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


REPEATS: list[tuple[dict[str, Any], list[str]]] = [
    # 10am in London is 9am in UTC until the clocks go back on 31 October.
    (
        {"when": "21 October 2027, 10am to midday", "repeats": "every Thursday until 11 November 2027"},
        ["2027-10-21T09:00:00Z", "2027-10-28T09:00:00Z", "2027-11-04T10:00:00Z", "2027-11-11T10:00:00Z"],
    ),
    (
        {"when": "18 March 2027, 10am", "repeats": "every second Thursday until 1 April 2027"},
        ["2027-03-18T10:00:00Z", "2027-04-01T09:00:00Z"],
    ),
    # The first minutes of a summer day are still the day before in UTC, on the last day too.
    (
        {"when": "5 July 2027, 00:15 to 00:45", "repeats": "every day until 7 July 2027"},
        ["2027-07-04T23:15:00Z", "2027-07-05T23:15:00Z", "2027-07-06T23:15:00Z"],
    ),
    (
        {"when": "5 July 2027, 11.30pm to midnight", "repeats": "every day until 6 July 2027"},
        ["2027-07-05T22:30:00Z", "2027-07-06T22:30:00Z"],
    ),
    (
        {
            "when": "2 September 2027, 2pm",
            "repeats": "first and third Thursdays until 21 October 2027",
            "not on": ["16 September 2027"],
        },
        ["2027-09-02T13:00:00Z", "2027-10-07T13:00:00Z", "2027-10-21T13:00:00Z"],
    ),
    (
        {"when": "24 September 2027, 2pm", "repeats": "last Fridays until 26 November 2027"},
        ["2027-09-24T13:00:00Z", "2027-10-29T13:00:00Z", "2027-11-26T14:00:00Z"],
    ),
    (
        {"when": "9 July 2027, all day", "repeats": "every weekday until 13 July 2027", "not on": ["12 July 2027"]},
        ["2027-07-09", "2027-07-13"],
    ),
    (
        {"when": "30 December 2027, 10am", "repeats": "every Thursday until 6 January 2028"},
        ["2027-12-30T10:00:00Z", "2028-01-06T10:00:00Z"],
    ),
]  # fmt: skip


def in_utc(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return moment.isoformat()


def expanded(entry: Any) -> list[str]:
    """Every start by icalendar and dateutil: in the local time of DTSTART, as RFC 5545 asks."""
    start = entry["DTSTART"].dt
    if "RRULE" not in entry:
        return [in_utc(start)]
    text = entry["RRULE"].to_ical().decode()
    is_day = not isinstance(start, datetime)
    first = datetime.combine(start, datetime.min.time()) if is_day else start
    exdates = entry.get("EXDATE", [])
    left_out = {
        in_utc(day.dt) for line in (exdates if isinstance(exdates, list) else [exdates]) for day in line.dts
    }
    moments = [moment.date() if is_day else moment for moment in rrulestr(text, dtstart=first)]
    return [said for said in map(in_utc, moments) if said not in left_out]


@pytest.mark.parametrize(("facts", "starts"), REPEATS, ids=[str(facts["repeats"]) for facts, _ in REPEATS])
def test_repeats_are_read_alike_by_two_parsers(facts: dict[str, Any], starts: list[str]) -> None:
    """A weekly 10am stays 10am when the clocks change; days left out are left out; the last day is in."""
    event = an_event(**facts)

    assert second_reading(event)["starts"] == starts
    assert expanded(entry_of(event)) == starts
    assert [in_utc(time.when.starts or time.when.first or date.max) for time in event.occurrences()] == starts


def test_the_end_of_a_repeat_is_of_the_same_kind_as_its_start() -> None:
    """UNTIL is in UTC where there is a time, and a day where there is none; EXDATE is in the zone of the start."""
    timed = calendar_of(
        an_event(repeats="every Thursday until 22 July 2027", not_on=["15 July 2027"])
    ).decode()
    days = calendar_of(
        an_event(
            when="8 July 2027, all day", repeats="every Thursday until 22 July 2027", not_on=["15 July 2027"]
        )
    ).decode()

    assert ";UNTIL=20270722T225959Z;" in timed
    assert "EXDATE;TZID=Europe/London:20270715T100000" in timed
    assert ";UNTIL=20270722;" in days
    assert "EXDATE;VALUE=DATE:20270715" in days


def test_other_dates_are_entries_of_their_own() -> None:
    """Each has its own UID, even two on one day, and its own room; they are read in the zone that the file defines."""
    event = an_event(
        where="the-boathouse",
        room="Loft",
        also_on=[
            {"when": "15 July 2027, 2pm", "room": "Cellar", "note": "With lunch."},
            {"when": "15 July 2027, 6pm", "where": {"name": "Quay hut"}},
            {"when": "15 July 2027, 6pm", "room": "Kitchen"},
            {"when": "9 December 2027, all day"},
            {"when": "not known yet"},
        ],
    )
    first, *others = parse(calendar_of(event).decode())

    uid = "2027-open-kitchen"
    assert first["uid"] == f"{uid}@week.example.org"
    assert [
        (other["uid"].partition("@")[0], other["dtstart"], other["location"].split(",")[0])
        for other in others
    ] == [
        (f"{uid}-2027-07-15T1400", "2027-07-15T13:00:00Z", "Cellar"),
        (f"{uid}-2027-07-15T1800", "2027-07-15T17:00:00Z", "Quay hut"),
        (f"{uid}-2027-07-15T1800-2", "2027-07-15T17:00:00Z", "Kitchen"),
        (f"{uid}-2027-12-09", "2027-12-09", "Loft"),
    ]
    assert "With lunch." in others[0]["description"]
    assert "With lunch." not in first["description"]


def test_a_part_names_what_it_is_part_of() -> None:
    """RELATED-TO is the UID of the bigger event."""
    bigger = an_event("open-day")
    part = an_event(part_of="2027/open-day")

    assert second_reading(part)["relatedTo"] == second_reading(bigger)["uid"]


def test_the_shape_of_the_day_is_in_the_text() -> None:
    """Opening hours, the place to meet, sessions and ways to join stand in the words, and sessions nowhere else."""
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
    )
    entry = entry_of(day)
    text = entry["DESCRIPTION"].split("\n")

    assert "Monday to Friday: 9am to 5pm" in hours
    assert "Sunday: closed" in hours
    assert "Where to meet: The red bench" in text
    assert text.index("10am to 10.30am: Welcome") + 1 == text.index("11am: Soup")
    assert "Or join by phone: 01632 960 109" in text
    assert "The link is sent after you book." in text
    assert [str(way) for way in entry["CONFERENCE"]] == ["https://watch.example/k", "tel:01632960109"]


def test_every_event_of_a_week_is_read_by_both_parsers() -> None:
    """Two parsers find the same events, zones, repeats and statuses in one calendar."""
    campaign = a_campaign()
    events = [
        an_event("weekly", repeats="every Thursday until 11 November 2027", not_on=["2 September 2027"]),
        an_event("monthly", repeats="second Thursdays until 9 December 2027", status="full"),
        an_event("days", when="5 to 7 July 2027", status="cancelled"),
        an_event("twice", also_on=[{"when": "10 July 2027, 10pm to 11 July 2027, 6am"}], status="paused"),
        an_event("lost", when="not known yet", was="7 July 2027, 10am", status="postponed"),
        an_event("untimed", when="8 July 2027, time not known yet", part_of="2027/weekly"),
    ]
    text = week_calendar(campaign, events, campaign, BUILD)

    one = [
        (
            str(entry["UID"]),
            expanded(entry),
            entry["DTSTART"].params.get("TZID"),
            str(entry["STATUS"]),
            str(entry["SUMMARY"]),
            entry.sequence,
        )
        for entry in icalendar.Calendar.from_ical(text).events
    ]
    other = [
        tuple(entry[name] for name in ("uid", "starts", "zone", "status", "summary", "sequence"))
        for entry in parse(text.decode())
    ]

    assert one == other
    assert len(one) == 7
    assert len(one[0][1]) == 18
