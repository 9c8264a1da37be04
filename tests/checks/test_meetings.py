"""Nobody finds a way into a meeting on the site: strangers come and spoil it."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.checks.meetings import meeting_links_stay_private
from campaign.model.record import Record
from campaign.problems import Problem
from campaign.site.site import Site
from making import a_campaign, a_page, a_site, a_story, a_venue, an_event, at


def said(*records: Record) -> list[str]:
    return [str(problem) for problem in found_in(a_site(*records))]


def found_in(site: Site) -> list[Problem]:
    records = (*site.weeks, *site.records())
    return sorted(set(meeting_links_stay_private(records, site.easy_reads.values())))


MEETINGS = [
    "https://zoom.us/j/81234567890",
    "https://us02web.zoom.us/j/81234567890?pwd=UkxhQk1",
    "Come in at US02WEB.ZOOM.US/J/81234567890.",
    "https://example-org.zoom.us/my/robin.room",
    "https://zoom.us/w/91234567890?tk=x",
    "https://zoom.us/wc/join/81234567890",
    "https://zoom.us/s/81234567890",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Yzk%40thread.v2/0?context=x",
    "https://teams.microsoft.com/meet/3456789012345?p=x",
    "https://teams.live.com/meet/9356789012345",
    "https://meet.google.com/abc-defg-hij",
    "https://meet.google.com/lookup/abcdefghij",
    "https://example.webex.com/meet/robin",
    "https://example.webex.com/example/j.php?MTID=m1234567890",
    "https://example.webex.com/wbxmjs/joinservice/sites/example/meeting/download/x",
    "https://whereby.com/our-room",
    "https://meet.jit.si/OurRoom",
    "https://global.gotomeeting.com/join/123456789",
    "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%3ameeting_abc",
    "https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_abc",
    "zoommtg://zoom.us/join?confno=81234567890",
    "Zoom ID: 812 3456 7890",
    "Meeting number: 2345 678 9012",
    "Zoom meeting 812 3456 7890, PIN 123456",
    "Meeting ID: 812 3456 7890",
    "Meeting ID 81234567890",
    "The meeting id is 345 678 901 23",
    "Webinar ID: 812-3456-7890",
    "Phone conference ID: 123 456 789#",
    "Passcode: 4xY9kk",
    "passcode 123456",
    "Pass code: 1234",
    "Meeting İD: 123 456 789",
    "paſscode: 12345",
    "The passcode is 4xY9kk.",
    "Password: choir",
    "Password: choir\nSee you there",
    "Zoom password = Sing2027",
]

NO_MEETINGS = [
    "Call us about the Zoom meeting (01632 960 111).",
    "The teams number is 01632 960 123.",
    "The conference number is 01632 960 123.",
    "Zoom meeting 2027-07-05",
    "Zoom meeting, 10 - 11 30",
    "Zoom",
    "On Zoom, in a small meeting.",
    "The meeting of 8 July 2027 is in room 12.",
    "We send the meeting ID and the passcode after you book.",
    "You get a passcode by e-mail.",
    "The passcode comes on the day.",
    "Passcode: we send it when you book.",
    "Passcode: none",
    "The passcode has 6 digits.",
    "No password needed",
    "Call 01632 960 100 about the meeting.",
    "Meeting point: 12 Market Street",
    "A bus pass is enough; show it to driver 12345.",
    "Pass 24 doors and turn left.",
    "https://zoom.us/webinar/register/WN_a1B2c3D4e5",
    "https://us02web.zoom.us/meeting/register/tZ0kdu",
    "https://events.teams.microsoft.com/event/1a2b@3c4d",
    "https://teams.microsoft.com/registration/abc",
    "https://example.webex.com/weblink/register/r1234",
    "https://support.zoom.us/hc/en-us/articles/115004954946",
    "https://meet.google.com/",
    "https://example.org/zoom/join/2027",
    "https://whereby.com/information/tos",
]


@pytest.mark.parametrize("words", MEETINGS)
def test_what_would_let_anybody_into_a_meeting(words: str) -> None:
    """Links to meetings, their numbers and their passwords are found among other words."""
    event = an_event(description=f"Join us.\n\n{words}\n")

    assert said(event) == [
        (
            "events/2027/open-kitchen.yml:1:1: This would let anybody into the meeting. "
            "Delete it. Send the link to people after they book."
        )
    ]


@pytest.mark.parametrize("words", NO_MEETINGS)
def test_what_only_speaks_of_a_meeting(words: str) -> None:
    """The names of programs, phone numbers and pages to book at are for everybody."""

    assert said(an_event(description=f"Join us.\n\n{words}\n\nBring tea.\n")) == []


LINK = "https://zoom.us/j/81234567890"
ROBIN = {"name": "Robin", "name is": "chosen", "role": LINK}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("link", LINK),
        ("status note", f"Now at {LINK}"),
        ("cost", f"free, at {LINK}"),
        ("join", {"book at": LINK}),
        ("join", {"note": LINK}),
        ("online", {"watch at": LINK}),
        ("online", {"link comes": LINK}),
        ("where", {"name": "The pier", "getting there": LINK}),
        ("sessions", [{"title": "Tea", "when": "11am"}, {"title": "Songs", "when": "10am", "summary": LINK}]),
        ("sessions", {"title": "Tea", "when": "10am", "speakers": ROBIN}),
        ("also on", {"when": "9 July 2027, 10am", "note": LINK}),
        ("series", {"name": "Songs", "link": LINK}),
        ("access", {"guide": LINK}),
        ("access", {"live captions": f"yes. At {LINK}"}),
        ("contributors", ROBIN),
    ],
)
def test_wherever_a_meeting_is(field: str, value: object) -> None:
    """Every field of an event is looked at, however deep, and the problem is on it."""
    fields: dict[str, Any] = {"how": "both", "status": "few places left", field.replace(" ", "_"): value}
    event = at(an_event(**fields), **{field.replace(" ", "_"): (7, 3)})

    assert [line.split(" This ")[0] for line in said(event)] == ["events/2027/open-kitchen.yml:7:3:"]


def test_a_meeting_on_a_page_or_in_the_week_is_told_too() -> None:
    """On its line of a page of ``docs/``, and on the field of ``mkdocs.yml``."""
    page = a_page("docs/come.md", f"Come.\n\nJoin at {LINK}", title="Come", line=3)
    site = a_site(page, campaign=at(a_campaign(about=f"Join at {LINK}"), about=(9, 5)))

    assert [str(problem).split(" This ")[0] for problem in found_in(site)] == [
        "docs/come.md:5:1:",
        "mkdocs.yml:9:5:",
    ]


def test_a_meeting_in_a_place_or_a_story_is_told_once() -> None:
    """A file that others refer to is looked at by itself, and so are the words below the facts."""
    venue = a_venue(getting_there=f"Or join at {LINK}")
    story = a_story(body=f"Meet me at {LINK}")
    lines = said(venue, an_event("a", where=venue), an_event("b", where=venue), story)

    assert [line.split(":")[0] for line in lines] == [
        "events/venues/the-boathouse.yml",
        "stories/2027/lived-experience/the-blue-door.md",
    ]
