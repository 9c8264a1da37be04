"""Whether numbers of people can be true."""

from __future__ import annotations

from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.model.honest_numbers import could_be, counts_of, nearest_shares, off_by, places_needed, rounded


@given(st.integers(1, 3000), st.data(), st.integers(0, 2), st.sampled_from([ROUND_HALF_UP, ROUND_HALF_DOWN]))
def test_every_share_that_people_give_can_be(whole: int, data: st.DataObject, places: int, half: str) -> None:
    """However many people there are, and whichever way somebody rounded a half."""
    count = data.draw(st.integers(0, whole))
    share = (Decimal(100 * count) / whole).quantize(Decimal(1).scaleb(-places), half)

    assert could_be(share, count, whole)
    assert count in counts_of(share, whole)


@given(st.integers(0, 100), st.integers(1, 200))
def test_a_share_that_nobody_can_give_has_no_count(share: int, whole: int) -> None:
    """The same answer as from trying all of them."""
    tried = [
        count for count in range(whole + 1) if abs(Decimal(100 * count) / whole - share) <= Decimal("0.5")
    ]

    assert list(counts_of(Decimal(share), whole)) == tried


def test_the_nearest_shares_are_told() -> None:
    """With as many places as were written."""
    assert not counts_of(Decimal(28), 17)
    assert nearest_shares(Decimal(28), 17) == ((4, Decimal(24)), (5, Decimal(29)))
    assert nearest_shares(Decimal("100.0"), 3) == ((2, Decimal("66.7")), (3, Decimal("100.0")))


@pytest.mark.parametrize(
    ("shares", "total"),
    [
        (["33", "33", "33"], None),
        (["34", "33", "33"], None),
        (["34", "34", "33"], None),
        (["52", "50"], "102"),
        (["49", "50"], None),
        (["49", "49"], "98"),
        (["49.1", "50.0"], "99.1"),
        (["100"], None),
    ],
)
def test_only_what_rounding_cannot_explain_is_off(shares: list[str], total: str | None) -> None:
    """Half a step for each share, and no more."""
    assert off_by([Decimal(share) for share in shares]) == (None if total is None else Decimal(total))


def test_a_half_is_rounded_up() -> None:
    """As most people were taught."""
    assert rounded(1, 8, 0) == Decimal(13)
    assert rounded(1, 8, 1) == Decimal("12.5")


@pytest.mark.parametrize(
    ("counts", "whole", "places"),
    [([5, 1995], 2000, 1), ([0, 20], 20, 0), ([7, 13], 20, 0), ([1, 99999], 100000, 3)],
)
def test_somebody_never_looks_like_nobody(counts: list[int], whole: int, places: int) -> None:
    """Nor does nearly everybody look like all."""
    assert places_needed(counts, whole) == places
