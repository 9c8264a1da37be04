"""The page of an event."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.access import EventAccess, PlaceAccess, facts_of
from campaign.model.status import Status
from forms.pages.facts import build_on, page_at
from making import a_venue, a_week, a_workshop, an_event, an_organiser

BUILD = build_on(7)
OVER = "5 July 2027, 10am to 11am"
"""Two days before the build."""

EVERY_FACT = len(facts_of(PlaceAccess()) | facts_of(EventAccess()))


def shown(**fields: Any) -> dict[str, Any]:
    event = an_event(**fields)
    facts: dict[str, Any] = page_at(event.address, event, build=BUILD)["event"]
    return facts


def sections(**fields: Any) -> dict[str, dict[str, Any]]:
    return {section["id"]: section for section in shown(**fields)["sections"]}


def shown_status(status: Status) -> dict[str, Any] | None:
    """What the page says of an event with this status; those that need another fact have it."""
    how = "online" if status is Status.MOVED_ONLINE else "in person"
    was: dict[str, Any] = {} if status is Status.SCHEDULED else {"was": "6 July 2027, 10am to 11am"}
    facts: dict[str, Any] | None = shown(status=status.value, how=how, **was)["status"]
    return facts


def test_what_was_written_of_an_event_has_the_heading_of_its_kind() -> None:
    """A write-up tells what people said there."""
    event = an_event()
    told = a_workshop(event=event)

    (section,) = page_at(event.address, event, told, build=BUILD)["event"]["told"]
    assert section["heading"] == "What people said there"
    assert [row["title"] for row in section["rows"]] == ["Who decides?"]


def test_neighbours_are_those_of_the_same_week() -> None:
    """The events before and after it in its programme; the first has none before, and no other year's is one."""
    events = [
        an_event("old", title="Old", year=2020, when="8 July 2020, 10am to 11am"),
        an_event("one", title="One", when="5 July 2027, 10am to 11am"),
        an_event("two", title="Two", when="6 July 2027, 10am to 11am"),
        an_event("three", title="Three", when="not known yet"),
    ]
    around = {}
    for event in events:
        facts = page_at(event.address, a_week(2020), *events, build=BUILD)["event"]
        around[event.slug] = tuple((facts[side] or {}).get("title") for side in ("before", "after"))

    assert around == {
        "old": (None, None),
        "one": (None, "Two"),
        "two": ("One", "Three"),
        "three": ("Two", None),
    }


@pytest.mark.parametrize(
    ("when", "day", "times", "start"),
    [
        ("8 July 2027, 10am to 12.30pm", "Thursday 8 July 2027", "10am to 12.30pm", "2027-07-08T10:00+01:00"),
        ("6 December 2027, 10am", "Monday 6 December 2027", "10am", "2027-12-06T10:00+00:00"),
        ("8 July 2027, all day", "Thursday 8 July 2027", "all day", "2027-07-08"),
        ("8 July 2027, time not known yet", "Thursday 8 July 2027", "time not known yet", "2027-07-08"),
        ("5 to 7 July 2027", "Monday 5 to Wednesday 7 July 2027", None, "2027-07-05"),
        ("not known yet", "Date not known yet", None, None),
    ],
)
def test_when_it_is(when: str, day: str, times: str | None, start: str | None) -> None:
    """As much as is known, in words and for machines."""
    told = shown(when=when)["when"]

    assert (told["day"], told["times"], told["start"]) == (day, times, start)


def test_a_calendar_only_once_the_day_is_known() -> None:
    """Nobody is offered a file that is not there."""
    assert shown()["calendar"]["address"] == "2027/events/open-kitchen/event.ics"
    assert shown(when="not known yet")["calendar"] is None


def test_a_calendar_is_offered_by_what_it_does() -> None:
    """What is stopped is marked there, and nobody is asked to add it; what is over is for no calendar."""
    off = shown(status="cancelled")["calendar"]

    assert (off["heading"], off["link"]) == (
        "If it is in your calendar",
        "Mark it there as “Cancelled” (.ics file)",
    )
    assert shown()["calendar"]["heading"] == "Add to calendar"
    assert shown(when=OVER)["calendar"] is None


def test_not_known_is_never_no() -> None:
    """Yes and no are answers of the same kind; what nobody has said is listed apart from both."""
    place = a_venue(access={"lift": "no. The stairs are wide.", "step free entrance": "yes"})
    access = shown(where=place, access={"bsl interpreter": "yes", "live captions": "not known yet"})["access"]

    assert [(fact["answer"], fact["said"], fact["detail"]) for fact in access["given"]] == [
        ("yes", "There is a step-free entrance.", ""),
        ("no", "There is no lift.", "The stairs are wide."),
        ("yes", "There is a BSL (sign language) interpreter.", ""),
    ]
    assert "Live captions" in access["not_known"]
    assert len(access["given"]) + len(access["not_known"]) == EVERY_FACT


@pytest.mark.parametrize(
    ("cost", "said", "afterwards"),
    [
        ("free", "Free", "What it cost: Free"),
        ("£5", "£5", "What it cost: £5"),
        (None, "Cost not known yet", None),
        ("not known yet", "Cost not known yet", None),
    ],
)
def test_what_it_costs(cost: str | None, said: str, afterwards: str | None) -> None:
    """Free, a price, or that nobody knows yet; what is not known is never called free, and is nothing to tell afterwards."""
    assert shown(cost=cost)["joining"]["cost"] == said
    assert shown(cost=cost, when=OVER)["over"]["it_cost"] == afterwards


def test_places_that_are_left_stand_beside_the_cost() -> None:
    """That none are left is said too."""
    assert shown(cost="£5", join={"places left": "3"})["joining"]["cost"] == "£5. 3 places left"
    assert shown(cost="£5", join={"places left": "0"})["joining"]["cost"] == "£5. No places left"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ("Book a place", "To book, get in touch:")),
        ({"status": "few places left"}, ("Book a place", "To book, get in touch:")),
        (
            {"status": "waiting list", "join": {"places left": "0"}},
            ("Join the waiting list", "To go on the waiting list, get in touch:"),
        ),
        (
            {"status": "by invitation"},
            ("If you are invited, go to the booking page", "To ask about an invitation, get in touch:"),
        ),
        ({"drop_in": "yes"}, ("Book a place", "If you want to ask something:")),
        ({"status": "full"}, ("Go to the booking page", "To ask if a place comes free, get in touch:")),
        (
            {"join": {"places left": "0"}},
            ("Go to the booking page", "To ask if a place comes free, get in touch:"),
        ),
    ],
)
def test_nobody_is_asked_to_book_where_no_place_is_left(
    fields: dict[str, Any], said: tuple[str, str]
) -> None:
    """The button and the number are then for the waiting list, or for the question."""
    joins = {"book at": "https://b.example/"}, {"phone": "01632 960 100"}
    link, phone = (
        shown(**fields | {"join": {**fields.get("join", {}), **join}})["joining"] for join in joins
    )

    assert (link["book_at"]["button"], phone["get_in_touch"]["words"]) == said


def test_a_person_is_named_as_another_way_where_there_is_a_link() -> None:
    """The number is then not the way to book, but one of two."""
    joining = shown(join={"book at": "https://b.example/", "phone": "01632 960 100"})["joining"]

    assert joining["get_in_touch"]["words"] == "Or book with a person:"


def test_nobody_is_told_how_to_join_what_is_stopped() -> None:
    """The price makes room for the word that it is off, and a way leads to what is on."""
    join = {"book at": "https://b.example/", "phone": "01632 960 100", "note": "Bring tea."}
    joining = shown(status="cancelled", join=join, drop_in="yes", expenses="Your bus fare.", cost="£5")[
        "joining"
    ]

    assert joining["cost"] == "Please do not set out for this event."
    assert joining["other_events"] == "2027/programme/"
    assert [joining[name] for name in ("book_at", "get_in_touch", "note", "drop_in", "expenses")] == [
        None
    ] * 5


def test_what_others_run_is_joined_on_their_page() -> None:
    """They say what they want from whom. What its author adds, a number too, is for everybody who can come."""
    in_touch = {"words": "To book, get in touch:", "phone": "01632 960 100", "email": None}
    for status, note, number in (("scheduled", "Bring tea.", in_touch), ("cancelled", None, None)):
        join = {"note": "Bring tea.", "phone": "01632 960 100"}
        joining = shown(run_by_others=OTHERS, join=join, status=status)["joining"]

        assert joining["by_others"]["link"] == "https://ark.example/"
        assert (joining["note"], joining["get_in_touch"]) == (note, number)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Please book and ask there."),
        ({"join": {"note": "You do not need to book."}}, "Please ask there."),
        ({"status": "cancelled"}, "Please ask there."),
        ({"status": "full"}, "Please ask there."),
    ],
)
def test_nobody_is_sent_to_others_to_book_what_cannot_be_booked(fields: dict[str, Any], words: str) -> None:
    """They are asked, and only where there is a place to book are they asked for one."""
    said = shown(run_by_others=OTHERS, **fields)["joining"]["by_others"]["words"]

    assert said == f"This is an event of The Ark. {words}"


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({}, "How to join is not known yet. Please ask us."),
        ({"join": {"note": "Bring tea."}}, "Bring tea."),
        ({"join": {"phone": "01632 960 100"}}, None),
        ({"join": {"phone": "01632 960 100", "note": "Bring tea."}}, "Bring tea."),
        ({"drop_in": "yes"}, None),
    ],
)
def test_how_to_take_part_is_never_left_open(fields: dict[str, Any], note: str | None) -> None:
    """Where no way is known, the page says so and whom to ask."""
    assert shown(**fields)["joining"]["note"] == note


def test_whom_it_is_for() -> None:
    """Where nobody said so, the page says whom to ask."""
    assert shown(for_="Carers")["joining"]["whom"] == {"who": "Carers", "ask": None}
    assert shown()["joining"]["whom"] == {"who": "Not known yet", "ask": "Please ask us."}


def test_what_is_over_offers_nothing() -> None:
    """One answer takes the place of how to join; nobody is asked what they need."""
    over = shown(when=OVER, for_="Carers")

    assert (over["joining"], over["asking"], over["access"]) == (None, None, None)
    assert (over["over"]["is_over"], over["over"]["was_for"]) == (True, "Who it was for: Carers")
    assert shown(when="not known yet")["over"] is None
    assert shown()["over"]["is_over"] is False


def test_what_was_stopped_did_not_happen() -> None:
    """So nobody was there, and nothing was paid."""
    over = shown(when=OVER, for_="Carers", cost="£5", status="cancelled")["over"]

    assert (over["words"], over["was_for"], over["it_cost"]) == (
        "This event did not take place as planned.",
        None,
        None,
    )


def test_nobody_need_ask_for_what_is_stopped() -> None:
    """Nor does it matter any more what is not known of its access."""
    off = shown(status="cancelled")

    assert off["asking"] is None
    assert off["access"]["not_known"] == []
    assert shown()["access"]["not_known"] != []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Your bus fare, and a hot snack.", "We pay for: Your bus fare, and a hot snack."),
        ("Travel, and cover for people who look after somebody.", "We pay for: Travel, and cover for people who look after somebody."),
        ("We pay your bus fare on the day.", "We pay your bus fare on the day."),
        ("Ask us for a taxi.", "Ask us for a taxi."),
    ],
)  # fmt: skip
def test_what_is_paid_for_says_what_it_is(written: str, said: str) -> None:
    """Beside a price, "Your bus fare" could be what people have to pay; a sentence says it already."""
    assert shown(expenses=written)["joining"]["expenses"] == said


@pytest.mark.parametrize(
    ("status", "is_told"), [("scheduled", True), ("cancelled", False), ("paused", False)]
)
def test_nobody_is_told_how_to_join_online_what_is_stopped(status: str, is_told: bool) -> None:
    """No link is sent for it, and there is nothing to call or to watch."""
    online = shown(how="online", online={"phone": "01632 960 100"}, status=status)["online"]

    assert (online is not None) is is_told


def test_what_changed_leads_the_page() -> None:
    """A status says what changed, why, and the old day; an event as planned has none."""
    status = shown(status="rescheduled", status_note="The hall is flooded.", was="6 July 2027, 10am to 11am")[
        "status"
    ]

    assert status["note"] == "The hall is flooded."
    assert status["was"] == "Tuesday 6 July 2027, 10am to 11am"
    assert shown()["status"] is None


def test_what_stops_an_event_has_the_loudest_icon() -> None:
    """Whatever else changed is a warning; only what goes on has the loud block that says how to join."""
    facts = [shown(status=s) for s in ("full", "cancelled", "postponed")]

    assert [each["status"]["icon"] for each in facts] == ["warning", "stop", "warning"]
    assert [each["joining"]["is_loud"] for each in facts] == [True, False, False]


def test_only_an_event_without_places_has_the_barred_circle() -> None:
    """A few places are still places, and whoever was invited has one."""
    barred = [status.value for status in Status if (shown_status(status) or {}).get("sign") == "full"]

    assert barred == ["full", "waiting list"]


def test_who_confirmed_what() -> None:
    """What is true of the place is kept apart from what is arranged for the event, each with who said so and when."""
    place = a_venue(access={"lift": "yes", "confirmed by": "the caretaker", "confirmed on": "1 June 2027"})
    access = shown(where=place, access={"relaxed": "yes", "confirmed by": "Sampleton Access Group"})["access"]

    assert [(group["name"], len(group["given"]), group["confirmed"]) for group in access["groups"]] == [
        ("The place", 1, "Who confirmed this: the caretaker, on Tuesday 1 June 2027."),
        ("This event", 1, "Who confirmed this: Sampleton Access Group."),
    ]
    assert shown()["access"]["groups"] == []


def test_what_is_not_known_yet_may_have_words() -> None:
    """They are shown with the other answers; without any, a fact is only named among what is not known."""
    place = a_venue(
        access={"lift": "not known yet. We asked on Monday.", "accessible toilet": "not known yet"}
    )
    access = shown(where=place)["access"]

    assert [(fact["answer"], fact["detail"]) for fact in access["given"]] == [
        ("not_known", "We asked on Monday.")
    ]
    assert len(access["not_known"]) == EVERY_FACT - 1


OTHERS = {"name": "The Ark", "link": "https://ark.example/"}


def test_questions_about_an_event_of_others_go_to_them() -> None:
    """What we do not know of it, they may; we can neither send its link nor say what they pay."""
    theirs = shown(run_by_others=OTHERS, how="online")
    ours = shown(how="online", join={"book at": "https://b.example/"})

    assert theirs["asking"]["others"] == {"ask": "Please ask The Ark.", "link": "https://ark.example/"}
    assert (theirs["joining"]["whom"]["ask"], theirs["online"]["joining"]["link"]) == (
        "Please ask The Ark.",
        "Please ask The Ark for the link.",
    )
    assert ours["asking"]["others"] is None
    assert (ours["joining"]["whom"]["ask"], ours["online"]["joining"]["link"]) == (
        "Please ask us.",
        "The link is sent after you book.",
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"join": {"book at": "https://b.example/"}}, "The link is sent after you book."),
        ({"join": {"phone": "01632 960 100"}}, "The link is sent after you book."),
        ({}, "It is not known yet how you get the link. Please ask us."),
        (
            {"join": {"phone": "01632 960 100", "note": "You do not need to book."}},
            "It is not known yet how you get the link. Please ask us.",
        ),
        (
            {"join": {"phone": "01632 960 100"}, "status": "full"},
            "The link is sent to everyone who has a place.",
        ),
        ({"online": {"link comes": "It is on our page."}}, "It is on our page."),
    ],
)
def test_the_link_is_sent_after_booking_where_there_is_something_to_book(
    fields: dict[str, Any], said: str
) -> None:
    """Nobody looks for a booking that there is not."""
    assert shown(how="online", **fields)["online"]["joining"]["link"] == said


def test_what_is_over_cannot_be_joined_or_watched() -> None:
    """What was filmed is among the recordings."""
    online = {"watch at": "https://v.example/", "watch note": "You need to book to vote."}

    assert shown(when=OVER, how="online", online=online)["online"] is None


def test_a_contact_for_access_goes_before_all_others() -> None:
    """Whoever is named for support is asked for it, whoever runs the event."""
    asking = shown(run_by_others=OTHERS, access={"ask": {"name": "Jo", "phone": "01632 960 101"}})["asking"]

    assert (asking["contact"]["name"], asking["others"]) == ("Jo", None)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, None),
        ({"published": "3 May 2027"}, "Added on Monday 3 May 2027."),
        ({"published": "3 May 2027", "updated": "3 May 2027"}, "Added on Monday 3 May 2027."),
        (
            {"published": "3 May 2027", "updated": "4 May 2027"},
            "Added on Monday 3 May 2027. Last changed on Tuesday 4 May 2027.",
        ),
        ({"updated": "4 May 2027"}, "Last changed on Tuesday 4 May 2027."),
        (
            {"updated": "4 May 2027", "status": "full", "status_since": "5 May 2027"},
            "Last changed on Wednesday 5 May 2027.",
        ),
    ],
)
def test_since_when_it_is_listed(fields: dict[str, Any], said: str | None) -> None:
    """When it was added and when it last changed, as far as its file says so."""
    assert shown(**fields)["listed"] == said


def test_how_much_say_is_one_rung_of_seven() -> None:
    """From the most to the least; only the rung of the event says what it means. Without one there is no ladder."""
    ladder = shown(how_much_say="co-design")["say"]["ladder"]

    assert [rung["name"] for rung in ladder if rung["means"]] == ["Co-design"]
    assert (len(ladder), ladder[0]["name"], ladder[-1]["name"]) == (7, "Co-production", "Coercion")
    assert shown()["say"] is None
    assert shown(led_by="Carers")["say"]["ladder"] == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"payment": "£20"}, ("£20", None)),
        ({"led_by": "Carers"}, ("Not known yet. Please ask us.", "It is not known yet if people with lived experience are among them.")),
        ({"led_by": "Carers", "lived_experience_among_them": "no", "when": OVER}, ("Not recorded.", "Nobody among them has said that they have lived experience.")),
    ],
    ids=["payment", "not known", "over"],
)  # fmt: skip
def test_whose_hands_it_is_in(fields: dict[str, Any], said: tuple[str, str | None]) -> None:
    """Payment is always mentioned, and lived experience where there are people who have it."""
    say = shown(**fields)["say"]

    assert (say["payment"], say["lived"]) == said


def test_who_planned_it_is_said_once() -> None:
    """Beside the words, unless they tell of it."""
    alone, among = shown(planned_by="Carers"), shown(planned_by="Carers", led_by="Ash")

    assert (alone["who"]["planned_by"], alone["say"]) == ("Carers", None)
    assert (among["who"], among["say"]["planned_by"]) == (None, "Carers")
    assert shown()["who"] is None


def test_a_heading_has_something_below_it() -> None:
    """An event that has partners and nobody who runs it does not ask who runs it."""
    told = shown(partners=[an_organiser()], planned_by="Carers", led_by="Ash")

    assert told["who"] is None
    assert shown(organisers=[an_organiser()])["who"]["organisers"] != []


def test_a_series_is_named_by_whoever_runs_it() -> None:
    """Or without a name. A section that lists nothing has neither links nor names."""
    named, nameless = (
        sections(series={"name": "Slow talks", "by": by})["series"] for by in ("The Ark", None)
    )

    assert named["names"] == nameless["names"] == [{"name": "Slow talks", "link": None}]
    assert "The Ark" in named["heading"]
    assert "The Ark" not in nameless["heading"]
    assert not any(each["links"] or each["names"] for each in sections().values())


REPEATS = {"when": "7 July 2027, 6pm to 7pm", "repeats": "every Wednesday until 28 July 2027"}


@pytest.mark.parametrize(
    ("fields", "over_after"),
    [
        ({}, "2027-07-08T12:30:00+01:00"),
        ({"when": "8 July 2027, 10am"}, "2027-07-09T00:00:00+01:00"),
        ({"when": "5 to 11 July 2027"}, "2027-07-12T00:00:00+01:00"),
        ({"when": "30 October 2027, 10pm to 31 October 2027, 6am"}, "2027-10-31T06:00:00+00:00"),
        (REPEATS, "2027-07-28T19:00:00+01:00"),
        ({"when": "5 to 11 July 2027", "also_on": [{"when": "6 July 2027, 1pm to 2pm"}]}, "2027-07-12T00:00:00+01:00"),
        ({"also_on": [{"when": "not known yet"}]}, None),
        ({"when": "not known yet"}, None),
    ],
)  # fmt: skip
def test_after_which_moment_it_is_over(fields: dict[str, Any], over_after: str | None) -> None:
    """After the end of its last time, by the campaign's clock; never while the day of one of them is not known."""
    assert shown(**fields)["over_after"] == over_after


def test_an_event_with_a_time_to_come_is_not_over() -> None:
    """Its first time is past, and nobody knows yet when the next one is."""
    first = "5 July 2027, 10am to 11am"

    assert shown(when=first)["over"]["is_over"] is True
    assert shown(when=first, also_on=[{"when": "not known yet"}])["over"] is None


def test_each_date_has_its_own_end() -> None:
    """So that a reader sees which dates are past; each says where it is and what is different."""
    dates = shown(
        when="6 July 2027, 6pm to 7pm",
        also_on=[{"when": "9 July 2027, 2pm", "room": "Attic", "note": "Bring tea."}],
    )["other_times"]["dates"]

    assert [(time["when"], time["is_over"]) for time in dates] == [
        ("Tuesday 6 July 2027, 6pm to 7pm", True),
        ("Friday 9 July 2027, 2pm", False),
    ]
    assert (dates[1]["where"], dates[1]["note"]) == ("Attic", "Bring tea.")


def test_an_agenda_says_who_when_and_where() -> None:
    """Times alone on a single day, with the day when there are several."""
    session = {"title": "Money", "when": "10am to 11am", "track": "Power", "room": "Attic"}
    (short,) = shown(sessions=[session])["agenda"]
    (long,) = shown(when="8 to 9 July 2027", sessions=[session | {"when": "9 July 2027, 10am to 11am"}])[
        "agenda"
    ]

    assert (short["when"], short["spot"]) == ("10am to 11am", {"track": "Power", "room": "Attic"})
    assert long["when"] == "Friday 9 July 2027, 10am to 11am"


def test_nobody_is_told_where_to_meet_for_what_is_off() -> None:
    """Whoever sees a place to meet at may set out for it."""
    assert shown(meeting_point="By the gate")["meeting_point"] == "By the gate"
    assert shown(meeting_point="By the gate", status="cancelled")["meeting_point"] is None


def test_an_only_time_is_not_listed_again() -> None:
    """The rule by which it repeats is told all the same."""
    times = shown(when="8 July 2027, 10am to 11am", repeats="every Thursday until 14 July 2027")[
        "other_times"
    ]

    assert times["repeats"]
    assert times["dates"] == []
