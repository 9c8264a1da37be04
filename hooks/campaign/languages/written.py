"""How authors say the language of a part: ``[Noson Lawen]{lang=cy}``, as pandoc and djot read it too."""

from __future__ import annotations

import re

from campaign.languages.tagged_text import Run, TaggedText, runs_of
from campaign.languages.tags import language_tag
from campaign.problems import AuthorMistake, in_short

EXAMPLE = 'Write it like "[Noson Lawen]{lang=cy}".'
IN_BRACES = re.compile(r"\{lang=(?P<tag>[^{}\s]*)\}")
_PART = re.compile(r"\[(?P<words>[^\[\]{}]*)\]" + IN_BRACES.pattern)
_PART_INSIDE = re.compile(r"\[[^\[\]]*\[[^\[\]]*\]" + IN_BRACES.pattern + r"(?:[^\[\]]|\[[^\[\]]*\])*\]\{")
_ONE_INSIDE_ANOTHER = (
    "These words are inside of words in another language.",
    'End the brackets around them first, like "[Noson]{lang=cy} [Abend]{lang=de} [lawen]{lang=cy}".',
)
_NOT_A_PART = re.compile(r"\]\{[^{}]*\}?|\{\s*lang\b[^{}]*\}?", re.IGNORECASE)


def read_parts(written: str) -> str:
    """A line with the languages of its parts; plain if it names none. Raises AuthorMistake for half of a mark."""
    if "{" not in written:
        return written
    if _PART_INSIDE.search(written):
        raise AuthorMistake(*_ONE_INSIDE_ANOTHER)
    runs, end = [], 0
    for found in _PART.finditer(written):
        tag = language_tag(found["tag"])
        refuse_without_words(found["words"])
        runs += [Run(_plain(written[end : found.start()])), Run(found["words"], tag)]
        end = found.end()
    rest = _plain(written[end:])
    return TaggedText(run for run in (*runs, Run(rest)) if run.text) if runs else rest


def languages_at(markdown: str) -> dict[int, str]:
    """Of each letter of Markdown that is in another language, its position and language."""
    return {
        at: language_tag(found["tag"])
        for found in _PART.finditer(markdown)
        for at in range(*found.span("words"))
    }


def refuse_without_words(words: str) -> None:
    """Raises AuthorMistake for brackets that hold nothing."""
    if not words.strip():
        raise AuthorMistake("There are no words between these brackets.", EXAMPLE)


def half_a_mark(text: str) -> tuple[str, str, str] | None:
    """What is nearly the mark of a language in a text: its letters, what is wrong with it, and what to do."""
    found = _NOT_A_PART.search(text)
    if not found:
        return None
    written = found[0]
    if not written.endswith("}"):
        return written, f'"{in_short(written)}" is opened and never closed.', 'Add the closing "}".'
    if not written.startswith("]"):
        what = f'Nothing says which words "{in_short(written)}" is about.'
        return written, what, f"Put them in square brackets right before it. {EXAMPLE}"
    if re.fullmatch(r"\]" + IN_BRACES.pattern, written):
        if "[" in text[: found.start()].rpartition("]")[2]:
            return (written, *_ONE_INSIDE_ANOTHER)
        return written, "A square bracket is closed here and never opened.", f'Add the opening "[". {EXAMPLE}'
    what = f'"{in_short(written[1:].strip())}" after square brackets names no language.'
    return written, what, EXAMPLE


def _plain(text: str) -> str:
    if half := half_a_mark(text):
        raise AuthorMistake(*half[1:])
    return text


def written_parts(text: str) -> str:
    """The Markdown of a text whose words are Markdown already: what :func:`read_parts` reads."""
    return "".join(
        f"[{run.text}]{{lang={run.language}}}" if run.language else run.text for run in runs_of(text)
    )
