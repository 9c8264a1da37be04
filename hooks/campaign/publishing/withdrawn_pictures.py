"""Pictures of what was withdrawn, which are known by their bytes, and by what they look like if they were saved again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from campaign.look.likeness import likeness_of, likeness_of_file
from campaign.look.pictures import PhotoDrawing
from campaign.model.files_beside import PICTURE_TYPES
from campaign.model.on_disk import on_disk
from campaign.model.remains import picture_fingerprint
from campaign.model.withdrawn import WITHDRAWN_FILE, Withdrawn
from campaign.problems import Problem, Severity
from campaign.publishing.new_site import bytes_of
from campaign.site.site import Site

IN_THE_SITE = (".webp", ".jpg", ".jpeg")
"""Photos. What we draw ourselves, such as images for networks, is a PNG."""


def with_pictures_of_the_site(withdrawn: Withdrawn, root: Path) -> Withdrawn:
    """As long as its photo is there, the copy of it that the site shows is known too."""
    copies = copies_on_the_site(withdrawn.files, root)
    return replace(
        withdrawn, remains=replace(withdrawn.remains, pictures=withdrawn.remains.pictures | copies)
    )


def with_likenesses(withdrawn: Withdrawn, root: Path) -> Withdrawn:
    """As long as its photo is there, what it looks like."""
    pictures = (path for path in withdrawn.files if path.suffix.lower() in PICTURE_TYPES)
    seen = {likeness for path in pictures if (likeness := likeness_of_file(on_disk(root, path)))}
    return replace(
        withdrawn, remains=replace(withdrawn.remains, likenesses=withdrawn.remains.likenesses | seen)
    )


def copies_on_the_site(paths: Iterable[PurePosixPath], root: Path) -> frozenset[str]:
    """Fingerprints of what the site shows of these pictures, as far as they are there."""
    found = set()
    for path in paths:
        file = on_disk(root, path)
        if path.suffix.lower() in PICTURE_TYPES and file.is_file():
            try:
                found.add(picture_fingerprint(PhotoDrawing(file).draw()))
            except Exception:  # noqa: BLE001, S112 -- as above
                continue
    return frozenset(found)


def pictures_are_left(site: Site, root: Path) -> Iterator[Problem]:
    """Files that are shown or offered somewhere else. What only looks alike may be another picture, so that is a note."""
    known = [with_likenesses(each, root) for each in site.withdrawn]
    known = [each for each in known if each.remains.pictures or each.remains.likenesses]
    if not known:
        return
    slides = {each.file for kind, record in site.with_kinds() for each in kind.slides(record) if each.file}
    for path in sorted({*site.files, *slides}):
        content = bytes_of(on_disk(root, path)) or b""
        same = [each for each in known if each.remains.has_picture(content)]
        for each in same:
            yield Problem(
                path, 1, 1, f"This is a picture or a file of something that was withdrawn: {each.path}.",
                "Delete it, and take it out of what shows it.",
            )  # fmt: skip
        if not same and path.suffix.lower() in PICTURE_TYPES:
            asked = [each for each in known if each.remains.likenesses and path not in each.other_pictures]
            likeness = likeness_of_file(on_disk(root, path)) if asked else None
            for each in asked:
                if each.remains.looks_like(likeness):
                    yield Problem(path, 1, 1, *_looks_like(each, f'["{path}"]'), Severity.NOTE)


def alike_in_site(root: Path, site: Path, withdrawn: Iterable[Withdrawn]) -> list[str]:
    """One line for each photo in the built site that looks like one of something that was ``withdrawn`` from ``root``."""
    known = [with_likenesses(each, root) for each in withdrawn]
    asked = [
        (each, copies_on_the_site(each.other_pictures, root)) for each in known if each.remains.likenesses
    ]
    found = []
    for file in sorted(site.rglob("*")) if asked else ():
        if file.suffix in IN_THE_SITE and (content := bytes_of(file)):
            name, likeness = file.relative_to(site).as_posix(), likeness_of(content)
            for each, others in asked:
                if each.remains.looks_like(likeness) and picture_fingerprint(content) not in others:
                    found.append(f"{name}: {' '.join(_looks_like(each, 'with the path of its file'))}")
    return found


def _looks_like(withdrawn: Withdrawn, file: str) -> tuple[str, str]:
    what = f"This looks like a picture of something that was withdrawn: {withdrawn.path}."
    do = "Look at it. If it is the same one, delete it, and take it out of what shows it. If it is another one, "
    if withdrawn.is_still_there:
        return what, f"{do}leave it."
    return (
        what,
        f'{do}add "other pictures:" {file} to the lines of {withdrawn.path.name} in {WITHDRAWN_FILE}.',
    )
