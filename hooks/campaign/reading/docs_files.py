"""The files of ``docs/`` that are not pages, and photos of writings: what the site may show or offer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from campaign.look.pictures import looked_at
from campaign.look.unfit_pictures import DRAWING, HEIC
from campaign.model.on_disk import on_disk
from campaign.model.published_file import PICTURES, PublishedFile, cannot_be_shown
from campaign.problems import Problem
from campaign.prose.components.media import CAPTIONS, OFFERED
from campaign.reading.files import printable, problem_with_address, problem_with_type
from campaign.reading.raw_texts import MOST_BYTES

_ODD_PICTURES = {".heic": HEIC, ".heif": HEIC, ".svg": DRAWING}
"""Pictures by endings that people do not choose themselves."""

TEXTS = (".txt", ".csv", ".vtt", ".brf")
"""Files whose words are looked at as they are."""

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
        if problem := problem_with_type(path, full):
            problems.append(problem)
            continue
        if problem := problem_with_address(path):
            problems.append(problem)
            continue
        if odd := _ODD_PICTURES.get(path.suffix.lower()):
            problems.append(_problem(path, *cannot_be_shown(path.name, odd)))
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
        if path.suffix.lower() in TEXTS and (wrong := _cannot_be_looked_through(full)):
            problems.append(_problem(path, *wrong))
            continue
        is_picture = path.suffix.lower() in PICTURES
        file = picture(path, full) if is_picture else PublishedFile(path, full.stat().st_size)
        if file.wrong:
            problems.append(_problem(path, *cannot_be_shown(path.name, file.wrong)))
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


def _cannot_be_looked_through(full: Path) -> tuple[str, str] | None:
    """Why personal data in a text could not be found: it is looked through as far as this, and not at all if it is no text."""
    with full.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        what = f"This text is larger than {MOST_BYTES // 1024 // 1024} MB, so nothing can look through it for personal data."
        return what, "Split it, or publish less of it."
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "This is no text inside.", "Save it again as text in UTF-8."
    return None


def picture(path: PurePosixPath, full: Path) -> PublishedFile:
    """What the site shows of a picture, or why it shows nothing."""
    found, size = looked_at(full), full.stat().st_size
    if isinstance(found[0], str):
        return PublishedFile(path, size, wrong=found)
    return PublishedFile(path, size, found)


def _problem(path: PurePosixPath, what: str, do: str) -> Problem:
    return Problem(printable(path), 1, 1, what, do)
