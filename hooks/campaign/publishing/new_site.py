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
    _folders: set[str] = field(default_factory=set)

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
        self._make_folder_for(at.as_posix())
        _write(content, at)

    def written_since(self) -> dict[str, str]:
        """The fingerprint of the bytes of each file that was to be written since somebody last asked, by its path in the site."""
        since, self._since = self._since, {}
        return since

    def take_over(self, fingerprints: Mapping[str, str]) -> bool:
        """Files of the old site, by their names. False if one of them is not there, or is another: then, none is taken."""
        found: dict[str, bytes] = {}
        for name, fingerprint in fingerprints.items():
            content = bytes_of(f"{self.old}/{name}")
            if content is None or fingerprint_of(content) != fingerprint:
                return False
            found[name] = content
        for name, content in found.items():
            self._link(name, content)
        return True

    def _link(self, name: str, content: bytes) -> None:
        old, new = f"{self.old}/{name}", f"{self.out}/{name}"
        self._make_folder_for(new)
        try:
            os.link(old, new)
        except FileExistsError:
            return  # it is there already, or another process was first
        except OSError:  # a file system without links, or somebody has deleted the old site
            _write(content, Path(new))
            with suppress(OSError):
                shutil.copystat(old, new)
        self.kept += 1

    def _make_folder_for(self, file: str) -> None:
        folder = file.rpartition("/")[0]
        if folder in self._folders:
            return
        try:
            os.mkdir(folder)  # noqa: PTH102 -- thousands of them
        except OSError:  # it is there, or the one above it is not
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 -- as above
        self._folders.add(folder)


def _write(content: bytes, at: Path) -> None:
    """Never into a file that is there: it may be one of the old site too, or another process may be writing the same."""
    unfinished = at.with_name(f".{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(at)


def fingerprint_of(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def bytes_of(file: Path | str) -> bytes | None:
    """None where there is no file, or one that may be anywhere else."""
    if os.path.islink(file):  # noqa: PTH114 -- of thousands of files
        return None
    try:
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 -- as above
            return opened.readall()
    except OSError:
        return None


def all_files_of(site: Path) -> Iterator[str]:
    """The path of each file with slashes, hidden ones too, and of each link."""
    left = [("", os.fspath(site))]
    while left:
        above, at = left.pop()
        with os.scandir(at) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append((f"{above}{entry.name}/", entry.path))
                else:
                    yield above + entry.name


def files_of(site: Path) -> Iterator[str]:
    """The same without what is hidden at the top, which is not a build's."""
    return (name for name in all_files_of(site) if is_of_a_build(name))


def is_of_a_build(name: str) -> bool:
    return not name.startswith(".")


def fingerprints_of(site: Path) -> dict[str, str]:
    """Of the bytes of each file, by its path; empty of what is not a file, or may not be read."""
    found = {}
    for name in all_files_of(site):
        content = bytes_of(f"{site}/{name}")
        found[name] = "" if content is None else fingerprint_of(content)
    return found


def fingerprint_of_site(files: Mapping[str, str]) -> str:
    """Of the name and bytes of each file. What is hidden at the top is not a build's."""
    whole = blake2b(digest_size=32)
    for name in sorted(filter(is_of_a_build, files)):
        whole.update(f"{len(name)} {name}\0{files[name]}".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()
