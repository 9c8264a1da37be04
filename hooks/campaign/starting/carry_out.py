"""Writes a plan into the repository, in an order that a second run can finish whenever the first is stopped.

``mkdocs.yml`` says whether a campaign is still the example, so it comes last. Until then, a hidden file says what this
run has written: a second run takes those files for its own, and not for somebody's work.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from campaign.reading.settings import SETTINGS
from campaign.sample.record import CONTENT, SampleRecord, hash_of, read_record
from campaign.starting.plan import Plan

JOURNAL = PurePosixPath(".campaign-start")


class NothingWritten(Exception):
    """The repository is as it was. The message says why."""


class StoppedHalfWay(Exception):
    """Something was written. The message says why it stopped, and what to do."""


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = str(file)  # which people know
        raise


def begun_before(root: Path) -> SampleRecord:
    """What a run has written that was stopped half-way."""
    try:
        return read_record((root / JOURNAL).read_text("utf-8"), "")
    except (OSError, UnicodeDecodeError):
        return SampleRecord()


def carry_out(root: Path, plan: Plan, write: Callable[[Path, bytes], None] = write_whole) -> None:
    """Raises :class:`NothingWritten` or :class:`StoppedHalfWay`."""
    _refuse_links(root, plan)
    texts = {path: text.encode() for path, text in plan.write.items()}
    hashes = {path: hash_of(content) for path, content in texts.items()}
    before = begun_before(root).files
    try:
        write(root / JOURNAL, SampleRecord({**before, **hashes}).written().encode())
    except OSError as error:
        reason = error.strerror or error
        raise NothingWritten(f"This folder cannot be written into: {reason}. Nothing was changed.") from error
    try:
        if plan.old_settings:
            write(root / plan.old_settings, (root / SETTINGS).read_bytes())
        for path, content in texts.items():
            write(root / path, content)
        for path in plan.remove:
            (root / path).unlink(missing_ok=True)
        _forget_empty_folders(root)
        write(root / SETTINGS, plan.settings.encode())
    except OSError as error:
        said = _in_words(error, root)
        raise StoppedHalfWay(
            f"{said} Put that right, then run the same command again: it goes on from here."
        ) from error
    with suppress(OSError):  # it says nothing any more
        (root / JOURNAL).unlink()


def _refuse_links(root: Path, plan: Plan) -> None:
    """A link may lead out of the repository."""
    around = {parent for path in (*plan.write, *plan.remove, SETTINGS) for parent in (path, *path.parents)}
    for path in sorted(around - {PurePosixPath()}):
        if (root / path).is_symlink():
            raise NothingWritten(
                f"{path} is a link. Replace it with the folder or file itself. Nothing was changed."
            )
        if (
            path not in plan.write
            and path != SETTINGS
            and (root / path).is_file()
            and path not in plan.remove
        ):
            raise NothingWritten(
                f"{path} is a file, and should be a folder. Move it away. Nothing was changed."
            )


def _forget_empty_folders(root: Path) -> None:
    """Those of the sample. The folders at the top stay, since the build looks into them."""
    for name in CONTENT:
        for folder, _, _ in os.walk(root / name, topdown=False):
            if Path(folder) != root / name and not any(Path(folder).iterdir()):
                Path(folder).rmdir()


def _in_words(error: OSError, root: Path) -> str:
    file = Path(os.fsdecode(error.filename)) if error.filename else root
    name = file.relative_to(root) if file.is_relative_to(root) and file != root else file.name
    return f"{name} could not be written: {error.strerror or error}."
