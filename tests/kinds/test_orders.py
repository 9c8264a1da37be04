"""The order in which lists have the records of each kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from campaign.model.record import Record
from making import a_site, a_venue, an_organiser


@pytest.mark.parametrize("make", [an_organiser, a_venue])
def test_names_are_in_the_order_of_the_alphabet(make: Callable[..., Record]) -> None:
    """Whether they begin with a capital or not."""
    names = ("ark", "Boat", "crane")
    records: list[Record] = [make(name.lower(), name=name) for name in reversed(names)]

    assert [record.heading for record in a_site(*records).records()] == list(names)
