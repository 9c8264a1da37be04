"""The grammar of Easy Read: ``# part``, below it blocks of ``![picture]`` and one or two lines, each a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart
from campaign.problems import Problem
from campaign.prose.mistakes import problems_in
from campaign.prose.place import Where

MOST_LINES = 2
"""Sentences in a block."""

_PART = re.compile(r"#(?P<more>#*)[ \t]*(?P<title>.*)")
_PICTURE = re.compile(r"!\[(?P<name>[^\]]*)\](?P<rest>.*)")
_NOT_HERE: tuple[tuple[re.Pattern[str], str | None, str], ...] = (
    (
        re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]"),
        "There are no lists in Easy Read.",
        "Write each point as a block of its own, with a picture.",
    ),
    (
        re.compile(r"\||.*\|[ \t]*$|:?-+:?[ \t]*\|"),
        "There are no tables in Easy Read.",
        "Write each row as a block of its own, with a picture.",
    ),
    (
        re.compile(r">"),
        None,
        "Put what somebody said in quotation marks, and say who says it.",
    ),
    (
        re.compile(r"```|~~~|:::|([-=*_])\1\1(?=\1*[ \t]*$)|\[(?=[^\]]*\]:)"),
        None,
        "Begin the line with a word.",
    ),
    (
        re.compile(r".*!\["),
        "A picture must be alone on its line.",
        "Put it on a line of its own, above the words.",
    ),
)
"""What begins a line that is not only words, what is wrong with it, or None to name the sign, and what to do."""


class WrittenLine(NamedTuple):
    """A line of an author's, and where it is. Line and column count from 1."""

    text: str
    line: int
    column: int = 1


def read_parts(
    lines: Iterable[WrittenLine], path: PurePosixPath, place: Where
) -> tuple[tuple[EasyPart, ...], list[Problem]]:
    """The parts that the lines make, and each mistake once, on its line. ``place`` is where their links begin."""
    reader = _Reader(path, place)
    first = None
    for line in lines:
        first = first or line
        reader.read(line)
    reader.end_part()
    if not reader.has_words and not reader.problems:
        reader.wrong(
            first or WrittenLine("", 1), "There are no words here.", 'Begin with "# What this is about".'
        )
    return tuple(reader.parts), reader.problems


@dataclass
class _Reader:
    """Goes through the lines once; what it holds belongs to the part and the block that are still open."""

    path: PurePosixPath
    place: Where
    parts: list[EasyPart] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    has_words: bool = False

    title: WrittenLine | None = None
    blocks: list[EasyBlock] = field(default_factory=list)
    picture: WrittenLine | None = None
    words: list[WrittenLine] = field(default_factory=list)
    begins_with_a_sign: bool = False

    def wrong(self, at: WrittenLine, what: str, do: str, after: int = 0) -> None:
        self.problems.append(Problem(self.path, at.line, at.column + after, what, do))

    def read(self, line: WrittenLine) -> None:
        text = line.text.strip()
        line = WrittenLine(text, line.line, line.column + len(line.text) - len(line.text.lstrip()))
        if not text:
            self.end_block()
        elif part := _PART.fullmatch(text):
            self._part(line, part["title"], is_smaller=bool(part["more"]))
        elif picture := _PICTURE.match(text):
            self._picture(line, picture["name"].strip(), picture["rest"].strip())
        else:
            self._words(line)

    def _part(self, line: WrittenLine, title: str, *, is_smaller: bool) -> None:
        self.end_part()
        self.title = line._replace(text=title)
        if is_smaller:
            self.wrong(line, "Easy Read has parts, and no smaller headings.", 'Begin the line with one "#".')
        elif not title:
            self.wrong(line, 'There is no title after "#".', 'Write it like "# When".')
            self.title = None

    def _picture(self, line: WrittenLine, name: str, rest: str) -> None:
        if self.picture:
            self.wrong(
                line, "There are two pictures in this block.", "Keep one, or put an empty line before."
            )
        elif self.words:
            self.wrong(
                line,
                "The picture comes before the words.",
                "Move it above them, or put an empty line before.",
            )
        elif rest.startswith(("(", "[")):
            self.wrong(
                line, "A picture is named by a word here, and not by an address.", f'Write "![{name or "calendar"}]".'
            )  # fmt: skip
        elif not name:
            self.wrong(line, "No picture is named here.", 'Write it like "![calendar]".')
        elif rest:
            self.wrong(line, "There are words after the picture.", "Put them on the next line.")
            self.words.append(line._replace(text=rest))
        self.picture = self.picture or line._replace(text=name)

    def _words(self, line: WrittenLine) -> None:
        self.has_words = True
        self.words.append(line)
        for sign, what, do in _NOT_HERE:
            if found := sign.match(line.text):
                self.wrong(line, what or f'"{found[0]}" at the start of a line does more than words.', do)
                self.begins_with_a_sign = self.begins_with_a_sign or len(self.words) == 1
                return
        if len(self.words) == MOST_LINES + 1:
            self.wrong(
                line, "A block has one or two lines.", "Put an empty line and a picture before this one."
            )
            return
        for problem in problems_in(line.text, self.path, line.line, self.place):
            self.wrong(line, problem.what, problem.do, problem.column - 1)

    def end_block(self) -> None:
        if not self.picture and not self.words:
            return
        first = self.picture or self.words[0]
        if self.title is None:
            if not self.problems:
                self.wrong(first, "This is before the first part.", 'Begin with "# What this is about".')
            self.title = WrittenLine("", first.line)
        elif not self.picture and not self.begins_with_a_sign:
            self.wrong(first, "This block has no picture.", 'Write a line like "![calendar]" above it.')
        elif self.picture and not self.words:
            self.wrong(first, "There are no words below this picture.", "Write a sentence on the next line.")
        lines = tuple(EasyLine(line.text, line.line, line.column) for line in self.words)
        self.blocks.append(
            EasyBlock(
                self.picture.text if self.picture else None,
                lines,
                self.picture.line if self.picture else None,
            )
        )
        self.picture, self.words, self.begins_with_a_sign = None, [], False

    def end_part(self) -> None:
        self.end_block()
        if self.title and not self.blocks:
            self.wrong(self.title, "There is nothing in this part.", "Write a block below it, or delete it.")
        elif self.title:
            self.parts.append(EasyPart(self.title.text, tuple(self.blocks), self.title.line))
        self.title, self.blocks = None, []
