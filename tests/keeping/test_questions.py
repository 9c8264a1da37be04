"""What is asked while a file is made is noted, so that it can be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from campaign.keeping.questions import (
    ALL,
    AskedOneByOne,
    is_noting,
    label_of,
    name_of,
    not_noting,
    note,
    noting,
    question,
)
from campaign.kinds.table import KINDS
from campaign.model.event import Event
from making import an_event

TEA, CHOIR = PurePosixPath("tea.yml"), PurePosixPath("choir.yml")


@dataclass(frozen=True)
class Library:
    town: str = "Sampleton"

    @property
    def asked_as(self) -> tuple[str, ...]:
        return "library", self.town

    @question
    def open_on(self, day: str) -> str:
        return f"{day}: {self.hours()}"

    @question
    def hours(self) -> str:
        return "10 to 5"


def test_a_question_is_noted_with_whom_it_was_asked() -> None:
    """And about what."""
    with noting() as asked:
        said = Library().open_on("Monday")

    assert said == "Monday: 10 to 5"
    assert asked == {("library", "Sampleton", "open_on", "Monday")}


def test_what_is_asked_in_turn_is_part_of_the_answer() -> None:
    """Only the first question is noted, and the next one is again."""
    with noting() as asked:
        Library().open_on("Monday")
        Library().hours()

    assert asked == {("library", "Sampleton", "open_on", "Monday"), ("library", "Sampleton", "hours")}


def test_what_a_part_asks_the_whole_asks_too() -> None:
    """But not the other way round."""
    with noting() as whole:
        note(("first",))
        with noting() as part:
            note(("second",))

    assert (part, whole) == ({("second",)}, {("first",), ("second",)})


def test_what_is_worked_out_once_for_all_is_no_question_of_one() -> None:
    """Noting goes on after it."""
    with noting() as asked:
        with not_noting():
            assert not is_noting()
            Library().hours()
        assert is_noting()

    assert asked == set()


def test_nothing_is_noted_where_nobody_asks_for_notes() -> None:
    """Answers are the same."""
    assert not is_noting()
    note(("nobody",))

    assert Library().hours() == "10 to 5"


def test_a_file_that_cannot_be_made_leaves_no_notes_to_the_next() -> None:
    """Whatever was raised."""
    for context in (noting, not_noting):
        with pytest.raises(ZeroDivisionError), context():
            raise ZeroDivisionError

    assert not is_noting()


def test_each_value_of_a_mapping_is_asked_for_by_itself() -> None:
    """Also what is not there: somebody may add it."""
    drinks = AskedOneByOne(("drinks",), {TEA: "hot"})
    with noting() as asked:
        assert drinks[TEA] == "hot"
        assert CHOIR not in drinks
        assert drinks.get(PurePosixPath("none")) is None

    assert asked == {("drinks", "tea.yml"), ("drinks", "choir.yml"), ("drinks", "none")}


@pytest.mark.parametrize("walk", [list, len, dict, bool], ids=["list", "len", "dict", "bool"])
def test_whoever_walks_over_a_mapping_asks_for_all(walk: type) -> None:
    """One more would be another answer."""
    with noting() as asked:
        walk(AskedOneByOne(("drinks",), {TEA: "hot"}))

    assert ("drinks", ALL) in asked


def test_another_process_knows_what_a_question_is_about() -> None:
    """By a word, the name of a model, or the path of a source."""
    tea = an_event("tea")

    assert name_of("Housing") == "Housing"
    assert name_of(Event) == "Event"
    assert name_of(tea) == tea.source.path.as_posix()


def test_a_kind_and_the_page_that_lists_it_are_two_things() -> None:
    """Though both are called "stories": the answer of one would be that of the other."""
    story = next(kind for kind in KINDS if kind.name == "stories")
    assert story.list_page
    assert story.list_page.name == story.name

    assert name_of(story) != name_of(story.list_page)


def test_only_who_answers_has_a_label() -> None:
    """It says which of several it is."""
    assert label_of(Library("Sampleton")) == "Library library Sampleton"
    assert label_of(Library("Sampleton")) != label_of(Library("Otherton"))
    assert label_of("library") is None
