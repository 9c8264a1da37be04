"""git, asked so that neither an address nor a repository of somebody else can make it run anything."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from campaign.updating import UpdateFailed
from campaign.updating.files import File, refuse_link, safe
from campaign.updating.what_is_ours import is_software

OVER_THE_NETWORK = "https:ssh"
FROM_A_FOLDER = "file"
"""What git may speak (GIT_ALLOW_PROTOCOL). "ext" would run any command."""

_OF_ANOTHER_REPOSITORY = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
)
"""In the environment of a hook of git; they would make it look elsewhere."""

_FILE, _PROGRAM, _LINK = "100644", "100755", "120000"


class GitFailed(Exception):
    """What git said."""


def git(
    folder: Path, *arguments: str, speaks: str = "", given: bytes = b"", may_say: tuple[int, ...] = (0,)
) -> bytes:
    """Run git in ``folder``; returns what it prints. It never asks for a password."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY}
    quiet = {"GIT_ALLOW_PROTOCOL": speaks, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        ran = subprocess.run(  # noqa: S603 -- whatever comes from outside is checked, and stands behind "--"
            ["git", *arguments], cwd=folder, env=inherited | quiet, input=given, capture_output=True, check=False  # noqa: S607 -- git is where the system has it
        )  # fmt: skip
    except (FileNotFoundError, NotADirectoryError):  # the second if PATH names no folder
        raise UpdateFailed("This needs git. Install it, and try again.") from None
    if ran.returncode not in may_say:
        raise GitFailed(ran.stderr.decode("utf-8", "replace").strip())
    return ran.stdout


def ids(repository: Path, commit: str) -> dict[PurePosixPath, str]:
    """The files of the software in a commit, each with what git calls its content."""
    return {path: blob for path, _, blob in _entries(repository, commit, PurePosixPath)}


def files_at(repository: Path, commit: str, *, of_a_release: bool) -> dict[PurePosixPath, File]:
    """The files of the software in a commit. A release may only have ordinary ones."""
    entries = list(_entries(repository, commit, safe if of_a_release else PurePosixPath))
    for path, mode, _ in entries:
        if mode not in (_FILE, _PROGRAM) and (of_a_release or mode != _LINK):
            raise refuse_link(path)
    asked = "".join(f"{blob}\n" for _, _, blob in entries).encode()
    answer = git(repository, "cat-file", "--batch", given=asked)
    found = {}
    for path, mode, _ in entries:
        head, _, answer = answer.partition(b"\n")
        length = int(head.split()[2])
        found[path] = File(answer[:length], mode == _PROGRAM, mode == _LINK)
        answer = answer[length + 1 :]
    return found


def _entries(
    repository: Path, commit: str, path_of: Callable[[str], PurePosixPath]
) -> Iterator[tuple[PurePosixPath, str, str]]:
    listed = git(repository, "ls-tree", "-r", "-z", "--full-tree", commit).decode("utf-8", "replace")
    for line in listed.split("\0")[:-1]:
        facts, _, name = line.partition("\t")
        mode, _, blob = facts.split()
        if is_software(PurePosixPath(name)):
            yield path_of(name), mode, blob
