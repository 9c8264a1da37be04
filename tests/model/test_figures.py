"""How many people gave an answer, as authors write it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from campaign.model.figures import Figure, read_figure
from campaign.problems import AuthorMistake


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("259", Figure(259)),
        ("0", Figure(0)),
        ("1,259", Figure(1259)),
        ("64%", Figure(share=Decimal(64))),
        ("77.8 %", Figure(share=Decimal("77.8"))),
        ("100%", Figure(share=Decimal(100))),
        ("259 (64%)", Figure(259, Decimal(64))),
        ("Fewer than 5", Figure(is_few=True)),
        ("<5", Figure(is_few=True)),
        ("not shown", Figure()),
    ],
)
def test_numbers_shares_and_what_is_kept_back(written: str, figure: Figure) -> None:
    """A number, a share, both, or words for neither."""
    assert read_figure(written) == figure
    assert figure.is_kept_back == (written.lower() in ("fewer than 5", "<5", "not shown"))


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("-3", '"-3" is less than nobody.'),
        ("\u22123%", '"\u22123%" is less than nobody.'),
        ("101%", "101% is more than everybody."),
        ("5 (101%)", "101% is more than everybody."),
        ("", "There is no number here."),
        ("many", '"many" is not a number of people.'),
        ("1,2", '"1,2" is not a number of people.'),
        ("3.5", '"3.5" is not a number of people.'),
        ("(64%)", '"(64%)" is not a number of people.'),
        ("1/3", '"1/3" is not a number of people.'),
    ],
)
def test_what_is_no_number_of_people(written: str, what: str) -> None:
    """Says so, and what to write."""
    with pytest.raises(AuthorMistake) as mistake:
        read_figure(written)

    assert mistake.value.what == what
    assert mistake.value.do
