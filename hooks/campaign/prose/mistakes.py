"""What people may not write in Markdown, each on its line, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from campaign.languages.tags import language_tag
from campaign.languages.written import half_a_mark, refuse_without_words
from campaign.model.published_file import PICTURES
from campaign.nearest import write_instead
from campaign.problems import INVISIBLE, AuthorMistake, Problem, invisible
from campaign.prose.components.blocks import Block, take_apart
from campaign.prose.components.catalogue import COMPONENTS
from campaign.prose.components.component import missing_file, read
from campaign.prose.links import wrong_with_link
from campaign.prose.parser import Noticed, noticed_in, place_in
from campaign.prose.place import ANYWHERE, Where

LONGEST = 40_000
"""Characters. A story of an hour's reading; Markdown parsers slow down quadratically on hostile text."""

DEEPEST = 50
"""Brackets that are open at once in a paragraph. For each, the parser looks for its end through all of the paragraph."""

MOST_LISTS = 20
"""Lists and quotations in each other. The parser goes into each with a call of its own, and Python ends at a thousand."""

_BEGINS = re.compile(r"[ \t]*(?:(?:[-*+>]|[0-9]{1,9}[.)])(?:[ \t]+|$))+")
_SIGN = re.compile(r"[-*+>.)]")
_A_LEVEL = 4
"""Columns that the words of a list are further in."""

_BRACKETS = (re.compile(r"(\[)|\]|\n\s*?\n"), re.compile(r"(\()|\)|\n\s*?\n"))

_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?")
"""A character by its number, which HTML shows as the character."""

_HTML = re.compile(r"<(?!https?://|mailto:|[\w.+-]+@)(?:[/?]?[A-Za-z][A-Za-z0-9]*|/|!-*|\?)")
_LONG_RUN = re.compile(r"([\[\](){}<>*_`!\\^#&])\1{39}")
_HEADING = re.compile(r"^(#{1,6})(?!#)\s*\S")
_FENCE = re.compile(r"^\s*(```|~~~)")


def _too_deep(text: str) -> int | None:
    """Where the first bracket is that too many others are open at."""
    for brackets in _BRACKETS:
        depth = 0
        for sign in brackets.finditer(text):
            if sign[1]:
                depth += 1
            else:
                depth = max(depth - 1, 0) if len(sign[0]) == 1 else 0
            if depth > DEEPEST:
                return sign.start()
    return None


def _is_in_too_many_lists(line: str) -> bool:
    """By how far in a line begins, and by the signs before its first word."""
    begins = _BEGINS.match(line)
    if begins is None:
        return False
    signs = begins[0].expandtabs(_A_LEVEL)
    further_in = (len(signs) - len(signs.lstrip())) // _A_LEVEL
    return further_in + len(_SIGN.findall(signs)) > MOST_LISTS


def problems_in(text: str, path: PurePosixPath, first_line: int, place: Where = ANYWHERE) -> list[Problem]:
    """What people may not write, each on its line. ``first_line`` is where ``text`` begins in its file."""
    found: list[Problem] = []

    def add(line: int, column: int, what: str, do: str) -> None:
        found.append(Problem(path, first_line + line, column + 1, what, do))

    if len(text) > LONGEST:
        add(0, 0, f"This text is longer than {LONGEST:,} characters.", "Shorten it, or split it in two.")
        return found
    if any(text.count(sign) > 1000 for sign in "[`*_~"):
        add(0, 0, "There are more than 1,000 of one sign here.", "Take out the brackets, stars or lines.")
        return found
    if (deep := _too_deep(text)) is not None:
        before = text[:deep].split("\n")
        add(
            len(before) - 1,
            len(before[-1]),
            f"More than {DEEPEST} brackets are open here.",
            "Close them, or take them out.",
        )
        return found
    level = 1
    fenced = False
    for number, line in enumerate(text.split("\n")):
        if _FENCE.match(line):
            fenced = not fenced
        if run := _LONG_RUN.search(line):
            add(number, run.start(), "This repeats one sign many times.", "Take it out.")
        if _is_in_too_many_lists(line):  # in code too: the parser may not take for code what this does
            what = f"More than {MOST_LISTS} lists are in each other here."
            add(number, 0, what, "Take out some of the signs that this line begins with.")
            return found
        if fenced:
            continue
        for written in _NUMBERED.finditer(line):
            code = int(written[1], 16) if written[1] else int(written[2])
            if code < 0x110000 and INVISIBLE.match(chr(code)):
                add(number, written.start(), *invisible(chr(code)))
        if html := _HTML.search(re.sub(r"`[^`]*`", lambda code: " " * len(code[0]), line)):
            # No more of it: it may hold what is private, and messages are public.
            what = f'"{html[0]}" begins HTML, which is not used here.'
            add(
                number,
                html.start(),
                what,
                "Write it in Markdown, or delete it. From Word, paste as plain text.",
            )
        if heading := _HEADING.match(line):
            depth = len(heading[1])
            if depth == 1:
                add(
                    number, 0, "A page has one title, which is in its facts.", 'Begin this heading with "##".'
                )
            elif depth > min(level + 1, 4):
                add(number, 0, "This heading skips a level.", f'Begin it with "{"#" * min(level + 1, 4)}".')
            level = max(depth, 2) if depth > 1 else level
    if not _LONG_RUN.search(text):  # which parsers are slow to read
        said = {problem.line for problem in found}
        for down, column, what, do in _mistakes(text, place):
            if first_line + down not in said:
                add(down, column, what, do)
    return found


def _mistakes(text: str, place: Where) -> Iterator[tuple[int, int, str, str]]:
    """Line and column from 0, what is wrong, what to do."""
    pieces, around = take_apart(text)
    mistaken = {mistake.line for mistake in around}
    yield from ((mistake.line, mistake.column, mistake.what, mistake.do) for mistake in around)
    for piece in pieces:
        if isinstance(piece, Block):
            model = COMPONENTS.get(piece.name)
            if model is None:
                what = f'There is no component "{piece.name}".'
                yield piece.line, piece.column, what, write_instead(piece.name, COMPONENTS)
                continue
            end = piece.body_line + piece.body.count("\n")
            if mistaken.isdisjoint(range(piece.line, end + 1)):
                yield from ((m.line, m.column, m.what, m.do) for m in read(model, piece, place)[1])
            yield from _mistakes_in_prose(piece.body, piece.body_line, place)
        elif piece.is_example:
            inside = problems_in(piece.text, PurePosixPath(), piece.line, place)
            yield from ((problem.line, problem.column - 1, problem.what, problem.do) for problem in inside)
        else:
            yield from _mistakes_in_prose(piece.text, piece.line, place)


def _mistakes_in_prose(text: str, line: int, place: Where) -> Iterator[tuple[int, int, str, str]]:
    for noticed in noticed_in(text):
        if wrong := _wrong_with(noticed, place):
            written, what, do = wrong
            down, column = _place_of(written, noticed, text)
            yield line + down, column, what, do


def _place_of(written: str, noticed: Noticed, text: str) -> tuple[int, int]:
    """Line and column, from 0. The same half of a mark may be in many places, so the words before it are looked for too."""
    before = noticed.words.partition(written)[0][-20:].rpartition("\n")[2] if noticed.thing == "text" else ""
    if f"{before}{written}" not in text:
        return place_in(text, written)
    down, column = place_in(text, f"{before}{written}")
    return down, column + len(before)


def _wrong_with_language(tag: str, words: str) -> tuple[str, str, str] | None:
    written = f"{{lang={tag}}}"
    try:
        language_tag(tag)
        written = f"[{words}]{written}"
        refuse_without_words(words)
    except AuthorMistake as mistake:
        return written, mistake.what, mistake.do
    return None


def _wrong_with(noticed: Noticed, place: Where) -> tuple[str, str, str] | None:
    """The words it is found by, what is wrong with it, and what to do."""
    thing, to, words = noticed
    if thing == "text":
        return half_a_mark(words)
    if thing == "language":
        return _wrong_with_language(to, words)
    if thing == "heading":
        return "#####", "Headings go down to level 4.", 'Begin this one with "####".'
    if thing == "link":
        if what := wrong_with_link(to):
            return to, what, 'Use a whole address, like "https://example.org/".'
        if to.startswith("/"):
            return to, 'A link cannot begin with "/".', 'Write the page as a path, like "get-involved.md".'
        return None
    if not place.is_page:
        return words or to, "A picture cannot be in the text.", 'Name it under "photo", with its words.'
    if not words.strip():
        return to, "This picture has no words.", "Write what it shows between the square brackets."
    if wrong := missing_file(to, place, PICTURES):
        return (to, *wrong)
    return None
