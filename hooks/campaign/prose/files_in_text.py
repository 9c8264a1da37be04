"""The files and pages that a text names, however: in a block, as a picture, or by a link."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.prose.components.blocks import Block, take_apart
from campaign.prose.markdown import links_in
from campaign.prose.parser import noticed_in

_FIELDS = ("file", "captions")


def files_named_in(text: str) -> Iterator[str]:
    """As written, without the part of a page that a link may end with."""
    yield from (link.to.partition("#")[0] for link in links_in(text))
    yield from _in_blocks_and_pictures(text)


def _in_blocks_and_pictures(text: str) -> Iterator[str]:
    for piece in take_apart(text)[0]:
        if isinstance(piece, Block):
            yield from (piece.fields[name].value.strip() for name in _FIELDS if name in piece.fields)
            words = piece.body
        elif piece.is_example:
            yield from _in_blocks_and_pictures(piece.text)
            continue
        else:
            words = piece.text
        yield from (to for thing, to, _ in noticed_in(words) if thing == "picture")
