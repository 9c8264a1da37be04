"""Reads the folder of an organisation's own pictures, which may come from anyone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from campaign.addresses import slug_of
from campaign.look.pictures import size_shown
from campaign.look.symbols import LARGEST_SHOWN, Credit, Picture
from campaign.model.files_beside import PICTURE_TYPES
from campaign.model.on_disk import in_one_form, on_disk
from campaign.model.own_pictures import OwnPicture, OwnPictures
from campaign.model.record import Source, Surroundings
from campaign.problems import Problem
from campaign.reading.files import printable, read_source
from campaign.reading.records import read_record
from campaign.reading.renames import RENAMES, Rename
from campaign.reading.yaml_text import Document, read_yaml

FOLDER = PurePosixPath("docs/easy-read-pictures")
LIST = FOLDER / "pictures.yml"


def read_own_pictures(
    root: Path, renames: tuple[Rename, ...] = RENAMES
) -> tuple[tuple[Picture, ...], list[Problem]]:
    """The pictures that ``pictures.yml`` lists, in its order; none if there is no such folder, or anything is wrong."""
    if (root / FOLDER).is_symlink():
        return (), [Problem(FOLDER, 1, 1, "This is a link.", "Replace it with the folder itself.")]
    if not (root / FOLDER).is_dir():
        return (), []
    if not (root / LIST).exists() and not (root / LIST).is_symlink():
        return (), list(_not_listed(root, ()))
    text = read_source(root, LIST)
    if isinstance(text, Problem):
        return (), [text]
    document = read_yaml(text, LIST)
    written, problems = read_record(OwnPictures, document, Surroundings(Source(LIST), root), renames)
    if written is None:
        return (), problems
    problems = [*_named_twice(written.pictures, document), *_not_listed(root, written.pictures)]
    return (() if problems else tuple(_picture(own, root) for own in written.pictures)), problems


def _picture(own: OwnPicture, root: Path) -> Picture:
    size = size_shown(on_disk(root, own.file), LARGEST_SHOWN)
    assert size, "the model refuses what cannot be shown"
    return Picture(
        name=own.name,
        file=on_disk(root, own.file),
        size=size,
        words=own.words,
        credit=Credit(author=own.by, licence=own.licence, permission=own.permission),
    )


def _named_twice(pictures: tuple[OwnPicture, ...], document: Document) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, own in enumerate(pictures):
        line, column = document.values.get(("pictures", number, "name"), (1, 1))
        name = slug_of(own.name)
        if name in first:
            what = f'"{own.name}" is the name of the picture on line {first[name]} already.'
            yield Problem(LIST, line, column, what, "Give one of them another name.")
        first.setdefault(name, line)


def _not_listed(root: Path, pictures: tuple[OwnPicture, ...]) -> Iterator[Problem]:
    """Nobody can type the name of a picture that has none."""
    listed = {own.file.name for own in pictures}
    for name in sorted(in_one_form(full.name) for full in (root / FOLDER).iterdir()):
        path = FOLDER / name
        if name.startswith("."):
            continue
        if path.suffix.lower() in PICTURE_TYPES and name not in listed:
            what = f"This picture is not in {LIST.name}, so it cannot be used."
            yield Problem(
                printable(path), 1, 1, what, "Add its name, its file and who made it, or delete it."
            )
        elif path.suffix.lower() not in PICTURE_TYPES and path not in (LIST, FOLDER / "README.md"):
            kinds = ", ".join(PICTURE_TYPES)
            what = "This is not a picture that can be used here."
            yield Problem(printable(path), 1, 1, what, f"Save it as one of: {kinds}; or delete it.")
