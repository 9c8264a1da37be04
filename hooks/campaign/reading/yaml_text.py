"""YAML as authors mean it: every value is text, nothing is repeated, and each value knows its place.

YAML 1.1 reads ``NO`` as false, ``10:30`` as 630 and a phone number as octal.
Here all scalars stay text, and the model decides what they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias

import yaml

from campaign.problems import INVISIBLE, Problem, in_short, invisible

# libyaml is ten times as fast; the pure loader gives the same nodes where it was not built.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Location: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]


PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}

DEEPEST = 12
"""Levels of nesting; real files have four."""

MOST_VALUES = 2000
"""Values in a file; real files have a hundred, and each may become a problem that somebody has to read."""

_NOT_CLOSED = re.compile("(quoted scalar) (?:found unexpected|did not find)|did not find expected ',' or")
_DOES_NOT_FIT = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "expected <block end>",
    "could not find expected ':'",
    "not allowed in this context",
    "not allowed here",
)

# libyaml follows nested nodes on the stack of the process: thousands of levels, two bytes each, would crash it.
_LADDER = re.compile(r"^ *(?:[-?:][ \t]+){40}", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """A YAML mapping as text, the place of each of its keys and values, and what is wrong with it."""

    tree: dict[str, Tree]
    keys: Mapping[Location, Place] = field(default_factory=dict)
    values: Mapping[Location, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    literal: Mapping[Location, int] = field(default_factory=dict)
    """Values written below a ``|``, line by line as they are, with the width of their indent."""


def top_of(text: str) -> yaml.MappingNode | None:
    """The keys and values of a mapping as YAML has them, tags too; None where it is none, or cannot be read."""
    if _LADDER.search(text) or _has_too_many_brackets(text):
        return None
    try:
        node = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return node if isinstance(node, yaml.MappingNode) else None


def _has_too_many_brackets(text: str) -> bool:
    return text.count("[") + text.count("{") > 1000


def read_yaml(text: str, path: PurePosixPath, first_line: int = 1, within: tuple[str, ...] = ()) -> Document:
    """Read one mapping: the whole text, or the mapping found ``within`` by following these keys.

    ``first_line`` is where ``text`` begins in its file.
    """
    if ladder := _LADDER.search(text):
        line = first_line + text.count("\n", 0, ladder.start())
        return _refused(path, line, 1, "This is nested too deeply.", "Compare it with the example file.")
    if _has_too_many_brackets(text):
        return _refused(
            path, first_line, 1, "There are too many brackets here to be read.", "Write lists with a dash."
        )
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        # What is never closed is noticed at the end of the file, and put right where it begins.
        never_closed = _NOT_CLOSED.search(f"{error.context} {error.problem}")
        mark = error.context_mark if never_closed else error.problem_mark
        mark = mark or error.problem_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if line > text.count("\n"):  # libyaml ends the last line for us
            line, column = text.count("\n"), len(text) - text.rfind("\n") - 1
        return _refused(path, first_line + line, column + 1, *_explained(error, text, line))
    except (yaml.YAMLError, ValueError, RecursionError):
        return _refused(
            path, first_line, 1, "This cannot be read as YAML.", "Compare it with the example file."
        )
    reader = _NodeReader(path, first_line, text.split("\n"))
    for key in within:
        node = reader.value_of(node, key)
        if node is None:
            return _refused(
                path, first_line, 1, f'There is no "{".".join(within)}" here.', "Copy it from the example."
            )
    if node is None:
        return _refused(path, first_line, 1, "There is nothing in here.", "Copy an example to start from.")
    if not isinstance(node, yaml.MappingNode):
        return _refused(
            path, *reader.place(node), "This is not a list of fields.", 'Write lines like "title: Choir".'
        )
    tree = reader.mapping(node, ())
    reader.keys[()] = reader.values[()] = reader.place(node)
    if len(reader.values) > MOST_VALUES:
        return _refused(
            path, first_line, 1, f"There are more than {MOST_VALUES} values here.", "Shorten the file."
        )
    return Document(tree, reader.keys, reader.values, tuple(reader.problems), reader.literal)


def _refused(path: PurePosixPath, line: int, column: int, what: str, do: str) -> Document:
    return Document({}, problems=(Problem(path, line, column, what, do),))


def _explained(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[str, str]:
    """The parser's complaint in an author's words."""
    said = f"{error.context or ''} {error.problem or ''}"
    written = text.split("\n")[line] if line < text.count("\n") + 1 else ""
    if "mapping values are not allowed" in said and ": " in written and written.count(":") > 1:
        key, _, value = written.partition(": ")
        return (
            "There is a second colon on this line.",
            f'Put quotes round the words: {in_short(key)}: "{in_short(value, 400)}".',
        )
    if "\\t" in said or "\t" in written:
        return "There is a tab here.", "Use spaces instead."
    begins = _BEGINS_WITH_A_BRACKET.match(written)
    if begins and (begins["key"] or begins["dashes"]):
        key, value = begins["key"] or "-", begins["value"]
        return (
            "Words that begin with a square bracket need quotes.",
            f"Put them round the words: {in_short(key.strip())} {_quoted(value)}.",
        )
    if "anchor" in said or "alias" in said:
        return "A value cannot start with * or &.", "Put quotes round the value."
    if "cannot start any token" in said:
        return "A value cannot start with this sign.", "Put quotes round the value."
    if "escape" in said:
        return "A backslash means something else between double quotes.", "Use single quotes round the value."
    if (never_closed := _NOT_CLOSED.search(said)) and never_closed[1]:
        return "A quotation mark is opened and never closed.", 'Add the closing ".'
    if never_closed:
        return (
            "A bracket is opened and never closed.",
            "Add the closing ] or }, or put quotes round the words.",
        )
    if re.search(r""":\s+("[^"]*"|'[^']*')\s*[^\s#]""", written):
        return "There are words after the closing quotation mark.", "Put quotes round all of them."
    if written.lstrip().startswith("!["):
        return (
            "Nothing says that these lines are the words of an Easy Read.",
            'Write "words: |" above them, and put them further in.',
        )
    if any(words in said for words in _DOES_NOT_FIT):
        return (
            "This line does not fit the lines around it.",
            'Check its indent, and that it reads "name: value".',
        )
    if "expected a single document" in said:
        return "There is a second document here.", 'Delete the line "---".'
    return (
        "This cannot be read as YAML.",
        "Check the indent, the colons and the quotation marks on this line.",
    )


_BEGINS_WITH_A_BRACKET = re.compile(
    r"\s*+(?P<dashes>(?:-\s++)*+)(?P<key>[\w -]++:\s++)?+(?P<value>\[[^\[\]]*+\]\s*+\S.*)"
)
"""YAML takes what is between them for a list, which cannot go on."""


def _quoted(value: str) -> str:
    sign = "'" if '"' in value and "'" not in value else '"'
    return f"{sign}{in_short(value.strip(), 400)}{sign}"


_HASH = re.compile(r"[ \t]+(#[^ \t#].*)")


class _NodeReader:
    """Walks the parser's nodes once, and notes what an author must be told."""

    def __init__(self, path: PurePosixPath, first_line: int, lines: list[str]) -> None:
        self.path = path
        self.first_line = first_line
        self._lines = lines
        self.keys: dict[Location, Place] = {}
        self.values: dict[Location, Place] = {}
        self.problems: list[Problem] = []
        self.literal: dict[Location, int] = {}
        self._seen: set[int] = set()

    def value_of(self, node: yaml.Node | None, key: str) -> yaml.Node | None:
        """The value of ``key`` in a mapping, or None. MkDocs takes the last of two, so two are a problem."""
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        found = [(name, value) for name, value in pairs if name.value == key]
        for name, _ in found[1:]:
            self._twice(name, found[0][0].start_mark.line + self.first_line)
        return found[0][1] if found else None

    def mapping(self, node: yaml.MappingNode, at: Location) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(key_node, "A field's name must be a word.", "Put quotes round it.")
                continue
            key = key_node.value
            if key in tree:
                self._twice(key_node, self.keys[(*at, key)][0])
                continue
            if hidden := INVISIBLE.search(key):
                self._problem(key_node, *invisible(hidden.group()))
                continue
            self.keys[(*at, key)] = self.place(key_node)
            tree[key] = self._value(value_node, (*at, key))
        return tree

    def _value(self, node: yaml.Node, at: Location) -> Tree:
        self.values[at] = self.place(node)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            self.values[at] = (
                node.start_mark.line + self.first_line + 1,
                1,
            )  # the words begin below the sign
        if isinstance(node, yaml.ScalarNode) and self._loses_words(node):
            return ""
        if id(node) in self._seen:
            self._problem(
                node, "This value is used a second time through * and &.", "Write the value out each time."
            )
            return ""
        self._seen.add(id(node))
        if node.tag not in PLAIN_TAGS:
            self._problem(
                node, f'The tag "{in_short(node.tag)}" is not allowed.', "Put quotes round the value."
            )
            return ""
        if len(at) > DEEPEST:
            self._problem(node, "This is nested too deeply.", "Compare it with the example file.")
            return ""
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*at, index)) for index, item in enumerate(node.value)]
        value: str = node.value
        if hidden := INVISIBLE.search(value):  # "\0" and "\u202E" in double quotes
            self._problem(node, *invisible(hidden.group()))
            return ""
        if isinstance(node, yaml.ScalarNode) and node.style == "|":
            below = self._lines[node.start_mark.line + 1 : node.end_mark.line + 1]
            written = next(filter(str.strip, below), "")
            self.literal[at] = len(written) - len(written.lstrip(" "))
        return value

    def _loses_words(self, node: yaml.ScalarNode) -> bool:
        """YAML takes ``&Friends`` for a name of the value, and ``#1`` behind a space for a note."""
        known = len(self.problems)
        before, after = self._line(node.start_mark), self._line(node.end_mark)
        if before[node.start_mark.column : node.start_mark.column + 1] == "&":
            self._problem(node, "A value cannot start with * or &.", "Put quotes round the value.")
        if not node.style and (lost := _HASH.match(after, node.end_mark.column)):
            # On the value itself, which is empty now: one mistake is enough.
            what = f'"{in_short(lost[1])}" would not be read.'
            self._problem(node, what, "Put quotes round the whole value, or a space after the #.")
        return len(self.problems) > known

    def _line(self, mark: yaml.Mark) -> str:
        """Empty for a value that is missing at the end of the file."""
        return self._lines[mark.line] if mark.line < len(self._lines) else ""

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        if mark.line >= len(self._lines):  # a value that is missing at the end of the file
            return self.first_line + len(self._lines) - 1, len(self._lines[-1]) + 1
        return mark.line + self.first_line, mark.column + 1

    def _twice(self, key: yaml.Node, first: int) -> None:
        self._problem(
            key,
            f'"{in_short(key.value)}" is here twice; the first is on line {first}.',
            "Keep one of them, and delete the other.",
        )

    def _problem(self, node: yaml.Node, what: str, do: str) -> None:
        self.problems.append(Problem(self.path, *self.place(node), what, do))
