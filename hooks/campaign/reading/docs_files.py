"""The files of ``docs/`` that are not pages, and photos of writings: what the site may show or offer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from campaign.look.pictures import size_shown
from campaign.model.on_disk import on_disk
from campaign.model.published_file import PICTURES, PublishedFile, cannot_be_shown
from campaign.problems import Problem
from campaign.prose.components.media import CAPTIONS, OFFERED
from campaign.reading.files import printable, problem_with_address

FOR_HOSTS = ("CNAME",)
"""Files without an ending that a web host asks for."""


def published_files(
    root: Path, paths: Iterable[PurePosixPath]
) -> tuple[dict[PurePosixPath, PublishedFile], list[Problem]]:
    """Type and size of each file. A browser would run a page or a drawing as part of the site, so those are refused."""
    files: dict[PurePosixPath, PublishedFile] = {}
    problems = []
    taken: dict[str, PurePosixPath] = {}
    for path in paths:
        full = on_disk(root, path)
        if full.is_symlink() or not full.is_file():
            problems.append(
                _problem(path, "This is not an ordinary file.", "Replace the link with the file itself.")
            )
            continue
        if problem := problem_with_address(path):
            problems.append(problem)
            continue
        if path.suffix.lower() not in (*OFFERED, *CAPTIONS) and path.name not in FOR_HOSTS:
            kinds = ", ".join((*OFFERED, *CAPTIONS))
            problems.append(
                _problem(
                    path,
                    "Files of this kind are not published.",
                    f"Delete it, or save it as one of: {kinds}.",
                )
            )
            continue
        is_picture = path.suffix.lower() in PICTURES
        file = PublishedFile(path, full.stat().st_size, size_shown(full) if is_picture else None)
        if is_picture and file.shown is None:
            problems.append(_problem(path, *cannot_be_shown(path.name)))
        elif file.address.casefold() in taken:
            other = taken[file.address.casefold()]
            problems.append(
                _problem(
                    path, f"This and {other} would have the same address.", "Give one of them another name."
                )
            )
        else:
            taken[file.address.casefold()] = path
            files[path] = file
    return files, problems


def _problem(path: PurePosixPath, what: str, do: str) -> Problem:
    return Problem(printable(path), 1, 1, what, do)
