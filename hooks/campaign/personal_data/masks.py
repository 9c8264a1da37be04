"""What was found, taken out of all else that is said."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

HIDDEN = "[hidden]"

SHORTEST = 3
"""Signs. What is shorter gives nobody away, and is in every other word."""

_CUT_OFF = "…"
"""Where a message leaves off an author's words."""


class Mask:
    """Hides values in text: in any case, with any spaces between their words, and where only their beginning was quoted."""

    def __init__(self, values: Iterable[str]) -> None:
        self._values = sorted(
            {value for value in values if len(value) >= SHORTEST}, key=lambda value: (-len(value), value)
        )
        ways = "|".join(r"\s+".join(map(re.escape, value.split())) for value in self._values)
        self._pattern = re.compile(ways, re.IGNORECASE) if ways else None

    def __call__(self, text: str) -> str:
        if self._pattern is None:
            return text
        text = self._pattern.sub(HIDDEN, text)
        return self._without_beginnings(text) if _CUT_OFF in text else text

    def _without_beginnings(self, text: str) -> str:
        *cut, rest = text.split(_CUT_OFF)
        return _CUT_OFF.join((*(self._without_end(part) for part in cut), rest))

    def _without_end(self, part: str) -> str:
        folded = part.casefold()
        for value in self._values:
            for length in range(min(len(value) - 1, len(part)), SHORTEST - 1, -1):
                if folded.endswith(value[:length].casefold()):
                    return f"{part[:-length]}{HIDDEN}"
        return part


def hide_in_path(path: PurePosixPath, values: Collection[str]) -> str:
    """A path for people to read, or "" where nothing in it has to be hidden."""
    if not values:
        return ""
    shown = path.as_posix()
    for value in sorted(values, key=len, reverse=True):
        shown = shown.replace(value, HIDDEN)
    return shown
