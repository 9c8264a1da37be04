"""Where sentences end."""

from __future__ import annotations

import re

# A mark that may end a sentence, what closes after it, and the white space that must follow.
_MARK = re.compile(r"(?:\.{2,}|…|[.!?]+)[\"'”’)\]»*]{0,4}(?=\s|\Z)")
_LAST_WORD = re.compile(r"[\"'“‘(\[]{0,3}(\S{1,40})\Z")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])")

_NEVER_END = frozenset({
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", "sr", "jr", "messrs", "hon", "cllr", "sgt", "capt",
    "lt", "col", "gen", "e.g", "eg", "i.e", "ie", "viz", "cf", "vs", "approx", "ca", "dept", "fig", "est",
    "tel", "ext", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
"""In small letters, without the last full stop."""

_BEFORE_A_NUMBER = frozenset({"no", "nos", "p", "pp", "vol", "para", "art", "ch"})

_STARTERS = frozenset({
    "a", "all", "an", "and", "but", "call", "each", "everybody", "everyone", "he", "here", "her", "his",
    "how", "i", "if", "in", "it", "its", "many", "most", "my", "nobody", "no", "on", "our", "people",
    "please", "she", "so", "some", "that", "the", "their", "then", "there", "these", "they", "this",
    "those", "to", "we", "what", "when", "where", "who", "why", "yes", "you", "your",
})  # fmt: skip
"""Words that, with a capital, begin a sentence rather than a name."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of ``text``, without the white space around it. Linear in its length."""
    spans = []
    start = _skip_space(text, 0)
    for mark in _MARK.finditer(text):
        if mark.start() < start or not _ends(text, start, mark):
            continue
        spans.append((start, mark.end()))
        start = _skip_space(text, mark.end())
    end = start + len(text[start:].rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    after = _skip_space(text, mark.end())
    if after == len(text):
        return True
    following = text[after : after + 40]
    opening = following.lstrip("\"'“‘([*")
    if opening[:1].islower():
        return False
    if mark[0].rstrip("\"'”’)]»*") != ".":
        return True
    before = _LAST_WORD.search(text, max(start, mark.start() - 40), mark.start())
    if before is None:
        return True
    word = before[1]
    next_word = re.split(r"[^\w’']", opening, maxsplit=1)[0].lower()
    first = before.start() <= start
    if word.lower() in _NEVER_END:
        return False
    if word.lower() in _BEFORE_A_NUMBER and opening[:1].isdigit():
        return False
    if first and _NUMBER.fullmatch(word):
        return False  # "1. Come in." numbers a sentence, and ends none
    if _INITIALS.fullmatch(word):
        return next_word in _STARTERS
    if len(word) == 1 and word.isupper() and word != "I":
        return next_word in _STARTERS or not (first or _after_a_capital(text, start, before.start()))
    return True


def _after_a_capital(text: str, start: int, at: int) -> bool:
    before = _LAST_WORD.search(text[max(start, at - 40) : at].rstrip())
    return before is not None and before[1][0].isupper()
