"""What breaks a rule of Easy Read, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePosixPath

from campaign.problems import Problem, Severity


class Level(IntEnum):
    """How sure a rule is, most severe first. Only errors may stop a build."""

    ERROR = 0
    WARNING = 1
    ADVICE = 2


@dataclass(frozen=True)
class Finding:
    """One place that breaks one rule. ``line`` and ``column`` count from 1, in the text that was checked.

    ``what`` and ``do`` are sentences that together make the message; ``source`` says where the rule comes from.
    """

    rule: str
    severity: Level
    line: int
    column: int
    what: str
    do: str
    source: str

    def __str__(self) -> str:
        return f"{self.what} {self.do}".rstrip()

    @property
    def place(self) -> tuple[int, int, str]:
        """What findings are sorted by."""
        return self.line, self.column, self.rule


def as_problem(finding: Finding, path: PurePosixPath, first_line: int = 1) -> Problem:
    """``finding`` as a problem of the file at ``path``, whose checked text begins on ``first_line``."""
    return Problem(
        path,
        finding.line + first_line - 1,
        finding.column,
        f"{finding.what} ({finding.rule})" if not finding.do else finding.what,
        f"{finding.do} ({finding.rule}: {finding.source})" if finding.do else "",
        Severity.ERROR if finding.severity is Level.ERROR else Severity.NOTE,
    )
