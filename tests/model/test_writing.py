"""What people write, and who is named in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from campaign.model.agreement import not_agreed
from campaign.model.writing import Writing, told_on
from making import AGREED, a_case_study, a_story, a_workshop

JO = {"name": "Jo Reed", "name is": "full name"}
NAMED: dict[str, tuple[Callable[..., Writing], dict[str, Any]]] = {
    "the teller of a story": (a_story, {"told_by": JO}),
    "who did it": (a_case_study, {"with_people": JO}),
    "who is quoted": (a_case_study, {"quotes": {"words": "It works.", "by": JO}}),
    "a presenter": (a_workshop, {"presentations": {"title": "Budgets", "by": JO}}),
    "a speaker": (a_workshop, {"speakers": JO}),
    "a facilitator": (a_workshop, {"facilitators": JO}),
}
"""Every place in which a writing may name somebody."""


@pytest.mark.parametrize("who", NAMED)
def test_a_name_needs_the_yes_of_whoever_has_it(who: str) -> None:
    """Wherever somebody is named, the consent has to say that the name may be shown."""
    make, fields = NAMED[who]

    (mistake,) = not_agreed(make(**fields, consent=AGREED | {"agreed": ["words"]}))
    assert '"Jo Reed" is shown, but the consent does not say' in mistake.what
    assert list(not_agreed(make(**fields, consent=AGREED))) == []


def test_the_last_change_is_what_tells_of_a_writing() -> None:
    """The day on which it went on the site is told only until it changes."""
    new = a_case_study(published="1 May 2027")
    changed = a_case_study(published="1 May 2027", updated="3 June 2027")

    assert [str(told_on(each)) for each in (new, changed)] == ["2027-05-01", "2027-06-03"]
