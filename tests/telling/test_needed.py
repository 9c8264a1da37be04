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


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ("10 to 1pm", {"10:00", "13:00"}),
        ("11–1pm", {"11:00", "13:00"}),
        ("10 to 12pm", {"10:00", "12:00"}),
        ("2 to 4pm", {"14:00", "16:00"}),
        ("10pm to 2am", {"22:00", "2:00"}),
    ],
)
def test_both_ends_of_a_time_are_in_their_half_of_the_day(written: str, times: set[str]) -> None:
    """Whoever writes "10 to 1pm" begins in the morning."""
    assert {needed.key for needed in needed_in(written)} == times


@pytest.mark.parametrize(
    ("written", "told"), [("£0", "It is free."), ("£5", "You pay 5 pounds."), ("50p", "It costs 50 pence.")]
)
def test_a_price_may_be_told_in_words(written: str, told: str) -> None:
    """It is the same price."""
    assert all(map(tells(told), needed_in(written)))
    assert not all(map(tells("You pay."), needed_in(written)))
