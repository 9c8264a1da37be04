"""Whoever cannot use one way to apply needs another."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.opportunities import there_are_two_ways_to_apply
from campaign.problems import Severity
from making import a_site, an_opportunity

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


@pytest.mark.parametrize(
    ("apply", "status", "found"),
    [
        ({"link": "https://example.org/apply"}, "open", 1),
        ({"link": "https://example.org/apply"}, "closed", 0),
        ({"link": "https://example.org/apply", "note": "Ask for Sam."}, "open", 1),
        ({"link": "https://example.org/apply", "phone": "01632 960 200"}, "open", 0),
        ({}, "open", 0),
        ({"note": "Ask for Sam."}, "open", 1),
        ({"note": "Ask for Sam."}, "closed", 0),
    ],
)
def test_one_way_alone_is_noted(apply: dict[str, str], status: str, found: int) -> None:
    """Not where nothing is known yet, since the page says whom to ask, and not once it is closed."""
    site = a_site(an_opportunity(apply=apply, status=status))
    problems = [*there_are_two_ways_to_apply(site, BUILD)]

    assert [problem.severity for problem in problems] == [Severity.NOTE] * found
