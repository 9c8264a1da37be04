"""The right name nearest to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(wrong: str, right: Iterable[str]) -> str | None:
    """The closest of ``right``, ignoring case, or None if nothing is close."""
    return next(iter(nearest_few(wrong, right, most=1)), None)


def nearest_few(wrong: str, right: Iterable[str], most: int, alike: float = 0.6) -> list[str]:
    """Those of ``right`` that are ``alike`` (from 0 to 1), ignoring case, the closest first."""
    by_folded = {name.casefold(): name for name in right}
    return [by_folded[name] for name in get_close_matches(wrong.casefold(), by_folded, n=most, cutoff=alike)]


def write_instead(wrong: str, right: Iterable[str]) -> str:
    """What to do about a wrong name: the nearest right one, or all of them."""
    names = sorted(right)
    close = nearest(wrong, names)
    if close:
        return f'Did you mean "{close}"?'
    if not names:
        return "There are none yet."
    return f"Write one of: {', '.join(names)}."
