"""Files of the last site that need not be made again: docs/decisions/0022 says how that is known.

What is kept is in ``site/`` itself. Here is only what each file was made from: the fingerprint of what it was given, what
it asked the site, and the fingerprint of the answers. That list may be deleted, damaged or from another version at any
time: then there is none, and all is made.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from campaign.keeping.fingerprints import HasNoFingerprint
from campaign.keeping.questions import Question, note, noting
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.replace_site import NEW
from campaign.publishing.sealed import sealed, unsealed
from campaign.site.answers import Answers

LIST = "files"
UNPROVEN = "files.unproven-"
"""What a build has made, until the whole of it is in place and nothing has changed meanwhile: with the number of its process."""


class Made(NamedTuple):
    """What the files of one name were made from, and each with the fingerprint of its bytes by its path in the site."""

    given: str
    asked: tuple[Question, ...]
    answers: str
    files: Mapping[str, str]
    text: str = ""
    """Of a part of a file."""


class KeptParts:
    """Begins before it is known what is kept: then, each part is made."""

    def __init__(self) -> None:
        self.files: KeptFiles | None = None

    def part(self, name: str, given: object, make: Callable[[], str]) -> str:
        return self.files.part(name, given, make) if self.files else make()


@dataclass
class KeptFiles:
    """``old`` is the site that this build replaces; ``before`` is what it was made from, and ``made`` what the new one is."""

    root: Path
    out: Path
    of: str
    answers: Answers
    old: Path
    before: Mapping[str, Made] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    kept: int = 0
    written: int = 0
    _begun: dict[str, str] = field(default_factory=dict)

    @classmethod
    def since(cls, root: Path, out: Path, of: str, answers: Answers, old: Path) -> KeptFiles:
        """``of`` is the fingerprint of all that every file depends on."""
        before = _read(root, of) if old.absolute() != out.absolute() else {}
        return cls(root, out, of, answers, old, before)

    def put_back(self, name: str, given: str) -> bool:
        """Put the files of a name into the new site if another making would give the same bytes."""
        made = self.before.get(name)
        if made is None or made.given != given or not self._is_answered_alike(made):
            return False
        contents = {at: content for at in made.files if (content := _bytes(self.old / at)) is not None}
        if {at: fingerprint_of(content) for at, content in contents.items()} != made.files:
            return False
        for at, content in contents.items():
            self._link(at, content)
        self.made[name] = made
        return True

    def _is_answered_alike(self, made: Made) -> bool:
        try:
            return self.answers.to(*made.asked) == made.answers
        except HasNoFingerprint:
            return False

    def write(self, content: bytes, at: Path) -> None:
        """Write a file of the new site. One that is as it was keeps its time.

        Never into a file that is there: it may be one of the last site too, and another process may be writing the same.
        """
        name = at.relative_to(self.out).as_posix()
        self._begun[name] = fingerprint_of(content)
        if _bytes(at) == content:
            return  # a drawing that several pages show
        if not at.exists() and _bytes(self.old / name) == content:
            self._link(name, content)
            return
        self.written += 1
        at.parent.mkdir(parents=True, exist_ok=True)
        _write(content, at)

    def note(self, name: str, given: str | None, asked: Iterable[Question]) -> None:
        """What was written since the last note was made for ``name``. None is kept that nobody knows all about."""
        files, self._begun = self._begun, {}
        if given is None:
            return
        questions = tuple(sorted(asked))
        with suppress(HasNoFingerprint):
            self.made[name] = Made(given, questions, self.answers.to(*questions), files)

    def part(self, name: str, given: object, make: Callable[[], str]) -> str:
        """As :class:`campaign.keeping.parts.Parts` does. What a part asks, whoever asked for it asks too."""
        try:
            fingerprint = self.answers.fingerprints.of(given)
        except HasNoFingerprint:
            return make()
        made = self.made.get(name) or self.before.get(name)
        if made is None or made.given != fingerprint or not self._is_answered_alike(made):
            with noting() as asked:
                text = make()
            questions = tuple(sorted(asked))
            try:
                made = Made(fingerprint, questions, self.answers.to(*questions), {}, text)
            except HasNoFingerprint:
                return text
        self.made[name] = made
        for question in made.asked:
            note(question)
        return made.text

    def _link(self, name: str, content: bytes) -> None:
        """``content`` is what the file of the last site holds."""
        old, new = self.old / name, self.out / name
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old, new)
        except (
            OSError
        ) as error:  # it is there already, or it is not there any more, or the file system has no links
            if isinstance(error, FileExistsError) and _bytes(new) == content:
                return  # a drawing that several pages show
            _write(content, new)
            with suppress(OSError):
                shutil.copystat(old, new)
        self.kept += 1

    def hand_over(self, to: Path) -> None:
        """For the process that began this one."""
        to.write_text(_as_text(self), "utf-8")

    def take(self, handed_over: Iterable[Path]) -> None:
        """What other processes made. Of one that handed nothing over, all is made again next time."""
        for file in handed_over:
            with suppress(OSError, ValueError, TypeError, KeyError):
                found = json.loads(file.read_bytes())
                self.made |= _of_text(found)
                self.kept += found["kept"]
                self.written += found["written"]

    def keep(self) -> None:
        """Until :func:`prove` says that it may be trusted. Nobody does that for what an engine builds by itself."""
        if not self.out.name.startswith(NEW):
            return
        file = self.root / FOLDER / f"{UNPROVEN}{self.out.name.removeprefix(NEW)}"
        with suppress(OSError):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(sealed(_as_text(self).encode()))


class Counts(NamedTuple):
    """Of the files of a site: how many are those of the last one, and how many are new."""

    kept: int
    written: int


def prove(root: Path, *, is_true: bool) -> Counts | None:
    """From now on, trust what the build of this process noted, or forget it. Returns None if it noted nothing."""
    unproven = root / FOLDER / f"{UNPROVEN}{os.getpid()}"
    counts = None
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        found = json.loads(unsealed(unproven.read_bytes()))
        counts = Counts(int(found["kept"]), int(found["written"]))
        if is_true:
            unproven.replace(unproven.with_name(LIST))
    for left in unproven.parent.glob(f"{UNPROVEN}*"):  # with what killed builds noted
        with suppress(OSError):
            left.unlink()
    return counts


def noted(root: Path) -> dict[str, str]:
    """The fingerprint of each file, by its path in the site, as the build of this process knows it."""
    try:
        found = json.loads(unsealed((root / FOLDER / f"{UNPROVEN}{os.getpid()}").read_bytes()))
        return {at: of for _, made in _each_made(found) for at, of in made.files.items()}
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return {}


def fingerprint_of(content: bytes | None) -> str:
    return blake2b(content, digest_size=16).hexdigest() if content is not None else ""


def _write(content: bytes, at: Path) -> None:
    """At once. What is there stays as it is under the other names that it may have."""
    unfinished = at.with_name(f".{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(at)


def _bytes(file: Path) -> bytes | None:
    try:
        return None if file.is_symlink() else file.read_bytes()
    except OSError:
        return None


def _as_text(kept: KeptFiles) -> str:
    questions = sorted({question for made in kept.made.values() for question in made.asked})
    numbers = {question: number for number, question in enumerate(questions)}
    files = {
        name: [
            made.given,
            [numbers[question] for question in made.asked],
            made.answers,
            dict(made.files),
            made.text,
        ]
        for name, made in kept.made.items()
    }
    whole = {
        "of": kept.of,
        "kept": kept.kept,
        "written": kept.written,
        "questions": questions,
        "files": files,
    }
    return json.dumps(whole)


def _read(root: Path, of: str) -> dict[str, Made]:
    try:
        found = json.loads(unsealed((root / FOLDER / LIST).read_bytes()))
        return _of_text(found) if found["of"] == of else {}
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return {}


def _of_text(found: dict[str, object]) -> dict[str, Made]:
    return dict(_each_made(found))


def _each_made(found: dict[str, object]) -> Iterator[tuple[str, Made]]:
    questions, files = found["questions"], found["files"]
    if not isinstance(questions, list) or not isinstance(files, dict):
        raise TypeError
    asked = [tuple(map(str, question)) for question in questions]
    for name, (given, numbers, answers, paths, text) in files.items():
        inside = {at: str(made) for at, made in paths.items() if _is_inside(at)}
        if len(inside) == len(paths):
            questions = tuple(asked[number] for number in numbers)
            yield name, Made(str(given), questions, str(answers), inside, str(text))


def _is_inside(at: str) -> bool:
    """A damaged list must not lead out of the site."""
    parts = at.split("/")
    return bool(at) and not at.startswith("/") and ".." not in parts and "\\" not in at
