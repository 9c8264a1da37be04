"""Draws and writes so many social images of events; with 0, only what comes before the first."""

from __future__ import annotations

import sys
from pathlib import Path

from campaign.forms.cards import EventCard
from campaign.forms.cards.art import ABOVE, Art
from campaign.look.illustrations import illustration
from campaign.look.palette import Brand

BRAND = Brand("#0D4047", "#FFC53A", "#8FD3CB", "#F0633F")


def draw(number: int, folder: Path) -> None:
    """Days come back and the foot is always the same, as in a real week; each title and place is new."""
    for one in range(number):
        card = EventCard(
            kicker=f"Thursday {one % 28 + 1} July, {one % 12 + 1}pm",
            title=f"Plan the waiting room with group {one}",
            place=f"Sampleton Town Hall {one}. Free",
            campaign="Co-production Week 2027",
            address="example.org/week",
            brand=BRAND,
            art=Art(illustration(str(one), "gathering", above=ABOVE, not_on="deep")),
        )
        (folder / f"{one}.png").write_bytes(card.draw())


if __name__ == "__main__":
    draw(int(sys.argv[1]), Path(sys.argv[2]))
