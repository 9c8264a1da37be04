"""The words of a card, one above the other: a line about when, the title, a line about where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from campaign.forms.cards.canvas import Canvas
from campaign.forms.cards.lettering import Face, Weight, normal, wrap
from campaign.forms.cards.titles import HEADLINE_MEASURE, HEADLINE_SIZES, MOST_LINES

MARGIN = 64
FLOOR = 516
"""No words reach lower than this: the foot begins below."""
_ROOMY_FLOOR = 484
"""Smaller words that end here look better than larger ones close above the foot."""
KICKER = Face(Weight.BOLD, 40, 48)
SMALL = Face(Weight.REGULAR, 34, 44)
_BELOW_KICKER = 16
_BELOW_TITLE = 28
_PART = re.compile(r"(?:(?<=\w{4}[.!?]) |(?<=[,;]) | (?=\())(?![^(]*\))")
"""Where a text can be cut: never between two brackets."""


class Lines(NamedTuple):
    """Lines of one face; ``top`` is the top of the first."""

    words: tuple[str, ...]
    face: Face
    top: int

    @property
    def bottom(self) -> int:
        """Where the last line ends."""
        return self.top + len(self.words) * self.face.leading

    def write(self, canvas: Canvas, colour: str, left: int = MARGIN, ground: str = "") -> None:
        """Draw the lines in one colour."""
        for number, line in enumerate(self.words):
            canvas.write(line, self.face, left, self.top + number * self.face.leading, colour, ground)


class CardLines(NamedTuple):
    """The three groups of lines of an event or a write-up."""

    kicker: Lines
    title: Lines
    place: Lines


def card_lines(
    kicker: str, title: str, place: str, padding: int = 0, sizes: tuple[Face, ...] = HEADLINE_SIZES
) -> CardLines:
    """The largest title beside which the whole place is kept; ``padding`` surrounds the kicker.

    Raises ValueError for a title that does not fit: :func:`problem_with_title` says so first.
    """
    above = Lines(shortened(kicker, KICKER, HEADLINE_MEASURE - 2 * padding), KICKER, MARGIN + padding)
    top = above.bottom + padding + _BELOW_KICKER if above.words else MARGIN
    heading, below = title_and_line(title, sizes, HEADLINE_MEASURE, place, top)
    return CardLines(above, heading, below)


def title_and_line(
    title: str, sizes: tuple[Face, ...], measure: int, line: str, top: int, line_measure: int | None = None
) -> tuple[Lines, Lines]:
    """A title of at most four large lines, and below it as much of a smaller line as there is room for.

    ``line_measure`` is that of the smaller line, if it is another one.
    """
    for rest, floor, face in product((*_shorter(line), ""), (_ROOMY_FLOOR, FLOOR), sizes):
        most = MOST_LINES if face.size >= HEADLINE_SIZES[-1].size else (floor - top) // face.leading
        words = wrap(title, face, measure, most)
        small = wrap(rest, SMALL, line_measure or measure, 2) if rest else ()
        if words is None or small is None:
            continue
        heading = Lines(words, face, top)
        below = Lines(small, SMALL, heading.bottom + _BELOW_TITLE)
        if (below if small else heading).bottom <= floor:
            return heading, below
    raise ValueError(f"The title does not fit its card: {title}")


def shortened(text: str, face: Face, measure: int, most: int = 2) -> tuple[str, ...]:
    """The lines of a text that need not be whole, at most ``most`` of them.

    What does not fit loses whole sentences, or parts between commas, from its end; never half of one.
    Nothing is left of a text whose first part does not fit.
    """
    for rest in _shorter(text):
        lines = wrap(rest, face, measure, most)
        if lines is not None:
            return lines
    return ()


def _shorter(text: str) -> Iterator[str]:
    parts = _PART.split(normal(text))
    if not parts[0]:
        return
    yield " ".join(parts)
    for count in range(len(parts) - 1, 0, -1):
        yield " ".join(parts[:count]).rstrip(",;")
