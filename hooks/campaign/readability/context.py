"""What a text is measured against: the limits, and what the campaign knows already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """How long and how hard words may be. Lengths are in words, grades in school years (United States)."""

    long_sentence: int = 15
    too_long_sentence: int = 20
    long_page: int = 600
    too_long_page: int = 1000
    mean_words: float = 10
    grade: float = 4
    smog: float = 7
    hard_words: float = 5
    """Percent."""

    syllables: int = 3
    list_items: int = 6
    heading_words: int = 8
    blocks_below_a_heading: int = 5


ORDINARY = Limits(long_sentence=25, mean_words=15, smog=9)
"""For pages that are not Easy Read."""


@dataclass(frozen=True)
class Context:
    """What the checker is told. ``glossary`` gives the plain meaning of a word or other name, in any case.

    ``plainer`` gives a plainer word for some of them. ``names`` are of people, places and groups; ``year`` is the year that dates without one are in.
    ``contact_is_added`` says that the site itself ends each page with who to ask; ``content_note`` is whether a
    story warns of hard topics, None where that does not matter. ``tells_of_somebody`` is so of a story, which tells
    what its teller did and not what the reader can do.
    """

    limits: Limits = field(default_factory=Limits)
    names: frozenset[str] = frozenset()
    glossary: Mapping[str, str] = field(default_factory=dict)
    plainer: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None
    contact_is_added: bool = False
    content_note: bool | None = None
    tells_of_somebody: bool = False
