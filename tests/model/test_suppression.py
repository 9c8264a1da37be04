"""Whether somebody who has all that is published, and knows how numbers are hidden, can work out a hidden one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.model.shown_numbers import ShownNumbers, shown_numbers
from campaign.model.suppression import FEWEST, hidden_in_whole, hidden_of_each, is_small
from making import a_survey

NAMES = ("Yes", "No", "Not sure", "Never asked", "Once")
TOGETHER = [{"name": "Both", "answers": ["Yes", "No"]}]


def _published(
    counts: Sequence[int],
    base: int,
    kind: str = "scale",
    together: Any = (),
    other_answers: str | None = None,
) -> ShownNumbers:
    """All numbers that any form is given of a survey with one question."""
    question = {
        "question": "How was it?",
        "kind": kind,
        "answers": {name: str(count) for name, count in zip(NAMES, counts, strict=False)},
        **({"together": together} if together else {}),
        **({"other answers": other_answers} if other_answers else {}),
    }
    return shown_numbers(a_survey(answered=str(base), questions=[question]))


def _adding_up_to(whole: int, cells: int) -> Iterator[tuple[int, ...]]:
    if cells == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        for rest in _adding_up_to(whole - first, cells - 1):
            yield (first, *rest)


def _give_away(cases: Iterator[tuple[tuple[int, ...], ShownNumbers]]) -> list[tuple[tuple[int, ...], int]]:
    """The tables, and the place in each, of small numbers that only one table with the same publication could have."""
    alike: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for counts, shown in cases:
        alike[repr(shown)].append(counts)
    return [
        (group[0], at)
        for group in alike.values()
        for at in range(len(group[0]))
        if is_small(group[0][at]) and len({counts[at] for counts in group}) == 1
    ]


@pytest.mark.parametrize("cells", [2, 3, 4])
def test_no_small_number_can_be_worked_out_where_answers_make_a_whole(cells: int) -> None:
    """Every table of up to fourteen people: any that looks the same from outside leaves at least two numbers possible."""
    for whole in range(1, 15 if cells < 4 else 12):
        tables = ((counts, _published(counts, whole)) for counts in _adding_up_to(whole, cells))

        assert _give_away(tables) == []


def test_no_small_number_can_be_worked_out_where_answers_are_told_together() -> None:
    """The sum of two answers says neither of them, nor the others."""
    for whole in range(1, 15):
        tables = (
            (counts, _published(counts, whole, together=TOGETHER)) for counts in _adding_up_to(whole, 3)
        )

        assert _give_away(tables) == []


def test_no_small_number_can_be_worked_out_where_some_answers_are_not_published() -> None:
    """Nor that of the people who gave an answer that is not here."""
    for whole in range(1, 15):
        tables = (
            (counts, _published(counts[:-1], whole, other_answers="not published"))
            for counts in _adding_up_to(whole, 3)
        )

        assert _give_away(tables) == []


def test_no_small_number_can_be_worked_out_where_people_gave_several_answers() -> None:
    """Neither how few gave an answer, nor how few did not."""
    for whole in range(1, 13):
        tables = [
            (counts, _published(counts, whole, kind="several answers"))
            for counts in product(range(whole + 1), repeat=2)
            if sum(counts) >= whole
        ]
        others = [(tuple(whole - count for count in counts), shown) for counts, shown in tables]

        assert _give_away(iter(tables)) == []
        assert _give_away(iter(others)) == []


def _seen(counts: Sequence[int]) -> tuple[int, tuple[int | None, ...] | None]:
    """All that is published of a whole: how many they are, and each number that is not hidden."""
    hidden = hidden_in_whole(counts, sum(counts))
    shown = None if hidden is None else tuple(None if at in hidden else n for at, n in enumerate(counts))
    return sum(counts), shown


@pytest.mark.parametrize(("cells", "most"), [(2, 60), (3, 40), (4, 26), (5, 21)])
def test_no_small_number_can_be_worked_out_of_more_people(cells: int, most: int) -> None:
    """The rule alone, so that more tables can be tried: among them five answers of four people each, and one of five."""
    for whole in range(1, most + 1):
        alike: dict[object, list[tuple[int, ...]]] = defaultdict(list)
        for counts in _adding_up_to(whole, cells):
            alike[_seen(counts)].append(counts)
        for seen, group in alike.items():
            for at in range(cells):
                if is_small(group[0][at]):
                    assert len({counts[at] for counts in group}) > 1, (seen, group[0])


@settings(max_examples=500, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 6), st.integers(0, 400)), min_size=2, max_size=7))
def test_another_table_would_look_the_same(counts: list[int]) -> None:
    """For each small number, people can be moved between hidden answers, and nothing that is published changes."""
    seen, hidden = _seen(counts), hidden_in_whole(counts, sum(counts))
    moved = [at for at in range(len(counts)) if hidden is None or at in hidden]
    for at, count in enumerate(counts):
        if is_small(count) and sum(counts) >= FEWEST:
            assert any(
                _seen(other) == seen and other[at] != count for other in _with_few_moved(counts, at, moved)
            ), (counts, at)


def _with_few_moved(counts: list[int], at: int, places: list[int]) -> Iterator[list[int]]:
    """And those where all others gave one other answer."""
    for to in range(len(counts)):
        for few in (1, 2):
            yield [few if n == at else sum(counts) - few if n == to else 0 for n in range(len(counts))]
    for to in places:
        for by in (-3, -2, -1, 1, 2, 3):
            other = [*counts]
            other[at] += by
            other[to] -= by
            if to != at and min(other) >= 0:
                yield other


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 6), st.integers(0, 400)), min_size=1, max_size=6))
def test_a_small_number_is_never_hidden_alone(counts: list[int]) -> None:
    """At least one that is not small, and not none, is hidden with it; or else all are."""
    hidden = hidden_in_whole(counts, sum(counts))
    if hidden and len(hidden) < len(counts):
        assert any(counts[at] >= FEWEST for at in hidden)
        assert sum(counts[at] >= FEWEST for at in range(len(counts)) if at not in hidden) > 0


@given(st.lists(st.integers(0, 400), min_size=1, max_size=6), st.integers(0, 400))
def test_no_small_number_is_shown(counts: list[int], more: int) -> None:
    """Neither of a whole, nor of answers of which people could give several, nor of those who did not give one."""
    whole = hidden_in_whole(counts, sum(counts))
    for at, count in enumerate(counts):
        if is_small(count):
            assert whole is None or at in whole
    base = max(counts) + more
    each = hidden_of_each(counts, base)
    for at, count in enumerate(counts):
        if is_small(count) or is_small(base - count):
            assert each is None or at in each


def test_nobody_is_shown() -> None:
    """That nobody gave an answer is no secret of anybody who gave another."""
    assert hidden_in_whole([40, 0], 40) == frozenset()
    assert hidden_of_each([0, 20], 40) == frozenset()


def test_the_answer_before_goes_with_it() -> None:
    """Whatever its size: that the smallest went with it would say how large it can be at most."""
    assert hidden_in_whole([60, 3, 20, 40], 123) == frozenset({0, 1})
    assert hidden_in_whole([3, 60, 0, 20], 83) == frozenset({0, 3})
    assert hidden_in_whole([8, 8, 4], 20) == frozenset({1, 2})


def test_small_numbers_that_only_one_sum_allows_are_not_alone() -> None:
    """Four times four is the only way in which four small numbers make sixteen."""
    assert hidden_in_whole([4, 4, 4, 4], 16) == frozenset({0, 1, 2, 3})
    assert hidden_in_whole([30, 4, 4, 4, 4], 46) == frozenset({0, 1, 2, 3, 4})


def test_few_people_are_told_nothing_of() -> None:
    """Where fewer than five answered, not even that nobody gave an answer."""
    assert hidden_in_whole([4, 0], 4) is None
    assert hidden_of_each([4, 0], 4) is None


def test_what_an_author_keeps_back_goes_with_a_small_number() -> None:
    """Then nothing else has to."""
    assert hidden_in_whole([178, 121, None, 3], 405) == frozenset({2, 3})
    assert hidden_in_whole([178, None, None], 405) == frozenset({1, 2})
    assert hidden_in_whole([178, 121, None], 405) == frozenset({1, 2})
