"""Answers are tried out, and every mistake is told on the line of its answer before anything is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from starting.answered import ANSWERS, tried


def with_line(field: str, line: str) -> str:
    """The answers with the line of a field, at whatever depth, written otherwise."""
    lines = ANSWERS.splitlines()
    number = next(number for number, old in enumerate(lines) if old.strip().startswith(f"{field}:"))
    indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    return "\n".join([*lines[:number], indent + line, *lines[number + 1 :], ""])


def problems(root: Path, answers: str) -> list[str]:
    found = tried(root, answers)
    assert (found.plan is None) == bool(found.problems)
    return [str(problem) for problem in found.problems]


def test_right_answers_have_no_problem(root: Path) -> None:
    """They give a plan."""
    assert problems(root, ANSWERS) == []


@pytest.mark.parametrize(
    ("field", "line", "said"),
    [
        ("name", "name: [a, b]", "1:7: This should be words."),
        ("when", "when: Tuesday 5 to Friday 9 July 2027", "2:7: 5 July 2027 is a Monday, not a Tuesday."),
        ("when", "when: Monday 6 to Friday 10 July 2026", "2:7: This week is over."),
        ("when", "when: not known yet", "2:7: The week needs its first and last day."),
        ("theme", "theme: Party 🎉", "3:8: The social image has no letters for 🎉."),
        ("theme", f"theme: {'Very long ' * 39}", "3:8: The theme is too long for its social image: 389 characters."),
        ("theme", f"theme: {'Very long ' * 50}", "3:8: This is longer than 400 characters."),
        ("theme", "motto: Plan", '1:1: There is no "theme".'),
        ("site address", "site adress: https://week.riverbend.test", '8:1: "site adress" is not a field known here.'),
        ("site address", "site address: week.riverbend.test", "8:15: This is not a web address."),
        ("site address", "site address: https://week.example.org", "8:15: week.example.org is kept free for examples"),
        ("phone", "phone: call us", "10:10: This is not a phone number."),
        ("phone", "phone: 01632 960 200", "10:10: The number 01632 960 200 is kept free for examples"),
        ("email", "email: week@example.org", "11:10: example.org is kept free for examples"),
        ("short name", "short name: Sampleton Health", '7:15: "Sampleton" is a name of the sample.'),
        ("nation", "nation: Cornwall", '13:9: "Cornwall" is not one of the words known here.'),
        ("nation", "day themes: {Monday 12 July 2027: Late}", "13:13: A day theme is for a day outside the week."),
        ("nation", "topics: [Carers, carers]", '13:18: "carers" and "Carers" would have the same web address.'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_on_its_line(root: Path, field: str, line: str, said: str) -> None:
    """Those of one value, those of the whole campaign, and what would still be the sample's."""
    found = problems(root, with_line(field, line))

    assert found
    assert any(each.startswith(f"answers.yml:{said}") for each in found), found


def test_all_mistakes_come_at_once(root: Path) -> None:
    """Sorted by line."""
    answers = with_line("phone", "phone: us").replace("nation: England", "nation: Here")

    assert [each.split(":")[1] for each in problems(root, answers)] == ["10", "13"]


def test_nothing_in_the_repository_is_touched(root: Path) -> None:
    """The trial has a folder of its own."""
    there = {path: path.stat().st_mtime_ns for path in root.rglob("*")}

    assert tried(root).plan
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == there
