"""What a template asks for, compared with the classes that say what a page gives: a small checker of types.

It follows ``set``, loops, macros and their arguments. What it does not know, it refuses, so that nothing slips through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import is_typeddict

from jinja2 import nodes

from theme.fact_types import (
    FactType,
    classes,
    element_of,
    fields_of,
    is_as_good,
    is_optional,
    name_of,
    owner_of,
    type_called,
    without_none,
)
from theme.templates import NAMES, Macro, given_to, macros_of, parse, text_of, type_of_page

NEVER_NONE = {"list", "length", "whole", "url", "dialled", "safe", "replace", "join", "tojson", "e"}
"""Filters that templates may use; each makes a text, or what is as good as one."""

FUNCTIONS = {"say": str, "same": str}


SHELL = {
    "extra": {"shell": "ShellFacts", "footer": "list[LinkFacts]", "languages": "list[AlternateFacts]"},
    "site_url": "str",
}
NAV = {"is_page": bool, "is_homepage": bool, "url": str, "title": str, "meta": "PageFacts"}


@dataclass
class Checker:
    """What is wrong with a template is gathered in ``wrong``, and what it asks for in ``asked``: class and field."""

    template: str
    text: str
    asked: set[tuple[type, str]]
    wrong: list[str] = field(default_factory=list)
    known: list[set[str]] = field(default_factory=list)
    macros: dict[str, Macro] = field(default_factory=dict)

    def check(self) -> None:
        page = type_of_page(self.text)
        given = given_to(self.text)
        scope: dict[str, FactType] = {"config": SHELL, "base_url": str}
        if given is None:
            own = (type_called(page),) if page else ()
            meta = (*own, classes()["WholePageFacts"])
            scope["page"] = {"meta": meta, "url": str, "canonical_url": str | None, "edit_url": str | None}
            scope["nav"] = [NAV]
        else:
            scope["nav"] = [NAV]
            scope |= {name: type_called(fact_type) for name, fact_type in given.items()}
        self.macros |= macros_of(self.text)
        self.statements(parse(self.text).body, scope)

    def say(self, node: nodes.Node | None, what: str) -> None:
        self.wrong.append(f"{self.template}:{node.lineno if node else 0}: {what}")

    def statements(self, body: list[nodes.Node], scope: dict[str, FactType]) -> None:
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: dict[str, FactType]) -> None:
        match node:
            case nodes.Output():
                for shown in node.nodes:
                    self.shown(shown, scope)
            case nodes.If():
                self.if_(node, scope)
            case nodes.For():
                self.for_(node, scope)
            case nodes.Assign(target=nodes.Name() as target, node=value):
                scope[target.name] = self.type_of(value, scope)
            case nodes.Assign(target=nodes.Tuple(items=targets), node=nodes.Tuple(items=values)):
                for each, one in zip(targets, values, strict=True):
                    assert isinstance(each, nodes.Name)
                    scope[each.name] = self.type_of(one, scope)
            case nodes.Macro():
                macro = self.macros[node.name]
                takes = {name: type_called(fact_type) for name, fact_type in (macro.takes or {}).items()}
                if [argument.name for argument in node.args] != list(takes):
                    self.say(node, f"the comment above {node.name} gives {list(takes)}")
                self.statements(node.body, scope | takes)
            case nodes.Block():
                self.statements(node.body, dict(scope))
            case nodes.FromImport():
                others = macros_of(text_of(node.template.as_const()))
                self.macros |= {name: others[name] for name in node.names if isinstance(name, str)}
            case nodes.Extends():
                pass
            case _:
                self.say(node, f"{type(node).__name__} is not known to this test")

    def if_(self, node: nodes.If, scope: dict[str, FactType]) -> None:
        self.type_of(node.test, scope)
        is_none = isinstance(node.test, nodes.Not)
        named = _chain(node.test.node if isinstance(node.test, nodes.Not) else node.test)
        self.known.append(set() if is_none else {named})
        self.statements(node.body, scope)
        self.known.pop()
        self.known.append({named} if is_none else set())
        self.statements([*node.elif_, *node.else_], scope)
        self.known.pop()

    def for_(self, node: nodes.For, scope: dict[str, FactType]) -> None:
        assert isinstance(node.target, nodes.Name)
        over = self.type_of(node.iter, scope)
        inner = {**scope, node.target.name: over[0] if isinstance(over, list) else element_of(over)}
        inner["loop"] = {"first": bool, "last": bool}
        if inner[node.target.name] is None:
            self.say(node, f"{_chain(node.iter)} is not a list")
            return
        if node.test:
            self.type_of(node.test, inner)
        self.statements(node.body, inner)
        self.statements(node.else_, scope)

    def shown(self, node: nodes.Node | None, scope: dict[str, FactType]) -> None:
        """What is None would be on the page as "None"."""
        if is_optional(self.type_of(node, scope)) and not self.is_known(node):
            self.say(node, f"{_chain(node)} may be None here")

    def is_known(self, node: nodes.Node | None) -> bool:
        return any(_chain(node) in each for each in self.known)

    def type_of(self, node: nodes.Node | None, scope: dict[str, FactType]) -> FactType:
        match node:
            case nodes.TemplateData():
                return str
            case nodes.Const():
                return type(None) if node.value is None else type(node.value)
            case nodes.Name():
                if node.name not in scope:
                    self.say(node, f"nobody gives {node.name}")
                return scope.get(node.name, str)
            case nodes.Getattr():
                return self.attribute(node, self.type_of(node.node, scope), scope)
            case nodes.Getitem():
                inside = self.type_of(node.node, scope)
                self.shown(node.arg, scope)
                return inside["*"] if isinstance(inside, dict) else element_of(inside) or str
            case nodes.Filter():
                if node.name not in NEVER_NONE:
                    self.say(node, f"the filter {node.name} is not known to this test")
                for part in (node.node, *node.args):
                    self.shown(part, scope)
                return str
            case nodes.Call():
                return self.called(node, scope)
            case nodes.CondExpr():
                other = self.type_of(node.expr2, scope)
                self.type_of(node.test, scope)
                first = self.type_of(node.expr1, scope)
                return first | None if other is type(None) and not is_optional(first) else first
            case nodes.Compare():
                for part in (node.expr, *(operand.expr for operand in node.ops)):
                    self.type_of(part, scope)
                return bool
            case nodes.And() | nodes.Or():
                self.type_of(node.left, scope)
                self.type_of(node.right, scope)
                return bool
            case nodes.Not():
                self.type_of(node.node, scope)
                return bool
            case nodes.Concat():
                for part in node.nodes:
                    self.shown(part, scope)
                return str
            case nodes.List() | nodes.Tuple():
                for part in node.items:
                    self.shown(part, scope)
                return list[str]
            case nodes.Dict():
                return {"*": str}
            case _:
                self.say(node, f"{type(node).__name__} is not known to this test")
                return str

    def attribute(self, node: nodes.Getattr, of: FactType, scope: dict[str, FactType]) -> FactType:
        if is_optional(of):
            if not self.is_known(node.node):
                self.say(node, f"{_chain(node.node)} may be None here")
            of = without_none(of)
        if isinstance(of, dict):
            found = of.get(node.attr)
            if found is None:
                self.say(node, f"{_chain(node)} is not known to this test")
            return type_called(found) if isinstance(found, str) else found or str
        for facts in of if isinstance(of, tuple) else (of,):
            if is_typeddict(facts) and node.attr in fields_of(facts):
                self.asked.add((owner_of(facts, node.attr), node.attr))
                return fields_of(facts)[node.attr]
        self.say(node, f"{name_of(of)} has no {node.attr}")
        return str

    def called(self, node: nodes.Call, scope: dict[str, FactType]) -> FactType:
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        given = {pair.key: pair.value for pair in node.kwargs}
        if name not in self.macros:
            if name not in FUNCTIONS:
                self.say(node, f"nobody gives {name}()")
            if name == "same":
                self.fits(node, given, self.told_to(node), scope)
            else:
                for value in (*node.args, *given.values()):
                    self.shown(value, scope)
            return str
        macro = self.macros[name]
        takes = {each: type_called(fact_type) for each, fact_type in (macro.takes or {}).items()}
        given |= dict(zip(takes, node.args, strict=False))
        self.fits(node, given, takes, scope, optional=len(macro.node.defaults))
        return str

    def told_to(self, node: nodes.Call) -> dict[str, FactType]:
        """What a part takes that is made once for several pages."""
        takes = given_to(text_of(node.args[0].as_const())) or {}
        return {name: type_called(fact_type) for name, fact_type in takes.items()}

    def fits(
        self,
        node: nodes.Call,
        given: Mapping[str, nodes.Expr],
        takes: Mapping[str, FactType],
        scope: dict[str, FactType],
        optional: int = 0,
    ) -> None:
        needed = list(takes)[: len(takes) - optional]
        if not set(needed) <= set(given) <= set(takes):
            self.say(node, f"it is given {sorted(given)}, and takes {sorted(takes)}")
            return
        for name, value in given.items():
            fact_type = self.type_of(value, scope)
            fact_type = without_none(fact_type) if self.is_known(value) else fact_type
            if not is_as_good(fact_type, takes[name]):
                self.say(node, f"{name} is {name_of(fact_type)}, and takes {name_of(takes[name])}")
            self.asks_for(fact_type, takes[name])

    def asks_for(self, given: FactType, wanted: FactType) -> None:
        """A macro asks for all that its own class has, of another class that is as good."""
        if element_of(wanted):
            self.asks_for(element_of(given), element_of(wanted))
        elif is_typeddict(given) and is_typeddict(wanted):
            self.asked |= {
                (owner_of(given, name), name) for name in fields_of(wanted) if name in fields_of(given)
            }


def _chain(node: nodes.Node | None) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_chain(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else type(node).__name__


@cache
def checked() -> tuple[frozenset[tuple[type, str]], tuple[str, ...]]:
    """What all templates ask for, and what is wrong with them."""
    asked: set[tuple[type, str]] = set()
    wrong: list[str] = []
    for name in NAMES:
        checker = Checker(name, text_of(name), asked)
        checker.check()
        wrong += checker.wrong
    return frozenset(asked), tuple(wrong)


def never_asked() -> Iterator[str]:
    """Fields of the classes that no template asks for."""
    asked, _ = checked()
    for facts in classes().values():
        for name in fields_of(facts):
            if owner_of(facts, name) is facts and (facts, name) not in asked:
                yield f"{facts.__name__}.{name}"
