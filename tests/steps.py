"""Steps that code takes, counted: a stopwatch says something else on each machine, a count of steps does not.

Python counts its lines, but not what a regular expression does. So :func:`steps_of_pattern` goes through a text as
Python's own engine does, sign by sign and with all its ways back.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType, ModuleType
from typing import Any


class TooManySteps(Exception):
    """Raised in the code that takes them, since nobody wants to wait for its end."""


def steps(run: Callable[[], object], most: int = sys.maxsize) -> int:
    """How many lines of Python ``run`` goes through. Raises TooManySteps if there are more than ``most``."""
    count = 0

    def one_more(_: FrameType, event: str, __: object) -> Any:
        nonlocal count
        count += event == "line"
        if count > most:
            raise TooManySteps(most)
        return one_more

    before = sys.gettrace()
    sys.settrace(one_more)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def growth(run: Callable[[str], object], piece: str, times: int) -> float:
    """How many times as many steps ``run`` takes for four times the text: 4 if they grow with it, 16 with its square."""
    run(piece)  # what is made once and kept is made here
    few = steps(lambda: run(piece * times))
    return steps(lambda: run(piece * 4 * times), most=20 * few) / few


def patterns_of(module: ModuleType) -> list[re.Pattern[str]]:
    """The regular expressions that have a name in ``module``."""
    return [value for value in vars(module).values() if isinstance(value, re.Pattern)]


def growth_of_pattern(pattern: re.Pattern[str], piece: str, times: int) -> float:
    """The same for a regular expression that goes through a text from its beginning to its end."""
    few, many = (steps_of_pattern(pattern, piece * number)[0] for number in (times, 4 * times))
    return many / few


# What follows is Python's own, but has no public name.
_PARSER: Any = importlib.import_module("re._parser")
_OPS: Any = importlib.import_module("re._constants")
_CATEGORIES = {
    _OPS.CATEGORY_DIGIT: r"\d", _OPS.CATEGORY_NOT_DIGIT: r"\D", _OPS.CATEGORY_SPACE: r"\s",
    _OPS.CATEGORY_NOT_SPACE: r"\S", _OPS.CATEGORY_WORD: r"\w", _OPS.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def steps_of_pattern(pattern: re.Pattern[str], text: str) -> tuple[int, list[tuple[int, int]]]:
    """How many steps it takes to find all of ``pattern`` in ``text``, and where it is found."""
    engine = _Engine(text)
    parts = _sequence(_PARSER.parse(pattern.pattern, pattern.flags), pattern.flags, None)
    found: list[tuple[int, int]] = []
    at = 0
    while at <= len(text):
        end = engine.end(parts, at)
        if end is not None:
            found.append((at, end))
        at = at + 1 if end is None or end == at else end
    return engine.steps, found


# A linked list of what must follow: an operation, its arguments, the flags, and the rest.
_Parts = tuple[Any, Any, int, "_Parts | None"]


def _sequence(parts: Any, flags: int, rest: _Parts | None) -> _Parts | None:
    for operation, arguments in reversed(list(parts)):
        rest = (operation, arguments, flags, rest)
    return rest


class _Engine:
    def __init__(self, text: str) -> None:
        self.text = text
        self.steps = 0

    def end(self, parts: _Parts | None, at: int) -> int | None:
        """Where the first way through ``parts`` ends, if there is one."""
        ways = [(at, parts)]
        while ways:
            at, left = ways.pop()
            if left is None:
                return at
            self.steps += 1
            ways += reversed(list(self._after(*left, at)))
        return None

    def _after(
        self, operation: Any, arguments: Any, flags: int, rest: _Parts | None, at: int
    ) -> Iterator[tuple[int, _Parts | None]]:
        """The ways on from the first of all parts, best first."""
        if operation is _OPS.SUBPATTERN:
            _, more, fewer, parts = arguments
            yield at, _sequence(parts, flags & ~fewer | more, rest)
        elif operation is _OPS.BRANCH:
            yield from ((at, _sequence(parts, flags, rest)) for parts in arguments[1])
        elif operation in (_OPS.MAX_REPEAT, _OPS.MIN_REPEAT):
            least, most, parts, *began = arguments
            again = (operation, (max(least - 1, 0), most - 1, parts, at), flags, rest)
            on = [(at, _sequence(parts, flags, again))] if most and began != [at] else []
            out = [] if least and began != [at] else [(at, rest)]
            yield from on + out if operation is _OPS.MAX_REPEAT else out + on
        elif operation in (_OPS.ASSERT, _OPS.ASSERT_NOT):
            direction, parts = arguments
            start = at if direction > 0 else at - parts.getwidth()[0]
            holds = start >= 0 and self.end(_sequence(parts, flags, None), start) is not None
            if holds == (operation is _OPS.ASSERT):
                yield at, rest
        elif operation in (_OPS.ATOMIC_GROUP, _OPS.POSSESSIVE_REPEAT):
            is_group = operation is _OPS.ATOMIC_GROUP
            parts = arguments if is_group else [(_OPS.MAX_REPEAT, arguments)]
            if (end := self.end(_sequence(parts, flags, None), at)) is not None:
                yield end, rest
        elif operation is _OPS.AT:
            if self._is_at(arguments, flags, at):
                yield at, rest
        elif at < len(self.text) and _is(operation, arguments, flags, self.text[at]):
            yield at + 1, rest

    def _is_at(self, place: Any, flags: int, at: int) -> bool:
        line_by_line = flags & re.MULTILINE
        if place in (_OPS.AT_BEGINNING, _OPS.AT_BEGINNING_STRING):
            by_line = line_by_line and place is _OPS.AT_BEGINNING
            return at == 0 or bool(by_line and self.text[at - 1] == "\n")
        if place in (_OPS.AT_END, _OPS.AT_END_STRING):
            left = self.text[at : at + 2]
            return not left or (
                place is _OPS.AT_END and (left == "\n" or bool(line_by_line and left[0] == "\n"))
            )
        beside = [
            bool(re.match(r"\w", sign)) for sign in (self.text[max(at - 1, 0) : at], self.text[at : at + 1])
        ]
        return (beside[0] != beside[1]) == (place is _OPS.AT_BOUNDARY)


def _is(operation: Any, arguments: Any, flags: int, sign: str) -> bool:
    """Whether a part for one sign allows ``sign``."""
    signs = {sign, sign.lower(), sign.upper()} if flags & re.IGNORECASE else {sign}
    if operation is _OPS.ANY:
        return sign != "\n" or bool(flags & re.DOTALL)
    if operation is _OPS.NOT_LITERAL:
        return chr(arguments) not in signs
    if operation is _OPS.LITERAL:
        return chr(arguments) in signs
    if operation is _OPS.RANGE:
        return any(arguments[0] <= ord(one) <= arguments[1] for one in signs)
    if operation is _OPS.CATEGORY:
        return re.match(_CATEGORIES[arguments], sign) is not None
    if operation is _OPS.IN:
        negated = arguments[0][0] is _OPS.NEGATE
        return negated != any(_is(one[0], one[1], flags, sign) for one in arguments[negated:])
    raise NotImplementedError(operation)
