"""Which sessions of an event have moved, from one version of it to the next."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.two_agendas import moved_sessions
from making import an_event

WELCOME: dict[str, Any] = {"title": "Welcome", "when": "10am to 10.30am", "room": "Main hall"}
LETTERS: dict[str, Any] = {"title": "Letters", "when": "11am to midday", "room": "Loft"}
TEA: dict[str, Any] = {"title": "Tea", "when": "10.30am to 11am"}
DAY = "7 July 2027, 10am to 4pm"


def moved(
    before: list[dict[str, Any]], after: list[dict[str, Any]], **fields: Any
) -> list[tuple[str, str | None]]:
    """The title of each as it was, and what is so of it now."""
    room = fields.pop("was_in", None)
    old = an_event(when=fields.pop("was_on", DAY), sessions=before, room=room)
    new = an_event(**{"when": DAY, "sessions": after, "room": room} | fields)
    return [
        (
            each.before[0].title,
            "gone"
            if each.is_gone
            else " and ".join([*["time"] * each.other_time, *["room"] * each.other_room]),
        )
        for each in moved_sessions(old, new)
    ]


@pytest.mark.parametrize(
    ("edited", "what"),
    [
        ({"when": "11am to 11.30am"}, "time"),
        ({"when": "10am to 10.45am"}, "time"),
        ({"when": "10am"}, "time"),
        ({"room": "Loft"}, "room"),
        ({"room": None}, "room"),
        ({"when": "11am to 11.30am", "room": "Loft"}, "time and room"),
        ({"title": "Hello", "when": "11am to 11.30am"}, "gone"),
    ],
)
def test_another_time_or_room_of_a_session(edited: dict[str, Any], what: str) -> None:
    """Whoever comes for it would come too late, or to the wrong room. Another title at another time is another session."""
    assert moved([WELCOME, TEA], [WELCOME | edited, TEA]) == [("Welcome", what)]


@pytest.mark.parametrize(
    "edited",
    [
        {"title": "welcome!"},
        {"title": "Hello"},
        {"room": "Main Hall, ground floor"},
        {"summary": "Tea is ready."},
        {"when": "10:00 to 10:30"},
    ],
)
def test_a_session_is_the_same_in_other_words(edited: dict[str, Any]) -> None:
    """Its time and its room are what people go by."""
    assert moved([WELCOME, TEA], [TEA, WELCOME | edited]) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"when": "10am"}, {"when": "10am to 10.30am"}),
        ({"when": "7 July 2027, time not known yet"}, {"when": "10am to 10.30am"}),
        ({"when": "not known yet"}, {"when": "10am to 10.30am"}),
        ({"room": None}, {"room": "Loft"}),
    ],
)
def test_what_was_not_known_of_a_session_was_never_promised(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    """A programme grows: what is added to it sends nobody to a wrong place."""
    assert moved([WELCOME | before], [WELCOME | after]) == []


def test_a_session_that_is_new_is_no_news() -> None:
    """Nobody came for it before."""
    assert moved([WELCOME], [WELCOME, TEA]) == []


def test_of_several_with_one_title_that_which_moved() -> None:
    """Tea is at half past ten and at three; the second is earlier now."""
    second = TEA | {"when": "3pm to 3.30pm"}

    assert moved([TEA, second], [TEA | {"when": "2.30pm to 3pm"}, TEA]) == [("Tea", "time")]
    assert moved([TEA, second], [second]) == [("Tea", "gone")]


@pytest.mark.parametrize(
    ("was_on", "when", "before", "after", "told"),
    [
        (DAY, "8 July 2027, 10am to 4pm", "10am to 10.30am", "10am to 10.30am", []),
        (DAY, "8 July 2027, 11am to 5pm", "10am to 10.30am", "11am to 11.30am", [("Welcome", "time")]),
        ("7 to 8 July 2027", "8 to 9 July 2027", "8 July 2027, 2pm", "9 July 2027, 2pm", []),
        ("7 to 8 July 2027", "8 to 9 July 2027", "8 July 2027, 2pm", "8 July 2027, 2pm", []),
        ("7 to 8 July 2027", "6 to 8 July 2027", "8 July 2027, 2pm", "7 July 2027, 2pm", [("Welcome", "time")]),
        ("7 to 8 July 2027", "7 to 8 July 2027", "8 July 2027, 2pm", "7 July 2027, 2pm", [("Welcome", "time")]),
    ],
)  # fmt: skip
def test_what_moves_with_its_event_is_told_with_the_event(
    was_on: str, when: str, before: str, after: str, told: list[tuple[str, str]]
) -> None:
    """A new day of the event is a new day of all that is on then; another hour of a session is not known from it."""
    old, new = WELCOME | {"when": before}, WELCOME | {"when": after}

    assert moved([old], [new], was_on=was_on, when=when) == told


@pytest.mark.parametrize(
    ("was_in", "room", "before", "after", "told"),
    [
        ("Main hall", "Loft", None, None, []),
        ("Main hall", "Loft", None, "Main hall", []),
        ("Main hall", "Main hall", None, "Loft", [("Welcome", "room")]),
        ("Main hall", "Loft", "Main hall", None, [("Welcome", "room")]),
    ],
)
def test_a_session_without_a_room_goes_with_its_event(
    was_in: str, room: str, before: str | None, after: str | None, told: list[tuple[str, str]]
) -> None:
    """The room of the event is told with the event."""
    old, new = WELCOME | {"room": before}, WELCOME | {"room": after}

    assert moved([old], [new], was_in=was_in, room=room) == told


def test_what_is_only_online_has_no_rooms() -> None:
    """That it is online is told of the event."""
    assert moved([WELCOME], [WELCOME | {"room": None}], how="online") == []


def test_of_what_is_stopped_no_session_is_news() -> None:
    """Nobody comes."""
    assert moved([WELCOME], [LETTERS], status="cancelled") == []
