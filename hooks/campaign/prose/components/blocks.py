"""Text taken apart into prose, blocks between ``:::`` lines, and examples that are shown with their source.

See docs/decisions/0010-block-syntax.md. Lines and columns count from 0 here, as in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MARK = ":::"
EXAMPLE = "example"

# Of lines without blanks at their end: to look for those here would take the square of a line's length, or its cube.
_MARKED = re.compile(r"(?P<indent>[ \t]*+):::++[ \t]*+(?P<name>.*)$")
_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z -]{0,40}?)[ \t]*+:(?:[ \t]++(?P<value>.*))?$")
_FENCE = re.compile(r" {0,3}(?P<sign>`{3,}+|~{3,}+)[ \t]*+(?P<info>[^`]*)$")


@dataclass(frozen=True)
class Mistake:
    line: int
    column: int
    what: str
    do: str


@dataclass(frozen=True)
class Prose:
    """Plain Markdown, or the inside of an example."""

    text: str
    line: int
    is_example: bool = False


@dataclass(frozen=True)
class WrittenValue:
    """The value of a field, and where its line and its value begin."""

    value: str
    line: int
    column: int


@dataclass(frozen=True)
class Block:
    """A component as an author wrote it. ``body`` is Markdown that begins on ``body_line``."""

    name: str
    line: int
    column: int
    fields: Mapping[str, WrittenValue] = field(default_factory=dict)
    body: str = ""
    body_line: int = 0


def take_apart(text: str) -> tuple[list[Prose | Block], list[Mistake]]:
    """The pieces of a text in order, and what is wrong with the lines around its blocks."""
    reader = _Reader(text.split("\n"))
    return reader.pieces, reader.mistakes


class _Reader:
    """Goes through the lines once."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.ended = [line.rstrip(" \t") for line in lines]
        self.pieces: list[Prose | Block] = []
        self.mistakes: list[Mistake] = []
        began = number = 0
        while number < len(lines):
            marked = _MARKED.match(self.ended[number])
            fence = _FENCE.match(self.ended[number])
            if marked and not marked["name"]:
                self._wrong(
                    number,
                    len(marked["indent"]),
                    "This closes a block, but none is open.",
                    "Delete this line.",
                )
            elif marked and marked["indent"]:
                self._wrong(
                    number, 0, "A block begins at the start of a line.", "Delete the spaces before it."
                )
            elif marked:
                self._prose(began, number)
                began = self._block(number, marked["name"], marked.start("name"))
                number = began - 1
            elif fence:
                end = self._end_of_fence(number, fence["sign"])
                if fence["info"].casefold() == EXAMPLE:
                    self._prose(began, number)
                    self.pieces.append(Prose("\n".join(lines[number + 1 : end]), number + 1, is_example=True))
                    began = end + 1
                number = end
            number += 1
        self._prose(began, len(lines))

    def _wrong(self, line: int, column: int, what: str, do: str) -> None:
        self.mistakes.append(Mistake(line, column, what, do))

    def _prose(self, first: int, end: int) -> None:
        text = "\n".join(self.lines[first:end])
        if text.strip():
            self.pieces.append(Prose(text, first))

    def _end_of_fence(self, first: int, sign: str) -> int:
        """The line of the closing fence; what is never closed goes on to the end."""
        closing = re.compile(rf" {{0,3}}{re.escape(sign[0])}{{{len(sign)},}}$")
        return next(
            (n for n in range(first + 1, len(self.lines)) if closing.match(self.ended[n])), len(self.lines)
        )

    def _block(self, first: int, name: str, column: int) -> int:
        """Reads a block; returns the line after it."""
        number = first + 1
        is_closed = False
        while number < len(self.lines):
            if fence := _FENCE.match(self.ended[number]):
                number = self._end_of_fence(number, fence["sign"])
            elif marked := _MARKED.match(self.ended[number]):
                is_closed = not marked["name"]
                break
            number += 1
        number = min(number, len(self.lines))
        if not is_closed:
            self._wrong(first, 0, "This block is never closed.", f'Write a line "{MARK}" below its words.')
        fields, body_line = self._fields(first + 1, number)
        body = "\n".join(self.lines[body_line:number])
        self.pieces.append(Block(" ".join(name.casefold().split()), first, column, fields, body, body_line))
        return number + 1 if is_closed else number

    def _fields(self, first: int, end: int) -> tuple[dict[str, WrittenValue], int]:
        """``name: value`` lines directly below the first line, and the line on which the words begin."""
        fields: dict[str, WrittenValue] = {}
        for number in range(first, end):
            written = _FIELD.match(self.ended[number])
            if not written:
                return fields, number
            name = " ".join(written["name"].casefold().replace("-", " ").split())
            if name in fields:
                self._wrong(number, 0, f'"{name}" is here twice.', "Keep one of them, and delete the other.")
            value = written["value"] or ""
            fields[name] = WrittenValue(value, number, written.start("value") if value else 0)
        return fields, end
