"""What the page of an event says of access: yes, no, what nobody knows yet, and whom to ask."""

from __future__ import annotations

import pytest

from campaign.model.access import EventAccess, PlaceAccess, facts_of
from forms.pages.event_page import OTHERS, OVER, shown
from making import a_venue

EVERY_FACT = len(facts_of(PlaceAccess()) | facts_of(EventAccess()))


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


def test_a_detail_ends_as_a_sentence() -> None:
    """What an author adds stands beside our sentence, so it needs a full stop of its own; a mark that is there is enough."""
    place = a_venue(access={"lift": "yes. Only with a key", "accessible toilet": "not known yet. We asked"})
    access = shown(where=place, access={"bsl interpreter": "yes. Shall we book one?"})["access"]

    assert [fact["detail"] for fact in access["given"]] == [
        "We asked.",
        "Only with a key.",
        "Shall we book one?",
    ]


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


def test_a_contact_for_access_goes_before_all_others() -> None:
    """Whoever is named for support is asked for it, whoever runs the event."""
    asking = shown(run_by_others=OTHERS, access={"ask": {"name": "Jo", "phone": "01632 960 101"}})["asking"]

    assert (asking["contact"]["name"], asking["others"]) == ("Jo", None)


def test_nobody_need_ask_for_what_is_stopped() -> None:
    """Nor does it matter any more what is not known of its access."""
    off = shown(status="cancelled")

    assert off["asking"] is None
    assert off["access"]["not_known"] == []
    assert shown()["access"]["not_known"] != []


@pytest.mark.parametrize(
    ("by", "said"),
    [("7 July 2027", "Wednesday 7 July 2027"), ("6 July 2027", None)],
)
def test_nobody_is_asked_to_have_asked_on_a_day_that_is_past(by: str, said: str | None) -> None:
    """They may ask all the same."""
    asking = shown(when="9 July 2027, 10am", access={"ask by": by, "ask": {"name": "Jo"}})["asking"]

    assert (asking["contact"]["name"], asking["by"]) == ("Jo", said)


def test_access_to_what_is_over_is_told_in_the_past() -> None:
    """At once on a site that is built again, and by the reader's clock on one that is not."""
    fields = {"where": a_venue(access={"lift": "no. The stairs are wide."}), "access": {"recorded": "yes"}}
    over, ahead = shown(when=OVER, **fields)["access"], shown(**fields)["access"]

    assert [(fact["said"], fact["detail"]) for fact in over["given"]] == [
        ("There was no lift.", "The stairs are wide."),
        ("It was recorded.", ""),
    ]
    assert [(fact["said"], fact["said_later"]) for fact in ahead["given"]] == [
        ("There is no lift.", "There was no lift."),
        ("It is recorded.", "It was recorded."),
    ]


def test_access_to_what_did_not_happen_is_not_told_as_if_it_had() -> None:
    """It ends with the day that was planned."""
    fields = {"access": {"recorded": "yes"}, "status": "cancelled"}

    assert shown(**fields)["access"]["ends"]
    assert shown(when=OVER, **fields)["access"] is None
