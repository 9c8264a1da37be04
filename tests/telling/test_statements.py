"""Statements beside their pictures."""

from __future__ import annotations

from campaign.languages.phrases import ENGLISH
from campaign.telling.statements import Statement, blocks_of


def test_no_last_line_stands_alone_beside_a_picture() -> None:
    """Five lines are three and two: "It is on the first floor" alone would not say what is."""
    said = Statement("sessions", "clock", tuple(f"Line {n}." for n in range(1, 6)))

    assert [len(block.lines) for block in blocks_of(iter([said]), ENGLISH)] == [3, 2]
