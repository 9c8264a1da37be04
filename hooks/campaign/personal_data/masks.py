"""What was found, taken out of all else that is said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

HIDDEN = "[hidden]"

SHORTEST = 3
"""Signs. What is shorter gives nobody away, and is in every other word."""

LONGEST = 400
"""Signs of a value that are compared; no message quotes as many."""

_CUT_OFF = "…"
"""Where a message leaves off an author's words."""

_SPACES = re.compile(r"\s++")


class Mask:
    """Hides values in text: in any case, with any spaces between their words, and where only their beginning was quoted.

    Looks each value up by its first signs, so a thousand values take no longer than one.
    """

    def __init__(self, values: Iterable[str]) -> None:
        alike = {_alike(value)[:LONGEST] for value in values}
        self._values = sorted(value for value in alike if len(value) >= SHORTEST)
        self._by_start: dict[str, list[str]] = {}
        for value in sorted(self._values, key=len, reverse=True):
            self._by_start.setdefault(value[:SHORTEST], []).append(value)

    def __call__(self, text: str) -> str:
        """Each line for itself. A line in which nothing is hidden stays as it is."""
        if not self._values:
            return text
        return "".join(self._line(line) for line in text.splitlines(keepends=True))

    def _line(self, line: str) -> str:
        words = line.strip()
        begin = line.index(words)
        plain = _SPACES.sub(" ", words)
        shown = self._without_beginnings(self._without_values(plain))
        return line if shown == plain else f"{line[:begin]}{shown}{line[begin + len(words) :]}"

    def _without_values(self, words: str) -> str:
        folded = _alike(words)
        if len(folded) != len(words):  # some letter of another script is two in small letters
            words = folded
        parts: list[str] = []
        at = known = 0
        while at <= len(words) - SHORTEST:
            starts = self._by_start.get(folded[at : at + SHORTEST], ())
            value = next((value for value in starts if folded.startswith(value, at)), None)
            if value is None:
                at += 1
            else:
                parts += (words[known:at], HIDDEN)
                at = known = at + len(value)
        return "".join((*parts, words[known:]))

    def _without_beginnings(self, words: str) -> str:
        *cut, rest = words.split(_CUT_OFF)
        return _CUT_OFF.join((*(self._without_end(part) for part in cut), rest))

    def _without_end(self, part: str) -> str:
        """Without what is the beginning of a value, and would be cut off in its middle."""
        folded = _alike(part)
        if len(folded) != len(part):
            part = folded
        for start in range(max(0, len(part) - LONGEST), len(part) - SHORTEST + 1):
            at = bisect_left(self._values, folded[start:])
            if at < len(self._values) and self._values[at].startswith(folded[start:]):
                return f"{part[:start]}{HIDDEN}"
        return part


def _alike(words: str) -> str:
    return _SPACES.sub(" ", words).lower()


def hide_in_path(path: PurePosixPath, values: Collection[str]) -> str:
    """A path for people to read, or "" where nothing in it has to be hidden."""
    if not values:
        return ""
    shown = path.as_posix()
    for value in sorted(values, key=len, reverse=True):
        shown = shown.replace(value, HIDDEN)
    return shown
