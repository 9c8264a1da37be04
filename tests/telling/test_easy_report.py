"""The Easy Read of a report that nobody has written one of."""

from __future__ import annotations

from datetime import date
from typing import Any

from campaign.languages.phrases import ENGLISH
from campaign.model.report import FollowUp, RecommendationStatus
from campaign.telling.easy_report import easy_read_of_report
from making import a_report

WHOLE = """\
# What this is about
[information] This page is about Who was told? | It is a **report**. A report tells what people found out. | What 60 people said.
[paper] Read [the page with more words](../).
[calendar] When it came out: March 2027.
# Who took part
[group] It is by Healthwatch.
[everyone] 60 people told them what they think. | Who was asked: People of the week.
# What they found
[results] About 2 in 3 were told.
# What they ask for
[ask] Tell everybody. | To whom: The trust.
[done] This is done. | We should have. | A letter came. | Read [what was done](https://example.org/done).
[ask] Make a checklist.
[not known] We do not know what came of this.
# What happens next
[plan] Somebody will look again at what was done. | In March."""

FACTS: dict[str, Any] = {
    "other_publishers": "Healthwatch",
    "dated": "March 2027",
    "who": "People of the week",
    "people": "60",
    "findings": ["About 2 in 3 were told."],
    "recommendations": [
        {
            "words": "Tell everybody.",
            "to": "The trust",
            "status": "done",
            "response": "We should have.",
            "what was done": "A letter came.",
            "link": "https://example.org/done",
        },
        "Make a checklist.",
    ],
    "follow_up": "planned",
    "follow_up_note": "In March.",
}


def told(**facts: Any) -> str:
    lines: list[str] = []
    for part in easy_read_of_report(a_report(**facts), date(2027, 7, 7), ENGLISH, ENGLISH).parts:
        lines.append(f"# {part.title}")
        lines += [
            f"[{block.picture}] {' | '.join(line.text for line in block.lines)}" for block in part.blocks
        ]
    return "\n".join(lines)


def test_all_that_is_known() -> None:
    """Each fact is told, and what came of each thing that they ask for."""
    assert told(**FACTS) == WHOLE


def test_what_nobody_wrote() -> None:
    """It says so."""
    said = told()

    for unknown in (
        "We do not know when it came out.",
        "We do not know how many people they asked.",
        "We do not know if somebody will look again.",
    ):
        assert unknown in said


def test_what_is_made_up_says_so() -> None:
    """As on its page."""
    assert "made up" in told(consent="made up")


def test_every_status_has_its_sentence() -> None:
    """Of recommendations, and of what follows."""
    for status in RecommendationStatus:
        facts = {"words": "Tell us.", "status": status.value, "what was done": "A letter"}
        if status is not RecommendationStatus.NOT_ANSWERED:
            facts["response"] = "We said so."
        assert told(recommendations=[facts])
    assert all(told(follow_up=follow_up.value) for follow_up in FollowUp)
