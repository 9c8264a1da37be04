"""A hostile text costs no more than its length: every search gives up after a number of signs that it says itself."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import campaign.personal_data
from steps import patterns_of

# Python's own, without public names.
_PARSER: Any = importlib.import_module("re._parser")
_OPS: Any = importlib.import_module("re._constants")

PATTERNS = {
    f"{module.name.rpartition('.')[2]}/{number}": pattern
    for module in pkgutil.iter_modules(campaign.personal_data.__path__, "campaign.personal_data.")
    for number, pattern in enumerate(patterns_of(importlib.import_module(module.name)))
}

WITHOUT_WAYS_BACK = (_OPS.POSSESSIVE_REPEAT, _OPS.ATOMIC_GROUP)


def repeats_without_an_end(parts: Any) -> Iterator[str]:
    """Those that may give back what they took, and so may be walked again from each sign."""
    for operation, arguments in parts:
        if operation in (_OPS.MAX_REPEAT, _OPS.MIN_REPEAT) and arguments[1] == _OPS.MAXREPEAT:
            yield str(arguments[2])
        if operation in WITHOUT_WAYS_BACK:
            continue
        for argument in arguments if isinstance(arguments, tuple | list) else ():
            below = argument if isinstance(argument, list) else [argument]
            for each in below:
                if isinstance(each, _PARSER.SubPattern):
                    yield from repeats_without_an_end(each)


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_every_repeat_has_an_end(pattern: re.Pattern[str]) -> None:
    """From each sign a search goes at most so far, so twice the text takes twice the time."""

    assert [*repeats_without_an_end(_PARSER.parse(pattern.pattern, pattern.flags))] == []


@pytest.mark.parametrize("pattern", ["a+b", "(?:ab?)*c", "x|(y|z{2,})", "(?=a*?b)a", "[^a]+"])
def test_a_repeat_without_an_end_is_seen(pattern: str) -> None:
    """However deep it is."""

    assert [*repeats_without_an_end(_PARSER.parse(pattern))]
