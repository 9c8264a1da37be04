"""Quotation marks, dashes and dots as they are printed, in place of those that keyboards have; words kept whole.

Python-Markdown's ``smarty`` gives the same marks, and takes longer than all the rest of the conversion.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from markupsafe import Markup, escape

from campaign.languages.tagged_text import Run, TaggedText, runs_of

_INLINE = {"a", "em", "strong", "code", "br", "img", "span"}

_TYPED = re.compile(r"""["']+|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)""")
_DASHES_AND_DOTS = {"--": "\N{EN DASH}", "---": "\N{EM DASH}", "...": "\N{HORIZONTAL ELLIPSIS}"}
_OPENS_AFTER = re.compile("[\\s(\\[{‘“–—-]|$")
_OF_A_DECADE = re.compile(r"\d\ds\b")

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


def print_marks(root: Element) -> None:
    """Change the words of a parsed text where they are; code and bare addresses stay as they are."""
    _Typesetter().set(root)


class _Typesetter:
    """Whether a mark opens or closes shows in the letter ``before`` it, which may be in another element."""

    def __init__(self) -> None:
        self.before = ""

    def set(self, element: Element) -> None:
        if element.tag not in _INLINE:
            self.before = ""
        element.text = self._printed(element.text)
        for child in element:
            self.set(child)
            child.tail = self._printed(child.tail)

    def _printed(self, text: str | None) -> str | None:
        if not text:
            return text
        if not isinstance(text, AtomicString) and _TYPED.search(text):
            text = _TYPED.sub(self._mark, text)
        self.before = text[-1]
        return text

    def _mark(self, typed: re.Match[str]) -> str:
        if typed[0] in _DASHES_AND_DOTS:
            return _DASHES_AND_DOTS[typed[0]]
        text, start = typed.string, typed.start()
        before, printed = text[start - 1] if start else self.before, ""
        for sign in typed[0]:
            opens = _OPENS_AFTER.match(before) and not (sign == "'" and _OF_A_DECADE.match(text, typed.end()))
            before = {'"': "“”", "'": "‘’"}[sign][0 if opens else 1]
            printed += before
        return printed
