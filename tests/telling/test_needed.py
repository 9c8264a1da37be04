"""What readers need is found in any text, whatever else is in it."""

from __future__ import annotations

import pytest

from campaign.telling.needed import Matter, needed_in, tells


@pytest.mark.parametrize(
    "text",
    [
        "[Book](https://[here) or [join](https://) us.",
        f"It costs £{'1' * 5000}.",
        "Come on 31 June 2027, or on 0 July.",
        "£, p, @, am, 99.",
    ],
)
def test_what_looks_like_it_and_is_nothing_is_passed_over(text: str) -> None:
    """It says nothing that could be compared, and stops nothing."""
    matters = {needed.matter for needed in needed_in(text, 2027)} - {Matter.BOOKING}

    assert matters == set()
    assert callable(tells(text))


def test_a_day_of_nobody_knows_which_year_is_passed_over() -> None:
    """It may be long past."""
    said = [[needed.said for needed in needed_in("On 1 May, or 2 May 2027.", year)] for year in (None, 2026)]

    assert said == [["2 May 2027"], ["1 May", "2 May 2027"]]
