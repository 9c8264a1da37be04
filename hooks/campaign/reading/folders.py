"""What is in the folders of authors, by name. Whatever nobody would read is told, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.withdrawn import WITHDRAWN_FILE
from campaign.nearest import nearest
from campaign.problems import Problem, Severity
from campaign.reading.files import printable, problem_with_signs, problem_with_type

SOURCE_LIKE = (".yml", ".yaml", ".md", ".markdown")
_MEANT_AS_ONE = (*SOURCE_LIKE, ".txt", ".html", ".json")
_MAYBE_MEANT = (".htm", ".xml", ".csv", ".tsv", ".toml", ".ini", ".ics", ".rst", ".rtf", ".doc", ".text")
"""Words, in forms that are neither read nor offered from here."""


_NO_FOLDER = ("This is a file, where a folder belongs.", "Rename it, or delete it.")


def entries(root: Path, folder: PurePosixPath) -> Iterator[tuple[PurePosixPath, bool] | Problem]:
    """What is in a folder, by name, and whether each is a folder, or what is wrong with it. A link may lead out of the repository."""
    at = on_disk(root, folder)
    if problem := problem_with_type(folder, at):
        yield problem
        return
    if at.is_file():
        yield Problem(printable(folder), 1, 1, *_NO_FOLDER)
    if not at.is_dir():
        return
    # The disks of most Macs, and of Windows, hold only one of two names alike, and nobody knows which.
    first: dict[str, PurePosixPath] = {}
    for path, full in sorted((folder / in_one_form(full.name), full) for full in at.iterdir()):
        other = first.setdefault(path.name.casefold(), path)
        if other is not path:
            what = f'On many computers, this and "{printable(other).name}" would be one file.'
            yield Problem(printable(path), 1, 1, what, "Give one of them another name.")
        elif problem := problem_with_signs(path) or _in_the_place_of_a_file(path, full):
            yield problem
        else:
            yield path, full.is_dir()


def _in_the_place_of_a_file(path: PurePosixPath, full: Path) -> Problem | None:
    """What is named like a source is told by whoever reads it, so that what refers to it is not told too."""
    is_named_like_a_source = path.suffix in SOURCE_LIKE
    return None if path.name.startswith(".") or is_named_like_a_source else problem_with_type(path, full)


def is_no_source(path: PurePosixPath, suffix: str) -> Problem | None:
    """Photos and slides are beside sources. A file that is nearly a source was meant as one."""
    if path.suffix.lower() in _MEANT_AS_ONE or (not path.suffix and path.name.islower()):
        stem = printable(path).stem.removesuffix(suffix)  # Notepad makes "tea.yml.txt"
        do = f'Rename the file to "{stem}{suffix}".'
        return Problem(printable(path), 1, 1, f"Files here end in {suffix}.", do)
    if (
        nearest(path.suffix, SOURCE_LIKE)
        or PurePosixPath(path.stem).suffix in SOURCE_LIKE
        or path.suffix.lower() in _MAYBE_MEANT
    ):
        what = f"This file is not read: sources here end in {suffix}."
        return Problem(printable(path), 1, 1, what, "Rename it, or move it away.", Severity.NOTE)
    return None


def is_astray(path: PurePosixPath, do: str) -> Problem | None:
    """A source, or what was meant as one, where nothing is read."""
    if path.name.isdecimal():
        return Problem(printable(path), 1, 1, *_NO_FOLDER)
    if path.suffix.lower() not in _MEANT_AS_ONE or path.stem.lower() == "readme" or path == WITHDRAWN_FILE:
        return None
    return Problem(printable(path), 1, 1, "This file is not read, because of where it is.", do)
