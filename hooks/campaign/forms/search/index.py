"""The search index, cut into files so small that a search fetches a few of them, however large the site.

    words/h.json     the words that begin with h, in blocks, each with the number of its pages
    words/_o.json    the words whose second letter is o, for slips in the first
    found/h-0.json   the pages of each word in the first block of h
    pages/0.json     what a list of results says of the first few pages

``art/search.js`` reads them, and normalises what people type by the same rules as :func:`words_of`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from campaign.languages.folding import folded
from campaign.languages.in_json import for_scripts

TEXT, SUMMARY, TITLE = 0, 1, 2
"""Where a word is on its page, the best place last: in the title it says most."""
RANKS = 3

PAGES_A_FILE = 5
BLOCK = 6_000
"""Characters of JSON: about 2 kB when compressed."""

MOST_PAGES = 200
"""For each word. One that is on more says little about any; those with it in their titles and summaries come first."""

LONGEST_WORD = 30

# "Co-production", "co production" and "coproduction" are one word; so are "e-mail" and "email".
_PREFIX = re.compile(r"(?<![^\W_])(co|[a-z](?=[-‐–]))[-‐–\s]+(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")
_WITH_HYPHENS = re.compile(r"[^\W_]++(?:[-‐][^\W_]++)*+")
_HYPHEN = re.compile("[-‐]")
_APOSTROPHE = re.compile("['’]")


@dataclass(frozen=True)
class SearchEntry:
    """A page that can be found. ``kind_name`` says what it is; ``names`` are topics, places and people on it.

    If those of an event change from one of its times to the next, ``kind_names`` are all, each with the moment until
    which it is so. ``status`` says what became of it; if that ends, ``status_ends`` is when (ISO 8601), by the reader's clock.
    """

    address: str
    title: str
    kind_name: str
    summary: str = ""
    names: str = ""
    text: str = ""
    status: str = ""
    status_ends: str | None = None
    kind_names: tuple[tuple[str | None, str], ...] = ()
    words: Mapping[str, int] | None = None
    """What :func:`ranked_words` said of it before, in place of ``names`` and ``text``."""


@dataclass(frozen=True)
class Index:
    """``files`` by their path from the search page. The letters are those that have a file."""

    files: Mapping[str, bytes]
    first_letters: tuple[str, ...]
    second_letters: tuple[str, ...]

    @property
    def version(self) -> str:
        """Changes with any file, so that a browser never mixes files of two builds."""
        together = hashlib.sha256()
        for path, content in self.files.items():
            together.update(path.encode() + b"\0" + content)
        return together.hexdigest()[:12]


def words_of(text: str) -> set[str]:
    """The words to find a text by, folded; ``step-free`` gives ``step``, ``free`` and ``stepfree``."""
    text = _PREFIX.sub(r"\1", _APOSTROPHE.sub("", folded(text)))
    joined = (_HYPHEN.sub("", word) for word in _WITH_HYPHENS.findall(text))
    return {word for word in (*_WORD.findall(text), *joined) if 1 < len(word) <= LONGEST_WORD}


def index(entries: Sequence[SearchEntry], small_words: Iterable[str] = ()) -> Index:
    """All files of the index. ``small_words`` are too common to be worth looking for. Pages keep their order."""
    pages = _pages_of_words(entries, frozenset(small_words))
    files = dict(_files_of_pages(entries))
    by_first, by_second = _by_letter(pages, 0), _by_letter(pages, 1)
    for letter, words in by_first.items():
        blocks = list(_blocks(words, pages))
        files[f"words/{letter}.json"] = _json(
            [{word: len(pages[word]) for word in block} for block in blocks]
        )
        for number, block in enumerate(blocks):
            files[f"found/{letter}-{number}.json"] = _json(block)
    for letter, words in by_second.items():
        files[f"words/_{letter}.json"] = _json(words)
    return Index(files, tuple(by_first), tuple(by_second))


def _pages_of_words(entries: Sequence[SearchEntry], small_words: frozenset[str]) -> dict[str, dict[int, int]]:
    """For each word, in order, the numbers of its pages with the best place it has on each."""
    pages: dict[str, dict[int, int]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        words = ranked_words(entry) if entry.words is None else entry.words
        for word, rank in words.items():
            if word not in small_words:
                pages[word][number] = rank
    return dict(sorted(pages.items()))


def ranked_words(entry: SearchEntry) -> dict[str, int]:
    """Each word of a page with the best place that it has there."""
    places = (
        (TEXT, entry.text),
        (SUMMARY, f"{entry.summary}\n{entry.names}\n{entry.kind_name}"),
        (TITLE, entry.title),
    )
    return {word: rank for rank, text in places for word in sorted(words_of(text))}


def _by_letter(words: Iterable[str], position: int) -> dict[str, list[str]]:
    """Words by the letter at ``position``. Letters outside ASCII share ``other``, which any file system can name."""
    found = defaultdict(list)
    for word in words:
        letter = word[position]
        found[letter if letter.isascii() else "other"].append(word)
    return dict(sorted(found.items()))


def _blocks(words: Iterable[str], pages: Mapping[str, Mapping[int, int]]) -> Iterator[dict[str, list[int]]]:
    block: dict[str, list[int]] = {}
    size = 0
    for word in words:
        block[word] = _steps(pages[word])
        size += len(_json({word: block[word]}))
        if size > BLOCK:
            yield block
            block, size = {}, 0
    if block:
        yield block


def _steps(ranks: Mapping[int, int]) -> list[int]:
    """Pages and ranks as steps from each to the next, which compress well."""
    best = sorted(ranks, key=lambda page: (-ranks[page], page))[:MOST_PAGES]
    numbers = sorted(page * RANKS + ranks[page] for page in best)
    return [after - before for before, after in pairwise([0, *numbers])]


def _files_of_pages(entries: Sequence[SearchEntry]) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(entries), PAGES_A_FILE):
        rows = [
            [
                entry.address,
                for_scripts(entry.title),
                entry.kind_names or entry.kind_name,
                for_scripts(entry.summary),
                *_status_of(entry),
            ]
            for entry in entries[start : start + PAGES_A_FILE]
        ]
        yield f"pages/{start // PAGES_A_FILE}.json", _json(rows)


def _status_of(entry: SearchEntry) -> list[str]:
    """Left out of the file of a page that has none, as most have."""
    return [part for part in (entry.status, entry.status_ends) if part]


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
