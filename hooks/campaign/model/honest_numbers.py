"""Whether numbers of people can be true: what no count can give, and what does not add up beyond rounding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

MOST_PLACES = 3
"""Decimal places of a share; more say nothing about people."""


def half_a_step(share: Decimal) -> Decimal:
    """How far rounding may have moved a share that is written with so many decimal places."""
    return Decimal(1).scaleb(_exponent(share)) / 2


def could_be(share: Decimal, count: int, whole: int) -> bool:
    """Whether ``count`` of ``whole`` people can be written as ``share``, whichever way a half is rounded."""
    return abs(share * whole - 100 * count) <= half_a_step(share) * whole


def counts_of(share: Decimal, whole: int) -> range:
    """Every number of people that can be written as this share of ``whole``; empty if there is none."""
    near = int(share * whole / 100)
    step = int(half_a_step(share) * whole / 100) + 2
    found = [n for n in _ends(near, step, whole) if could_be(share, n, whole)]
    return range(found[0], found[-1] + 1) if found else range(0)


def _ends(near: int, step: int, whole: int) -> Sequence[int]:
    return range(max(0, near - step), min(whole, near + step + 1) + 1)


def nearest_shares(share: Decimal, whole: int) -> tuple[tuple[int, Decimal], tuple[int, Decimal]]:
    """The numbers of people just below and above a share that no number can give, each with its own share."""
    below = min(max(int(share * whole / 100), 0), max(whole - 1, 0))
    return tuple((n, rounded(n, whole, -_exponent(share))) for n in (below, below + 1))  # type: ignore[return-value]


def rounded(count: int, whole: int, places: int = 0) -> Decimal:
    """The share of ``count`` in ``whole``, a half rounded up."""
    return (Decimal(100 * count) / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def places_needed(counts: Sequence[int], whole: int) -> int:
    """Decimal places, so that nothing that somebody said looks like none of the people, or like all of them."""
    for places in range(MOST_PLACES):
        shares = [(count, rounded(count, whole, places)) for count in counts]
        if not any((count > 0 and not share) or (count < whole and share >= 100) for count, share in shares):
            return places
    return MOST_PLACES


def off_by(shares: Sequence[Decimal]) -> Decimal | None:
    """What shares of a whole add up to, where rounding cannot explain that it is not 100."""
    total = sum(shares, Decimal(0))
    return None if abs(total - 100) <= sum(map(half_a_step, shares), Decimal(0)) else total


def _exponent(share: Decimal) -> int:
    exponent = share.as_tuple().exponent
    assert isinstance(exponent, int), "a share is read from digits"
    return exponent
