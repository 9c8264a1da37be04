"""Whether people can take part, and how."""

from __future__ import annotations

from typing import Any

import pytest

from forms.pages.facts import build_on, page_at
from making import an_event

BUILD = build_on(7)


def joining(**fields: Any) -> dict[str, Any]:
    event = an_event(**fields)
    facts: dict[str, Any] = page_at(event.address, event, build=BUILD)["event"]["joining"]
    return facts


@pytest.mark.parametrize(
    ("status", "who"),
    [
        ("cancelled", "No. It is cancelled."),
        ("paused", "Not for now. It is paused."),
        ("postponed", "Not yet. It is postponed."),
    ],
)
def test_nobody_can_take_part_in_what_is_stopped(status: str, who: str) -> None:
    """Whoever it was for."""
    assert joining(status=status, for_="Everybody aged 12 and over")["whom"] == {"who": who, "ask": None}


def test_an_invitation_is_needed_before_a_place() -> None:
    """Nobody else is asked to book, or told how many places there are."""
    told = joining(
        status="by invitation",
        for_="Everybody",
        cost="free",
        join={"book at": "https://b.example/", "phone": "01632 960 100", "places left": "3"},
    )

    assert told["whom"] == {"who": "Only if you are invited", "ask": "It is for: Everybody"}
    assert told["book_at"]["button"] == "If you are invited, go to the booking page"
    assert told["cost"] == "Free"
    only_phone = joining(status="by invitation", join={"phone": "01632 960 100"})
    assert only_phone["get_in_touch"]["words"] == "To ask about an invitation, get in touch:"


@pytest.mark.parametrize(
    "fields",
    [
        {"join": {"phone": "01632 960 100", "note": "You do not need to book."}},
        {"join": {"phone": "01632 960 100"}, "drop_in": "yes"},
    ],
)
def test_nobody_is_asked_to_book_what_needs_no_booking(fields: dict[str, Any]) -> None:
    """The number is for questions then."""
    assert joining(**fields)["get_in_touch"]["words"] == "If you want to ask something:"


def test_sentences_have_one_full_stop() -> None:
    """Whether or not an author wrote it."""
    assert (
        joining(cost="Free for carers.", join={"places left": "3"})["cost"]
        == "Free for carers. 3 places left"
    )
    assert joining(cost="£5", join={"places left": "3"})["cost"] == "£5. 3 places left"


def test_what_was_said_of_booking_is_history() -> None:
    """It stays once the event is over, as what was said."""
    event = an_event(when="5 July 2027, 10am to 11am", join={"note": "A few places are left."})

    over = page_at(event.address, event, build=BUILD)["event"]["over"]

    assert over["joined"] == "What we said about joining: A few places are left."


@pytest.mark.parametrize("status", ["full", "few places left", "waiting list", "by invitation"])
def test_a_status_about_places_ends_with_the_event(status: str) -> None:
    """On its page, and in lists; what else changed stays."""
    over = an_event(
        when="5 July 2027, 10am to 11am", status=status, status_note="You can still vote by post."
    )
    moved = an_event(when="5 July 2027, 10am to 11am", status="room changed")
    ahead = an_event(status=status)

    assert page_at(over.address, over, build=BUILD)["event"]["status"] is None
    assert page_at("2027/programme/", over, build=BUILD)["days"][0]["events"][0]["status"] is None
    assert page_at("2027/", over, build=BUILD)["sections"][0]["events"][0]["status"] is None
    assert page_at(moved.address, moved, build=BUILD)["event"]["status"]["ends"] is False
    assert page_at(ahead.address, ahead, build=BUILD)["event"]["status"]["ends"] is True
