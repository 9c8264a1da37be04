"""Text that knows in which languages its parts are (RDF calls a string with a language "language-tagged").

As text it is plain, so calendars, searches and addresses get clean words without asking. Where it is put into HTML it
brings marks along, which :mod:`campaign.languages.in_html` turns into ``lang`` and ``dir`` once the page is whole: only
then is it known whether words became text, which elements can mark, or an attribute, which they cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, Self

from markupsafe import Markup, escape

BEGINS, NAMED, ENDS = "\ufdd0", "\ufdd1", "\ufdd2"
"""Noncharacters, which Unicode (23.7) keeps for the inside of a program. No source may hold them."""

MARKED = re.compile(f"{BEGINS}([A-Za-z0-9-]*){NAMED}([^{BEGINS}{NAMED}{ENDS}]*){ENDS}")
_MARK = re.compile(f"{BEGINS}[A-Za-z0-9-]*{NAMED}|[{BEGINS}{NAMED}{ENDS}]")


class Run(NamedTuple):
    """Words in one language. ``language`` is a tag (BCP 47), or None for that of the campaign."""

    text: str
    language: str | None = None


class TaggedText(str):
    """Plain text with its ``runs``. What is cut from it or added to it with Python's own means is plain text only."""

    __slots__ = ("runs",)

    runs: tuple[Run, ...]

    def __new__(cls, runs: Iterable[Run]) -> Self:
        runs = tuple(runs)
        made = super().__new__(cls, "".join(run.text for run in runs))
        made.runs = runs
        return made

    def __reduce__(self) -> tuple[type[TaggedText], tuple[tuple[Run, ...]]]:
        return type(self), (self.runs,)

    def __repr__(self) -> str:
        return repr(
            "".join(f"[{run.text}]{{lang={run.language}}}" if run.language else run.text for run in self.runs)
        )

    def __html__(self) -> Markup:
        """Escaped, with marks that are safe in text and in attributes alike."""
        return escape(with_marks(self))


def runs_of(text: str) -> tuple[Run, ...]:
    return text.runs if isinstance(text, TaggedText) else (Run(text),)


def language_of(text: str) -> str | None:
    """The language of all its words. None if they are in several languages, or in that of the campaign."""
    if not isinstance(text, TaggedText):
        return None
    languages = {run.language for run in text.runs if any(map(str.isalnum, run.text))}
    return languages.pop() if len(languages) == 1 else None


def in_language(text: str, tag: str | None) -> str:
    """The text with all that has no language yet in this one."""
    if tag is None or not any(map(str.isalpha, text)):
        return text
    return TaggedText(Run(run.text, run.language or tag) for run in runs_of(text))


def joined(between: str, texts: Iterable[str]) -> str:
    """As ``between.join(texts)``, with the languages of each."""
    texts = list(texts)
    if not any(isinstance(text, TaggedText) for text in texts):
        return between.join(texts)
    runs = [run for text in texts for run in (Run(between), *runs_of(text))]
    return TaggedText(run for run in runs[1:] if run.text)


def on_one_line(text: str) -> str:
    """With single spaces in place of all white space, and none around it."""
    if not isinstance(text, TaggedText):
        return " ".join(text.split())
    return from_marks(" ".join(with_marks(text).split()))


def without_end(text: str, end: str) -> str:
    """As ``text.removesuffix(end)``, with its languages."""
    return _cut(text, 0, len(text) - len(end)) if end and text.endswith(end) else text


def beginning(text: str, length: int) -> str:
    """As ``text[:length]``, with its languages."""
    return _cut(text, 0, length)


def paragraphs_of(text: str) -> list[str]:
    """Each on one line; an empty line begins a new one."""
    paragraphs, start = [], 0
    for gap in (*re.finditer(r"\n\s*\n", text), None):
        paragraphs.append(on_one_line(_cut(text, start, gap.start() if gap else len(text))))
        start = gap.end() if gap else start
    return [paragraph for paragraph in paragraphs if paragraph]


def _cut(text: str, start: int, end: int) -> str:
    """As ``text[start:end]``, with its languages."""
    if not isinstance(text, TaggedText):
        return text[start:end]
    cut, at = [], 0
    for run in text.runs:
        cut.append(run._replace(text=run.text[max(start - at, 0) : max(end - at, 0)]))
        at += len(run.text)
    return TaggedText(run for run in cut if run.text)


def own_words(text: str) -> str:
    """The same with blanks in place of words in other languages, for what only knows the campaign's."""
    if not isinstance(text, TaggedText):
        return text
    return "".join(re.sub(r"\S", " ", run.text) if run.language else run.text for run in text.runs)


def with_marks(text: str) -> str:
    """Plain text that holds its languages, so that it may be put together with other text."""
    if not isinstance(text, TaggedText):
        return text
    return "".join(
        f"{BEGINS}{run.language}{NAMED}{run.text}{ENDS}" if run.language else run.text for run in text.runs
    )


def from_marks(marked: str) -> str:
    """The text that :func:`with_marks` made; a plain one if it has no marks."""
    if BEGINS not in marked:
        return marked
    runs, end = [], 0
    for found in MARKED.finditer(marked):
        runs += [Run(marked[end : found.start()]), Run(found[2], found[1])]
        end = found.end()
    runs.append(Run(marked[end:]))
    return TaggedText(run for run in runs if run.text)


def without_marks(marked: str) -> str:
    """Clean words, for what cannot say a language."""
    return marked if _MARK.search(marked) is None else _MARK.sub("", marked)
