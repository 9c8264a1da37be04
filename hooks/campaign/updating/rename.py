"""Writes fields that have a new name by that name, and leaves every other byte of their files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from campaign.kinds.table import KINDS
from campaign.problems import Problem
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.repository import read_repository

_LINE_END = re.compile(rb"\r\n|\r|\n")
_MARK = b"\xef\xbb\xbf"
"""What some editors begin a file with (U+FEFF)."""


@dataclass(frozen=True)
class Renamed:
    """The fields that have their new name now, and those that somebody has to look at."""

    done: Sequence[Problem]
    left: Sequence[Problem]

    def lines(self) -> Iterator[str]:
        for problem in self.done:
            old, new = problem.renamed or ("", "")
            yield f'{problem.path}:{problem.line}:{problem.column}: "{old}" is "{new}" now.'
        yield from map(str, self.left)
        if not self.done and not self.left:
            yield "No field here has a new name."


def rename(root: Path, renames: tuple[Rename, ...] = RENAMES) -> Renamed:
    """Rename the fields in all sources below ``root``."""
    by_file: dict[PurePosixPath, list[Problem]] = defaultdict(list)
    for problem in read_repository(root, KINDS, renames).problems:
        if problem.renamed:
            by_file[problem.path].append(problem)
    done: list[Problem] = []
    left: list[Problem] = []
    for path, problems in by_file.items():
        content = (root / path).read_bytes()
        for problem in sorted(problems, reverse=True):  # from the end, so that places before it stay right
            written = rewritten(content, problem)
            (left if written is None else done).append(problem)
            content = content if written is None else written
        (root / path).write_bytes(content)
    return Renamed(sorted(done), sorted(left))


def rewritten(content: bytes, problem: Problem) -> bytes | None:
    """``content`` with the name at the place of ``problem`` changed, or None if it is not written there letter by letter.

    In quotes, it stays in quotes.
    """
    old, new = problem.renamed or ("", "")
    if not new:
        return None
    starts = [
        len(_MARK) if content.startswith(_MARK) else 0,
        *(end.end() for end in _LINE_END.finditer(content)),
    ]
    begin = starts[problem.line - 1]
    line = content[begin : starts[problem.line] if problem.line < len(starts) else len(content)]
    at = begin + len(line.decode("utf-8")[: problem.column - 1].encode("utf-8"))
    for quote in ("", '"', "'"):
        written = f"{quote}{old}{quote}".encode()
        if content.startswith(written, at):
            return content[:at] + f"{quote}{new}{quote}".encode() + content[at + len(written) :]
    return None
