"""What readers ask of every event, and its files do not mention."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.open_questions import ASKED_MOST, open_questions
from making import an_event

PLACE = {
    "step free entrance": "yes",
    "accessible toilet": "yes",
    "hearing loop": "no",
    "quiet space": "not known yet",
}
WHOLE: dict[str, Any] = {
    "where": {"name": "The pier", "getting there": "Bus 9.", "access": PLACE},
    "cost": "free",
    "access": {"bsl interpreter": "no", "bring a supporter": "yes"},
}  # fmt: skip


def test_an_event_that_says_all_leaves_nothing_open() -> None:
    """Yes, no and not known yet are all answers."""
    assert open_questions(an_event(**WHOLE)) == ()


def test_an_event_that_says_nothing() -> None:
    """Each thing is named as authors write it."""
    assert open_questions(an_event(when="8 July 2027, 2pm")) == (
        "the end time", "where", "cost", "bsl interpreter", "bring a supporter",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"cost": "not known yet"}, ()),
        ({"where": "not known yet"}, ()),
        ({"how": "online", "where": None}, ()),
        ({"when": "not known yet"}, ()),
        ({"where": {"name": "The pier", "access": PLACE}}, ("getting there",)),
        (
            {"where": {"name": "The pier", "getting there": "Bus 9."}},
            tuple(name.replace("_", " ") for name in ASKED_MOST[:4]),
        ),
        ({"access": {"bsl interpreter": "no"}}, ("bring a supporter",)),
    ],
)
def test_what_is_open(fields: dict[str, Any], missing: tuple[str, ...]) -> None:
    """Only what nobody mentions is asked for, and nothing of a place where there is none."""
    assert open_questions(an_event(**(WHOLE | fields))) == missing
