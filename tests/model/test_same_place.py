"""Whether people who know where it was would go to a wrong place, or only read other letters for the same one."""

from __future__ import annotations

import pytest

from campaign.model.same_place import has_other_address, is_other_place, is_other_room
from campaign.model.venue import PlaceFields

ADDRESS = "12 Mill Road", "Sampleton", "SA1 1AA"


def at(street: str | None, town: str | None, postcode: str | None, name: str = "The Ark") -> PlaceFields:
    return PlaceFields(name=name, street=street, town=town, postcode=postcode)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12 Mill Road", "12 Mill Rd"),
        ("12 Mill Road", "12 Mill Rd."),
        ("12 Mill Road", "12, mill road"),
        ("12 Mill Road", "12 Mil Road"),
        ("12 Mill Road", "12 Mlil Road"),
        ("3 Saint John's Street", "3 St. John’s St"),
        ("3 St Johns Avenue", "3 St John's Ave"),
        ("3 Church Lane", "3 Church Ln"),
        ("12A Mill Road", "12 a Mill Road"),
        ("2-4 Mill Road", "2–4 Mill Road"),
        ("Millside House", "Mill Side House"),
        ("Park and Ride", "Park & Ride"),
        ("3 Heol y Dŵr", "3 Heol y Dwr"),
    ],
)
def test_other_letters_for_the_same_street_are_no_move(before: str, after: str) -> None:
    """Spelling, marks, case, what is short for what, and one wrong letter in a street of the same postcode."""
    assert not has_other_address(at(before, "Sampleton", "SA1 1AA"), at(after, "Sampleton", "SA1 1AA"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12 Mill Road", "13 Mill Road"),
        ("12 Mill Road", "12a Mill Road"),
        ("12 Mill Road", "21 Mill Road"),
        ("1 1 Mill Road", "11 Mill Road"),
        ("Unit A, Mill Road", "Unit B, Mill Road"),
        ("12 Mill Road", "12 Mill Lane"),
        ("12 East Road", "12 West Road"),
        ("12 North Street", "12 South Street"),
        ("12 Mill Road", "12 High Street"),
        ("Flat One, Mill Road", "Flat Two, Mill Road"),
    ],
)
def test_another_house_is_a_move(before: str, after: str) -> None:
    """A number, a letter that is one, or another street; also where somebody left the old postcode."""
    assert has_other_address(at(before, "Sampleton", "SA1 1AA"), at(after, "Sampleton", "SA1 1AA"))


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        ("SA1 1AA", "SA11AA", False),
        ("SA1 1AA", "sa1 1aa", False),
        ("SA1 1AA", "SA1 1AB", True),
        ("SA1 1AA", "SA1 1A", True),
        ("SA1 1AA", None, False),
    ],
)
def test_a_postcode_is_another_with_one_letter(before: str, after: str | None, is_other: bool) -> None:
    """Only its spaces and its case may differ: which of the two was wrong, nobody knows."""
    assert has_other_address(
        at("12 Mill Road", "Sampleton", before), at("12 Mill Road", "Sampleton", after)
    ) is (is_other)


@pytest.mark.parametrize("postcodes", [(None, None), ("SA1 1AA", None), (None, "SA1 1AA")])
def test_without_the_same_postcode_a_letter_may_be_another_street(
    postcodes: tuple[str | None, str | None],
) -> None:
    """Mill Road and Hill Road may both be there. "Rd" is still "Road"."""
    before, after = postcodes
    mill = at("12 Mill Road", "Sampleton", before)

    assert has_other_address(mill, at("12 Hill Road", "Sampleton", after))
    assert not has_other_address(mill, at("12 Mill Rd", "Sampleton", after))


def test_another_town_is_a_move() -> None:
    """Unless it is only spelt in another way."""
    before = at(*ADDRESS)

    assert has_other_address(before, at("12 Mill Road", "Otherton", "SA1 1AA"))
    assert not has_other_address(before, at("12 Mill Road", "SAMPLETON", "SA1 1AA"))
    assert not has_other_address(before, at("12 Mill Road", "Sampelton", "SA1 1AA"))


@pytest.mark.parametrize(
    ("after", "is_other"),
    [
        (at(*ADDRESS, name="the ark"), False),
        (at("12 Mill Rd", "Sampleton", "SA1 1AA"), False),
        (at(None, None, None), False),
        (at(*ADDRESS, name="Ark Centre"), False),
        (at("12 Mill Road", "Sampleton", None, name="Ark Centre"), True),
        (at("2 Low Street", "Sampleton", "SA1 1AB", name="Ark Centre"), True),
        (at(None, None, None, name="Ark Centre"), True),
        (at(None, "Sampleton", None, name="The Barn"), True),
        (None, True),
    ],
)
def test_a_place_with_another_name_is_the_same_at_the_same_address(
    after: PlaceFields | None, is_other: bool
) -> None:
    """A house that gets another name stays where it is. Without a street and a postcode, nobody knows."""
    assert is_other_place(at(*ADDRESS), after) is is_other


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        ("Loft", "loft", False),
        ("Main Hall", "Main-hall", False),
        ("Room 1", "Room 2", True),
        ("Room A", "Room B", True),
        ("Loft", None, True),
        (None, "Loft", True),
        ("Loft", "Loft, first floor", False),
        ("Loft, ground floor", "Loft, first floor", True),
        ("Loft", "Left", True),
    ],
)
def test_another_room_is_one_with_another_name(before: str | None, after: str | None, is_other: bool) -> None:
    """A floor that is added sends nobody away; another floor does."""
    assert is_other_room(before, after) is is_other
