"""What search engines are told of booking once nobody can book any more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from forms.linked_data.told import event_data, of_event
from making import an_event

BOOKED: dict[str, Any] = {
    "where": {"name": "Quay hut"},
    "cost": "£5",
    "join": {"book at": "https://book.example/k", "places": "24", "places left": "12"},
}
NOT_BOOKED = {
    "@type": "Offer",
    "url": "https://week.example.org/2027/events/open-kitchen/",
    "description": "£5",
    "price": "5.00",
    "priceCurrency": "GBP",
}


@pytest.mark.parametrize("status", ["cancelled", "postponed", "paused"])
def test_nobody_is_told_to_book_what_is_off(status: str) -> None:
    """Of an event that is off, neither the page to book nor the places left are told."""
    was = {"when": "not known yet", "was": "8 July 2027, 10am"} if status == "postponed" else {}
    told = of_event(**BOOKED, **was, status=status)

    assert told["offers"] == NOT_BOOKED
    assert "remainingAttendeeCapacity" not in told


def test_nobody_is_told_to_watch_what_is_off() -> None:
    """Of an event that is off, the place online is its own page."""
    told = of_event(how="online", online={"watch at": "https://watch.example/k"}, status="cancelled")

    assert told["location"]["url"] == NOT_BOOKED["url"]


@pytest.mark.parametrize(("day", "can_book"), [(date(2027, 7, 15), True), (date(2027, 7, 16), False)])
def test_nobody_is_told_to_book_what_is_over(day: date, can_book: bool) -> None:
    """After its last day there is no offer, no place to have and nothing that is free to come to."""
    event = an_event(**BOOKED, also_on=[{"when": "15 July 2027, 10am"}])
    told = event_data(event, build=Build(day, "https://week.example.org/"))

    assert told
    for name in ("offers", "isAccessibleForFree", "maximumAttendeeCapacity", "remainingAttendeeCapacity"):
        assert (name in told) is can_book


@pytest.mark.parametrize("how", ["online", "both"])
def test_nobody_is_told_to_watch_live_what_is_over(how: str) -> None:
    """The place online is then the page of the event, and what was recorded stays."""
    film = {"link": "https://film.example/k", "captions": "yes", "transcript": "https://film.example/t"}
    session = {"title": "Songs", "when": "10am to 11am"}
    event = an_event(
        how=how,
        where={"name": "Quay hut"} if how == "both" else None,
        online={"watch at": "https://watch.example/k", "platform": "Zoom"},
        sessions=[session],
        recordings=[film],
    )
    told = event_data(event, build=Build(date(2027, 7, 9), "https://week.example.org/"))

    assert "https://watch.example/k" not in str(told)
    assert "https://film.example/k" in str(told)


def test_no_offer_is_left_of_booking_that_is_over() -> None:
    """Where nothing but how to book was known, nothing is left to tell."""
    event = an_event(where={"name": "Quay hut"}, join={"book at": "https://book.example/k"})
    told = event_data(event, build=Build(date(2027, 7, 9), "https://week.example.org/"))

    assert told
    assert "offers" not in told
