"""A text of Markdown taken apart into units and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.readability.blocks import units_of
from campaign.readability.inline import Mark
from campaign.readability.sentences import sentence_spans
from campaign.readability.text import Sentence, Text, Unit
from campaign.readability.words import words_in


def take_apart(source: str, *, easy: bool) -> Text:
    """``source`` as units and sentences. Linear in its length; never raises."""
    units = units_of(source, easy=easy)
    line_starts = (0, *(found.end() for found in re.finditer("\n", source)))
    return Text(source, units, tuple(s for unit in units for s in _sentences(unit, easy)), easy, line_starts)


def _sentences(unit: Unit, easy: bool) -> Iterator[Sentence]:
    for start, end in _whole_quotes(unit, sentence_spans(unit.text)):
        words = tuple(words_in(unit.text, start, end))
        if words:
            yield Sentence(unit, start, end, words)


def _whole_quotes(unit: Unit, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Joins what a quote of several sentences would break: it is part of the sentence around it."""
    begun: int | None = None
    for number, (start, end) in enumerate(spans, 1):
        begun = start if begun is None else begun
        if number < len(spans) and unit.covers(Mark.QUOTED, end - 1) and unit.covers(Mark.QUOTED, end):
            continue
        yield begun, end
        begun = None
