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
BESIDE_ARCH = 750
"""Where a foot ends that has an arch beside it."""
_RAISED = 6
"""Two lines sit a little higher, so that the lower margin stays free."""


def write_foot(canvas: Canvas, campaign: str, address: str, right: int, colour: str) -> None:
    """Write the name, and the address at the ``right`` edge, or below the name if it does not fit beside it.

    A name that takes two lines stays whole, and the address gives way.
    """
    lines = [(line, NAME) for line in shortened(campaign, NAME, right - _LEFT)]
    address = normal(address)
    left = right - width(address, ADDRESS)
    if len(lines) < 2:
        if left >= max((_LEFT + width(line, face) + _BETWEEN for line, face in lines), default=_LEFT):
            canvas.write(address, ADDRESS, round(left), MIDDLE - ADDRESS.leading // 2, colour)
        elif left >= _LEFT:
            lines.append((address, ADDRESS))
    top = MIDDLE - len(lines) * NAME.leading // 2 - _RAISED * (len(lines) - 1)
    for number, (line, face) in enumerate(lines):
        canvas.write(line, face, _LEFT, top + number * NAME.leading, colour)
