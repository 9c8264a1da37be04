"""What readers ask of every event, and its files do not mention."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import pytest

from campaign.languages.access_facts import ACCESS_FACTS, Of
from campaign.model.open_questions import ASKED_MOST, open_questions
from making import an_event

ASKED = {of: [name.replace("_", " ") for name in ASKED_MOST if ACCESS_FACTS[name].of is of] for of in Of}
PLACE = dict(zip(ASKED[Of.PLACE], cycle(["yes", "no", "not known yet"])))
WHOLE: dict[str, Any] = {
    "where": {"name": "The pier", "getting there": "Bus 9.", "access": PLACE},
    "cost": "free",
    "access": dict(zip(ASKED[Of.EVENT], cycle(["no", "yes", "not known yet"]))),
}  # fmt: skip


def test_an_event_that_says_all_leaves_nothing_open() -> None:
    """Yes, no and not known yet are all answers."""
    assert open_questions(an_event(**WHOLE)) == ()


def test_an_event_that_says_nothing() -> None:
    """Each thing is named as authors write it."""
    assert open_questions(an_event(when="8 July 2027, 2pm")) == (
        "the end time", "where", "cost", *ASKED[Of.EVENT],
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
            tuple(ASKED[Of.PLACE]),
        ),
        ({"access": {ASKED[Of.EVENT][0]: "no"}}, tuple(ASKED[Of.EVENT][1:])),
    ],
)
def test_what_is_open(fields: dict[str, Any], missing: tuple[str, ...]) -> None:
    """Only what nobody mentions is asked for, and nothing of a place where there is none."""
    assert open_questions(an_event(**(WHOLE | fields))) == missing
