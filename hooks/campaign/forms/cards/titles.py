"""Which titles fit their social image: words are never cut or hyphenated, nor made too small to read."""

from __future__ import annotations

from functools import lru_cache

from campaign.forms.cards.lettering import Face, Weight, normal, width, wrap
from campaign.problems import AuthorMistake
from campaign.site.kind import CardLayout

HEADLINE_SIZES = (Face(Weight.HEAVY, 72, 76), Face(Weight.HEAVY, 64, 68), Face(Weight.HEAVY, 60, 64))
PAGE_SIZES = (
    *HEADLINE_SIZES,
    Face(Weight.HEAVY, 52, 58),
    Face(Weight.HEAVY, 44, 50),
    Face(Weight.HEAVY, 36, 42),
)
"""Nobody writes a title of a list for its image, so a long one may be smaller there."""
HEADLINE_MEASURE = 690
QUOTE_SIZES = (
    Face(Weight.HEAVY, 84, 88),
    Face(Weight.HEAVY, 76, 80),
    Face(Weight.HEAVY, 68, 72),
    HEADLINE_SIZES[-1],
)
QUOTE_MEASURE = 700
"""Beside the arch."""
WIDE_QUOTE_MEASURE = 1072
"""A quote too long to be beside the arch has the whole card."""
MOST_LINES = 4
"""Of large words. Smaller ones may have as many as there is room for."""

_SMALLEST = HEADLINE_SIZES[-1]
_WIDEST: dict[CardLayout, int] = {
    "event": HEADLINE_MEASURE,
    "note": HEADLINE_MEASURE,
    "quote": WIDE_QUOTE_MEASURE,
}
_USED = 0.85
"""The share of a line that words fill on average."""


@lru_cache(maxsize=20_000)
def fits(title: str, layout: CardLayout) -> bool:
    """Whether the whole title can be drawn on its card."""
    return wrap(title, _SMALLEST, _WIDEST[layout], MOST_LINES) is not None


def problem_with_title(
    title: str, layout: CardLayout, field: str = "title", *, may_be_shortened: bool = True
) -> AuthorMistake | None:
    """What to tell the author of words that do not fit, or None. ``field`` is what the author calls them.

    ``may_be_shortened`` says whether a short title can be drawn in place of the title.
    """
    if fits(title, layout):
        return None
    is_title = field == "title" and may_be_shortened
    measure = _WIDEST[layout]
    for word in normal(title).split(" "):
        if width(word, _SMALLEST) > measure:
            return AuthorMistake(
                f"The word “{word}” is too long for its social image.",
                "Add a short title without this word." if is_title else "Write it without this word.",
            )
    characters = len(normal(title))
    room = MOST_LINES * measure * _USED / (width(normal(title), _SMALLEST) / characters)
    at_most = int(min(room, characters - 1)) // 5 * 5
    return AuthorMistake(
        f"The {field} is too long for its social image: {characters} characters.",
        f"{'Add a short title' if is_title else 'Write one'} of at most about {at_most} characters.",
    )
