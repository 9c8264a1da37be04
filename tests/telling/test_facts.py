"""The list of what is known of an event, from which calendars, feeds and previews take their sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.telling.events import access_lines
from campaign.telling.facts import Fact, facts_of_time, told_in
from campaign.telling.joining import link_said
from campaign.telling.left_out import Form
from campaign.telling.places import place_line
from making import a_venue, an_event

PHONE = "01632 960 123"


def facts(event: Event) -> list[Fact]:
    time = Occurrence(event.told_when, event.where, event.room)
    return [*facts_of_time(event, time, "01632 960 100", date(2027, 6, 1), ENGLISH, ENGLISH)]


def said(**fields: Any) -> list[str]:
    return [fact.words for fact in facts(an_event(**fields))]


def test_the_table_decides_what_a_form_tells() -> None:
    """A field that is left out is left out with all inside it, and nothing else is."""
    given = iter([Fact("cost", "Cost: £5"), Fact("join: phone", "Call"), Fact("where", "The Ark")])

    assert [*told_in(Form.FEED, given)] == ["The Ark"]


def test_what_is_stopped_says_what_was_planned_and_invites_nobody() -> None:
    """Neither a price nor a number; and that other times were planned, too, so that nobody comes to those."""
    told = said(
        status="cancelled",
        status_note="The oven broke.",
        join={"phone": PHONE},
        cost="free",
        also_on=[{"when": "9 July 2027, 2pm"}],
    )

    assert told == [
        "Cancelled",
        "The oven broke.",
        "It was planned for Thursday 8 July 2027, 10am to 12.30pm; and one more time.",
        "Place not known yet",
        "Cook lunch together and say what good support tastes like.",
    ]


@pytest.mark.parametrize(
    ("fields", "where", "link"),
    [
        ({"how": "online", "online": {"phone": PHONE}}, "By phone", None),
        ({"how": "online", "online": {"phone": PHONE, "link comes": "No link."}}, "By phone", "No link."),
        (
            {"how": "online", "online": {"phone": PHONE, "platform": "Zoom"}},
            "Online",
            "It is not known yet how you get the link. Please ask us.",
        ),
        (
            {"how": "both", "where": {"name": "The Ark"}, "online": {"phone": PHONE}},
            "The Ark, or by phone",
            None,
        ),
        (
            {
                "how": "both",
                "where": {"name": "The Ark"},
                "online": {"phone": PHONE, "link comes": "By e-mail."},
            },
            "The Ark, or online",
            "By e-mail.",
        ),
        ({"how": "in person", "where": {"name": "The Ark"}}, "The Ark", None),
        ({"how": "online", "online": {"watch at": "https://w.example/"}}, "Online", None),
        ({"how": "online", "online": {"watch at": "https://w.example/"}, "status": "full"}, "Online", None),
        (
            {"how": "online", "online": {"watch at": "https://w.example/"}, "join": {"phone": PHONE}},
            "Online",
            "The link is sent after you book.",
        ),
        (
            {"how": "online", "online": {"watch at": "https://w.example/", "platform": "Zoom"}},
            "Online",
            "It is not known yet how you get the link. Please ask us.",
        ),
    ],
)
def test_what_is_by_phone_or_only_watched_has_no_link(
    fields: dict[str, Any], where: str, link: str | None
) -> None:
    """Nobody looks for a link that there is not."""
    event = an_event(**fields)

    assert place_line(event, event.occurrences()[0], ENGLISH) == where
    assert link_said(event, ENGLISH) == link


def test_what_can_be_watched_has_its_limit() -> None:
    """A link with a note is never told without the note."""
    online = {"watch at": "https://watch.example/", "watch note": "The talks only"}

    assert "Watch without booking: https://watch.example/ (The talks only)" in said(how="both", online=online)


def test_nobody_knows_yet_how_to_join() -> None:
    """That is told, too, with whom to ask."""
    assert "How to join is not known yet. Please ask us." in said()
    assert "How to join is not known yet. Please ask us." not in said(join={"phone": PHONE})


LIBRARY = a_venue(
    access={"lift": "yes", "hearing loop": "yes. At the desk."},
    rooms=[
        {
            "name": "Gallery",
            "floor": "first floor",
            "access": {"quiet space": "yes", "more": "Mind the step."},
        },
        {"name": "Cellar", "access": {"lift": "no. There are 9 steps.", "hearing loop": "not known yet"}},
        {"name": "Attic", "access": {"lift": "no. There are 9 steps.", "hearing loop": "not known yet"}},
    ],
)


def in_rooms(room: str | None, *rooms: str, today: date = date(2027, 6, 1)) -> list[str]:
    """What is told of an event in the library, in a room, with sessions in others, on a day."""
    sessions = [
        {"title": f"Part {number}", "when": "10am to 11am", "room": each} for number, each in enumerate(rooms)
    ]
    event = an_event(where=LIBRARY, room=room, sessions=sessions)
    time = Occurrence(event.when, event.where, event.room)
    given = facts_of_time(event, time, "01632 960 100", today, ENGLISH, ENGLISH)
    return [fact.words for fact in given if fact.field.startswith(("sessions", "where: access"))]


def test_what_is_other_in_the_room_of_a_session_is_told_once_with_its_name() -> None:
    """Whoever plans the day from their calendar finds no stairs that nobody told them of."""
    assert in_rooms("Gallery", "Cellar", "Gallery, first floor", "Cellar", "Attic", "Hall") == [
        "10am to 11am: Part 0 (Cellar)",
        "10am to 11am: Part 1 (Gallery, first floor)",
        "10am to 11am: Part 2 (Cellar)",
        "10am to 11am: Part 3 (Attic)",
        "10am to 11am: Part 4 (Hall)",
        "There is a lift.",
        "There is a hearing loop. At the desk.",
        "There is a quiet space.",
        "Mind the step.",
        "Cellar: There is no lift. There are 9 steps. Not known yet: Hearing loop. Not known yet: Quiet space.",
        "Attic: There is no lift. There are 9 steps. Not known yet: Hearing loop. Not known yet: Quiet space.",
        "Hall: Not known yet: Quiet space.",
    ]
    assert in_rooms(None, "Hall", "Gallery")[2:] == [
        "There is a lift.",
        "There is a hearing loop. At the desk.",
        "Gallery: There is a quiet space. Mind the step.",
    ]


def test_what_is_over_is_told_in_the_past_and_offers_nothing() -> None:
    """Neither how to book, to watch live or to ask; what it cost and for whom it was stays."""
    event = an_event(
        how="both",
        where=LIBRARY,
        room="Cellar",
        for_="Everybody",
        cost="£5",
        join={"phone": PHONE, "book at": "https://book.example/k", "places left": "3"},
        online={"watch at": "https://watch.example/k", "phone": PHONE},
        meeting_point="At the gate.",
        expenses="We pay your bus fare.",
        access={"recorded": "yes", "ask by": "1 July 2027", "ask": {"name": "Ash", "phone": PHONE}},
    )
    time = Occurrence(event.when, event.where, event.room)

    assert [
        fact.words for fact in facts_of_time(event, time, "01632 960 100", date(2027, 7, 9), ENGLISH, ENGLISH)
    ] == [
        "Thursday 8 July 2027, 10am to 12.30pm",
        "Cellar, The Boathouse, Sampleton, or online",
        "Cook lunch together and say what good support tastes like.",
        "Who can come: Everybody",
        "Cost: £5",
        "There was no lift. There are 9 steps.",
        "It was recorded.",
    ]


def test_an_answer_that_its_author_writes_out_is_said_once_of_what_is_over_too() -> None:
    """Or "There was a lift" would be followed by "There is a lift"."""
    written = an_event(access={"breaks": "yes. There are breaks. Only after the talk."}).access

    assert list(access_lines(written, ENGLISH, over=True)) == ["There were breaks. Only after the talk."]


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("America/New_York", ["Monday: 10am to 5pm", "These are the times in New York."]),
        ("Europe/Dublin", ["Monday: 10am to 5pm"]),
    ],
)
def test_opening_hours_say_by_which_clock_they_are(zone: str, said: list[str]) -> None:
    """If it shows another time than that at home."""
    event = an_event(when="5 to 6 July 2027", opening_hours={"Monday": "10am to 5pm"}, time_zone=zone)

    assert [fact.words for fact in facts(event) if fact.field == "opening hours"] == said


@pytest.mark.parametrize(
    ("statuses", "booking"),
    [
        (("full", "full"), "To ask if a place comes free"),
        (("full", "waiting list"), "To go on the waiting list"),
        (("by invitation", "full"), "To ask about an invitation"),
        (("cancelled", "full"), "To ask if a place comes free"),
        (("full", None), "To book"),
        (("full", "few places left"), "To book"),
    ],
)
def test_nobody_books_what_is_full_on_each_of_its_dates(
    statuses: tuple[str | None, ...], booking: str
) -> None:
    """As where the whole event is full. One date that is open is enough."""
    days = ("8 July 2027", "9 July 2027")
    dates = [{"when": day, "status": status} for day, status in zip(days, statuses, strict=True) if status]
    told = said(
        when=f"{days[0]}, 1pm",
        also_on=[{"when": f"{days[1]}, 1pm"}],
        single_dates=dates,
        join={"phone": PHONE},
    )

    assert f"{booking}, call {PHONE}" in told
