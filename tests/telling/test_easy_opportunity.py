"""The Easy Read of a way to get involved."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.attendance import AttendanceMode
from campaign.model.easy_read import Told
from campaign.model.opportunity import OpportunityStatus, OpportunityType
from campaign.telling.easy_opportunity import easy_read_of_opportunity
from making import an_opportunity

FACTS: dict[str, Any] = {
    "for_": "People who have used services",
    "others_can": "Carers can join the network.",
    "time_asked": "One morning a week",
    "dates": "Each Tuesday",
    "how": "in person",
    "where": {"name": "Pier Rooms", "town": "Sampleton"},
    "pay": "£25 an hour",
    "expenses": "We pay your fare.",
    "support": "Two days of training.",
    "apply": {
        "link": "https://example.org/apply",
        "phone": "01632 960 200",
        "email": "week@example.org",
        "post": "1 Example Street, Sampleton",
        "in person": "Come to the desk.",
        "note": "There is no form.",
    },
    "apply_by": "Friday 30 July 2027",
}

WHOLE = """\
# What this is about
[work] This is a **paid role**. You work, and we pay you.
[information] This page is about Peer trainer. | You teach a course with a member of staff.
[paper] Read [the page with more words](../).
# Who can join
[everyone] Who it is for: People who have used services.
[invitation] Carers can join the network.
# Can I still join
[date Friday 30 July 2027] The last day to join is Friday 30 July 2027.
[done] The last day was Friday 30 July 2027. | You cannot join now.
# Money
[paid] Pay: £25 an hour.
[expenses] We pay your fare.
# Time and help
[clock] Time: One morning a week.
[calendar] When: Each Tuesday.
[helping] Help to do it: 2 days of training.
# Where
[place] You go there.
[place] It is at Pier Rooms, Sampleton.
# How to join
[phone] Call [01632 960 200](tel:01632960200).
[email] Write an e-mail to [week@example.org](mailto:week@example.org).
[website] You can [join online](https://example.org/apply).
[letter] By post: 1 Example Street, Sampleton.
[place] Come to the desk.
[answer] There is no form."""


def told(today: date = date(2027, 7, 7), **facts: Any) -> str:
    lines: list[str] = []
    for part in easy_read_of_opportunity(an_opportunity(**facts), today, ENGLISH, ENGLISH).parts:
        lines.append(f"# {part.title}")
        lines += [
            f"[{block.picture}] {' | '.join(line.text for line in block.lines)}" for block in part.blocks
        ]
    return "\n".join(lines)


def test_all_that_is_known() -> None:
    """Every fact is told, beside a picture."""
    assert told(**FACTS) == WHOLE


def test_by_the_readers_clock() -> None:
    """How to join is told until the last day is over, and then that it is."""
    easy = easy_read_of_opportunity(an_opportunity(**FACTS), date(2027, 7, 7), ENGLISH, ENGLISH)
    until = {line.text for line in easy.lines() if line.told is Told.UNTIL_OVER}
    once = {line.text for line in easy.lines() if line.told is Told.ONCE_OVER}

    assert "The last day to join is Friday 30 July 2027." in until
    assert "Call [01632 960 200](tel:01632960200)." in until
    assert "The last day was Friday 30 July 2027." in once
    assert [when.last for when in easy.times] == [date(2027, 7, 30)]


def test_after_the_last_day() -> None:
    """Nobody is told how to join."""
    said = told(date(2027, 7, 31), **FACTS)

    assert "You cannot join now." in said
    assert "How to join" not in said
    assert "The last day to join" not in said


def test_what_nobody_wrote_is_not_known() -> None:
    """It says so, and whom to ask."""
    said = told()

    for unknown in (
        "We do not know yet who can join.",
        "We do not know yet which is the last day.",
        "We do not know yet what we pay.",
        "We do not know yet if we pay your fares.",
        "We do not know yet how to join.",
    ):
        assert f"[not known] {unknown} | Please ask us." in said
    assert "We do not know yet what it costs." in told(type_="training")


def test_volunteers_are_told_that_they_are_not_paid() -> None:
    """Whether or not somebody wrote it."""
    assert "You are not paid for this." in told(type_="volunteer role")


@pytest.mark.parametrize("status", [each for each in OpportunityStatus if each is not OpportunityStatus.OPEN])
def test_what_is_stopped(status: OpportunityStatus) -> None:
    """It says so, why, and no last day."""
    said = told(**FACTS, status=status.value, status_note="Ask again in May.")

    assert "Ask again in May." in said
    assert "last day" not in said
    assert ("Ask about it" in said) is (status is not OpportunityStatus.CLOSED)


def test_every_word_has_a_sentence() -> None:
    """Each type and each way of being there."""
    for of in OpportunityType:
        assert told(type_=of.value)
    for how in AttendanceMode:
        assert told(how=how.value)
    assert "You can join all year." in told(open_all_year="yes")
