"""The blocks of Markdown: which lines belong together, and what they are."""

from __future__ import annotations

import re

from campaign.readability.inline import inline
from campaign.readability.text import Is, Unit

_LINE = re.compile(r"[^\n]*\n?")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+")
_HEADING_END = re.compile(r"(?<![ \t])[ \t]++#++[ \t]*+$|(?:(?<![ \t])[ \t]++)?+\{[^{}]{0,200}+\}[ \t]*+$")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:[*_-][ \t]*){3,}$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_PICTURE = re.compile(r"[ \t]*!\[[^\[\]]{0,400}\](?:\([^()]{0,1000}\))?(?:\{[^{}]{0,200}\})?[ \t]*$")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$|[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+$")
_FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]]{1,60}\]:[ \t]*")
_NO_WORDS = re.compile(r"[ ]{0,3}(?:\[[^\[\]]{1,200}\]:[ \t]*\S|\*\[[^\[\]]{1,60}\]:|<!--.*-->[ \t]*$)")
_FOLD = re.compile(r"[ ]{0,3}(?:!!!|\?\?\?\+?|===)[ \t]+\S")
_COMPONENT = re.compile(r"[ ]{0,3}:::+[ \t]*([\w-]*)")
_FIELD = re.compile(r"[ ]{0,3}[\w ]{1,40}:(?:[ \t]|$)")


def units_of(source: str, *, easy: bool) -> tuple[Unit, ...]:
    """The units of ``source`` in order. With ``easy``, each line of a paragraph is a unit of its own."""
    return tuple(_Reader(source, easy=easy).read())


class _Reader:
    """Line by line, gathers what belongs together."""

    def __init__(self, source: str, *, easy: bool) -> None:
        self.source = source
        self.easy = easy
        self.units: list[Unit] = []
        self.pieces: list[tuple[int, int]] = []
        self.what = Is.PARAGRAPH
        self.block = 0
        self.group = 0
        self.depths: list[int] = []
        self.level = 0

    def read(self) -> list[Unit]:
        fence = ""
        component, in_fields, blank = "", False, True
        for found in _LINE.finditer(self.source):
            start, end = found.start(), found.start() + len(found[0].rstrip("\r\n"))
            line = self.source[start:end]
            if fence:
                fence = "" if line.strip().startswith(fence) else fence
                continue
            if opening := _FENCE.match(line):
                self.finish()
                fence = opening[1]
                self.add(Is.CODE, [], start)
            elif marker := _COMPONENT.match(line):
                self.finish()
                component = marker[1]
                in_fields = bool(component)
            elif not line.strip():
                self.finish()
                self.block += not blank
                in_fields = False
            elif not (in_fields and _FIELD.match(line)):
                in_fields = False
                self.line(line, start, end, blank=blank, quoting=component == "quote")
            blank = not line.strip()
        self.finish()
        return self.units

    def line(self, line: str, start: int, end: int, *, blank: bool, quoting: bool) -> None:
        if heading := _HEADING.match(line):
            self.finish()
            closing = _HEADING_END.search(line, heading.end())
            self.add(
                Is.HEADING,
                [(start + heading.end(), start + closing.start() if closing else end)],
                start,
                len(heading[1]),
            )
            self.block += 1
            self.depths = []
        elif self.pieces and self.what is Is.PARAGRAPH and (under := _UNDERLINE.match(line)):
            self.what, self.level = Is.HEADING, 1 if under[1][0] == "=" else 2
            self.finish()
        elif _TABLE.match(line):
            self.finish()
            self.add(Is.TABLE, [], start)
        elif _PICTURE.match(line):
            self.finish()
            self.add(Is.PICTURE, [], start)
        elif note := _FOOTNOTE.match(line):
            self.begin(Is.FOOTNOTE, start + note.end(), end)
        elif _FOLD.match(line):
            self.finish()
            self.add(Is.FOLD, [], start)
        elif _RULE.match(line) or _NO_WORDS.match(line):
            self.finish()
        elif item := _ITEM.match(line):
            self.item(len(item[1].expandtabs(4)))
            self.begin(Is.QUOTE if quoting else Is.ITEM, start + item.end(), end)
        elif quote := _QUOTE.match(line):
            self.begin(Is.QUOTE, start + quote.end(), end)
        else:
            text_start = start + len(line) - len(line.lstrip())
            inside_item = self.depths and line[:1].isspace()
            if blank and not inside_item:
                self.depths = []
            if self.pieces and not (self.easy and self.what is Is.PARAGRAPH):
                self.pieces.append((text_start, end))
            else:
                self.begin(Is.QUOTE if quoting else Is.ITEM if inside_item else Is.PARAGRAPH, text_start, end)

    def item(self, depth: int) -> None:
        self.finish()
        if not self.depths:
            self.group += 1
        while self.depths and self.depths[-1] > depth:
            self.depths.pop()
        if not self.depths or self.depths[-1] < depth:
            self.depths.append(depth)
        self.level = len(self.depths)

    def begin(self, what: Is, start: int, end: int) -> None:
        self.finish()
        self.what = what
        self.pieces = [(start, end)]

    def finish(self) -> None:
        if self.pieces:
            self.add(self.what, self.pieces, self.pieces[0][0], self.level)
            self.pieces = []

    def add(self, what: Is, pieces: list[tuple[int, int]], start: int, level: int = 0) -> None:
        seen = inline(self.source, pieces)
        self.units.append(
            Unit(
                what,
                "".join(seen.letters),
                tuple(seen.places),
                tuple(seen.spans),
                self.block,
                start,
                level if what in {Is.HEADING, Is.ITEM} else 0,
                self.group if what is Is.ITEM else 0,
            )
        )
