"""What an update did, for the person who asked for it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from campaign.problems import INVISIBLE
from campaign.reading.files import printable
from campaign.updating.three_ways import Plan
from campaign.updating.versions import Version
from campaign.updating.what_is_ours import WORKFLOWS

LONGEST_PULL_REQUEST = 60_000
"""Characters. GitHub takes 65536."""


@dataclass(frozen=True)
class Report:
    """``base`` names what the copy was made from, if that was found; ``workflows`` are those that were left out."""

    old: Version | None
    new: Version
    base: str | None
    made: Plan
    changes: str
    """Of the changelog."""
    workflows: tuple[PurePosixPath, ...] = ()
    address: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was replaced that the copy's users had changed, or may have."""
        return not self.made.replaced and not self.made.left

    def lines(self) -> Iterator[str]:
        yield from self._what_happened()
        yield from self._to_look_at()
        yield from self._workflows()
        if self.changes:
            yield from ("", "What changed, from CHANGELOG.md:", "")
            yield from (_shown(line) for line in self.changes.split("\n"))
        yield ""
        yield "Nothing is committed yet, and nothing was built with the new version."
        yield 'To see what changed: "git status" and "git diff". To go back: "git restore ." and then "git clean -fd".'
        yield 'Next: "make check", then "make test". If a line says that a field has a new name: "make rename".'

    def _what_happened(self) -> Iterator[str]:
        yield f"Updated from version {self.old or 'not known'} to version {self.new}."
        yield f"{len(self.made.write)} files are new or changed, {len(self.made.remove)} are deleted."
        if self.base is None:
            yield (
                "What your copy was made from could not be found there, so nobody knows which differences are yours."
            )
        else:
            yield f"Your changes were told apart by {self.base}, which your copy was made from."

    def _to_look_at(self) -> Iterator[str]:
        kept = [f"{_shown(path)} ({how} by you)" for path, how in self.made.kept.items()]
        yield from _group("Your own changes kept:", kept)
        yield from _group("Merged, your changes and those of the new version:", map(_shown, self.made.merged))
        heading = "Replaced although you changed it:" if self.base else "Replaced; you may have changed it:"
        was = [f"{_shown(path)}  to see what you had: {see(path)}" for path in self.made.replaced]
        yield from _group(heading, was)
        yield from _group("Not in the new version. Delete what you did not add:", map(_shown, self.made.left))

    def _workflows(self) -> Iterator[str]:
        if not self.workflows:
            return
        yield from _group(
            f"Not updated, because this may not change {WORKFLOWS}:", map(_shown, self.workflows)
        )
        yield "  To take them from the new version, in a clone of your repository:"
        yield f"  git fetch {shlex.quote(self.address)} refs/tags/{self.new.tag}"
        yield f"  git restore --source FETCH_HEAD -- {WORKFLOWS}"


def see(path: PurePosixPath) -> str:
    """The command that shows a file as it was."""
    return f"git show {shlex.quote(_shown(f'HEAD:{path}'))}"


def as_pull_request(report: Report) -> str:
    """The title of a pull request on the first line, and its text below.

    Names of files and the changelog come from elsewhere, so they stand in a block of code: nothing in it is a link,
    a mention of somebody or HTML.
    """
    words = "\n".join(report.lines())
    if len(words) > LONGEST_PULL_REQUEST:
        words = f"{words[:LONGEST_PULL_REQUEST]}\n(The rest is left out: it is too long.)"
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 3)
    note = "Checks of this pull request may wait until somebody lets them run. If there are none, close it and open it again."
    return f"Update to version {report.new}\n\n{fence}text\n{words}\n{fence}\n\n{note}\n"


def _group(heading: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield from ("", heading)
        yield from (f"  {line}" for line in lines)


def _shown(words: object) -> str:
    """Without signs that would move a terminal's cursor, or be read as what they are not."""
    if isinstance(words, PurePosixPath):
        return str(printable(words))
    return INVISIBLE.sub("?", str(words).replace("\r", "?"))
