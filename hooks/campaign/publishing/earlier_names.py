"""The file of an event that got another name: what it was called before, so that its past does not end there.

Git keeps no names, only what was gone and what was new in each commit. It is the same event if its bytes are the same, or
its title, and if no other in that folder could be meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias

from campaign.languages.folding import folded
from campaign.personal_data.marks import without_marks
from campaign.reading.yaml_text import read_yaml

Changes: TypeAlias = list[tuple[int, str]]
"""The commits in which a file got other bytes, oldest first, with Git's name for those."""

WordsOf: TypeAlias = Callable[[Sequence[str]], Mapping[str, str]]
"""Asks Git, at most once, for the words behind its names."""


class Gone(NamedTuple):
    """A file that is not there any more, and the commit that took it away."""

    commit: int
    changes: Changes


def with_earlier_names(
    there: Mapping[PurePosixPath, Changes],
    gone: Mapping[PurePosixPath, Gone],
    is_event: Callable[[PurePosixPath], bool],
    words_of: WordsOf,
) -> dict[PurePosixPath, Changes]:
    """All that is ``there``, each with what its file was under other names."""
    before = _names_before(there, gone, is_event, words_of)

    def whole(path: PurePosixPath, changes: Changes) -> Changes:
        old = before.get(path)
        return [*whole(old, gone[old].changes), *changes] if old else changes

    return {path: whole(path, changes) for path, changes in there.items()}


def _names_before(
    there: Mapping[PurePosixPath, Changes],
    gone: Mapping[PurePosixPath, Gone],
    is_event: Callable[[PurePosixPath], bool],
    words_of: WordsOf,
) -> dict[PurePosixPath, PurePosixPath]:
    first = {path: changes[0] for path, changes in there.items()}
    first |= {path: each.changes[0] for path, each in gone.items() if each.changes}
    begun: dict[tuple[int, PurePosixPath], list[PurePosixPath]] = defaultdict(list)
    for path, (commit, _) in first.items():
        if is_event(path):
            begun[commit, path.parent].append(path)
    could_be = [
        (old, new)
        for old, each in gone.items()
        if each.changes and is_event(old)
        for new in begun[each.commit, old.parent]
    ]
    blobs = {old: each.changes[-1][1] for old, each in gone.items() if each.changes}
    alike = [(old, new) for old, new in could_be if blobs[old] == first[new][1]]
    taken = {path for pair in alike for path in pair}
    others = [pair for pair in could_be if taken.isdisjoint(pair)]
    if others:
        words = words_of(sorted({blob for old, new in others for blob in (blobs[old], first[new][1])}))
        title = {path: _title(words.get(blobs[path], ""), path) for path, _ in others}
        title |= {path: _title(words.get(first[path][1], ""), path) for _, path in others}
        alike += [(old, new) for old, new in others if title[old] and title[old] == title[new]]
    return {new: old for old, new in _only_ones(alike)}


def _only_ones(
    pairs: Iterable[tuple[PurePosixPath, PurePosixPath]],
) -> list[tuple[PurePosixPath, PurePosixPath]]:
    """Of two that could be meant, nobody knows which."""
    listed = list(pairs)
    olds, news = Counter(old for old, _ in listed), Counter(new for _, new in listed)
    return [(old, new) for old, new in listed if olds[old] == news[new] == 1]


def _title(words: str, path: PurePosixPath) -> str:
    title = read_yaml(without_marks(words), path).tree.get("title")
    return folded(title).strip() if isinstance(title, str) else ""
