"""What is wrong in a source, where, and what to do about it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import PurePosixPath

from campaign.personal_data.masks import Mask, hide_in_path

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
    ``private`` are values of the file that nothing may say aloud: see :func:`without_private_values`.
    ``shown_path`` stands in the place of a path that has one of them in it.
    """

    path: PurePosixPath
    line: int
    column: int
    what: str
    do: str
    severity: Severity = Severity.ERROR
    renamed: tuple[str, str] | None = field(default=None, compare=False)
    private: tuple[str, ...] = field(default=(), compare=False, repr=False)
    shown_path: str = field(default="", compare=False)

    def __str__(self) -> str:
        return f"{self.shown_path or self.path}:{self.line}:{self.column}: {self.what} {self.do}".rstrip()


def without_private_values(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, of which none says what another one found to be private: anybody can read what a build prints.

    Whoever reports problems passes them through here, whichever check they are from.
    """
    problems = list(problems)
    shown_paths = {problem.path: problem.shown_path for problem in problems if problem.shown_path}
    shown_paths |= {
        path: shown
        for path in {problem.path for problem in problems} - shown_paths.keys()
        if (shown := _without_what_its_name_says(path))
    }
    if not shown_paths and not any(problem.private for problem in problems):
        return problems
    mask = mask_for(problems)
    return [
        replace(
            problem,
            what=mask(problem.what),
            do=mask(problem.do),
            shown_path=shown_paths.get(problem.path, ""),
        )
        for problem in problems
    ]


def _without_what_its_name_says(path: PurePosixPath) -> str:
    """Of any file, also one that nobody looks into; "" where nothing has to be hidden."""
    # All that is needed to look takes half a second to load, and most builds have no problem.
    from campaign.personal_data.scan import scan_name  # noqa: PLC0415

    found = scan_name(PurePosixPath("anywhere") / path)
    return hide_in_path(path, [each.written for each in found])


def mask_for(problems: Iterable[Problem]) -> Mask:
    """Hides in any text what these problems found to be private."""
    return Mask(value for problem in problems for value in problem.private)


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


class MistakeElsewhere(AuthorMistake):
    """A mistake in a file that the source names, and not in the source itself."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what, problem.do)
        self.problem = problem


# C0 and C1 controls but tab and line ends; bidirectional overrides, which make text read as what it is not;
# line separators that YAML and JavaScript take for line ends; halves of characters, which no file can hold;
# noncharacters, which programs keep to themselves; what old programs marked text with; letters of Korean without a shape;
# tags, which hold whole sentences that nobody sees: but those of a flag, as of Wales, which begin behind a black flag.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff"
    "\u115f\u1160\u2061-\u2065\u206a-\u206f\u3164\uffa0\ufff9-\ufffb]|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e0fff]"
)
SHOWS_NOTHING = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})
"""Categories of signs of which none is seen where no letter is before it."""


def shows_nothing(text: str) -> bool:
    """Whether a reader would see nothing at all: a link of such words cannot be found, and nothing can read it aloud."""
    return all(unicodedata.category(sign) in SHOWS_NOTHING or sign == "\u2800" for sign in text)


def invisible(character: str) -> tuple[str, str]:
    """What is wrong with an invisible character, and what to do."""
    return (
        f"There is an invisible character here (U+{ord(character):04X}).",
        "Delete it, or type the words again.",
    )
