"""Text files of the repository, read with the suspicion that contributed files deserve."""

from __future__ import annotations

import re
import stat
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from campaign.model.on_disk import no_file, on_disk
from campaign.personal_data.marks import without_marks
from campaign.problems import INVISIBLE, Problem, invisible

LARGEST_SOURCE = 64 * 1024
"""Bytes. The longest real write-up is a tenth of this; parsers slow down badly on hostile larger ones."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
LONGEST_SLUG = 80

NOT_ON_WINDOWS = re.compile(
    r'^(con|prn|aux|nul|com\d|lpt\d)(\.|\Z)|[<>:"|*\\]|[. ]\Z', re.IGNORECASE | re.ASCII
)
"""What no name of a file or folder may be there, hold, or end in."""


def read_source(root: Path, path: PurePosixPath) -> str | Problem:
    r"""The text of ``root / path`` with ``\n`` line ends, or what is wrong with the file. Marks for our checks are not in it."""
    full = on_disk(root, path)
    at_start = (path, 1, 1)
    try:
        found = full.lstat()
        if problem := problem_with_type(path, full):
            return problem
        if not stat.S_ISREG(found.st_mode):
            what = "This is a folder, with a name for a file."
            return Problem(*at_start, what, "Give it another name, or put the file itself there.")
        if found.st_size > LARGEST_SOURCE:
            return Problem(
                *at_start,
                f"This file is larger than {LARGEST_SOURCE // 1024} kB.",
                "Shorten it, or split it into two files.",
            )
        text = full.read_bytes().decode("utf-8-sig")
    except OSError:  # deleted meanwhile, or not ours to read
        return Problem(
            *at_start, "This file cannot be opened.", "Check that it is there, and that you may read it."
        )
    except UnicodeDecodeError as error:
        line, column = _place(error.object[: error.start].decode("utf-8", "replace"))
        return Problem(
            path, line, column, "This character is not UTF-8 text.", "Save the file again as UTF-8."
        )
    text = without_marks(text.replace("\r\n", "\n").replace("\r", "\n"))
    hidden = INVISIBLE.search(text)
    if hidden:
        line, column = _place(text[: hidden.start()])
        return Problem(
            path,
            line,
            column,
            *invisible(hidden.group()),
        )
    return text


def hash_of(text: str) -> str:
    """The fingerprint of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def printable(path: PurePosixPath) -> PurePosixPath:
    """``path`` for one line of a terminal: names that are not UTF-8, or hold line ends, get question marks."""
    return PurePosixPath("".join(sign if sign.isprintable() else "?" for sign in path.as_posix()))


def problem_with_type(path: PurePosixPath, full: Path) -> Problem | None:
    """No link is followed, since it may lead out of the repository, and nothing is opened that may never end."""
    if what := no_file(full):
        do = "Replace it with the file or folder itself, or delete it."
        return Problem(printable(path), 1, 1, f"This is {what}.", do)
    return None


def problem_with_signs(path: PurePosixPath) -> Problem | None:
    """Some disks take any bytes for a name, and no address and no message can hold these."""
    if not (INVISIBLE.search(path.name) or re.search(r"[\t\n\r]", path.name)):
        return None
    what = "In the name of this file or folder are signs that cannot be shown."
    return Problem(printable(path), 1, 1, what, "Give it another name.")


def problem_with_name(path: PurePosixPath) -> Problem | None:
    """A file's name is its address on the site, so it must be one that survives every web server."""
    if SLUG.match(path.stem) and len(path.stem) <= LONGEST_SLUG:
        return _problem_on_windows(path)
    suggestion = re.sub(r"[^a-z0-9]+", "-", path.stem.lower())[:LONGEST_SLUG].strip("-") or "short-name"
    return Problem(
        printable(path),
        1,
        1,
        "The file name becomes the web address, so it may hold only small letters, digits and hyphens.",
        f'Rename the file to "{suggestion}{printable(PurePosixPath(path.suffix))}".',
    )


def problem_with_address(path: PurePosixPath) -> Problem | None:
    """Files of ``docs/`` keep their names, but for signs that mean something else in a web address (RFC 3986, 2.2)."""
    odd = re.search("[#?%]", path.as_posix())
    if odd is None:
        return _problem_on_windows(path)
    what = f'A web address reads "{odd[0]}" in a name as something else.'
    return Problem(printable(path), 1, 1, what, "Rename the file or folder without it.")


def _problem_on_windows(path: PurePosixPath) -> Problem | None:
    """One such name, and nobody can copy the repository to Windows any more."""
    odd = next(filter(NOT_ON_WINDOWS.search, path.parts), None)
    if odd is None:
        return None
    what = f'Windows can have no file or folder with the name "{printable(PurePosixPath(odd))}".'
    return Problem(printable(path), 1, 1, what, "Give it another name.")


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
