"""The numbers of a survey in a CSV file beside it (RFC 4180): a row for each answer, with its question and its people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from pydantic import ValidationInfo

from campaign.model.figures import read_figure
from campaign.model.files_beside import file_beside
from campaign.model.record import surroundings_of
from campaign.nearest import write_instead
from campaign.problems import AuthorMistake, MistakeElsewhere, Problem, in_short, shows_nothing

COLUMNS = ("question", "answer", "people")

_CELL = {sign: re.compile(rf'"(?P<quoted>(?:[^"]|"")*+)"|(?P<plain>[^{sign}]*+)') for sign in ",;\t"}


class _Cell(NamedTuple):
    words: str
    line: int
    column: int


@dataclass(frozen=True)
class NumbersFile:
    """``rows`` has, by the words of each question, its answers with what is written beside them; ``lines`` where it begins."""

    path: PurePosixPath
    rows: Mapping[str, Mapping[str, str]]
    lines: Mapping[str, int]


def numbers_beside(value: object, info: ValidationInfo) -> object:
    """The file of this name in the same folder, read. Raises :class:`AuthorMistake`."""
    if isinstance(value, NumbersFile):
        return value
    path = file_beside(value, info)
    if path.suffix.lower() != ".csv":
        raise AuthorMistake(
            f'"{path.name}" is not a CSV file.', 'Save the table as "CSV UTF-8", and write that name.'
        )
    text = surroundings_of(info).text_beside(path)
    if isinstance(text, Problem):
        raise MistakeElsewhere(text)
    return NumbersFile(path, *_rows(text, path))


def _rows(text: str, path: PurePosixPath) -> tuple[dict[str, dict[str, str]], dict[str, int]]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not lines:
        raise _wrong(path, _Cell("", 1, 1), "This file is empty.", f"Begin it with: {','.join(COLUMNS)}.")
    sign = max(",;\t", key=lines[0][1].count)
    names = [_Cell(each.words.strip().lower(), each.line, each.column) for each in _cells(*lines[0], sign)]
    for name in names:
        if name.words and name.words not in COLUMNS:
            what = f'The column "{in_short(name.words)}" would make this a table of two ways.'
            raise _wrong(path, name, what, f"Keep only these columns: {', '.join(COLUMNS)}.")
    at = {name.words: number for number, name in enumerate(names)}
    if missing := [name for name in COLUMNS if name not in at]:
        raise _wrong(
            path, names[0], f'There is no column "{missing[0]}".', f"Begin with: {','.join(COLUMNS)}."
        )
    rows: dict[str, dict[str, str]] = {}
    begins: dict[str, int] = {}
    for number, line in lines[1:]:
        cells = list(_cells(number, line, sign))
        if all(shows_nothing(cell.words) for cell in cells):
            continue  # programs for tables leave such rows below the others
        if len(cells) < len(names):
            what = f"This row has {len(cells)} cells, and the first row has {len(names)}."
            raise _wrong(
                path, cells[0], what, "Put what has a comma in it in quotes, or add what is missing."
            )
        question, answer, people = (cells[at[name]] for name in COLUMNS)
        for cell, needed in ((question, "question"), (answer, "answer")):
            if shows_nothing(cell.words):
                raise _wrong(path, cell, f"This row has no {needed}.", "Write it in each row.")
        if answer.words in rows.get(question.words, {}):
            what = f'"{in_short(answer.words)}" is here twice for one question.'
            raise _wrong(path, answer, what, "Add the numbers, and keep one row.")
        try:
            read_figure(people.words)
        except AuthorMistake as mistake:
            raise _wrong(path, people, mistake.what, mistake.do) from None
        rows.setdefault(question.words, {})[answer.words] = people.words
        begins.setdefault(question.words, number)
    return rows, begins


def _cells(line: int, text: str, sign: str) -> Iterator[_Cell]:
    at = 0
    while at <= len(text):
        found = _CELL[sign].match(text, at)
        assert found, "every part of a line is a cell"
        quoted = found["quoted"]
        words = quoted.replace('""', '"') if quoted is not None else found["plain"]
        yield _Cell(words.strip(), line, found.start() + 1)
        at = text.find(sign, found.end()) + 1 or len(text) + 1


def with_numbers_of_file(value: object, info: ValidationInfo) -> object:
    """The questions as they are written, each with its answers from the file where it has none of its own."""
    file = info.data.get("numbers_in")
    written = [value] if isinstance(value, dict) else value
    if not isinstance(file, NumbersFile) or not isinstance(written, list):
        return value
    asked = [str(each.get("question", "")).strip() for each in written if isinstance(each, dict)]
    if unknown := next((question for question in file.rows if question not in asked), None):
        raise MistakeElsewhere(
            Problem(
                file.path, file.lines[unknown], 1,
                f'"{in_short(unknown)}" is not a question of this survey.', write_instead(unknown, asked),
            )
        )  # fmt: skip
    return [_with_answers(each, file) for each in written]


def _with_answers(question: object, file: NumbersFile) -> object:
    if not isinstance(question, dict):
        return question
    rows = file.rows.get(str(question.get("question", "")).strip())
    if rows is None:
        return question
    if "answers" in question:
        raise AuthorMistake(
            f'The answers to "{in_short(str(question["question"]))}" are here and in {file.path.name} too.',
            "Keep one of them, so that they cannot differ.",
        )
    return question | {"answers": dict(rows)}


def _wrong(path: PurePosixPath, cell: _Cell, what: str, do: str) -> MistakeElsewhere:
    return MistakeElsewhere(Problem(path, cell.line, cell.column, what, do))
