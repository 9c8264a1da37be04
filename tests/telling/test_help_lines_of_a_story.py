"""Which help lines stand beside a story."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.accessibility import Nation
from campaign.model.help_line import HelpWith
from campaign.telling.help_lines import lines_for
from making import a_campaign

OWN = {"name": "Ferry Street listeners", "call": "01632 960 300"}


def names(nation: str | None = None, about: tuple[HelpWith, ...] = (), **fields: Any) -> list[str]:
    accessibility = {"nation": nation} if nation else {}
    campaign = a_campaign(accessibility=accessibility, **fields)
    return [line.name.partition(",")[0] for line in lines_for(campaign, about)]


def test_there_is_always_somebody() -> None:
    """A site that names nobody has the lines that answer everywhere."""
    assert names() == ["In danger right now", "Samaritans", "Shout"]


@pytest.mark.parametrize(
    ("nation", "own"),
    [
        ("England", "NHS mental health help"),
        ("Scotland", "Breathing Space"),
        ("Wales", "C.A.L.L."),
        ("Northern Ireland", "Lifeline"),
    ],
)
def test_lines_of_the_nation(nation: str, own: str) -> None:
    assert own in names(nation)
    assert len({"Lifeline", "Breathing Space", "C.A.L.L."} & {*names(nation)}) == (nation != "England")


def test_what_a_site_names_comes_instead() -> None:
    assert names("England", help_lines=[OWN]) == ["Ferry Street listeners"]


def test_a_story_names_more() -> None:
    """A line that is for something stands beside what is about that, and nowhere else."""
    lines = [OWN, {"line": "childline"}, {"line": "Refuge"}]

    assert names("England", help_lines=lines) == ["Ferry Street listeners"]
    assert names("England", (HelpWith.CHILDREN,), help_lines=lines) == ["Ferry Street listeners", "Childline"]
    assert names("Scotland", (HelpWith.DOMESTIC_ABUSE,), help_lines=lines) == ["Ferry Street listeners"]


def test_nothing_turns_them_off() -> None:
    """If none of the named lines is for this nation and story, the usual ones are there."""
    lines = [{"line": "lifeline"}, {"line": "childline"}]

    assert names("Wales", help_lines=lines) == names("Wales")


def test_what_is_written_beside_a_known_line_comes_first() -> None:
    (line,) = a_campaign(
        help_lines=[{"line": "samaritans", "name": "Samariaid", "last checked": "4 May 2027"}]
    ).help_lines

    assert (line.name, line.call, line.last_checked and line.last_checked.month) == (
        "Samariaid",
        "116 123",
        5,
    )
    assert Nation.ENGLAND not in line.nations
