"""How often an event still happens goes down as its times pass."""

from __future__ import annotations

from datetime import date

from campaign.languages.phrases import ENGLISH
from campaign.model.programme import slot_at
from campaign.telling.how_often import as_they_pass, as_they_pass_in_easy_read, still_to_come
from making import an_event

CHOIR = an_event(
    when="7 July 2027, 6pm to 7pm",
    also_on=[
        {"when": "14 July 2027, 6pm to 7pm", "where": {"name": "The pier"}},
        {"when": "21 July 2027, 6pm to 7pm"},
    ],
)
FIRST, SECOND, THIRD = CHOIR.occurrences()
SLOT = slot_at(CHOIR, FIRST)


def test_each_count_is_true_until_the_next_of_the_times_is_over() -> None:
    """Access may be another elsewhere, as long as one of those that are left is."""
    assert [*as_they_pass(SLOT, date(2027, 7, 1), ENGLISH)] == [
        (SECOND.when, "And 2 more times, also elsewhere"),
        (THIRD.when, "And one more time"),
        (None, ""),
    ]


def test_what_is_past_on_the_day_does_not_count() -> None:
    """Nothing is left to say after the last."""
    assert still_to_come(SLOT, date(2027, 7, 15), ENGLISH) == "And one more time"
    assert still_to_come(SLOT, date(2027, 7, 22), ENGLISH) is None
    assert still_to_come(slot_at(CHOIR, THIRD), date(2027, 7, 1), ENGLISH) is None


def test_easy_read_says_at_last_how_many_there_were() -> None:
    """Of a time after which there was none, it says nothing."""
    assert [*as_they_pass_in_easy_read(SLOT, date(2027, 7, 15), ENGLISH)] == [
        (THIRD.when, "It happens 1 more time after this."),
        (None, "It happened 2 more times after this."),
    ]
    assert [*as_they_pass_in_easy_read(slot_at(CHOIR, THIRD), date(2027, 7, 1), ENGLISH)] == [(None, "")]
