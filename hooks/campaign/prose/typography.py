"""Quotation marks, dashes and dots as they are printed, in place of those that keyboards have; words kept whole.

Python-Markdown's ``smarty`` gives the same marks, and takes longer than all the rest of the conversion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from markupsafe import Markup, escape

from campaign.languages.quotation import Marks, marks_of, words_cut_short
from campaign.languages.tagged_text import Run, TaggedText, runs_of

_INLINE = {"a", "em", "strong", "code", "br", "img", "span"}

_TYPED = re.compile(r"""["']+|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)""")
_DASHES_AND_DOTS = {"--": "\N{EN DASH}", "---": "\N{EM DASH}", "...": "\N{HORIZONTAL ELLIPSIS}"}
_OPENS_AFTER = re.compile(r"[\s(\[{–—/=+|-]")
_DASHES, _STOPS = "–—-", ".,:;!?"
_CLOSED_BEFORE = re.compile(r"\s|[,;:!?)\]}”’»–—-]|\.(?!\.)|\Z")
"""What follows a mark that closes, so what no opening mark stands before, unless something else says so."""

_ENDED = re.compile(r"[\w.,:;!?…)”’»]\"\Z|[…)”’»]\Z")
_AROUND_WORDS = re.compile(r"(?P<opens>(?<!\w)'(?=[^\s,;:!?)\]}]))|'(?!\w)")
"""A single mark that is in no word."""

_CUT_SHORT = re.compile(r"'(?:(?P<word>[^\W\d_]+)|\d\ds?(?!\w))")
_BETWEEN_WORDS = re.compile(r"(?<=\w )'n'(?= \w)", re.IGNORECASE)
_MAY_BE_CUT_SHORT = re.compile(r"(?:s|\win|\d)\Z", re.IGNORECASE)
"""Before a mark that may be an apostrophe: the carers' room, goin', 6'."""

_SHORT_BEFORE_A_HYPHEN = re.compile(r"(\b\w{1,3}(?:-\w+)+[?!.,:;]*)")
_WHOLE = Markup('<span class="whole">{}</span>')


def with_whole_words(title: str) -> Markup:
    """A title, escaped, in which no line ends after the "Co-" of "Co-production" if the word fits on a line.

    A hyphen that does not break would do the same, and would go with the words into searches and what people copy.
    """
    return Markup("").join(map(_with_whole_words, runs_of(title)))


def _with_whole_words(run: Run) -> Markup:
    if run.language:
        return escape(TaggedText([run]))
    words = enumerate(_SHORT_BEFORE_A_HYPHEN.split(run.text))
    return Markup("").join(_WHOLE.format(word) if place % 2 else escape(word) for place, word in words)


def print_marks(root: Element, tag: str) -> None:
    """Change the words of a parsed text where they are; code and bare addresses stay as they are.

    ``tag`` is the language of the text. Parts of it may be in others.
    """
    _Typesetter(root, tag).set(root, marks_of(tag))


class _Typesetter:
    """Whether a mark opens or closes shows in the letters around it, which may be in another element."""

    def __init__(self, root: Element, tag: str) -> None:
        self.typed = ""
        self.edges = [0]
        self.cut_short: set[int] = set()
        self.opening: set[int] = set()
        self.closing: set[int] = set()
        self.at = self.begun = self.open = 0
        self._read(root, tag)
        for start, end in pairwise(self.edges):
            self._pair(start, end)

    def _read(self, element: Element, tag: str) -> None:
        """Takes all words together, and notes where blocks begin and end: no quote goes on from one to the next."""
        is_block = element.tag not in _INLINE
        tag = element.get("lang") or tag
        if is_block:
            self.edges.append(len(self.typed))
        self._take(element.text, tag)
        for child in element:
            self._read(child, tag)
            self._take(child.tail, tag)
        if is_block:
            self.edges.append(len(self.typed))

    def _take(self, text: str | None, tag: str) -> None:
        if not text:
            return
        if "'" in text and not isinstance(text, AtomicString):
            words, before = words_cut_short(tag), len(self.typed)
            for found in _CUT_SHORT.finditer(text):
                if not found["word"] or found["word"].lower() in words:
                    self.cut_short.add(before + found.start())
        self.typed += _without_code(text)

    def set(self, element: Element, marks: Marks) -> None:
        if tag := element.get("lang"):
            marks = marks_of(tag)
        element.text = self._printed(element.text, marks)
        for child in element:
            self.set(child, marks)
            child.tail = self._printed(child.tail, marks)

    def _pair(self, start: int, end: int) -> None:
        """Single marks are quotation marks in pairs; alone, letters are left out: "'dyn ni", "carers' rooms"."""
        left_out = {
            place for found in _BETWEEN_WORDS.finditer(self.typed, start, end) for place in self._both(found)
        }
        sure: list[int] = []
        unsure: list[int] = []
        for found in _AROUND_WORDS.finditer(self.typed, start, end):
            place = found.start()
            if place in left_out:
                continue
            if found["opens"] and self._may_open(place, start, is_open=bool(sure)):
                (unsure if place in self.cut_short else sure).append(place)
            elif sure or (unsure and self._surely_closes(unsure[-1], place)):
                opener = (sure or unsure).pop()
                self.opening.add(opener)
                self.closing.add(place)
                while unsure and unsure[-1] > opener:
                    unsure.pop()

    def _both(self, found: re.Match[str]) -> Iterable[int]:
        """The marks of rock 'n' roll, in a language that has it."""
        return (found.start(), found.end() - 1) if found.start() in self.cut_short else ()

    def _may_open(self, place: int, start: int, *, is_open: bool) -> bool:
        before = self.typed[max(place - 2, start) : place]
        if before and before[-1] in _DASHES:
            return not (is_open and _CLOSED_BEFORE.match(self.typed, place + 1))
        if before and before[-1] in _STOPS:
            return not is_open and self.typed[place + 1 : place + 2].isalnum()
        return not _ENDED.search(before)

    def _surely_closes(self, opener: int, place: int) -> bool:
        """Whether there is a quote, though what seems to open it may be the apostrophe of a word that is cut short."""
        is_apostrophe = _MAY_BE_CUT_SHORT.search(self.typed[max(place - 3, opener + 1) : place])
        return not is_apostrophe or self.typed[opener + 1 : min(place, opener + 4)].isdigit()

    def _printed(self, text: str | None, marks: Marks) -> str | None:
        if not text:
            return text
        printed = text
        if not isinstance(text, AtomicString) and _TYPED.search(text):
            printed = _TYPED.sub(lambda typed: self._mark(typed, marks), text)
        self.at += len(text)
        return printed

    def _mark(self, typed: re.Match[str], marks: Marks) -> str:
        if typed[0] in _DASHES_AND_DOTS:
            return _DASHES_AND_DOTS[typed[0]]
        return "".join(
            (self._quotation_mark if sign == '"' else self._apostrophe)(sign, place, marks)
            for place, sign in enumerate(typed[0], self.at + typed.start())
        )

    def _quotation_mark(self, sign: str, place: int, marks: Marks) -> str:
        if marks.double is None:
            return sign
        begun = self.edges[bisect_right(self.edges, place) - 1]
        if begun != self.begun:
            self.begun, self.open = begun, 0
        if self._can_open(place, marks):
            self.opening.add(place)
            self.open += 1
            return marks.double[0]
        if not self.open and self.typed[place - 1].isdigit():
            return sign  # inches
        self.open = max(self.open - 1, 0)
        return marks.double[1]

    def _can_open(self, place: int, marks: Marks) -> bool:
        before = self.typed[max(place - 1, self.begun) : place] or " "
        opened = (pair[0][0] for pair in (marks.double, marks.single) if pair)
        after = self.typed[place + 1 : place + 2]
        if self.open and (before == '"' or _CLOSED_BEFORE.match(self.typed, place + 1)):
            return False
        if place - 1 in self.opening or before in opened or _OPENS_AFTER.match(before):
            return True
        return not self.open and not re.match(r"\w", before) and after.isalnum()

    def _apostrophe(self, sign: str, place: int, marks: Marks) -> str:
        if marks.single and (place in self.opening or place in self.closing):
            return marks.single[place in self.closing]
        around = self.typed[place - 1 : place], self.typed[place + 1 : place + 2]
        if around[0].isdigit() and not around[1].isalpha():
            return sign  # feet
        is_known = marks.single or all(map(str.isalpha, around))
        return marks.apostrophe if marks.apostrophe and is_known else sign


def _without_code(text: str) -> str:
    return "x" * len(text) if isinstance(text, AtomicString) else text
