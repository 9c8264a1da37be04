"""What is wrong in a source, where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import PurePosixPath

LONGEST_QUOTED = 60
"""Characters of an author's words in a message."""


class Severity(IntEnum):
    """An error stops the build; a note is printed and does not."""

    ERROR = 0
    NOTE = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of an author's, as one line that any editor can jump to.

    ``path`` is relative to the repository. ``line`` and ``column`` count from 1.
    ``renamed`` is an old name of a field and its new one, if that is what is wrong here. The second is empty if only an
    author can put it right.
    """

    path: PurePosixPath
    line: int
    column: int
    what: str
    do: str
    severity: Severity = Severity.ERROR
    renamed: tuple[str, str] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.what} {self.do}".rstrip()


def in_short(text: str, longest: int = LONGEST_QUOTED) -> str:
    """An author's words as a message can quote them: one line, not long."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def in_order(problems: Iterable[Problem]) -> Iterator[str]:
    """The lines that authors read: what has to be put right, and then what to think about."""
    problems = list(problems)
    notes = [str(problem) for problem in problems if problem.severity is Severity.NOTE]
    yield from (str(problem) for problem in problems if problem.severity is Severity.ERROR)
    if notes:
        yield "Notes, which stop nothing:"
        yield from notes


class AuthorMistake(ValueError):
    """Raised by the model where a value cannot be right; becomes a :class:`Problem` with its place.

    ``field`` names, as authors write it, the field below the checked value on which the problem is.
    """

    def __init__(self, what: str, do: str = "", field: str | None = None) -> None:
        super().__init__(f"{what} {do}".rstrip())
        self.what = what
        self.do = do
        self.field = field


# C0 and C1 controls but tab and line ends; bidirectional overrides, which make text read as what it is not;
# line separators that YAML and JavaScript take for line ends; halves of characters, which no file can hold;
# noncharacters, which programs keep to themselves.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
)


def invisible(character: str) -> tuple[str, str]:
    """What is wrong with an invisible character, and what to do."""
    return (
        f"There is an invisible character here (U+{ord(character):04X}).",
        "Delete it, or type the words again.",
    )
