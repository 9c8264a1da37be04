"""What is private is in no message, in whole or in part."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from campaign.personal_data.masks import Mask, hide_in_path
from campaign.problems import Problem, in_short, without_private_values

NUMBER = "07700 900 123"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (f'There is no "{NUMBER}".', 'There is no "[hidden]".'),
        ("Is it 07700  900\t123?", "Is it [hidden]?"),
        ("JO@EXAMPLE.ORG is nobody", "[hidden] is nobody"),
        ('"Please call 07700 9…" is long', '"Please call [hidden]…" is long'),
        ("Nothing to hide", "Nothing to hide"),
    ],
)
def test_values_are_hidden(said: str, shown: str) -> None:
    """However a message quotes them."""

    assert Mask([NUMBER, "jo@example.org"])(said) == shown


def test_what_a_message_cuts_off_is_hidden_too() -> None:
    """Wherever the cut falls, no more than two signs of the value are left."""
    mask = Mask([NUMBER])
    for longest in range(5, 40):
        shown = mask(in_short(f"Please call {NUMBER} or come along to us", longest))
        assert "077" not in shown


def test_every_problem_of_every_check_is_masked() -> None:
    """One check finds the value, and no other may say it: not of this file, and not of another."""
    story, event = PurePosixPath("stories/a.md"), PurePosixPath("events/b.yml")
    problems = [
        Problem(story, 3, 1, "This looks like a phone number.", "Delete it.", private=(NUMBER,)),
        Problem(story, 3, 1, f'"{NUMBER}" is not explained here.', f"Explain {NUMBER}."),
        Problem(event, 1, 1, f'There is no "{NUMBER}".', "Correct it."),
    ]

    assert [str(problem) for problem in without_private_values(problems)] == [
        "stories/a.md:3:1: This looks like a phone number. Delete it.",
        'stories/a.md:3:1: "[hidden]" is not explained here. Explain [hidden].',
        'events/b.yml:1:1: There is no "[hidden]". Correct it.',
    ]


def test_the_name_of_a_file_is_masked_too() -> None:
    """In each of its problems, while each can still be found by its path."""
    path = PurePosixPath("stories/943-476-5919.md")
    found = Problem(
        path, 1, 1, "Named.", "Rename it.", private=("943-476-5919",), shown_path="stories/[hidden].md"
    )
    problems = without_private_values([found, Problem(path, 2, 1, "Else.", "Mend it.")])

    assert [str(problem) for problem in problems] == [
        "stories/[hidden].md:1:1: Named. Rename it.",
        "stories/[hidden].md:2:1: Else. Mend it.",
    ]
    assert {problem.path for problem in problems} == {path}
    assert hide_in_path(path, ["943-476-5919"]) == "stories/[hidden].md"
