"""When times end, and on which day they are past."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.model.programme import next_times
from making import an_event

LATE: dict[str, Any] = {"when": "7 July 2027, 8pm to midnight"}
IN_NEW_YORK: dict[str, Any] = {"when": "7 July 2027, 8pm to 11pm", "time_zone": "America/New_York"}
IN_AUCKLAND: dict[str, Any] = {"when": "8 July 2027, 1am to 2am", "time_zone": "Pacific/Auckland"}
ALSO = [{"when": "20 July 2027, 10am"}]


@pytest.mark.parametrize(
    ("fields", "day", "over"),
    [(LATE, 7, False), (LATE, 8, True), (IN_NEW_YORK, 8, False), (IN_NEW_YORK, 9, True), (IN_AUCKLAND, 7, False), (IN_AUCKLAND, 8, True)],
)  # fmt: skip
def test_a_time_is_past_on_the_day_after_it_ends_at_home(
    fields: dict[str, Any], day: int, over: bool
) -> None:
    """For the whole event and for one of its times alike: at midnight it is the day before that it ends."""
    today = date(2027, 7, day)
    first = next_times(an_event(**fields, also_on=ALSO), today)[0]

    assert an_event(**fields).is_over(today) is over
    assert (first.time.when.first == date(2027, 7, 20)) is over
