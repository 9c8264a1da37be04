"""Whether two descriptions are of one place: another spelling of an address is not a move, and another number is."""

from __future__ import annotations

import re
from typing import NamedTuple

from campaign.languages.folding import folded
from campaign.model.venue import PlaceFields, Venue

_SHORT = {
    "road": "rd", "street": "st", "saint": "st", "avenue": "ave", "av": "ave", "lane": "ln", "square": "sq",
    "court": "ct", "drive": "dr", "place": "pl", "crescent": "cres", "terrace": "terr", "ter": "terr",
    "gardens": "gdns", "grove": "gr", "close": "cl", "mount": "mt", "building": "bldg", "buildings": "bldgs",
    "and": "", "n": "north", "s": "south", "e": "east", "w": "west",
}  # fmt: skip
"""What is written in two ways. "St" may be a street or a saint, and no two streets differ in that alone."""

_NUMBER = re.compile(r"\d+(?:\s?[a-z]\b)?")
_SIGNS_IN_WORDS = re.compile(r"['\u2019.]")

_LONG_ENOUGH = 4
"""Letters of a word in which one may be wrong. In shorter ones it may be what tells two houses apart: Unit A, Flat II."""


class _Read(NamedTuple):
    """Numbers tell houses of a street apart, so they are never taken for a slip."""

    numbers: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def letters(self) -> str:
        return "".join(self.words)


def has_other_address(before: PlaceFields, after: PlaceFields) -> bool:
    """Whether a part of it is another. What is added or left out sends nobody to a wrong place."""
    if _differ(before.postcode, after.postcode):
        return True
    may_slip = _has_same_postcode(before, after)
    parts = ((before.street, after.street), (before.town, after.town))
    return any(was and now and _is_other(was, now, may_slip=may_slip) for was, now in parts)


def is_other_place(before: PlaceFields | None, after: PlaceFields | None) -> bool:
    """Whether who knows the one would go to a wrong place, by its file or by its name.

    With another name it is the same where its street and its postcode are. Two files are of one place only where both say
    as much of it.
    """
    if before is None or after is None:
        return before is not after
    if isinstance(before, Venue) and isinstance(after, Venue):
        if before.reference == after.reference:
            return False
        if _parts_known(before) != _parts_known(after):
            return True
    if not _is_other(_called(before), _called(after), may_slip=_has_same_postcode(before, after)):
        return has_other_address(before, after)
    has_same_street = before.street and after.street and not has_other_address(before, after)
    return not (has_same_street and _has_same_postcode(before, after))


def is_called_the_same(before: PlaceFields, after: PlaceFields) -> bool:
    return not _is_other(_called(before), _called(after), may_slip=False)


def is_other_room(before: str | None, after: str | None) -> bool:
    """Another name. A floor that is added or left out is not one."""
    if before is None or after is None:
        return before is not after
    (room, _, floor), (other_room, _, other_floor) = before.partition(","), after.partition(",")
    return _differ(room, other_room) or _differ(floor, other_floor)


def _has_same_postcode(before: PlaceFields, after: PlaceFields) -> bool:
    return bool(before.postcode and after.postcode) and not _differ(before.postcode, after.postcode)


def _differ(before: str | None, after: str | None) -> bool:
    """Whether both are known, and are not the same letters and numbers."""
    return bool(before and after) and _all_letters(before or "") != _all_letters(after or "")


def _all_letters(written: str) -> str:
    return "".join(letter for letter in folded(written) if letter.isalnum())


def _is_other(before: str, after: str, *, may_slip: bool) -> bool:
    was, now = _read(before), _read(after)
    if was.numbers != now.numbers:
        return True
    if was.letters == now.letters:
        return False
    return not (may_slip and _is_a_slip(was.words, now.words))


def _read(written: str) -> _Read:
    plain = _SIGNS_IN_WORDS.sub("", folded(written))
    numbers = tuple(number.replace(" ", "") for number in _NUMBER.findall(plain))
    words = re.findall(r"[^\W_]+", _NUMBER.sub(" ", plain))
    return _Read(numbers, tuple(short for word in words if (short := _SHORT.get(word, word))))


def _is_a_slip(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether one letter of one word is another, missing, one too many, or has changed places with the next."""
    if len(before) != len(after):
        return False
    pairs = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _LONG_ENOUGH - 1 and _is_one_letter_off(*pairs[0])


def _is_one_letter_off(before: str, after: str) -> bool:
    short, long = sorted((before, after), key=len)
    if len(long) - len(short) > 1 or len(long) < _LONG_ENOUGH:
        return False
    if len(short) < len(long):
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    off = [at for at in range(len(long)) if short[at] != long[at]]
    if len(off) == 1:
        return True
    return (
        len(off) == 2
        and off[1] - off[0] == 1
        and short[off[0]] + short[off[1]] == long[off[1]] + long[off[0]]
    )


def _parts_known(place: PlaceFields) -> tuple[bool, ...]:
    return bool(place.street), bool(place.town), bool(place.postcode)


def _called(place: PlaceFields) -> str:
    """Its name; the town, where only that is known."""
    return place.name or place.town or ""
