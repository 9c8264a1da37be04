"""Which numbers of a table may not be shown, so that nobody learns what few people said (statistical disclosure control).

A number under five is hidden. One alone could be worked out from the others and the whole, so more are hidden with it.
All hidden numbers look the same, so nobody can tell which of them is the small one. Zero is shown: nobody said it.
Pure: numbers in, places out. ``tests/model/test_suppression.py`` plays whoever tries to work them out.
"""

from __future__ import annotations

from collections.abc import Sequence

FEWEST = 5
"""People. Fewer are hidden."""


def is_small(count: int) -> bool:
    return 0 < count < FEWEST


def hidden_in_whole(counts: Sequence[int | None], whole: int) -> frozenset[int] | None:
    """The places of what to hide where all numbers add up to ``whole``, which is shown; None if not even that may be.

    None among ``counts`` is kept back by its author. One larger number goes with the small ones, or else all do: small
    ones alone would be known wherever only one sum makes them. It is one that is kept back, or the one that is written
    before them, whatever its size: "the smallest of the others" would tell whoever knows that rule how large they can be.
    """
    if whole < FEWEST:
        return None
    kept_back = {at for at, count in enumerate(counts) if count is None}
    small = {at for at, count in enumerate(counts) if count is not None and is_small(count)}
    if not small and len(kept_back) != 1:
        return frozenset(kept_back)
    everything = frozenset(range(len(counts)))
    first = min(small or kept_back)
    before = (*range(first - 1, -1, -1), *range(len(counts) - 1, first, -1))
    others = [at for at in before if at not in small and counts[at]]
    needs_another = not small or not kept_back
    if len(others) < 1 + needs_another:
        return everything
    hidden = frozenset({*small, *kept_back, *others[:needs_another]})
    left = whole - sum(count or 0 for at, count in enumerate(counts) if at not in hidden)
    # Each small one could be 1, and each could be 2, while the larger one is five or more.
    return hidden if left > len(hidden) - 1 + FEWEST else everything


def hidden_of_each(counts: Sequence[int | None], whole: int | None) -> frozenset[int] | None:
    """The same where people could give several answers, so that each is beside all who did not give it.

    ``whole`` of None is not known, so nobody can take a number from it.
    """
    if whole is not None and whole < FEWEST:
        return None
    return frozenset(
        at
        for at, count in enumerate(counts)
        if count is None or is_small(count) or (whole is not None and is_small(whole - count))
    )
