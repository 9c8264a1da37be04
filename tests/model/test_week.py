"""The week, and what is said of its days."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from making import a_campaign


def test_each_day_of_the_week_may_have_a_theme() -> None:
    """The first and the last among them, and no day beside them."""
    week = a_campaign(day_themes={"5 July 2027": "Beginnings", "11 July 2027": "What comes next"})

    assert [week.theme_of(day) for day in (week.first_day, week.last_day)] == [
        "Beginnings",
        "What comes next",
    ]
    with pytest.raises(ValidationError, match="outside the week"):
        a_campaign(day_themes={"12 July 2027": "Too late"})
