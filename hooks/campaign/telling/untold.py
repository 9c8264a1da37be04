"""What an Easy Read made from facts cannot tell: sentences that are too long, wherever they are in a record.

The walk is that of :mod:`campaign.model.public_view`, so a field that is new in the model is here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from campaign.languages.language import Language
from campaign.model.access import AccessFact
from campaign.model.cost import Cost
from campaign.model.public_view import Nature, Path, leaves
from campaign.model.record import Record
from campaign.readability.blocks import units_of
from campaign.telling.authors_words import fits, sentences_of, taken_apart
from campaign.telling.left_out import Form, is_left_out, name_of
from campaign.telling.word_rules import words_between


class Untold(NamedTuple):
    """Where it is in the file, and the sentence."""

    path: Path
    sentence: str


def untold(record: Record, written_in: Language, inside: Path = ()) -> Iterator[Untold]:
    """Sentences that Easy Read cannot say, however they are taken apart: readers are told to ask.

    ``inside`` is the field of an event that a record of its own, such as a place, stands for.
    """
    words = words_between(written_in, written_in)
    for leaf in leaves(record):
        if leaf.nature in (Nature.LINK, Nature.CODE) or is_left_out(
            Form.EASY_READ, name_of((*inside, *leaf.path))
        ):
            continue
        for text in _texts(leaf.value, leaf.nature):
            if fits(text):
                continue  # so does each of its sentences
            for sentence in sentences_of(text, words):
                if not fits(sentence) and not taken_apart(sentence, words):
                    yield Untold(leaf.path, sentence)


def _texts(value: object, nature: Nature) -> Iterator[str]:
    if isinstance(value, AccessFact):
        yield value.detail
    elif isinstance(value, Cost):
        yield value.words
    elif isinstance(value, str):
        yield from (
            (unit.text for unit in units_of(value, easy=False)) if nature is Nature.MARKDOWN else (value,)
        )
