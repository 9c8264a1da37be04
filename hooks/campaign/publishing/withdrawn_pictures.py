"""Pictures of what was withdrawn, which are known by their bytes alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from campaign.look.pictures import PhotoDrawing
from campaign.model.files_beside import PICTURE_TYPES
from campaign.model.on_disk import on_disk
from campaign.model.remains import picture_fingerprint
from campaign.model.withdrawn import Withdrawn
from campaign.problems import Problem
from campaign.publishing.new_site import bytes_of
from campaign.site.site import Site


def with_pictures_of_the_site(withdrawn: Withdrawn, root: Path) -> Withdrawn:
    """As long as its photo is there, the copy of it that the site shows is known too."""
    shown = set()
    for path in withdrawn.files:
        if path.suffix.lower() in PICTURE_TYPES:
            try:
                shown.add(picture_fingerprint(PhotoDrawing(on_disk(root, path)).draw()))
            except Exception:  # noqa: BLE001, S112 -- damaged pictures can raise anything, and none of them was ever shown
                continue
    return replace(withdrawn, remains=replace(withdrawn.remains, pictures=withdrawn.remains.pictures | shown))


def pictures_are_left(site: Site, root: Path) -> Iterator[Problem]:
    """Files that are shown or offered somewhere else."""
    with_pictures = [each for each in site.withdrawn if each.remains.pictures]
    if not with_pictures:
        return
    slides = {each.file for kind, record in site.with_kinds() for each in kind.slides(record) if each.file}
    for path in sorted({*site.files, *slides}):
        content = bytes_of(on_disk(root, path)) or b""
        for each in with_pictures:
            if each.remains.has_picture(content):
                yield Problem(
                    path, 1, 1, f"This is a picture or a file of something that was withdrawn: {each.path}.",
                    "Delete it, and take it out of what shows it.",
                )  # fmt: skip
