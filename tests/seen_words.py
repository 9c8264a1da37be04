"""The words of an HTML page as somebody reads it without scripts, in lines: enough for tests that need no browser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from html_page import VOID, Elements

NEVER_SEEN = {"script", "style", "template", "head", "svg"}
IN_LINE = {"a", "abbr", "b", "cite", "em", "i", "q", "small", "span", "strong", "time"}


@dataclass
class Seen:
    """An element with the words in it that are seen, of inner elements too, block by block in lines."""

    tag: str
    classes: frozenset[str]
    inside: tuple[Seen, ...]
    is_hidden: bool
    parts: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n".join(line for line in lines if line)

    def is_in(self, name: str) -> bool:
        """Whether it is inside of an element with a class."""
        return any(name in outer.classes for outer in self.inside)


class SeenPage(Elements[Seen]):
    """Its elements that are seen."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in IN_LINE:
            self._write("\n")
        if tag in VOID:
            return
        given = dict(attrs)
        hidden = "hidden" in given or tag in NEVER_SEEN or any(outer.is_hidden for outer in self._open)
        element = Seen(tag, frozenset((given.get("class") or "").split()), tuple(self._open), hidden)
        self._open.append(element)
        if not hidden:
            self.elements.append(element)

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        if tag not in IN_LINE:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(re.sub(r"\s+", " ", data))

    def _write(self, words: str) -> None:
        if self._open and self._open[-1].is_hidden:
            return
        for element in self._open:
            element.parts.append(words)

    def all(self, *, tag: str | None = None, name: str | None = None) -> list[Seen]:
        """Those of a tag or with a class."""
        return [
            each
            for each in self.elements
            if (tag is None or each.tag == tag) and (name is None or name in each.classes)
        ]
