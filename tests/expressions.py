"""Tries every regular expression of the software on long texts that are made to be slow; says the name of each first.

Whoever starts this reads the last name if the system ends it: an expression that takes the square of a text's length
goes far beyond the processor time that each is given.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import re
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOOKS = Path(__file__).parents[1] / "hooks"
LONG = 20_000
"""Characters: half of the longest text that people may write."""
MOST = 3.0
"""Seconds of a processor for all texts of one expression. One that goes through each text once takes a hundredth."""
OFTEN = " a1\t-"
AT_ITS_BEGINNING = {"match", "fullmatch"}
OF_A_TABLE = {"campaign.reading.easy_words._NOT_HERE": frozenset({"match"})}
"""What a module calls of the expressions of a table, which no code names."""

EXEMPT = {
    "campaign.personal_data.finding._ADDRESS_BEFORE": "It is shown the 100 characters before an address.",
    "campaign.prose.explainer._TAG": "It reads the HTML that the parser wrote, which closes each tag that it opens.",
    "campaign.readability.sentences._LAST_WORD": "It is shown the 40 characters before the end of a sentence.",
}
"""What takes the square of a text's length, and why no long text gets there."""

SHORT = 120
"""Texts for one expression."""


@dataclass(frozen=True)
class Expression:
    """``methods`` are those that the software calls: what is looked for is tried from every place in a text."""

    pattern: re.Pattern[str]
    methods: frozenset[str]

    def try_on(self, text: str) -> None:
        for method in self.methods & AT_ITS_BEGINNING:
            getattr(self.pattern, method)(text)
        if not self.methods or self.methods - AT_ITS_BEGINNING:
            for _ in self.pattern.finditer(text):
                pass


def expressions() -> dict[str, Expression]:
    """Those of all modules, and those that are written where they are used, by where they are."""
    found: dict[str, Expression] = {}
    for file in sorted((HOOKS / "campaign").rglob("*.py")):
        name = ".".join(file.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if written := _written_in(node):
                method, pattern = written
                if method != "compile":
                    place = f"{file.relative_to(HOOKS)}:{node.lineno}"  # type: ignore[attr-defined]
                    found[place] = Expression(re.compile(pattern), frozenset({method}))
        if name.endswith("__main__"):
            continue
        for attribute, value in vars(importlib.import_module(name)).items():
            if f"{name}.{attribute}" in EXEMPT:
                continue
            uses = OF_A_TABLE.get(f"{name}.{attribute}") or _methods_of(attribute, tree)
            for number, each in enumerate(_patterns(value)):
                found[f"{name}.{attribute} {number}"] = Expression(each, uses)
    return found


def _methods_of(name: str, tree: ast.AST) -> frozenset[str]:
    """What a module calls of an expression that it names."""
    return frozenset(
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    ) - {"pattern"}


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        yield from _patterns([*value.keys(), *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _patterns(each)


def _written_in(node: ast.AST) -> tuple[str, str] | None:
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="re"), attr=method),
            args=[ast.Constant(value=str(written)), *_],
        ):
            return method, written
    return None


def slow_texts(written: str) -> Iterator[str]:
    """One sign, or two in turn, again and again; after the beginning of a match, and before something that ends it."""
    bare = re.sub(r"\\[a-zA-Z]|\(\?P<\w+>|\(\?[:=!<>]+|[\[\](){}?*+|^$\\]|\d", " ", written)
    signs = sorted({sign for sign in bare if not sign.isspace()})[:14]
    words = sorted(set(re.findall(r"[^\s]{2,}", bare)), key=len)[:4]
    some = list(dict.fromkeys([*OFTEN, *signs]))
    for unit in [*some, *words, "ab ", "a.", "A", "\n", "a\n", "é", "0 "]:
        yield unit * (LONG // len(unit))
    for before, unit in itertools.product([*signs, *words, "a"], OFTEN):
        yield f"{before}{unit * LONG}\N{SNOWMAN}"
    for before, unit in itertools.product([*words, *signs], signs[:5]):
        yield f"{before} {unit * LONG}\n\N{SNOWMAN}"
    for one, other in itertools.combinations(some[:10], 2):
        yield (one + other) * (LONG // 2)


def try_all(found: dict[str, Expression]) -> None:
    for name, expression in found.items():
        print(name, flush=True)
        signal.setitimer(signal.ITIMER_VIRTUAL, MOST)
        for text in itertools.islice(slow_texts(expression.pattern.pattern), SHORT):
            expression.try_on(text)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print("all of them", len(found))


if __name__ == "__main__":
    sys.path.insert(0, str(HOOKS))
    try_all(
        {f"the square of it {given}": Expression(re.compile(given), frozenset()) for given in sys.argv[1:]}
        or expressions()
    )
