"""What people said at workshops, each thing once."""

from __future__ import annotations

import pytest

from campaign.telling.said_together import Said, said_together

A = {
    "Monday": ["Tea first.", "Short papers"],
    "Tuesday": ["tea first", "Tea, first!", "A clock"],
    "Friday": ["A clock."],
}


def test_what_was_said_most_often_comes_first() -> None:
    """In the words of the first who wrote it down; a workshop that says it twice counts once."""
    assert said_together(A, lambda day: A[day]) == (
        Said("Tea first.", ("Monday", "Tuesday")),
        Said("A clock", ("Tuesday", "Friday")),
        Said("Short papers", ("Monday",)),
    )


@pytest.mark.parametrize(("one", "other"), [("Tea", "Two teas"), ("We can", "We can't"), ("Te", "Té")])
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    """Only capitals, spaces and marks make no difference."""
    assert len(said_together(["here"], lambda _: [one, other])) == 2
