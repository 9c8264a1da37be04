"""Quotes and pictures in a text, and what each says of its people. Lines and columns count from 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.prose.components.agreed import consents_named
from campaign.prose.components.blocks import Block, take_apart
from campaign.prose.components.media import Figure
from campaign.prose.components.wording import Quote
from campaign.prose.parser import noticed_in, place_in


@dataclass(frozen=True)
class Showing:
    """``file`` is empty in a quote. ``says_nobody`` is None where nothing is said of who can be seen.

    ``is_block`` is not so of a picture between words, and ``is_example`` is so where the lines of the block are shown too.
    """

    line: int
    column: int
    file: str = ""
    consents: tuple[str, ...] = ()
    consents_at: tuple[int, int] = (0, 0)
    says_nobody: bool | None = None
    says_where: bool = False
    words: int = 0
    is_block: bool = True
    is_example: bool = False

    @property
    def is_quote(self) -> bool:
        return not self.file


PRIVATE = frozenset({"consent", "people shown"})
"""Fields of blocks that nobody but their authors may read."""


def without_consents(text: str) -> str:
    """The text with empty lines in place of those that say whose consent there is, for whatever does not lay out its blocks.

    Lines of examples stay, which are shown, and hold no numbers.
    """
    if ":::" not in text:
        return text
    lines = text.split("\n")
    for piece in take_apart(text)[0]:
        if isinstance(piece, Block):
            for name in PRIVATE & piece.fields.keys():
                lines[piece.fields[name].line] = ""
    return "\n".join(lines)


def people_in(text: str, first_line: int = 0, *, is_example: bool = False) -> Iterator[Showing]:
    if ":::" not in text and "![" not in text:
        return
    for piece in take_apart(text)[0]:
        if isinstance(piece, Block):
            if piece.name in (Quote.called, Figure.called):
                yield _of_block(piece, first_line, is_example=is_example)
            yield from _pictures(piece.body, first_line + piece.body_line)
        elif piece.is_example:
            yield from people_in(piece.text, first_line + piece.line, is_example=True)
        else:
            yield from _pictures(piece.text, first_line + piece.line)


def _of_block(block: Block, first_line: int, *, is_example: bool) -> Showing:
    written = {name: field.value.strip() for name, field in block.fields.items()}
    at = block.fields.get("consent")
    shown = written.get("people shown", "")
    return Showing(
        first_line + block.line,
        0,
        written.get("file", "") if block.name == Figure.called else "",
        consents_named(written.get("consent", "")),
        (first_line + at.line, at.column) if at else (first_line + block.line, 0),
        " ".join(shown.casefold().split()) == "nobody" if shown else None,
        bool(written.get("from")),
        len(block.body.split()),
        is_example=is_example,
    )


def _pictures(text: str, first_line: int) -> Iterator[Showing]:
    for thing, to, _ in noticed_in(text):
        if thing == "picture":
            line, column = place_in(text, f"]({to}")
            yield Showing(first_line + line, column, to, is_block=False)
