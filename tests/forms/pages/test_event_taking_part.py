"""Who can take part in an event, on its page: what it costs, how to book, and how to join from elsewhere."""

from __future__ import annotations

from typing import Any

import pytest

from forms.pages.event_page import OTHERS, OVER, shown


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
        ({"how": "online", "online": {"phone": "01632 960 300"}}, None),
        ({"how": "online", "online": {"watch at": "https://example.org/watch"}}, None),
        ({"how": "online", "online": {"platform": "Zoom"}}, "How to join is not known yet. Please ask us."),
        ({"how": "both", "online": {"phone": "01632 960 300"}}, "How to join is not known yet. Please ask us."),
        ({"status": "full"}, None),
    ],
)  # fmt: skip
def test_how_to_take_part_is_never_left_open(fields: dict[str, Any], note: str | None) -> None:
    """Where no way is known, the page says so and whom to ask.

    A number to call or a stream is a way for all, unless people can come too. What is full cannot be joined.
    """
    assert shown(**fields)["joining"]["note"] == note


def test_whom_it_is_for() -> None:
    """Where nobody said so, the page says whom to ask."""
    assert shown(for_="Carers")["joining"]["whom"] == {"who": "Carers", "ask": None}
    assert shown()["joining"]["whom"] == {"who": "Not known yet", "ask": "Please ask us."}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("If you need it.", "If you need it."),
        ("Your bus fare, and a hot snack.", "We pay for: Your bus fare, and a hot snack."),
        ("Travel, and cover for people who look after somebody.", "We pay for: Travel, and cover for people who look after somebody."),
        ("We pay your bus fare on the day.", "We pay your bus fare on the day."),
        ("Ask us for a taxi.", "Ask us for a taxi."),
        ("Claim your fare at the desk", "Claim your fare at the desk"),
        ("No taxis", "Help with money: No taxis"),
        ("£20 voucher", "Help with money: £20 voucher"),
        ("Travel expenses paid", "Help with money: Travel expenses paid"),
        ("Travel provided for carers", "We pay for: Travel provided for carers"),
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


def test_nobody_is_told_where_to_meet_for_what_is_off() -> None:
    """Whoever sees a place to meet at may set out for it."""
    assert shown(meeting_point="By the gate")["meeting_point"] == "By the gate"
    assert shown(meeting_point="By the gate", status="cancelled")["meeting_point"] is None
