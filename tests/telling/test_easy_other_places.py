"""Easy Read of events in several places and rooms: what is so in each, and how to get there."""

from __future__ import annotations

from making import an_event
from telling.easy_events import still_to_come
from telling.test_easy_facts import PHONE, easy, lines

HALL = {
    "name": "Town Hall",
    "town": "Sampleton",
    "access": {"lift": "yes", "seating": "yes. With arms."},
}
SHED = {
    "name": "Tin Shed", "street": "3 Tin Lane", "town": "Sampleton", "getting there": "Bus 9 stops there.",
    "access": {"lift": "no. It is all on one floor.", "hearing loop": "yes", "seating": "yes. With arms."},
}  # fmt: skip


def test_each_place_is_told_where_it_differs() -> None:
    """The facts of the first come after its name; of the other, what is not so at the first, and what is not known there."""
    event = an_event(where=HALL, also_on=[{"when": "Friday 9 July 2027, 2pm", "where": SHED}])
    turned = an_event(where=SHED, also_on=[{"when": "Friday 9 July 2027, 2pm", "where": HALL}])

    assert lines(event, "getting_in") == [
        "This is about Town Hall, Sampleton.", "There is a lift.", "There are seats for everyone.", "With arms.",
        "We do not know yet about a hearing loop.",
        "This is about Tin Shed, Sampleton.", "There is no lift.", "It is all on one floor.", "There is a hearing loop.",
    ]  # fmt: skip
    assert lines(turned, "getting_in")[-3:] == [
        "This is about Town Hall, Sampleton.",
        "There is a lift.",
        "We do not know yet about a hearing loop.",
    ]
    assert lines(event, "getting_there") == [
        "This is about Tin Shed, Sampleton.", "The address is 3 Tin Lane, Sampleton.", "Bus 9 stops there.",
    ]  # fmt: skip


def test_what_is_not_known_of_another_place_is_told_together() -> None:
    """Beside one picture: what most people ask, in sentences, and the names of the rest. What has words of its own is apart."""
    known = (
        "step free entrance",
        "accessible toilet",
        "hearing loop",
        "quiet space",
        "lift",
        "blue badge parking",
    )
    here = HALL | {"access": dict.fromkeys(known, "yes")}
    there = {"name": "The pier", "access": {"seating": "not known yet. We asked"}}
    event = an_event(where=here, also_on=[{"when": "Friday 9 July 2027, 2pm", "where": there}])
    blocks = [
        block
        for part in still_to_come(easy(event)).parts
        if part.about == "getting_in"
        for block in part.blocks
    ]
    after = [line.text for block in blocks for line in block.lines]
    after = after[after.index("This is about The pier.") + 1 :]

    assert after == [
        "Not known yet: Seats for everyone.",
        "We asked.",
        "We do not know yet about steps, accessible toilets and a hearing loop.",
        "We also do not know about a quiet space.",
        "Not known yet: Lift and Blue Badge parking.",
    ]
    assert [len(block.lines) for block in blocks if block.picture == "not known"] == [2, 3]


def test_what_is_not_known_of_the_first_place_only_is_told_after_its_name() -> None:
    """Or readers take it for the other place, where it is known."""
    event = an_event(where=HALL, also_on=[{"when": "Friday 9 July 2027, 2pm", "where": SHED}])

    assert not any("hearing loop" in line for line in lines(event, "not_known"))
    assert any("hearing loop" in line for line in lines(an_event(where=HALL), "not_known"))


def test_another_place_with_a_page_leads_there() -> None:
    """Where it is the same in all that is known of access, only its address is told."""
    here = {"name": "Town Hall", "town": "Sampleton"}
    event = an_event(where=here, also_on=[{"when": "Friday 9 July 2027, 2pm", "where": "the-boathouse"}])

    assert lines(event, "getting_in") == []
    assert lines(event, "getting_there") == [
        "This is about The Boathouse, Sampleton.",
        "The address is 3 Ferry Lane, Sampleton, ZZ1 2AB.",
        "Read [more about The Boathouse](venues/the-boathouse/index.md).",
    ]


def test_a_place_without_a_page_says_how_to_reach_it() -> None:
    """A place with one leads there."""
    there = {"name": "Town Hall", "phone": PHONE, "link": "https://hall.example/"}

    assert lines(an_event(where=there), "getting_there") == [
        f"Call [{PHONE}](tel:01632960300) to ask about the place.",
        "You can look at [their web site](https://hall.example/).",
    ]
    assert lines(an_event(where="the-boathouse"), "getting_there")[-1:] == [
        "Read [more about The Boathouse](venues/the-boathouse/index.md)."
    ]


def test_another_room_of_the_same_place_is_told_too() -> None:
    """By its name, without telling the address again."""
    place = HALL | {"rooms": [{"name": "Loft", "access": {"lift": "no"}}]}
    event = an_event(where=place, also_on=[{"when": "Friday 9 July 2027, 2pm", "room": "Loft"}])

    assert lines(event, "getting_in")[-3:] == [
        "This is about Town Hall, Sampleton.",
        "The room is called Loft.",
        "There is no lift.",
    ]
    assert lines(event, "getting_there") == []


def test_what_is_so_in_the_first_room_comes_after_its_name() -> None:
    """Or one place would have a lift and have none."""
    place = HALL | {"rooms": [{"name": "Loft", "access": {"lift": "no"}}]}
    event = an_event(
        where=place,
        room="Loft, second floor",
        also_on=[{"when": "Friday 9 July 2027, 2pm", "room": "Wheel room"}],
    )

    assert lines(event, "getting_in") == [
        "This is about Town Hall, Sampleton.", "The room is called Loft.", "It is on the second floor.",
        "There is no lift.", "There are seats for everyone.", "With arms.",
        "This is about Town Hall, Sampleton.", "The room is called Wheel room.", "There is a lift.",
    ]  # fmt: skip
    assert lines(an_event(where=place, room="Loft"), "getting_in")[0] == "There is no lift."


def test_the_room_of_a_session_is_told_where_it_differs() -> None:
    """With the name of the room of the event before what is so in that."""
    place = HALL | {"rooms": [{"name": "Loft", "access": {"lift": "no"}}]}
    session = {"title": "Money", "when": "2pm to 3pm", "room": "Loft"}
    event = an_event(where=place, room="Bar", when="8 July 2027, 2pm to 4pm", sessions=[session])

    assert lines(event, "getting_in") == [
        "This is about Town Hall, Sampleton.", "The room is called Bar.",
        "There is a lift.", "There are seats for everyone.", "With arms.",
        "This is about Town Hall, Sampleton.", "The room is called Loft.", "There is no lift.",
    ]  # fmt: skip
