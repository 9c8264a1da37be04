"""Where releases come from: a git repository, near or far, or a folder with one release in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from campaign.model.git_address import git_address
from campaign.problems import AuthorMistake, in_short
from campaign.updating import UpdateFailed
from campaign.updating.files import Files, files_in
from campaign.updating.git import FROM_A_FOLDER, OVER_THE_NETWORK, GitFailed, files_at, git, ids
from campaign.updating.versions import Version, read_version, version_in

PYPROJECT = PurePosixPath("pyproject.toml")
_OURS = PurePosixPath("hooks/campaign/__main__.py")
"""Every version of this software has it."""

_HEAD = "refs/from/head"
_FURTHEST_BACK = 1000
"""Commits."""


@dataclass(frozen=True)
class Release:
    """``version`` of the software, with its files."""

    version: Version
    files: Files


@dataclass(frozen=True)
class Base:
    """What a copy was made from, as far as that can be found; ``name`` is its tag, or its commit."""

    files: Files
    name: str


class Releases(Protocol):
    """The versions that can be had from one place."""

    @property
    def newest(self) -> Version | None:
        """The newest version that has a tag."""

    def release(self, version: Version | None) -> Release:
        """The release of ``version``, or the newest. Raises :class:`UpdateFailed`."""

    def base(
        self, version: Version | None, copy: Mapping[PurePosixPath, str], new: Version, /
    ) -> Base | None:
        """What a copy was made from that says it is ``version``; ``copy`` is what git calls its contents."""


@contextmanager
def releases_from(written: str) -> Iterator[Releases]:
    """The releases at an address or in a folder. Raises :class:`UpdateFailed` if there are none."""
    folder = Path(written)
    if "://" not in written and folder.is_dir():
        if not _is_repository(folder):
            yield OneFolder(folder)
            return
        address, speaks = str(folder.resolve()), FROM_A_FOLDER
    else:
        try:
            address, speaks = git_address(written), OVER_THE_NETWORK
        except AuthorMistake as mistake:
            raise UpdateFailed(f'"{in_short(written)}": {mistake}') from None
    with tempfile.TemporaryDirectory(prefix="campaign-update-") as kept:
        repository = Path(kept)
        try:
            git(repository, "init", "--quiet", "--bare", "--template=", ".")
            wanted = (f"+HEAD:{_HEAD}", "+refs/tags/v*:refs/tags/v*")
            options = ("--quiet", "--no-tags", "--no-recurse-submodules", "--update-shallow")
            git(repository, "fetch", *options, "--", address, *wanted, speaks=speaks)
        except GitFailed as failure:
            said = in_short(str(failure), 300)
            raise UpdateFailed(
                f"Nothing could be fetched from {in_short(written, 200)}. Check the address. git says: {said}"
            ) from None
        yield Repository(repository)


def _is_repository(folder: Path) -> bool:
    return (folder / ".git").exists() or ((folder / "HEAD").is_file() and (folder / "objects").is_dir())


@dataclass
class Repository:
    """What was fetched: all tags of versions, and the newest commit with those before it."""

    folder: Path
    tags: dict[Version, str] = field(init=False)

    def __post_init__(self) -> None:
        names = git(self.folder, "for-each-ref", "--format=%(refname)", "refs/tags").decode().split()
        found = ((read_version(name.removeprefix("refs/tags/")), name) for name in names)
        self.tags = {version: f"{name}^{{commit}}" for version, name in found if version}

    @property
    def newest(self) -> Version | None:
        return max(self.tags, default=None)

    def release(self, version: Version | None) -> Release:
        """Without any tag, the newest commit is taken for a release."""
        if version is None and not self.tags:
            return _checked(self._files(_HEAD), None)
        wanted = version or max(self.tags)
        if wanted not in self.tags:
            known = ", ".join(map(str, sorted(self.tags))) or "none"
            raise UpdateFailed(f"There is no version {wanted} there. There are: {known}.")
        return _checked(self._files(self.tags[wanted]), wanted)

    def _files(self, commit: str) -> Files:
        try:
            return files_at(self.folder, commit, of_a_release=True)
        except GitFailed as failure:
            raise UpdateFailed(
                f"The release cannot be read. git says: {in_short(str(failure), 300)}"
            ) from None

    def base(self, version: Version | None, copy: Mapping[PurePosixPath, str], new: Version) -> Base | None:
        """The commit that most files of the copy are from: that with the tag of its version, if none is nearer.

        A copy is made of the newest commit, which is often later than the tag. Of commits that are as near, the oldest
        is taken: in a newer one, what the copy lacks would look as if its users had taken it out.
        """
        tag = self.tags.get(version) if version else None
        newest = self.tags.get(new, _HEAD)
        listed = git(
            self.folder, "rev-list", "--first-parent", f"--max-count={_FURTHEST_BACK}", newest, _HEAD
        )
        before = reversed(listed.decode().split())
        best, most = tag, _as_many(self._ids(tag), copy) if tag else len(copy) // 2
        for commit in before:
            if (alike := _as_many(self._ids(commit), copy)) > most:
                best, most = commit, alike
        if best is None:
            return None
        name = version.tag if version and best == tag else f"commit {best[:10]}"
        return Base(self._files(best), name)

    def _ids(self, commit: str) -> Mapping[PurePosixPath, str]:
        return ids(self.folder, commit)


def _as_many(there: Mapping[PurePosixPath, str], copy: Mapping[PurePosixPath, str]) -> int:
    """How many files are the same."""
    return len(there.items() & copy.items())


@dataclass(frozen=True)
class OneFolder:
    """A release unpacked into a folder, without its history."""

    folder: Path
    newest: Version | None = None

    def release(self, version: Version | None) -> Release:
        return _checked(files_in(self.folder), version)

    def base(self, *_: object) -> None:
        """Nothing is known of what was before."""


def _checked(files: Files, version: Version | None) -> Release:
    """A release that is one of this software, and of the version it is named by."""
    pyproject = files.get(PYPROJECT)
    said = version_in(pyproject.content if pyproject else None)
    if _OURS not in files or said is None:
        raise UpdateFailed("There is no release of this software there. Check the address.")
    if version and said != version:
        raise UpdateFailed(f"What is there as version {version} says that it is {said}. Nothing was changed.")
    return Release(said, files)
