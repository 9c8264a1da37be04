"""The command "clean": takes out of photos and documents, in place, what they tell of whoever made them."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image

from campaign.carried import office
from campaign.carried.files import CLEANS, FOLDERS, PICTURES, problems_of_files, what_is_left
from campaign.carried.found import CannotTell
from campaign.look.picture_parts import NotAPicture, without_what_it_tells
from campaign.look.unfit_pictures import CANNOT_BE_READ, opened, wrong_before_reading
from campaign.look.where_taken import orientation_of, says_where


def clean(root: Path, files: list[Path]) -> int:
    """Clean ``files``, or else each photo and document of the content that has a problem. Returns the exit status."""
    named = files or [
        root / problem.path for problem in problems_of_files(root) if problem.path.suffix.lower() in CLEANS
    ]
    if not named:
        print(f"Nothing to clean in {', '.join(f'{folder}/' for folder in FOLDERS)}.")
    failed = False
    for file in named:
        try:
            said = _cleaned(root / file)
        except CannotTell as why:
            print(f"{_shown(root, file)}: {why.what}. {why.do}", file=sys.stderr)
            failed = True
        else:
            print(f"{_shown(root, file)}: {said}")
    return int(failed)


def _shown(root: Path, file: Path) -> str:
    full = root / file
    name = full.relative_to(root) if full.is_relative_to(root) else full
    return "".join(sign if sign.isprintable() else "?" for sign in name.as_posix())


def _cleaned(file: Path) -> str:
    """What was done. Raises :class:`CannotTell`."""
    if file.is_symlink() or not file.is_file():
        raise CannotTell("This is not an ordinary file", "Name the photo or document itself.")
    ending = file.suffix.lower()
    if ending not in CLEANS:
        raise CannotTell("Files of this kind cannot be cleaned here", f"Name one of: {', '.join(CLEANS)}.")
    try:
        before = file.read_bytes()
    except OSError as error:
        raise CannotTell(
            f"This file cannot be read: {error.strerror}", "Check that you may read it."
        ) from error
    after = _picture(file, before) if ending in PICTURES else office.cleaned(before)
    if after != before:
        _put_in_place(file, after)
    left = what_is_left(after, ending)
    if left:
        raise CannotTell(
            f"Names and places are out. It still carries {left}",
            "Take that out in the program that made it, if it is not for everybody.",
        )
    return (
        "nothing had to be taken out."
        if after == before
        else f"cleaned, {len(before) - len(after)} bytes less."
    )


def _picture(file: Path, before: bytes) -> bytes:
    """The same pixels, bit for bit, or else nothing is written."""
    if wrong := wrong_before_reading(file):
        raise CannotTell(f"This picture {wrong[0]}", wrong[1])
    try:
        after = without_what_it_tells(before, orientation_of(before))
        with tempfile.TemporaryDirectory() as folder:
            new = Path(folder, file.name)
            new.write_bytes(after)
            same = _pixels(file) == _pixels(new)
    except (NotAPicture, *CANNOT_BE_READ) as error:
        raise CannotTell("This picture is damaged, or was cut short", "Save it again as JPEG.") from error
    if not same or says_where(after):
        raise CannotTell(
            "This picture cannot be cleaned here", "Open it, and export it as JPEG without its place."
        )
    return after


def _pixels(file: Path) -> tuple[str, tuple[int, int], bytes]:
    with opened(file) as picture:
        first: Image.Image = picture
        first.load()
        return first.mode, first.size, first.tobytes()


def _put_in_place(file: Path, content: bytes) -> None:
    """All of it or nothing: a command that is stopped leaves the file as it was."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".cleaned-")
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        shutil.copymode(file, new)
        new.replace(file)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise CannotTell(f"This file cannot be written: {error.strerror}", "Nothing was changed.") from error
