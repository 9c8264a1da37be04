"""Where the list of names is that must never be published: outside of the repository, which everybody can read."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from campaign.personal_data.private_names import PrivateNames, names_listed
from campaign.problems import Problem
from campaign.reading.settings import SETTINGS

VARIABLE = "PRIVATE_NAMES"
"""In the environment, the path of the list."""

MOST_BYTES = 4 * 1024 * 1024


def private_names_kept_outside(root: Path) -> tuple[PrivateNames, list[Problem]]:
    """The names, and what is wrong with the list. Neither says a name, nor where on the machine the list is."""
    content = content_of_list(root)
    if isinstance(content, Problem):
        return frozenset(), [content]
    try:
        return names_listed(content.decode("utf-8-sig").splitlines()), []
    except UnicodeDecodeError:
        return frozenset(), [_problem("is not UTF-8 text", "Save it again as UTF-8.")]


def content_of_list(root: Path) -> bytes | Problem:
    """The bytes of the list; none where nobody asks for one."""
    written = os.environ.get(VARIABLE, "")
    if not written:
        return b""
    path = Path(os.path.realpath(root / written))
    if path.is_relative_to(os.path.realpath(root)):
        return _problem("is in this folder, where everybody can read it", "Move it away from here.")
    try:
        if not path.is_file():
            return _problem("is not there", f"Correct the path in {VARIABLE}, or take {VARIABLE} away.")
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return _problem("cannot be opened", "Check that you may read it.")
    if len(content) > MOST_BYTES:
        return _problem(f"is larger than {MOST_BYTES // 1024 // 1024} MB", "Shorten it.")
    return content


def _problem(what: str, do: str) -> Problem:
    return Problem(
        PurePosixPath(SETTINGS), 1, 1, f"The list of names not to be published ({VARIABLE}) {what}.", do
    )
