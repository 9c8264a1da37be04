"""The pictures of Easy Read pages, and how a word finds its picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from campaign.addresses import SYMBOLS, slug_of
from campaign.look.licences import Licence, licence
from campaign.look.pictures import PhotoDrawing, Size
from campaign.nearest import nearest_few
from campaign.tables import read_table

HERE = Path(__file__).parent / "art" / "symbols"
MANIFEST = "symbols.yml"

SOURCES = {"OpenMoji": "https://openmoji.org/"}
"""Where the sets live, by their names without a version."""

OURS = "Drawn for this site"
"""Pictures that are in no set."""

SQUARE: Size = (72, 72)
"""All pictures of the set have this ``viewBox``."""

LARGEST_SHOWN = 600
"""Pixels a side of an organisation's own picture: 5 cm on paper, sharp."""

MOST_SUGGESTED = 3
SURELY_MEANT = 0.8
"""Words less alike than this mean something else, and a wrong picture is worse than none."""

_SAYS_NO = {"no", "not", "never", "without"}

GUIDE = "docs/guide/easy-read-pictures.md"


@dataclass(frozen=True)
class Credit:
    """Who made a picture, where it is from, and what lets us show it: a licence, or somebody's own yes in words.

    ``title`` is its name at its source; ``changed`` says what was done to it.
    """

    author: str
    source: str | None = None
    title: str | None = None
    licence: Licence | None = None
    permission: str | None = None
    changed: str | None = None

    @property
    def source_link(self) -> str | None:
        """Where the set lives that it is from."""
        return SOURCES.get((self.source or "").rpartition(" ")[0])


@dataclass(frozen=True)
class Picture:
    """``name`` is the word that authors type; ``words`` find it too. ``size`` is its width and height in pixels.

    ``group`` is None for an organisation's own picture. All are shown with words that say the same, so none has an ``alt``.
    """

    name: str
    file: Path
    size: Size
    credit: Credit
    words: tuple[str, ...] = ()
    group: str | None = None

    @property
    def address(self) -> str:
        """Where it is on the site."""
        return f"{SYMBOLS}{self.file.name if self.group else f'own/{slug_of(self.name)}.webp'}"

    def content(self) -> bytes | PhotoDrawing:
        """What is there. Of an own picture only the pixels: it may hold a place, a name or a script."""
        return self.file.read_bytes() if self.group else PhotoDrawing(self.file, LARGEST_SHOWN)


@lru_cache
def our_pictures() -> tuple[Picture, ...]:
    """The set that every site has, in the order of the page that shows it."""
    text = (HERE / MANIFEST).read_text("utf-8")
    return tuple(
        Picture(
            name=entry["name"],
            file=HERE / entry["file"],
            size=SQUARE,
            words=tuple(entry.get("words", ())),
            group=entry["group"],
            credit=Credit(
                author=entry["author"],
                source=entry["source"],
                title=entry["title"],
                licence=licence(entry["licence"]),
                changed=entry.get("changed"),
            ),
        )
        for entry in read_table(text)
    )


@dataclass(frozen=True)
class Pictures:
    """Pictures that are found by name. Where two have the same name, the first wins."""

    all: tuple[Picture, ...] = field(default_factory=our_pictures)

    def with_own(self, own: Iterable[Picture]) -> Pictures:
        """The same with an organisation's own, which win over these."""
        return Pictures((*own, *self.all))

    def find(self, name: str) -> Picture | None:
        """The picture that a word means, in any case, with spaces or hyphens, for one or for many."""
        return self._by_key.get(_key(name))

    def address(self, name: str) -> str | None:
        """The address of the picture that a word means."""
        found = self.find(name)
        return found.address if found else None

    def problem(self, name: str) -> tuple[str, str]:
        """What is wrong with a name that finds nothing, and what to write instead."""
        near = nearest_few(name, self._spellings, MOST_SUGGESTED, SURELY_MEANT)
        meant = [self._spellings[word] for word in near] or [picture.name for picture in self._of_words(name)]
        words = " or ".join(f'"{word}"' for word in [*dict.fromkeys(meant)][:MOST_SUGGESTED])
        all_of_them = f"Choose one from {GUIDE}."
        return (
            f'There is no picture "{name}".',
            f"Write {words}, or choose another." if words else all_of_them,
        )

    def _of_words(self, name: str) -> Iterator[Picture]:
        """What the single words of a name mean: "blue pen" is a pen. "No blue pen" is not."""
        words = name.casefold().split()
        if _SAYS_NO.isdisjoint(words):
            yield from filter(None, map(self.find, words))

    @cached_property
    def _by_key(self) -> dict[str, Picture]:
        found: dict[str, Picture] = {}
        own = [picture for picture in self.all if picture.group is None]
        ours = [picture for picture in self.all if picture.group]
        for pictures in (own, ours):
            for spellings, forms in _PREFERENCE:
                for picture in pictures:
                    for spelling in spellings(picture):
                        for form in forms(_key(spelling)):
                            found.setdefault(form, picture)
        return found

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Each word that finds a picture, with the name to write."""
        names = {picture.name: picture.name for picture in self.all}
        return {word: picture.name for picture in self.all for word in picture.words} | names


@lru_cache
def the_set() -> Pictures:
    """What every site has, without anybody's own."""
    return Pictures()


def _key(name: str) -> str:
    return "".join(re.findall(r"[^\W_]+", name.casefold()))


def _names(picture: Picture) -> tuple[str, ...]:
    return (picture.name,)


def _words(picture: Picture) -> tuple[str, ...]:
    return picture.words


def _exactly(key: str) -> Iterator[str]:
    yield key


def _one_or_many(key: str) -> Iterator[str]:
    """English plurals, both ways."""
    yield f"{key}s"
    yield f"{key}es"
    if key.endswith("y"):
        yield f"{key[:-1]}ies"
    if key.endswith("s") and not key.endswith("ss"):
        yield key[:-1]


_PREFERENCE = (
    (_names, _exactly),
    (_words, _exactly),
    (_names, _one_or_many),
    (_words, _one_or_many),
)
"""What is written wins over what is forgiven, and names win over the other words."""
