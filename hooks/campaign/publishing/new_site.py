"""The files of a new site, of which those that are as they were are taken over from the site that it replaces.

They are links to the same bytes, so that a file that did not change keeps its time, and nothing is sent again by programs
that look at it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path


@dataclass
class NewSite:
    """``out`` is where it is made, and ``old`` the site that it replaces; ``kept`` and ``written`` count its files."""

    out: Path
    old: Path
    kept: int = 0
    written: int = 0
    _since: dict[str, str] = field(default_factory=dict)

    @property
    def is_aside(self) -> bool:
        """Whether the old site is still there. An engine that builds straight into it has emptied it."""
        return self.old.absolute() != self.out.absolute()

    def take_in(self, names: Iterable[str]) -> None:
        """Files that an engine has written, as if they had been written here."""
        for name in names if self.is_aside else ():
            content = bytes_of(self.out / name)
            if content is not None:
                (self.out / name).unlink()
                self.write(content, self.out / name)

    def write(self, content: bytes, at: Path) -> None:
        """Write a file. One that is as it was keeps its time."""
        name = at.relative_to(self.out).as_posix()
        self._since[name] = fingerprint_of(content)
        if bytes_of(at) == content:
            return  # a drawing that several pages show
        if bytes_of(self.old / name) == content:
            self._link(name, content)
            return
        self.written += 1
        at.parent.mkdir(parents=True, exist_ok=True)
        _write(content, at)

    def written_since(self) -> dict[str, str]:
        """The fingerprint of the bytes of each file that was to be written since somebody last asked, by its path in the site."""
        since, self._since = self._since, {}
        return since

    def old_files(self, fingerprints: Mapping[str, str]) -> dict[str, bytes] | None:
        """The files of the old site with these fingerprints; None if one of them is not there, or is another."""
        found = {at: content for at in fingerprints if (content := bytes_of(self.old / at)) is not None}
        return (
            found if {at: fingerprint_of(content) for at, content in found.items()} == fingerprints else None
        )

    def take_over(self, name: str, content: bytes) -> None:
        """A file of the old site, and what is in it."""
        if not (self.out / name).exists():
            self._link(name, content)

    def _link(self, name: str, content: bytes) -> None:
        old, new = self.old / name, self.out / name
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old, new)
        except FileExistsError:
            return  # another process was first
        except OSError:  # a file system without links, or somebody has deleted the old site
            _write(content, new)
            with suppress(OSError):
                shutil.copystat(old, new)
        self.kept += 1


def _write(content: bytes, at: Path) -> None:
    """Never into a file that is there: it may be one of the old site too, or another process may be writing the same."""
    unfinished = at.with_name(f".{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(at)


def fingerprint_of(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def bytes_of(file: Path) -> bytes | None:
    """None where there is no file, or one that may be anywhere else."""
    try:
        return None if file.is_symlink() else file.read_bytes()
    except OSError:
        return None


def files_of(site: Path) -> Iterator[str]:
    """The path of each file. What is hidden at the top is not a build's."""
    top = os.fspath(site)
    for place, folders, files in os.walk(top):
        if place == top:
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (name for name in files if not name.startswith("."))
        else:
            folder = os.path.relpath(place, top)
            yield from (os.path.join(folder, name) for name in files)  # noqa: PTH118 - thousands of files
