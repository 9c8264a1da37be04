"""Names that an organisation keeps to itself, in a list outside of the repository."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from campaign.personal_data.finding import Finding, Kind

PrivateNames: TypeAlias = frozenset[tuple[str, ...]]
"""Each name as the words it is made of, in small letters and without accents."""

_WORD = re.compile(r"[^\W_]++(?:'[^\W_]++)*+")


def names_listed(lines: Iterable[str]) -> PrivateNames:
    """One name a line. What comes after # is a note."""
    return frozenset(words for line in lines if (words := _words(line.partition("#")[0])))


def private_names(text: str, names: PrivateNames) -> Iterator[Finding]:
    """Whole words in any case, with any signs between them: "Jo Bloggs" is in "jo-bloggs.jpg", and not in "Jo Bloggson"."""
    if not names:
        return
    by_first = _by_first(names)
    written = [(_folded(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]
    for at, (word, start, _) in enumerate(written):
        for name in by_first.get(word, ()):
            if tuple(each for each, _, _ in written[at : at + len(name)]) == name:
                yield Finding(Kind.PRIVATE_NAME, start, written[at + len(name) - 1][2])
                break


def _words(line: str) -> tuple[str, ...]:
    return tuple(_folded(found[0]) for found in _WORD.finditer(line.replace("’", "'")))


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold().removesuffix("'s"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@lru_cache(maxsize=4)
def _by_first(names: PrivateNames) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return {first: tuple(each) for first, each in found.items()}
