"""The types of facts, as the classes and the comments of templates name them."""

from __future__ import annotations

import ast
import importlib
import types
from collections.abc import Sequence
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from theme.templates import HOOKS

FactType = Any
"""A type: a class, ``list[...]``, a union with None, or a dict of types by name for what MkDocs gives."""

MODULES = sorted((HOOKS / "campaign" / "forms").rglob("*.py"))


@cache
def classes() -> dict[str, type]:
    """Every class of facts by its name, which has to be the only one of that name."""
    found: dict[str, type] = {}
    for path in MODULES:
        module = ".".join(path.relative_to(HOOKS).with_suffix("").parts)
        for name, value in vars(importlib.import_module(module)).items():
            if is_typeddict(value) and value.__module__ == module:
                assert name not in found, f"two classes are called {name}"
                found[name] = value
    return found


@cache
def bases() -> dict[str, list[str]]:
    """The names of the classes that each class extends; Python 3.11 forgets those of a TypedDict."""
    trees = (ast.parse(path.read_text("utf-8")) for path in MODULES)
    return {
        node.name: [base.id for base in node.bases if isinstance(base, ast.Name)]
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name in classes()
    }


@cache
def fields_of(facts: type) -> dict[str, FactType]:
    return get_type_hints(facts)


def owner_of(facts: type, name: str) -> type:
    """The class in which a field is written, which may be one below ``facts``."""
    below = (classes()[base] for base in bases()[facts.__name__] if base in classes())
    return next((owner_of(base, name) for base in below if name in fields_of(base)), facts)


def type_called(written: str) -> FactType:
    """The type that a comment of a template names."""
    return eval(
        written, {"__builtins__": {}}, {**classes(), "str": str, "int": int, "bool": bool, "list": list}
    )


def is_optional(fact_type: FactType) -> bool:
    origin: FactType = get_origin(fact_type)
    return origin in (Union, types.UnionType) and type(None) in get_args(fact_type)


def without_none(fact_type: FactType) -> FactType:
    inside = (
        [part for part in get_args(fact_type) if part is not type(None)] if is_optional(fact_type) else []
    )
    return inside[0] if len(inside) == 1 else fact_type


def element_of(fact_type: FactType) -> FactType:
    origin: FactType = get_origin(fact_type)
    if origin in (list, Sequence, tuple):
        return get_args(fact_type)[0]
    return None


def is_as_good(given: FactType, wanted: FactType) -> bool:
    """Whether a macro can do with what it is given: a class with more fields is as good as one with fewer."""
    if is_optional(wanted):
        return given is type(None) or is_as_good(without_none(given), without_none(wanted))
    if element_of(wanted):
        inside = element_of(given)
        return inside is not None and is_as_good(inside, element_of(wanted))
    if is_typeddict(wanted):
        fields = {
            name: fact_type
            for each in (given if isinstance(given, tuple) else (given,))
            if is_typeddict(each)
            for name, fact_type in fields_of(each).items()
        }
        return all(
            name in fields and is_as_good(fields[name], fact_type)
            for name, fact_type in fields_of(wanted).items()
        )
    return bool(given == wanted)


def name_of(fact_type: FactType) -> str:
    if isinstance(fact_type, tuple):
        return " with ".join(map(name_of, fact_type))
    return getattr(fact_type, "__name__", str(fact_type)) if not get_args(fact_type) else str(fact_type)
