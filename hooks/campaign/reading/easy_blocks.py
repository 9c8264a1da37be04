"""``easy read:`` in a YAML record: a text, or a list of blocks that stands for the lines of that text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from campaign.nearest import write_instead
from campaign.problems import Problem, in_short
from campaign.reading.easy_words import WrittenLine
from campaign.reading.yaml_text import Document, Location, Place, Tree

IN_A_BLOCK = ("part", "picture", "lines")
"""What an item of the list may hold."""


def written_lines(
    value: Tree, document: Document, at: Location, path: PurePosixPath
) -> tuple[list[WrittenLine], list[Problem]]:
    """The lines of ``value``, which is at ``at``, and what is wrong with the list around them."""
    reader = _ListReader(document, path)
    return list(reader.lines(value, at)), reader.problems


@dataclass
class _ListReader:
    document: Document
    path: PurePosixPath
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, place: Place, what: str, do: str) -> None:
        self.problems.append(Problem(self.path, *place, what, do))

    def lines(self, value: Tree, at: Location) -> Iterator[WrittenLine]:
        place = place_in_file(self.document, at)
        if isinstance(value, str):
            line, column = place
            for number, words in enumerate(value.split("\n")):
                # Only what is below a "|" keeps its lines.
                yield WrittenLine(words, line + number if at in self.document.literal else line, column)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._item(item, (*at, index))
        else:
            self.wrong(place, "This should be words or a list of blocks.", "Compare it with the guide.")

    def _item(self, item: Tree, at: Location) -> Iterator[WrittenLine]:
        place = place_in_file(self.document, at)
        if not isinstance(item, dict):
            self.wrong(place, "This is not a block.", 'Write "picture:" and below it "lines:".')
            return
        for key in item.keys() - set(IN_A_BLOCK):
            self.wrong(
                self.document.keys.get((*at, key), place),
                f'"{in_short(key)}" is not known here.',
                write_instead(key, IN_A_BLOCK),
            )
        for key, sign in (("part", "# {}"), ("picture", "![{}]")):
            if key in item:
                yield WrittenLine("", *place)
                yield from self._one_line(item[key], (*at, key), sign)
        lines = item.get("lines", [])
        if isinstance(lines, list):
            for index, line in enumerate(lines):
                yield from self._one_line(line, (*at, "lines", index), "{}")
        else:
            yield from self.lines(lines, (*at, "lines"))
        yield WrittenLine("", *place)

    def _one_line(self, value: Tree, at: Location, sign: str) -> Iterator[WrittenLine]:
        place = place_in_file(self.document, at)
        if isinstance(value, str):
            yield WrittenLine(sign.format(" ".join(value.split())), *place)
        else:
            self.wrong(place, "This should be words.", "Write it on one line.")


def place_in_file(document: Document, at: Location) -> Place:
    """The place of ``at``, or of the nearest thing around it that is written down."""
    while at and at not in document.values:
        at = at[:-1]
    return document.values.get(at, (1, 1))


def only_field(document: Document, name: str) -> Document:
    """Only the field ``name`` of a document, under the name that code knows it by."""

    def kept(at: Location) -> bool:
        return at[:1] == (name,)

    return Document(
        {"easy read": document.tree[name]},
        {("easy read", *at[1:]): place for at, place in document.keys.items() if kept(at)},
        {("easy read", *at[1:]): place for at, place in document.values.items() if kept(at)},
        literal={("easy read", *at[1:]): width for at, width in document.literal.items() if kept(at)},
    )


def group_below(document: Document, name: str) -> Document:
    """The group of fields below ``name`` as a document of its own."""
    tree = document.tree[name]
    assert isinstance(tree, dict)
    return Document(
        dict(tree),
        {at[1:]: place for at, place in document.keys.items() if at[:1] == (name,)},
        {at[1:]: place for at, place in document.values.items() if at[:1] == (name,)},
        literal={at[1:]: width for at, width in document.literal.items() if at[:1] == (name,)},
    )


def with_spaces(document: Document) -> Document:
    """``checked_by`` means ``checked by``; where both are there, the second stays as it is, and is not a field."""

    def spaced(name: str) -> str:
        meant = name.replace("_", " ")
        return name if meant in document.tree else meant

    def moved(at: Location) -> Location:
        return (spaced(str(at[0])), *at[1:]) if at else at

    return replace(
        document,
        tree={spaced(name): value for name, value in document.tree.items()},
        keys={moved(at): place for at, place in document.keys.items()},
        values={moved(at): place for at, place in document.values.items()},
        literal={moved(at): width for at, width in document.literal.items()},
    )
