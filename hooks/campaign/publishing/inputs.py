"""All that a build is made from, as one fingerprint: where it is the same again, so is every byte of the site.

Too much in it costs a build, and too little a stale page. So it takes every file that is not made by a build or by tests,
whatever its name, and what decides how they are read: Python, its packages, Git's past, and what the settings ask of the
environment. The day is not in it, since only the settings say where it is day.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import sysconfig
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from campaign.model.on_disk import no_file
from campaign.publishing.git import git
from campaign.publishing.private_names import content_of_list
from campaign.publishing.replace_site import OF_A_BUILD, SITE
from campaign.reading.settings import SETTINGS

NOT_READ = {
    SITE, "tests", "node_modules", "__pycache__", ".git", ".cache", ".idea", ".vscode",
    ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache",
}  # fmt: skip
"""Folders at the top that no build reads, or that it makes itself."""

ALWAYS_READ = {"docs", "events", "stories", "hooks"}
"""Whatever is in them, even what marks an environment of Python."""

_NAMES_IN_ENVIRONMENT = (re.compile(rb"\w+"), re.compile(rb"[\w.-]+"))
_TAKES_FROM_ELSEWHERE = re.compile(
    rb"""INHERIT["']?\s*:|\btests/|node_modules|\.\.[/\\]|_dir["']?\s*:\s*["']?(?:[/~\\]|\w:)|-\s+["']?(?:[/~\\]|\w:[/\\])"""
)
"""Other settings, or a folder or hook by a path that leads out of here. What only looks like it costs a build."""


@dataclass(frozen=True)
class Inputs:
    """The fingerprint of each file by its path from the root, and of what is around them by names that no file has.

    ``changed`` is when each file last changed, and ``newest`` when the last of all did, in nanoseconds since 1970, by the
    clock of the system.
    """

    of_files: Mapping[str, bytes]
    around: Mapping[str, bytes]
    changed: Mapping[str, int]
    newest: int

    @cached_property
    def fingerprint(self) -> str:
        return self.without(lambda _: False)

    def without(self, leaves_out: Callable[[str], bool]) -> str:
        """Of all but some files, by their paths from the root, or some of what is around them."""
        whole = blake2b(digest_size=32)
        for name, fingerprint in (*self.of_files.items(), *self.around.items()):
            if not leaves_out(name):
                whole.update(f"{len(name)} {name}\0".encode("utf-8", "surrogateescape") + fingerprint)
        return whole.hexdigest()

    def newest_without(self, leaves_out: Callable[[str], bool]) -> int:
        return max((at for name, at in self.changed.items() if not leaves_out(name)), default=0)


def inputs_of(root: Path) -> Inputs | None:
    """What a build of ``root`` would be made from now.

    None where not all of it is below ``root``, or where some of it cannot be read: then nobody knows if it changed.
    """
    of_files: dict[str, bytes] = {}
    changed: dict[str, int] = {}
    newest = 0
    try:
        if no_file(root / SETTINGS):
            return None
        settings = (root / SETTINGS).read_bytes()
        if _TAKES_FROM_ELSEWHERE.search(settings):
            return None
        for name, found in sorted(_below(root), key=_by_name):
            newest = max(newest, found.st_ctime_ns)
            if not stat.S_ISDIR(found.st_mode):
                of_files[name], changed[name] = _fingerprint_of(f"{root}/{name}", found), found.st_ctime_ns
        around = {
            f"//{name}": blake2b(content, digest_size=32).digest()
            for name, content in _surroundings(root, settings)
        }
    except (OSError, _NotAFile, RecursionError):  # the last where folders are too deep
        return None
    return Inputs(of_files, around, changed, newest)


class _NotAFile(Exception):
    """A link, behind which may be anything, or what a program sends words through."""


def _by_name(found: tuple[str, os.stat_result]) -> list[str]:
    return found[0].split("/")


def _fingerprint_of(file: str, found: os.stat_result) -> bytes:
    if not stat.S_ISREG(found.st_mode):
        raise _NotAFile
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 -- of thousands of files
        return blake2b(opened.readall(), digest_size=32).digest()


def _below(root: Path, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Files, links and folders. A folder tells when a file came into it or left it, but Python keeps its own in that of code."""
    is_top, in_code = not above, above.startswith("hooks/")
    folders = []
    with os.scandir(f"{root}/{above}") as entries:
        for entry in entries:
            if not entry.is_dir():
                if not (is_top and entry.name.startswith(OF_A_BUILD)):
                    yield above + entry.name, entry.stat(follow_symlinks=False)
            elif entry.name != "__pycache__" and not (is_top and _is_not_read(root, entry.name)):
                is_link = entry.is_symlink()
                if is_link or not (in_code or (is_top and entry.name == "hooks")):
                    yield above + entry.name, entry.stat(follow_symlinks=False)
                if not is_link:
                    folders.append(f"{above}{entry.name}/")
    for folder in folders:
        yield from _below(root, folder)


def _is_not_read(root: Path, name: str) -> bool:
    if name in ALWAYS_READ:
        return False
    return name in NOT_READ or name.startswith(OF_A_BUILD) or (root / name / "pyvenv.cfg").exists()


def _surroundings(root: Path, settings: bytes) -> Iterator[tuple[str, bytes]]:
    # A command finds the code in its path, and an engine in that of its hooks. Its files are in the fingerprint as files.
    code = (root / "hooks").resolve()
    path = (folder for folder in sys.path if Path(folder).resolve() != code)
    yield "python", "\n".join((sys.version, *path)).encode("utf-8", "surrogateescape")
    yield "packages", "\n".join(sorted(os.listdir(sysconfig.get_path("purelib")))).encode()  # noqa: PTH208
    for name in sorted({name for names in _NAMES_IN_ENVIRONMENT for name in names.findall(settings)}):
        value = os.environ.get(name.decode())
        if value is not None:
            yield f"${name.decode()}", value.encode("utf-8", "surrogateescape")
    names = content_of_list(root)
    yield "names not to be published", names if isinstance(names, bytes) else str(names).encode()
    if (root / ".git").exists():
        # The past that Git shows: up to where, and from where on.
        past = git(root, "rev-parse", "HEAD", "--git-path", "shallow") or b""
        yield "git", past
        shallow = root / os.fsdecode(past.split(b"\n")[1]) if past.count(b"\n") > 1 else None
        yield "shallow", shallow.read_bytes() if shallow and shallow.exists() else b""
