"""What each file of a site was made from, as a list that one build leaves for the next: see docs/decisions/0022.

The list may be deleted, damaged or from another version at any time: then there is none, and all is made.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from campaign.keeping.questions import Question
from campaign.publishing import BuildFailed
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.one_build import one_build
from campaign.publishing.replace_site import LOCK, NEW
from campaign.publishing.sealed import sealed, unsealed

LIST = "files"
UNPROVEN = "files.unproven-"
"""What a build has made, until the whole of it is in place and nothing has changed meanwhile: with the number of its process."""

DAMAGED = (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What reading a list can raise that is not one."""


class Made(NamedTuple):
    """What the files of one name were made from, and each with the fingerprint of its bytes by its path in the site."""

    given: str
    asked: tuple[Question, ...]
    answers: str
    files: Mapping[str, str]
    text: str = ""
    """Of a part of a file."""
    parts: tuple[str, ...] = ()
    """The names of those that it was put together from."""


class Counts(NamedTuple):
    """Of the files of a site: how many are those of the last one, and how many are new."""

    kept: int
    written: int


class MadeFrom(NamedTuple):
    """``of`` is the fingerprint of all that every file depends on, and ``made`` what each name was made from."""

    of: str
    made: Mapping[str, Made]
    counts: Counts

    def as_bytes(self) -> bytes:
        """As sealed JSON. Many files ask the same, so each question is in it once."""
        questions = sorted({question for made in self.made.values() for question in made.asked})
        numbers = {question: number for number, question in enumerate(questions)}
        files = {
            name: [
                made.given,
                [numbers[question] for question in made.asked],
                made.answers,
                dict(made.files),
                made.text,
                made.parts,
            ]
            for name, made in self.made.items()
        }
        whole = {"of": self.of, "counts": self.counts, "questions": questions, "files": files}
        return sealed(json.dumps(whole).encode())

    @classmethod
    def of_bytes(cls, content: bytes) -> MadeFrom:
        """Raises one of :data:`DAMAGED`."""
        found = json.loads(unsealed(content))
        kept, written = found["counts"]
        return cls(str(found["of"]), dict(_each_made(found)), Counts(int(kept), int(written)))


def _each_made(found: dict[str, Any]) -> Iterator[tuple[str, Made]]:
    asked = [tuple(map(str, question)) for question in found["questions"]]
    for name, (given, numbers, answers, paths, text, parts) in found["files"].items():
        files = {at: str(fingerprint) for at, fingerprint in paths.items()}
        if all(map(_is_inside, files)):
            questions = tuple(asked[number] for number in numbers)
            yield name, Made(str(given), questions, str(answers), files, str(text), tuple(map(str, parts)))


def _is_inside(at: str) -> bool:
    """A damaged list must not lead out of the site."""
    return bool(at) and not at.startswith("/") and ".." not in at.split("/") and "\\" not in at


def read_list(root: Path, of: str) -> Mapping[str, Made]:
    """What the files of the last site were made from, if all that every file depends on is as it was."""
    try:
        found = MadeFrom.of_bytes((root / FOLDER / LIST).read_bytes())
    except DAMAGED:
        return {}
    return found.made if found.of == of else {}


def leave_unproven(root: Path, out: Path, found: MadeFrom) -> None:
    """Until :func:`prove` says that it may be trusted. Nobody says so of what an engine builds by itself."""
    if not out.name.startswith(NEW):
        return
    file = root / FOLDER / f"{UNPROVEN}{out.name.removeprefix(NEW)}"
    with suppress(OSError):  # where nothing can be kept, all is made each time
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(found.as_bytes())


def noted(root: Path) -> MadeFrom | None:
    """What the build of this process left, if it left anything."""
    try:
        return MadeFrom.of_bytes(_unproven(root).read_bytes())
    except DAMAGED:
        return None


def prove(root: Path, found: MadeFrom | None, *, is_true: bool) -> Counts | None:
    """From now on, trust what the build of this process ``noted``, or forget it, with what an earlier one did of words that left.

    Returns None if it noted nothing.
    """
    proven = root / FOLDER / LIST
    try:
        if found is None or not is_true:
            proven.unlink()
        else:
            _unproven(root).replace(proven)
    except OSError:
        pass
    _delete_unproven(root)
    return found.counts if found else None


def forget_unproven(root: Path) -> None:
    """What killed builds left, and nobody will prove. It may hold private words."""
    if any((root / FOLDER).glob(f"{UNPROVEN}*")):
        with (
            suppress(OSError, BuildFailed),
            one_build(root / LOCK),
        ):  # one that is running may still prove its own
            _delete_unproven(root)


def _unproven(root: Path) -> Path:
    return root / FOLDER / f"{UNPROVEN}{os.getpid()}"


def _delete_unproven(root: Path) -> None:
    for left in (root / FOLDER).glob(f"{UNPROVEN}*"):
        with suppress(OSError):
            left.unlink()
