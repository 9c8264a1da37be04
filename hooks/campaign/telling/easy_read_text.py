"""An Easy Read as one text, for the checker of words and for measures."""

from __future__ import annotations

from typing import NamedTuple

from campaign.model.easy_read import EasyRead


class EasyReadText(NamedTuple):
    """An Easy Read as one Markdown text, and the line and column in its file at which each of its lines begins."""

    words: str
    places: tuple[tuple[int, int], ...]


def text_of(easy: EasyRead) -> EasyReadText:
    """As a twin's file would have it, whatever it was written in."""
    lines: list[str] = []
    places: list[tuple[int, int]] = []

    def add(text: str, line: int | None, column: int = 1) -> None:
        lines.append(text)
        places.append((line or (places[-1][0] if places else 1), column))

    for part in easy.parts:
        add(f"# {part.title}", part.line)
        add("", None)
        for block in part.blocks:
            if block.picture:
                add(f"![{block.picture}]", block.line)
            for line in block.lines:
                add(line.text, line.line, line.column)
            add("", None)
    return EasyReadText("\n".join(lines), tuple(places or [(1, 1)]))
