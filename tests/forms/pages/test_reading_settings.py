"""The page of the reading settings and what must agree with it."""

from __future__ import annotations

import re

import pytest

from campaign.forms.pages.reading_settings import CHOICES, SWITCHES
from campaign.look.files import scripts, stylesheet
from making import a_campaign

OFFERED = [(name, value) for name, values in CHOICES.items() for value in values[1:]]


@pytest.mark.parametrize(("name", "value"), [*OFFERED, *SWITCHES.items()])
def test_each_choice_changes_the_look(name: str, value: str) -> None:
    """No choice is on offer that the stylesheet knows nothing of."""
    sheet = stylesheet(a_campaign().brand.as_brand())

    assert re.search(rf'\[data-{name}="?{value}"?\]', sheet)


def test_the_script_knows_each_setting() -> None:
    """What is kept is used on every page."""
    listed = re.search(r"for \(const name of \[(.+?)\]", dict(scripts())["script.js"])

    assert listed
    assert re.findall(r'"(\w+)"', listed[1]) == [*CHOICES, *SWITCHES]
