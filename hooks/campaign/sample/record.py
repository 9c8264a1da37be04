"""The record of the sample as it was released: which files are the sample's own, and what it says.

``sample.txt`` is written by ``make sample``; ``names.txt`` by hand. Both belong to the software, so they are there
when the sample itself is not.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
RECORD = HERE / "sample.txt"
NAMES = HERE / "names.txt"

CONTENT = ("docs", "events", "stories", "mkdocs.yml")
"""What users replace: folders and one file."""

OF_THE_SOFTWARE = ("docs/guide", "docs/decisions")
"""Folders in them that are not the sample's."""

TRUE_FOR_ANYBODY = ("docs/glossary.yml",)
"""Files in them that name nobody, so that every campaign begins with them."""

_FILE = re.compile(r"(?P<hash>[0-9a-f]{64})  (?P<path>\S.*)")


@dataclass(frozen=True)
class SampleRecord:
    """``files`` are hashes by path, ``sentences`` fingerprints: see :mod:`campaign.sample.sentences`."""

    files: Mapping[PurePosixPath, str] = field(default_factory=dict)
    sentences: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()

    def has(self, path: PurePosixPath, content: bytes) -> bool:
        """Whether this is a file of the sample, as it was released."""
        return self.files.get(path) == hash_of(content)

    def written(self) -> str:
        """The text of ``sample.txt``."""
        files = [f"{self.files[path]}  {path}" for path in sorted(self.files)]
        return "\n".join([*_HEAD, *files, "", *sorted(self.sentences), ""])


_HEAD = (
    '# Written by "make sample" from docs/, events/, stories/ and mkdocs.yml; do not edit.',
    "# First the SHA-256 of each file of the sample, then a fingerprint of each of its sentences.",
)


def read_record(text: str, names: str) -> SampleRecord:
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    files = {PurePosixPath(found["path"]): found["hash"] for line in lines if (found := _FILE.match(line))}
    return SampleRecord(files, frozenset(line for line in lines if " " not in line), names_in(names))


def names_in(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def the_record() -> SampleRecord:
    """The record that this software came with."""
    return read_record(RECORD.read_text("utf-8"), NAMES.read_text("utf-8"))


def hash_of(content: bytes) -> str:
    """SHA-256. A checkout on Windows may have other line ends in texts, and is the same file all the same."""
    text = content if b"\0" in content else content.replace(b"\r\n", b"\n")
    return hashlib.sha256(text).hexdigest()


def content_files(root: Path) -> Iterator[PurePosixPath]:
    """Every file that users replace, sorted. Hidden ones only keep a folder there, or are a system's own."""
    return iter(sorted(_found(root)))


def _found(root: Path) -> Iterator[PurePosixPath]:
    for name in CONTENT:
        top = root / name
        if top.is_file() or top.is_symlink():
            yield PurePosixPath(name)
            continue
        for folder, folders, names in os.walk(top):
            below = PurePosixPath(Path(folder).relative_to(root).as_posix())
            folders[:] = [each for each in folders if str(below / each) not in OF_THE_SOFTWARE]
            yield from (below / each for each in names if not each.startswith("."))


def record_of(root: Path, sentences: Iterable[str], names: tuple[str, ...]) -> SampleRecord:
    """What ``make sample`` writes down of the files below ``root``."""
    files = {
        path: hash_of((root / path).read_bytes())
        for path in content_files(root)
        if str(path) not in TRUE_FOR_ANYBODY
    }
    return SampleRecord(files, frozenset(sentences), names)


def changed(root: Path, record: SampleRecord) -> list[PurePosixPath]:
    """Files that the record does not have, or has otherwise, or has although they are not there."""
    now = record_of(root, (), ()).files
    return sorted(path for path in {*now, *record.files} if now.get(path) != record.files.get(path))
