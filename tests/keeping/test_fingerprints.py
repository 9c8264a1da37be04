"""Fingerprints of values: what is equal has the same one, what differs has another, and what nobody knows has none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup
from pydantic import BaseModel, PrivateAttr

from campaign.artefact import Page
from campaign.keeping.fingerprints import Fingerprints, HasNoFingerprint
from campaign.languages.tagged_text import Run, TaggedText
from campaign.site.answers import fingerprint_of_record
from making import a_site, an_event, on_site, published

HOOKS = Path(__file__).parents[2] / "hooks"


def prints() -> Fingerprints:
    """Of one build, in which there are no records."""
    return Fingerprints(lambda _: None)


def of(*values: object) -> str:
    return prints().of(*values)


class Colour(Enum):
    RED = 1
    BLUE = 2


class Shade(Enum):
    RED = 1


@dataclass(frozen=True)
class Sign:
    words: str
    size: int = 1


@dataclass(frozen=True)
class Notice:
    words: str
    size: int = 1


class Door(BaseModel):
    width: int = 90
    _seen: int = PrivateAttr(default=0)


def seen(times: int) -> Door:
    door = Door()
    door._seen = times
    return door


def says(words: str) -> Callable[[], str]:
    return lambda: words


def says_loudly(words: str) -> Callable[[], str]:
    return lambda: f"{words}!"


class Bell:
    """Of a type that is not known."""


LONDON, LISBON = ZoneInfo("Europe/London"), ZoneInfo("Europe/Lisbon")

PAIRS: dict[str, tuple[object, object]] = {
    "text": ("a", "b"),
    "text and a number": ("1", 1),
    "text and nothing": ("None", None),
    "text and HTML": ("a", Markup("a")),
    "text and bytes": ("a", b"a"),
    "text and a path": ("a", PurePosixPath("a")),
    "a number and yes": (1, True),
    "a number with and without a point": (1, 1.0),
    "where one text ends": (["ab", "c"], ["a", "bc"]),
    "where one text ends that looks like two": (["asb", "c"], ["a", "bsc"]),
    "what is in which list": ([["a"], "b"], [["a", "b"]]),
    "a list and its only item": (["a"], "a"),
    "a list and a tuple": (["a"], ("a",)),
    "the order of a list": (["a", "b"], ["b", "a"]),
    "the keys of a mapping": ({"a": 1}, {"b": 1}),
    "the values of a mapping": ({"a": 1}, {"a": 2}),
    "the order of a mapping": ({"a": 1, "b": 1}, {"b": 1, "a": 1}),
    "sets": ({"a"}, {"b"}),
    "members of one enumeration": (Colour.RED, Colour.BLUE),
    "members of two enumerations": (Colour.RED, Shade.RED),
    "days": (date(2027, 7, 5), date(2027, 7, 6)),
    "a day and its beginning": (date(2027, 7, 5), datetime(2027, 7, 5)),  # noqa: DTZ001 -- only to differ
    "times": (time(10), time(10, 30)),
    "how long": (timedelta(1), timedelta(2)),
    "times that clocks of two zones show alike": (
        datetime(2027, 7, 5, 10, tzinfo=LONDON),
        datetime(2027, 7, 5, 10, tzinfo=LISBON),
    ),
    "zones": (LONDON, LISBON),
    "rows": (range(2), range(1, 2)),
    "words in two languages": (TaggedText([Run("tak", "pl")]), TaggedText([Run("tak", "da")])),
    "words that say their language": (TaggedText([Run("tak", "pl")]), "tak"),
    "fields": (Sign("in"), Sign("out")),
    "types with the same fields": (Sign("in"), Notice("in")),
    "fields of a model": (Door(), Door(width=80)),
    "private attributes of a model": (seen(1), seen(2)),
    "what a function holds on to": (says("in"), says("out")),
    "functions that hold on to the same": (says("in"), says_loudly("in")),
    "what a function is given at first": (partial(says, "in"), partial(says, "out")),
    "what is called by name": (partial(says, words="in"), partial(says, "in")),
    "methods of two objects": (Sign("in").__repr__, Sign("out").__repr__),
    "methods of one object": (Sign("in").__repr__, Sign("in").__hash__),
    "types": (Sign, Notice),
    "deep inside": ([{"a": (Sign("in"),)}], [{"a": (Sign("out"),)}]),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PAIRS.values(), ids=PAIRS)
def test_what_differs_has_another_fingerprint(one: object, other: object) -> None:
    """Otherwise a stale file would be taken for a fresh one."""
    assert of(one) != of(other)
    assert of([one]) != of([other])


def test_each_of_several_values_counts() -> None:
    """And which is which."""
    assert len({of("a", "b"), of("b", "a"), of("a"), of("ab"), of(["a", "b"])}) == 5


@pytest.mark.parametrize(("one", "_"), PAIRS.values(), ids=PAIRS)
def test_the_same_value_has_the_same_fingerprint(one: object, _: object) -> None:
    """In another build too, which meets it after others."""
    later = prints()
    later.of(PAIRS["fields"], PAIRS["private attributes of a model"], PAIRS["deep inside"])

    assert later.of(one) == of(one)


def test_the_order_of_a_set_is_nobodys() -> None:
    """Python gives another in each process."""
    words = [str(number) for number in range(50)]

    assert of(frozenset(words)) == of(frozenset(reversed(words))) == of({*words})


PROGRAM = """
import sys
sys.path[:0] = sys.argv[1:]
from test_fingerprints import PAIRS, of
print(of(*(one for one, _ in PAIRS.values())), of(*(other for _, other in PAIRS.values())))
"""


def test_equal_values_have_equal_fingerprints_in_every_process() -> None:
    """Where sets and texts have other numbers."""
    path = [os.fspath(each) for each in (HOOKS, Path(__file__).parent, Path(__file__).parents[1])]
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, *path],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1


@pytest.mark.parametrize("around", [lambda it: it, lambda it: [it], lambda it: partial(says, it), says, Sign])
def test_what_nobody_knows_has_none_however_often_it_is_asked_for(around: Callable[[Any], object]) -> None:
    """A value is worked out once, and what failed once must not be taken for known."""
    whole, prints_of_it = around(Bell()), prints()

    for _ in range(2):
        with pytest.raises(HasNoFingerprint):
            prints_of_it.of(whole)


def test_text_of_an_unknown_type_has_none() -> None:
    """It may hold more than its words."""

    class Loud(str):
        __slots__ = ()

    with pytest.raises(HasNoFingerprint):
        of(Loud("in"))


def goes_round(words: str) -> Callable[[int], str]:
    def again(left: int) -> str:
        return again(left - 1) if left else words

    return again


def test_a_function_may_name_itself() -> None:
    """What else it holds on to counts."""
    assert of(goes_round("in")) == of(goes_round("in")) != of(goes_round("out"))


def there_and_back(words: str) -> tuple[Callable[[], object], Callable[[], object]]:
    def there() -> object:
        return words, back

    def back() -> object:
        return there

    return there, back


def test_of_what_is_in_a_circle_none_is_known_by_half() -> None:
    """The second depends on all that the first does."""
    first, second = there_and_back("in")
    both = prints()

    for each in (first, second, first):
        with pytest.raises(HasNoFingerprint):
            both.of(each)


def test_a_value_may_be_left_to_its_name() -> None:
    """For what is asked question by question."""
    bell, named = Bell(), prints()
    named.stands_for(bell, "the bell")
    other = prints()
    other.stands_for(bell, "another bell")

    assert named.of([bell]) != other.of([bell])


def test_a_record_is_known_by_what_it_was_read_from() -> None:
    """Not by its fields: reading it again gives the same, or its file has another fingerprint."""
    tea = an_event("tea")
    site = a_site(tea)

    def read_from(fingerprint: str) -> str:
        of_record = fingerprint_of_record(replace(site, read_from={tea.source.path: fingerprint}))
        return Fingerprints(of_record).of(partial(on_site, tea))

    assert read_from("one") == read_from("one") != read_from("two")


def test_a_record_that_was_read_from_nowhere_has_none() -> None:
    """As tests make them."""
    tea = an_event("tea")

    with pytest.raises(HasNoFingerprint):
        Fingerprints(fingerprint_of_record(a_site(tea))).of(tea)


def test_who_answers_questions_is_known_by_name() -> None:
    """What is asked is noted one by one, so a new event is no news to a page that never asks for it."""
    some, more = published(an_event("tea")), published(an_event("tea"), an_event("choir"))

    assert of(some) == of(more) != of(some.of(2027))
    assert of(some.relations) == of(more.relations) != of(some)


def test_a_page_is_known_by_what_it_will_be_made_from() -> None:
    """Which is in the function that makes it."""

    def page(words: str) -> Page:
        return Page("a/", "page.html", "A", "B", lambda: {"words": words})

    assert of(page("in")) == of(page("in")) != of(page("out"))
