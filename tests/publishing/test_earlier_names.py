"""Which file of an event was there before under another name, from what was gone and new in each commit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

import pytest

from campaign.publishing.earlier_names import Changes, Gone, with_earlier_names

OLD, NEW = PurePosixPath("events/2027/a.yml"), PurePosixPath("events/2027/b.yml")
WORDS = {"1": "title: Tea\n", "2": "title: TEA\nroom: Loft\n", "3": "title: Walk\n", "4": "title: [Tea\n"}


def is_event(path: PurePosixPath) -> bool:
    return path.parent.name.isdecimal()


def names(new: PurePosixPath, changes: Changes, gone: Mapping[PurePosixPath, Gone]) -> Changes:
    return with_earlier_names({new: changes}, gone, is_event, lambda _: WORDS)[new]


@pytest.mark.parametrize(
    ("new", "began", "is_the_same"),
    [
        (NEW, (5, "1"), True),
        (NEW, (5, "2"), True),
        (NEW, (5, "3"), False),
        (NEW, (5, "4"), False),
        (NEW, (6, "1"), False),
        (PurePosixPath("events/2028/b.yml"), (5, "1"), False),
        (PurePosixPath("events/organisers/b.yml"), (5, "1"), False),
    ],
)
def test_it_is_the_same_by_its_bytes_or_its_title(
    new: PurePosixPath, began: tuple[int, str], is_the_same: bool
) -> None:
    """In the same commit and the same year. A copy for next year is an event of its own."""
    old = (0, "1")

    assert names(new, [began], {OLD: Gone(5, [old])}) == ([old, began] if is_the_same else [began])


def test_git_is_not_asked_where_bytes_say_enough() -> None:
    """Most builds have no new name to ask about."""

    def nobody_asks(_: Sequence[str]) -> Mapping[str, str]:
        raise AssertionError("asked")

    found = with_earlier_names({NEW: [(5, "1")]}, {OLD: Gone(5, [(0, "1")])}, is_event, nobody_asks)
    assert found == {NEW: [(0, "1"), (5, "1")]}
    assert with_earlier_names({NEW: [(4, "3")]}, {OLD: Gone(5, [(0, "1")])}, is_event, nobody_asks) == {
        NEW: [(4, "3")]
    }


def test_one_file_does_not_become_two() -> None:
    """Of two new files with its title nobody knows which it is."""
    other = PurePosixPath("events/2027/c.yml")
    found = with_earlier_names(
        {NEW: [(5, "2")], other: [(5, "2")]}, {OLD: Gone(5, [(0, "1")])}, is_event, lambda _: WORDS
    )

    assert found == {NEW: [(5, "2")], other: [(5, "2")]}


def test_two_files_without_a_title_are_not_one() -> None:
    """Nothing says that they are."""
    found = with_earlier_names({NEW: [(5, "4")]}, {OLD: Gone(5, [(0, "5")])}, is_event, lambda _: WORDS)

    assert found == {NEW: [(5, "4")]}
