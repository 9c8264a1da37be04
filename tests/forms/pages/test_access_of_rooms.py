"""What the page of an event says of access where it is in several rooms of one place."""

from __future__ import annotations

from typing import Any

from forms.pages.event_page import shown
from making import a_venue

MILL = a_venue(
    name="Sampleton Mill",
    access={"lift": "no", "seating": "yes"},
    rooms=[
        {"name": "Loft", "access": {"lift": "yes"}},
        {"name": "Wheel room", "floor": "ground floor", "access": {"hearing loop": "yes"}},
    ],
)
TUESDAY, WEDNESDAY = "On Tuesday 6 July 2027.", "On Wednesday 7 July 2027."


def on_two_days(first: str | None, second: str, **fields: Any) -> Any:
    """Its access facts."""
    also_on = [{"when": "7 July 2027, 10am", "room": second}]
    fields = {"where": MILL, "when": "6 July 2027, 10am", "also_on": also_on} | fields
    return shown(room=first, **fields)["access"]


def told(access: Any) -> list[tuple[str, str | None, list[str]]]:
    return [
        (group["name"], group["on"], [fact["said"] for fact in group["given"]]) for group in access["groups"]
    ]


def test_what_is_other_in_one_room_is_told_of_each_room_and_not_of_the_place() -> None:
    """Or the place has no lift on a day on which there is one."""
    assert told(on_two_days("Loft", "Wheel room")) == [
        ("The place", None, ["There are seats for everyone."]),
        ("Loft", TUESDAY, ["There is a lift."]),
        ("Wheel room, ground floor", WEDNESDAY, ["There is no lift.", "There is a hearing loop."]),
    ]


def test_a_room_that_nobody_described_is_told_as_the_place_is() -> None:
    """By its name, on its day; without a name, it is the place on that day."""
    assert told(on_two_days("Yard", "Loft")) == [
        ("The place", None, ["There are seats for everyone."]),
        ("Yard", TUESDAY, ["There is no lift."]),
        ("Loft", WEDNESDAY, ["There is a lift."]),
    ]
    assert told(on_two_days(None, "Loft"))[1] == ("Other parts of the place", TUESDAY, ["There is no lift."])


def test_who_confirmed_a_room_did_not_confirm_the_place() -> None:
    """Each says who confirmed it, also where both are about one room."""
    confirmed = a_venue(
        access={"lift": "no", "confirmed by": "the porter"},
        rooms=[
            {"name": "Loft", "access": {"lift": "yes"}},
            {"name": "Bar", "access": {"hearing loop": "yes", "confirmed by": "Ash"}},
        ],
    )
    groups = on_two_days("Loft", "Bar", where=confirmed)["groups"]

    assert [(group["name"], group["given"][0]["said"], group["confirmed"]) for group in groups] == [
        ("Loft", "There is a lift.", None),
        (
            "Bar, the same as in other parts of the place",
            "There is no lift.",
            "Who confirmed this: the porter.",
        ),
        ("Bar", "There is a hearing loop.", "Who confirmed this: Ash."),
    ]


def test_what_is_not_known_of_one_room_is_named_with_the_room() -> None:
    """The no of the other room is told on its own day only."""
    hall = a_venue(
        name="Sampleton Town Hall",
        access={"lighting can be dimmed": "no"},
        rooms=[
            {"name": "Council Room", "access": {"hearing loop": "yes"}},
            {
                "name": "Mayor's Room",
                "access": {"hearing loop": "yes", "lighting can be dimmed": "not known yet"},
            },
        ],
    )
    access = on_two_days("Council Room", "Mayor's Room, first floor", where=hall)

    assert access["not_known_at"] == [
        {
            "heading": "Not known yet about Mayor's Room, Sampleton Town Hall",
            "names": ["Lights that can be dimmed"],
        }
    ]
    assert [(name, on) for name, on, said in told(access) if "The lights cannot be dimmed." in said] == [
        ("Council Room", TUESDAY)
    ]


def test_what_is_not_known_of_all_rooms_of_a_place_is_named_once() -> None:
    """With the name of the place, where it is known of another."""
    elsewhere = {
        "when": "8 July 2027, 10am",
        "where": a_venue("pier", name="The pier", access={"changing places toilet": "no"}),
    }
    also_on = [{"when": "7 July 2027, 10am", "room": "Wheel room"}, elsewhere]
    access = shown(where=MILL, when="6 July 2027, 10am", room="Loft", also_on=also_on)["access"]

    (at_the_mill,) = access["not_known_at"][:1]
    assert at_the_mill["heading"] == "Not known yet about Sampleton Mill"
    assert "Changing Places toilet" in at_the_mill["names"]
    assert "Changing Places toilet" not in access["not_known"]


def test_what_is_not_known_of_a_place_is_named_after_it_once() -> None:
    """Each place has one row, in the order of its days, also where two have the same name."""
    pier = {"name": "The pier", "access": {"lift": "yes", "seating": "no"}}
    other_pier = {"name": "The pier", "street": "2 Dock Road", "access": {"hearing loop": "no"}}
    also_on = [{"when": "8 July 2027, 10am", "where": other_pier}]
    access = shown(where=pier, when="6 July 2027, 10am", also_on=also_on)["access"]

    assert access["not_known_at"] == [
        {"heading": "Not known yet about The pier", "names": ["Hearing loop"]},
        {"heading": "Not known yet about The pier, 2 Dock Road", "names": ["Lift", "Seats for everyone"]},
    ]


def with_session_in(of_session: str, **fields: Any) -> Any:
    """The access facts of an event in the Loft."""
    session = {"title": "Money", "when": "10am to 11am", "room": of_session}
    return shown(
        **({"where": MILL, "room": "Loft", "when": "8 July 2027, 10am", "sessions": [session]} | fields)
    )["access"]


def test_what_is_so_in_the_room_of_a_session_is_told() -> None:
    """Whoever needs a lift in one room needs it in the other too."""
    assert told(with_session_in("Wheel room, ground floor")) == [
        ("The place", None, ["There are seats for everyone."]),
        ("Loft", None, ["There is a lift."]),
        ("Wheel room, ground floor", None, ["There is no lift.", "There is a hearing loop."]),
    ]
    assert told(with_session_in("Loft", room=None)) == [
        ("The place", None, ["There is no lift.", "There are seats for everyone."]),
        ("Loft", None, ["There is a lift."]),
    ]
    assert with_session_in("Wheel room", when="8 July 2027, 10am")["not_known_at"] == [
        {"heading": "Not known yet about Loft, Sampleton Mill", "names": ["Hearing loop"]}
    ]


def test_the_room_of_a_session_has_the_day_of_the_session() -> None:
    """If the event has more days."""
    session = {"title": "Money", "when": "7 July 2027, 10am to 11am", "room": "Wheel room"}
    access = with_session_in("", when="6 to 8 July 2027", sessions=[session])

    assert [on for _, on, _ in told(access)] == [None, None, WEDNESDAY]


def sessions_in(*rooms: str) -> list[dict[str, str]]:
    return [{"title": f"Part {room}", "when": "10am to 11am", "room": room} for room in rooms]


def test_rooms_that_nobody_described_are_named_together() -> None:
    """No two groups are both "The place"; nor where a room is named on one of two days."""
    in_rooms = with_session_in("", sessions=sessions_in("Yard", "Attic", "Bar"))

    assert told(in_rooms)[-1] == ("Yard, Attic and Bar", None, ["There is no lift."])
    assert [name for name, _, _ in told(on_two_days(None, "Loft", sessions=sessions_in("Yard")))] == [
        "The place",
        "Other parts of the place and Yard",
        "Loft",
    ]


def test_two_places_of_one_name_are_told_apart_by_their_addresses() -> None:
    """A heading that is there twice sends somebody to the wrong one."""
    other = a_venue("mill-2", name="Sampleton Mill", street="9 High Street", access={"lift": "yes"})
    access = on_two_days(None, "", also_on=[{"when": "7 July 2027, 10am", "where": other}])

    assert [name for name, _, _ in told(access)] == [
        "Sampleton Mill, 3 Ferry Lane, Sampleton, ZZ1 2AB",
        "Sampleton Mill, 9 High Street, Sampleton, ZZ1 2AB",
    ]
