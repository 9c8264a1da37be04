"""What somebody has sent, read as data: with the code, the settings and the pages that are here, and none of theirs.

Only events and stories are taken from the folder of a contribution. Whatever else is another there is named.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from campaign.model.published_file import DOCS
from campaign.problems import Problem
from campaign.prose.components.media import CAPTIONS, OFFERED
from campaign.publishing.inputs import NOT_READ
from campaign.publishing.replace_site import OF_A_BUILD
from campaign.reading.depth import DEEPEST
from campaign.reading.files import printable
from campaign.reading.settings import SETTINGS

CONTENT = ("events", "stories")
"""Folders that anybody may send something for."""

KINDS_OF_FILES = (".yml", ".md", *CAPTIONS, *OFFERED)

LARGEST = 50_000_000
"""Bytes of one file. A photo has a tenth of this."""

MOST_FILES = 50_000

ENVIRONMENT = ".venv"

_OUTSIDE = "and it is no event and no story."
_LOOK = "Somebody who looks after the site has to read it, line by line, before it is accepted."


@contextmanager
def as_data(here: Path, contribution: Path) -> Iterator[tuple[Path, list[Problem]]]:
    """A folder with their events and stories and all else as it is ``here``, and what could not be put into it."""
    with tempfile.TemporaryDirectory() as folder:
        together = Path(folder)
        shutil.copyfile(here / SETTINGS, together / SETTINGS)
        if (here / DOCS).is_dir():
            shutil.copytree(here / DOCS, together / DOCS, symlinks=True)
        yield together, list(_take(here, contribution, together))


def changed_outside(here: Path, contribution: Path) -> list[Problem]:
    """Everything that is another than ``here``, but for events and stories."""
    ours, theirs = dict(_entries(here)), dict(_entries(contribution))
    found = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name.split("/")[0] in CONTENT and "/" in name:
            continue
        if name not in theirs:
            what = "" if _is_made_here(name) else "This file was deleted,"
        elif name not in ours:
            what = "This file was added,"
        else:
            what = "" if _is_same(here / name, contribution / name) else "This file was changed,"
        if what:
            found.append(Problem(printable(PurePosixPath(name)), 1, 1, f"{what} {_OUTSIDE}", _LOOK))
    return found


def _take(here: Path, contribution: Path, together: Path) -> Iterator[Problem]:
    taken = 0
    for name, found in _entries(contribution):
        path = PurePosixPath(name)
        if path.parts[0] not in CONTENT or len(path.parts) == 1:
            continue
        taken += 1
        is_new = not _is_same(here / name, contribution / name)
        if taken > MOST_FILES:
            yield _refused(path, f"There are more than {MOST_FILES:,} files.", "Send fewer at a time.")
            return
        if len(path.parts) > DEEPEST:
            yield _refused(
                path, f"More than {DEEPEST} folders are in each other here.", "Move it further up."
            )
        elif not stat.S_ISREG(found.st_mode):
            yield _refused(path, "This is not an ordinary file.", "Send the file itself.")
        elif found.st_size > LARGEST:
            yield _refused(path, f"This file is larger than {LARGEST // 1_000_000} MB.", "Make it smaller.")
        elif is_new and not (path.suffix.lower() in KINDS_OF_FILES or path.name == ".gitkeep"):
            yield _refused(path, "Files of this kind are no part of events or stories.", "Take it out.")
        else:
            (together / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(contribution / name, together / name, follow_symlinks=False)


def _refused(path: PurePosixPath, what: str, do: str) -> Problem:
    return Problem(printable(path), 1, 1, what, do)


def _entries(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file and link below ``root``. No link is followed, and Git's own folder is nobody's."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        for entry in sorted(os.scandir(root / inside), key=lambda found: found.name):
            name = f"{inside}{entry.name}"
            if name == ".git":
                continue
            found = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(found.st_mode):
                waiting.append(f"{name}/")
            else:
                yield name, found


def _is_made_here(name: str) -> bool:
    """Whether it is left here by a build or a tool, and was never sent to anybody."""
    top = name.split("/", maxsplit=1)[0]
    made = (NOT_READ - {"tests"}) | {ENVIRONMENT}
    return top in made or top.startswith(OF_A_BUILD) or "__pycache__" in name.split("/")


def _is_same(ours: Path, theirs: Path) -> bool:
    """What it is, whether it may be run, and each byte."""
    try:
        one, other = ours.lstat(), theirs.lstat()
        kind = stat.S_IFMT(one.st_mode)
        if kind != stat.S_IFMT(other.st_mode) or (one.st_mode ^ other.st_mode) & 0o111:
            return False
        if kind == stat.S_IFLNK:
            return ours.readlink() == theirs.readlink()
        return kind == stat.S_IFREG and filecmp.cmp(ours, theirs, shallow=False)
    except OSError:
        return False
