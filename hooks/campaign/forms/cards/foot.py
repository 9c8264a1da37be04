"""The foot of every card: the campaign's mark, its name and its address."""

from __future__ import annotations

from campaign.forms.cards.canvas import Canvas
from campaign.forms.cards.card_lines import shortened
from campaign.forms.cards.lettering import Face, Weight, normal, width

NAME = Face(Weight.BOLD, 30, 36)
ADDRESS = Face(Weight.REGULAR, 30, 36)
MIDDLE = 556
MARK_BOTTOM, MARK_HEIGHT = 582, 52
_LEFT = 152
_BETWEEN = 40
_RAISED = 6
"""Two lines sit a little higher, so that the lower margin stays free."""


def write_foot(canvas: Canvas, campaign: str, address: str, right: int, colour: str) -> None:
    """Write the name, and at the ``right`` edge the address if both fit on one line.

    A long name takes two lines and the address gives way.
    """
    lines = shortened(campaign, NAME, right - _LEFT)
    top = MIDDLE - len(lines) * NAME.leading // 2 - _RAISED * (len(lines) - 1)
    for number, line in enumerate(lines):
        canvas.write(line, NAME, _LEFT, top + number * NAME.leading, colour)
    address = normal(address)
    left = right - width(address, ADDRESS)
    taken = max((_LEFT + width(line, NAME) + _BETWEEN for line in lines), default=_LEFT)
    if len(lines) < 2 and left >= taken:
        canvas.write(address, ADDRESS, round(left), MIDDLE - ADDRESS.leading // 2, colour)
