"""What this software did not expect, told in one line: of which source, and where in the code. No author is to blame.

It needs nothing else of the software, which may be what is broken.
"""

from __future__ import annotations

import traceback
from contextlib import suppress
from pathlib import Path, PurePosixPath

from campaign.problems import Problem

HOOKS = Path(__file__).parents[1]
"""The folder that all code is in."""


class TakesTooLong(Exception):
    """Raised in whatever is done at that moment, by whoever set a limit of ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def too_long(path: PurePosixPath, seconds: float) -> Problem:
    """What to do about a file that nobody can wait for."""
    what = f"This file takes longer than {seconds:g} seconds to look at."
    return Problem(path, 1, 1, what, "Take out what repeats itself, and what you wrote last.")


def unexpected(error: BaseException, path: PurePosixPath | None = None) -> Problem:
    """``path`` is the source, where that is known; else it is that of the record that was worked on."""
    if isinstance(error, FileNotFoundError) and Path(str(error.filename)).is_relative_to(HOOKS):
        return lost(Path(error.filename))
    if type(error).__name__ == "TemplateNotFound":
        return lost(HOOKS / "theme" / str(error))
    at, line = _place(error)
    of = path or _worked_on(error)
    if of and isinstance(error, TakesTooLong):
        return too_long(of, error.seconds)
    what = f"The software cannot cope with this: {type(error).__name__} in {at}, line {line}."
    do = "Please report this line, with the file. Until then, take out what you wrote last."
    return Problem(of, 1, 1, what, do) if of else Problem(at, line, 1, what, do)


def lost(file: Path) -> Problem:
    """What to do about a file of the software that is not there any more."""
    path = PurePosixPath(file.relative_to(HOOKS.parent).as_posix())
    do = f'Get it back with "git checkout -- {path}", or copy it from where you got the software.'
    return Problem(path, 1, 1, "This file of the software is missing.", do)


def _worked_on(error: BaseException) -> PurePosixPath | None:
    """The source of the record that the innermost function had in its hands, or of a part of one; else the file."""
    for frame, _ in reversed(list(traceback.walk_tb(error.__traceback__))):
        for path_of in (_source_of, _file_of):
            for value in list(frame.f_locals.values()):
                if path := path_of(value):
                    return path
    return None


def _source_of(value: object) -> PurePosixPath | None:
    with suppress(Exception):  # it may be anything, and answer in any way
        path = getattr(getattr(getattr(value, "record", value), "source", None), "path", None)
        return path if isinstance(path, PurePosixPath) else None
    return None


def _file_of(value: object) -> PurePosixPath | None:
    with suppress(Exception):
        path = getattr(value, "path", None)
        return path if isinstance(path, PurePosixPath) and not isinstance(value, Problem) else None
    return None


def _place(error: BaseException) -> tuple[PurePosixPath, int]:
    """The innermost line that is ours, or else the innermost of all."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if Path(each.filename).is_relative_to(HOOKS)]
    if not frames:
        return PurePosixPath("hooks"), 1
    last = (ours or frames)[-1]
    file = Path(last.filename)
    return PurePosixPath(file.relative_to(HOOKS.parent) if ours else file.name), last.lineno or 1
