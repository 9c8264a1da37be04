"""What differs has another fingerprint, or none."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone
from typing import Any

import pytest

from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.languages.tagged_text import Run, TaggedText


def fingerprint_of(value: object) -> str:
    return Fingerprints(lambda _: None).of(value)


class Unknown:
    """Nobody knows what such a value depends on."""


class Named(str):
    """Words that hold more than they show."""

    __slots__ = ("of",)


@dataclass
class Holds:
    value: Any


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TaggedText([Run("pobl", "cy")]), TaggedText([Run("pobl", "br")])),
        (TaggedText([Run("pobl", "cy")]), "pobl"),
        (time(10, tzinfo=UTC), time(10, tzinfo=timezone(timedelta(hours=1)))),
        (time(10), time(10, fold=1)),
        (1, True),
        ("1", 1),
        ((1, (2,)), (1, 2)),
        *[(lambda at: at.one, lambda at: at.other), (lambda: 1, lambda: 2)],
    ],
)
def test_what_only_looks_the_same_differs(one: object, other: object) -> None:
    """Words in another language are spelt alike, and are read aloud in another way."""
    with contextlib.suppress(HasNoFingerprint):
        assert fingerprint_of(one) != fingerprint_of(other)


@pytest.mark.parametrize("value", [Unknown(), Named("words"), Holds(Unknown()), [Unknown()]])
def test_what_is_not_known_never_has_one(value: object) -> None:
    """Nor the second time it is asked for, when it is in another value."""
    prints = Fingerprints(lambda _: None)
    for each in (value, value, Holds(value), (value, 1)):
        with pytest.raises(HasNoFingerprint):
            prints.of(each)


def test_a_function_may_name_itself() -> None:
    """As one does that walks down a tree; what else it holds on to counts."""

    def walk_with(held: str) -> Callable[[int], object]:
        def walk(deep: int) -> object:
            return walk(deep - 1) if deep else held

        return walk

    assert fingerprint_of(walk_with("a")) == fingerprint_of(walk_with("a"))
    assert fingerprint_of(walk_with("a")) != fingerprint_of(walk_with("b"))


def test_of_two_that_name_each_other_neither_is_known_by_half() -> None:
    """The fingerprint of one must not be worked out on the way to the other, without what that one holds."""

    def two(held: str) -> tuple[Callable[[], object], Callable[[], object]]:
        def one() -> object:
            return other, held

        def other() -> object:
            return one

        return one, other

    def of_the_other(held: str) -> str:
        prints = Fingerprints(lambda _: None)
        one, other = two(held)
        with contextlib.suppress(HasNoFingerprint):
            prints.of(one)
        return prints.of(other)

    with contextlib.suppress(HasNoFingerprint):
        assert of_the_other("a") != of_the_other("b")
