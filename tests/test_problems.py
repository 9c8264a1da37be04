"""Lines that authors read."""

from __future__ import annotations

from pathlib import PurePosixPath

from campaign.problems import LONGEST_QUOTED, Problem, Severity, in_order, in_short

EVENT = PurePosixPath("events/2027/choir.yml")


def test_what_stops_the_build_comes_before_what_does_not() -> None:
    """Notes come last, below a line that says that they stop nothing."""
    note = Problem(EVENT, 1, 1, "It is long.", "Shorten it.", Severity.NOTE)
    error = Problem(EVENT, 2, 1, "It has no day.", "Add it.")

    assert list(in_order([note, error])) == [str(error), "Notes, which stop nothing:", str(note)]
    assert list(in_order([error])) == [str(error)]


def test_only_what_is_too_long_is_cut() -> None:
    """The longest quotation stays whole; one letter more is cut, and a sign says so."""
    longest = "x" * LONGEST_QUOTED

    assert in_short(longest) == longest
    assert in_short(longest + "x") == longest[:-1] + "…"
    assert in_short("two\nlines\x07") == "two lines"
