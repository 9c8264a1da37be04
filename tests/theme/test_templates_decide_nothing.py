"""What a page says is found out in Python, where it is tested: a template asks whether there is a fact, and shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import nodes

from theme.templates import LONGEST_LINE, NAMES, parse, text_of

DECISIONS = (nodes.And, nodes.Or, nodes.CondExpr, nodes.Compare, nodes.Test)

ALLOWED = {
    "base.html": {"page": "MkDocs makes 404.html without a page"},
    "partials/header.html": {
        "at": "it is made once for all pages of a kind, and told which of its ways leads to the page",
        "item": "the same goes for items of the menu; MkDocs gives all of its own, headings and home among them",
    },
}
"""Names by which a template may still decide something, and why."""


def decisions_in(text: str) -> Iterator[tuple[int, str]]:
    """Line and the first name in it of every decision."""
    tree = parse(text)
    for node in tree.find_all(DECISIONS):
        yield node.lineno, next(name.name for name in node.find_all(nodes.Name))
    questions = [node.test for node in tree.find_all(nodes.If)]
    questions += [node.test for node in tree.find_all(nodes.For) if node.test]
    for asked in questions:
        what = asked.node if isinstance(asked, nodes.Not) else asked
        if not isinstance(what, (nodes.Name, nodes.Getattr, *DECISIONS)):
            yield asked.lineno, next(name.name for name in asked.find_all(nodes.Name))


@pytest.mark.parametrize("name", NAMES)
def test_a_template_decides_nothing(name: str) -> None:
    """It compares and combines no facts."""
    allowed = ALLOWED.get(name, {})

    assert [
        f"{name}:{line}: {what}" for line, what in decisions_in(text_of(name)) if what not in allowed
    ] == []


def test_no_exception_outlives_its_reason() -> None:
    """Each is still needed."""
    used = {name: {what for _, what in decisions_in(text_of(name))} for name in ALLOWED}

    assert used == {name: set(reasons) for name, reasons in ALLOWED.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{% if event.over %}{% elif event.room %}{% else %}{% endif %}", 0),
        ("{% if not event.over %}{% endif %}", 0),
        ("{% if event.over and event.room %}{% endif %}", 1),
        ("{{ event.room or 5 }}", 1),
        ("{{ 5 if event.room else 6 }}", 1),
        ("{% if event.room == 5 %}{% endif %}", 1),
        ("{% if event.room is none %}{% endif %}", 1),
        ("{% if event.rooms | length %}{% endif %}", 1),
        ("{% for room in rooms if room.over | list %}{% endfor %}", 1),
    ],
)
def test_decisions_are_found(text: str, found: int) -> None:
    """One question of one fact is none."""
    assert len({line for line, _ in decisions_in(text)}) == found


@pytest.mark.parametrize("name", NAMES)
def test_lines_can_be_read(name: str) -> None:
    """None is so long that two changes in it would hide each other."""
    lines = text_of(name).splitlines()

    assert [number for number, line in enumerate(lines, start=1) if len(line) > LONGEST_LINE] == []
