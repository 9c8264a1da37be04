"""Some of the words of a document, and where in it they are."""

from __future__ import annotations

from typing import NamedTuple

from campaign.carried.found import CannotTell


class Part(NamedTuple):
    """``where`` it is, as in "page 3"; "" where nobody can say."""

    where: str
    text: str


class NoWords(CannotTell):
    """No program gets words out of this, though somebody may be able to look at it."""


MOST_SIGNS = 5_000_000
"""Of all words of a document together: more than a thousand pages."""
