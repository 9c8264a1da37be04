"""What can only be an example, whoever wrote it: names of the sample, and numbers and addresses that nobody has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from campaign.telling.phone_numbers import NUMBER, dialled_at_home

DRAMA = (
    "01632960", "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960", "01314960",
    "01414960", "01514960", "01614960", "02079460", "01914980", "02896496", "02920180", "07700900", "08081570",
    "09098790", "03069990",
)  # fmt: skip
"""How numbers begin that Ofcom keeps free for radio and television, so that they never ring at anybody's."""

_EXAMPLE_HOST = re.compile(
    r"(?<![\w-])(?:[\w-]{1,63}\.){0,10}(?:example\.(?:org|com|net)|[a-z0-9-]{1,63}\.example)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\bZZ\d{1,2} ?\d[A-Z]{2}\b")
_IN_BRACKETS = re.compile(r"\(example\)", re.IGNORECASE)


class Mark(NamedTuple):
    """``at`` counts characters from 0; ``found`` is what is there."""

    at: int
    found: str
    what: str
    do: str


def marks_in(text: str, names: tuple[str, ...]) -> Iterator[Mark]:
    """Everything in a text that only the sample would say."""
    for found in _pattern_of(names).finditer(text) if names else ():
        yield Mark(
            found.start(), found[0], f'"{found[0]}" is a name of the sample.', "Write your own, or delete it."
        )
    for found in NUMBER.finditer(text):
        if dialled_at_home(found[0]).startswith(DRAMA):
            what = f"The number {found[0]} is kept free for examples, so nobody answers it."
            yield Mark(found.start(), found[0], what, "Write your own number, or delete it.")
    for pattern, what, do in _PATTERNS:
        for found in pattern.finditer(text):
            yield Mark(found.start(), found[0], what.format(found[0]), do)


_PATTERNS: Iterable[tuple[re.Pattern[str], str, str]] = (
    (
        _EXAMPLE_HOST,
        "{} is kept free for examples, so it leads nowhere.",
        "Write your own address, or delete it.",
    ),
    (_POSTCODE, "There is no postcode {}.", "Write your own, or delete it."),
    (_IN_BRACKETS, 'The sample writes "{}" behind what it makes up.', "Delete these words."),
)


@cache
def _pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """A name of one word is found in others, such as hashtags; names of several are found as they are, or as a file is called."""
    one = [name for name in names if " " not in name]
    several = [name for name in names if " " in name]
    in_files = [name.lower().replace(" ", "-") for name in several]
    parts = [f"(?i:{'|'.join(map(re.escape, one))})"] if one else []
    parts += [rf"\b(?:{'|'.join(map(re.escape, (*several, *in_files)))})\b"] if several else []
    return re.compile("|".join(parts))
