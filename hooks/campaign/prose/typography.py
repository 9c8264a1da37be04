"""Quotation marks, dashes and dots as they are printed, in place of those that keyboards have; words kept whole.

Python-Markdown's ``smarty`` gives the same marks, and takes longer than all the rest of the conversion.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from markupsafe import Markup, escape

from campaign.languages.quotation import Marks, marks_of
from campaign.languages.tagged_text import Run, TaggedText, runs_of

_INLINE = {"a", "em", "strong", "code", "br", "img", "span"}

_TYPED = re.compile(r"""["']+|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)""")
_DASHES_AND_DOTS = {"--": "\N{EN DASH}", "---": "\N{EM DASH}", "...": "\N{HORIZONTAL ELLIPSIS}"}
_OPENS_AFTER = re.compile(r"[\s(\[{–—-]")
_ENDED = r"[\w.,:;!?…)”’»]"
_AROUND_WORDS = re.compile(rf"(?P<opens>(?<!{_ENDED})(?<!{_ENDED}\")'(?!\d\ds\b))|'(?!\w)")
"""A single mark that is in no word, nor before a decade: "the '90s"."""

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
    _Typesetter(root).set(root, marks_of(tag))


class _Typesetter:
    """Whether a mark opens or closes shows in the letters around it, which may be in another element."""

    def __init__(self, root: Element) -> None:
        self.typed = "".join(map(_without_code, root.itertext()))
        self.at = 0
        self.opening: set[int] = set()
        self.closing: set[int] = set()

    def set(self, element: Element, marks: Marks) -> None:
        if element.tag not in _INLINE:
            self._begin_block(self.at + sum(map(len, element.itertext())))
        if tag := element.get("lang"):
            marks = marks_of(tag)
        element.text = self._printed(element.text, marks)
        for child in element:
            self.set(child, marks)
            child.tail = self._printed(child.tail, marks)

    def _begin_block(self, end: int) -> None:
        """Single marks are quotation marks in pairs; alone, letters are left out: "'tis", "'dyn ni", "carers' rooms"."""
        alone: list[int] = []
        for found in _AROUND_WORDS.finditer(self.typed, self.at, end):
            if found["opens"]:
                alone.append(found.start())
            elif alone:
                self.opening.add(alone.pop())
                self.closing.add(found.start())

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
        if not self._can_open(place, marks):
            return marks.double[1]
        self.opening.add(place)
        return marks.double[0]

    def _can_open(self, place: int, marks: Marks) -> bool:
        before = self.typed[place - 1]
        opened = (pair[0][0] for pair in (marks.double, marks.single) if pair)
        return place - 1 in self.opening or before in opened or _OPENS_AFTER.match(before) is not None

    def _apostrophe(self, sign: str, place: int, marks: Marks) -> str:
        if marks.single and (place in self.opening or place in self.closing):
            return marks.single[place in self.closing]
        around = self.typed[place - 1 : place], self.typed[place + 1 : place + 2]
        is_known = marks.single or all(map(str.isalpha, around))
        return marks.apostrophe if marks.apostrophe and is_known else sign


def _without_code(text: str) -> str:
    return "x" * len(text) if isinstance(text, AtomicString) else text
