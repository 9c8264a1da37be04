"""What a text is made of: units that can be read on their own, and sentences, each with its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from campaign.readability.inline import Mark, Span
from campaign.readability.words import Word, WordType, words_in


class Is(Enum):
    """What a unit of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    QUOTE = "quote"
    PICTURE = "picture"
    TABLE = "table"
    CODE = "code"
    FOOTNOTE = "footnote"
    FOLD = "fold or tab"


@dataclass(frozen=True)
class Unit:
    """One piece of text that can be read on its own. ``text`` is what readers see; ``block`` counts from 0.

    ``level`` is that of a heading, or how deep a list item is (1 is not nested). ``group`` is the same for the items
    of one list.
    """

    what: Is
    text: str
    places: tuple[int, ...]
    spans: tuple[Span, ...]
    block: int
    start: int
    level: int = 0
    group: int = 0

    def place(self, at: int) -> int:
        """Where the letter at ``at`` is in the source."""
        if at < len(self.places):
            return self.places[at]
        return self.places[-1] + 1 if self.places else self.start

    def marked(self, *marks: Mark) -> Iterator[Span]:
        return (span for span in self.spans if span.mark in marks)

    @cached_property
    def _covered(self) -> dict[Mark, bytearray]:
        """For each mark one byte a letter: 1 where it covers the letter."""
        covered = {mark: bytearray(len(self.text)) for mark in {span.mark for span in self.spans}}
        for span in self.spans:
            covered[span.mark][span.start : span.end] = b"\1" * (span.end - span.start)
        return covered

    @cached_property
    def _addresses(self) -> bytearray:
        covered = bytearray(len(self.text))
        for word in words_in(self.text):
            if word.type is WordType.ADDRESS:
                covered[word.start : word.end] = b"\1" * len(word.text)
        return covered

    def covers(self, mark: Mark, at: int) -> bool:
        return mark in self._covered and at < len(self.text) and self._covered[mark][at] == 1

    def is_address(self, at: int) -> bool:
        """Whether the letter is part of an address of a page or of e-mail."""
        return at < len(self.text) and self._addresses[at] == 1

    def is_quoted(self, at: int) -> bool:
        """Whether the letter is of somebody's own words, code, or in another language."""
        return self.what is Is.QUOTE or at in self._quoted

    @cached_property
    def _quoted(self) -> frozenset[int]:
        of_others = (span for span in self.spans if span.mark in (Mark.QUOTED, Mark.CODE, Mark.FOREIGN))
        return frozenset(at for span in of_others for at in range(span.start, min(span.end, len(self.text))))

    @cached_property
    def span_starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.spans)


@dataclass(frozen=True)
class Sentence:
    """``start`` and ``end`` are places in the text of its unit."""

    unit: Unit
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return self.unit.text[self.start : self.end]

    def marked(self, *marks: Mark) -> Iterator[Span]:
        """The marks that begin in this sentence."""
        first = bisect_left(self.unit.span_starts, self.start)
        after = bisect_left(self.unit.span_starts, self.end)
        return (span for span in self.unit.spans[first:after] if span.mark in marks)

    @cached_property
    def own(self) -> tuple[Word, ...]:
        """The words that are the writer's: not quoted from somebody."""
        return tuple(word for word in self.words if not self.unit.is_quoted(word.start))


@dataclass(frozen=True)
class Text:
    """A whole text. ``easy`` is whether each line can be read on its own, as in Easy Read."""

    source: str
    units: tuple[Unit, ...]
    sentences: tuple[Sentence, ...]
    easy: bool
    line_starts: tuple[int, ...]

    def where(self, unit: Unit, at: int) -> tuple[int, int]:
        """Line and column, from 1, of the letter at ``at``."""
        return self.line_and_column(unit.place(at))

    def line_and_column(self, place: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, place)
        return line, place - self.line_starts[line - 1] + 1

    @cached_property
    def running(self) -> tuple[Sentence, ...]:
        """Sentences that count in measures: no headings, and nothing quoted as a whole."""
        return tuple(s for s in self.sentences if s.unit.what in {Is.PARAGRAPH, Is.ITEM} and s.own)
