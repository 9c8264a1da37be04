"""A text as whoever reads it sees it, and where each of its signs is in the file.

A number is the same number with bold letters in its middle, in digits of another script, behind an escape of YAML or an
entity of HTML, or with its end on the next line.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_OTHERWISE = re.compile(
    r"""
    [ \t]{2,400} | \t |
    [0-9@.+-][\u0300-\u036f\u0483-\u0489\u20d0-\u20ff\ufe00-\ufe0f]{1,20} |
    [\\&%*`\x80-\u00bf\u0250-\U0010ffff]
    (?: (?<=\\) (?: u[0-9A-Fa-f]{4} | x[0-9A-Fa-f]{2} | [-.@_*()+/:\#] )
      | (?<=&) (?: \#[0-9]{1,7} | \#[xX][0-9A-Fa-f]{1,6} | [a-zA-Z]{2,8} ) ;
      | (?<=%) [2-7][0-9A-Fa-f]
      | (?<![\\&%]) )
    """,
    re.VERBOSE,
)

_NOT_DRAWN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
"""Unicode's Default_Ignorable_Code_Point, but for what is in the category of formats: nobody sees that it is there."""

_BLANK_OF_BRAILLE = "\u2800"

_BEGINS = re.compile(r"[-+|#<]|\*[ \t]|\d{1,3}[.)][ \t]|[^\W\d][\w '-]{0,40}:(?:\s|\Z)")
"""An item, a heading, a field: what is above it does not go on there."""


class AsRead(NamedTuple):
    """One line and the lines in which it goes on.

    ``seen`` and ``written`` tell, of some places in ``words``, where they are in the text; between two, signs are the same.
    """

    words: str
    seen: tuple[int, ...]
    written: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text some of the words are; there is at least one."""
        return self._place(start), self._place(end - 1) + 1

    def _place(self, at: int) -> int:
        found = bisect_right(self.seen, at) - 1
        return self.written[found] + at - self.seen[found]


def as_read(text: str) -> Iterator[AsRead]:
    """Line by line, without empty ones."""
    parts: list[str] = []
    seen: list[int] = []
    written: list[int] = []
    length = at = 0
    stands_alone = False
    for line in text.split("\n"):
        begins = line.lstrip(" \t>")
        if parts and (not begins or stands_alone or _BEGINS.match(begins)):
            yield AsRead("".join(parts), tuple(seen), tuple(written))
            parts, seen, written, length = [], [], [], 0
        if begins:
            start = at + len(line) - len(begins)
            if parts:
                parts.append(" ")
                seen.append(length)
                written.append(start - 1)
                length += 1
            length = _add(begins, start, length, parts, seen, written)
            stands_alone = begins.startswith(("#", "---"))
        at += len(line) + 1
    if parts:
        yield AsRead("".join(parts), tuple(seen), tuple(written))


def _add(line: str, at: int, length: int, parts: list[str], seen: list[int], written: list[int]) -> int:
    known = 0
    for found in _OTHERWISE.finditer(line):
        start, end = found.span()
        instead = _instead(found[0])
        parts += (line[known:start], instead)
        seen += (length, length + start - known)
        written += (at + known, at + start)
        length += start - known + len(instead)
        known = end
    parts.append(line[known:])
    seen.append(length)
    written.append(at + known)
    return length + len(line) - known


@lru_cache(maxsize=4096)
def _instead(written: str) -> str:
    first = written[0]
    if first in " \t":
        return " "
    if first in "0123456789@.+-":
        return first
    if first in "*`":
        return ""
    if first == "%" and len(written) > 1:
        return chr(int(written[1:], 16))
    if first == "&" and len(written) > 1:
        return "".join(map(_sign, html.unescape(written)))
    if first == "\\" and len(written) > 1:
        return _sign(chr(int(written.lstrip("\\ux"), 16))) if written[1] in "ux" else written[1]
    return _sign(written)


def _sign(sign: str) -> str:
    """As somebody types it who has no other signs."""
    category = unicodedata.category(sign)
    if category == "Cf" or _NOT_DRAWN.match(sign):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(sign))
    if category == "Pd" or sign == "\u2212":
        return "-"
    if category == "Zs" or sign == _BLANK_OF_BRAILLE:
        return " "
    if sign in "\u2018\u2019":
        return "'"
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain.isascii() else sign
