"""What would be left of something that was withdrawn: its words by their fingerprints, names, and pictures.

Words are known again by runs of several words, whatever is between them, so that marks, capitals and tags hide nothing.
A run as long as these cannot be guessed, and what is kept of it cannot be read. A name could be guessed, so no name is kept:
those are known only for as long as the file is there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from campaign.look.likeness import are_alike
from campaign.readability.sentences import sentence_spans

RUN = 8
"""Words of a sentence that nobody writes again by chance. A longer sentence is known by several runs of so many."""

SHORTEST_SENTENCE = 6
"""Words. Fewer are everybody's: "I did not know that."."""

SHORTEST_TITLE = 4
"""Words. A title, or the line on a social image, is shown alone."""

HEAD, SIZE = 2, 8
"""Bytes of a fingerprint of a run, and how many of them are of its first two words: most words begin none, and are passed by."""

_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|[^\W_]+")
"""Letters and digits; what is written without spaces is a word a sign."""

_NOTHING = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Signs that nobody sees, and that may be inside a word."""

_TARGET = re.compile(r"\]\([^()\n]*\)|\]\{[^{}\n]*\}")


class Word(NamedTuple):
    text: str
    at: int


def words_in(text: str) -> list[Word]:
    """The words of a text, each with where it begins in the text as it was normalised (NFC)."""
    return [Word(found[0], found.start()) for found in _WORD.finditer(_plain(text))]


def bare_words_in(text: str) -> list[str]:
    """The same without their places, for texts as long as a site."""
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    return _NOTHING.sub("", unicodedata.normalize("NFC", text))


@dataclass(frozen=True)
class Remains:
    """``runs`` are fingerprints by how many words they are of. ``names`` are lists of words. ``salt`` goes with them all.

    ``pictures`` are known by their bytes, and by their ``likenesses`` where they were saved again.
    """

    runs: tuple[tuple[int, frozenset[bytes]], ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    pictures: frozenset[str] = frozenset()
    salt: bytes = b""
    likenesses: frozenset[str] = frozenset()

    def found_in(self, words: Sequence[str]) -> Iterator[int]:
        """Where in a list of words one of the runs or names begins."""
        folded = [word.casefold() for word in words]
        pairs = list(pairwise(folded))
        heads = {pair: _head(*pair, self.salt) for pair in {*pairs}} if self.runs else {}
        for size, known in self.runs:
            begin = {run[:HEAD] for run in known}
            begins = {pair for pair, head in heads.items() if head in begin}
            for at, pair in enumerate(pairs) if begins else ():
                if pair in begins and _fingerprint(folded[at : at + size], self.salt) in known:
                    yield at
        for name in self.names:
            for at, word in enumerate(words) if name[0] in words else ():
                if word == name[0] and tuple(words[at : at + len(name)]) == name:
                    yield at

    def has_picture(self, content: bytes) -> bool:
        return bool(self.pictures) and picture_fingerprint(content) in self.pictures

    def looks_like(self, likeness: str | None) -> bool:
        return likeness is not None and any(are_alike(likeness, known) for known in self.likenesses)


def remains_of(
    titles: Iterable[str],
    texts: Iterable[str],
    names: Iterable[str] = (),
    pictures: Iterable[bytes] = (),
    *,
    others_say: Iterable[str] = (),
    salt: bytes = b"",
) -> Remains:
    """What to look for. ``titles`` are shown alone, and ``texts`` are sentences in Markdown.

    What ``others_say`` too is nobody's own, so it is not looked for.
    """
    runs: dict[int, set[bytes]] = {}
    for shortest, said in ((SHORTEST_TITLE, titles), (SHORTEST_SENTENCE, texts)):
        for text in said:
            for run in _runs_of(text, shortest):
                runs.setdefault(len(run), set()).add(_fingerprint(run, salt))
    for text in others_say:
        said = [word.text.casefold() for word in words_in(_TARGET.sub(" ", text))]
        for size, known in runs.items():
            known -= {_fingerprint(said[at : at + size], salt) for at in range(len(said) - size + 1)}
    return Remains(
        tuple((size, frozenset(known)) for size, known in sorted(runs.items()) if known),
        tuple(sorted({words for name in names if (words := tuple(word.text for word in words_in(name)))})),
        frozenset(picture_fingerprint(content) for content in pictures),
        salt,
    )


def together(all_remains: Iterable[Remains]) -> list[Remains]:
    """Those with the same salt as one, since a look for many takes no longer than one for few. Pictures are left out."""
    found: dict[bytes, Remains] = {}
    for each in all_remains:
        before = found.get(each.salt, Remains(salt=each.salt))
        runs = dict(before.runs)
        for size, known in each.runs:
            runs[size] = runs.get(size, frozenset()) | known
        found[each.salt] = Remains(tuple(runs.items()), (*before.names, *each.names), salt=each.salt)
    return list(found.values())


def reference_fingerprint(reference: str, salt: bytes) -> str:
    """Of the number of a consent form, however it is spaced and written."""
    told = "".join(word.text.casefold() for word in words_in(reference))
    return blake2b(told.encode(), digest_size=16, salt=salt).hexdigest()


def picture_fingerprint(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _runs_of(text: str, shortest: int) -> Iterator[list[str]]:
    """Runs that any copy of a whole sentence has, and most copies of a part of it."""
    for paragraph in re.split(r"\n\s*\n|\n(?=[#>*+-])", _TARGET.sub(" ", text)):
        line = " ".join(paragraph.split())
        for start, end in sentence_spans(line):
            words = [word.text.casefold() for word in words_in(line[start:end])]
            if len(words) <= RUN:
                yield from [words] if len(words) >= shortest else []
                continue
            for at in {*range(0, len(words) - RUN + 1, RUN), len(words) - RUN}:
                yield words[at : at + RUN]


def _fingerprint(words: Sequence[str], salt: bytes) -> bytes:
    whole = blake2b(" ".join(words).encode(), digest_size=SIZE - HEAD, salt=salt).digest()
    return _head(words[0], words[1], salt) + whole


@lru_cache(maxsize=200_000)
def _head(first: str, second: str, salt: bytes) -> bytes:
    return blake2b(f"{first} {second}".encode(), digest_size=HEAD, salt=salt).digest()
