"""The copy that gets a new version: a git working copy in which everything is committed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from campaign.reading.files import printable
from campaign.updating import UpdateFailed
from campaign.updating.files import Files
from campaign.updating.git import GitFailed, files_at, git, ids
from campaign.updating.three_ways import Plan

_TOLD = 5
"""Files that a message names."""


def ready(root: Path) -> None:
    """Raises :class:`UpdateFailed` unless all that an update does in ``root`` can be seen and undone with git."""
    try:
        inside = git(root, "rev-parse", "--show-prefix").decode("utf-8", "replace").strip()
        git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    except GitFailed:
        raise UpdateFailed(
            "This folder is not a git working copy with a commit in it, so an update could not be undone. "
            "Clone your repository with git, and run this there."
        ) from None
    if inside:
        raise UpdateFailed(
            "This is a folder inside a working copy. Go to the top of it, where mkdocs.yml is."
        )
    changed = git(root, "status", "--porcelain", "-z", "--no-renames").decode("utf-8", "replace")
    if names := [entry[3:] for entry in changed.split("\0") if entry]:
        raise UpdateFailed(
            f"There are changes that are not committed: {_some(names)}. "
            "Commit them first, so that what the update changes can be told apart."
        )


def _some(names: Iterable[str]) -> str:
    shown = [str(printable(PurePosixPath(name))) for name in names]
    more = f" and {len(shown) - _TOLD} more" if len(shown) > _TOLD else ""
    return ", ".join(shown[:_TOLD]) + more


def files_of(root: Path) -> Files:
    """The files of the software as they are committed."""
    return files_at(root, "HEAD", of_a_release=False)


def contents_of(root: Path) -> Mapping[PurePosixPath, str]:
    """The same, by what git calls their contents."""
    return ids(root, "HEAD")


def merge(mine: bytes, old: bytes, new: bytes) -> bytes | None:
    """Both changes in one, as git merges them; None if they clash, or are no text."""
    with tempfile.TemporaryDirectory(prefix="campaign-merge-") as kept:
        for name, content in (("mine", mine), ("old", old), ("new", new)):
            (Path(kept) / name).write_bytes(content)
        try:
            return git(Path(kept), "merge-file", "--stdout", "mine", "old", "new")
        except GitFailed:
            return None


def put_in(root: Path, made: Plan, copy: Files) -> None:
    """Do what was planned, and nothing outside ``root``. Raises :class:`UpdateFailed` before anything is changed."""
    in_the_way = [path for path in made.write if _is_in_the_way(root, path, made, copy)]
    if in_the_way:
        raise UpdateFailed(
            f"Something else is where the new version has files: {_some(map(str, in_the_way))}. Move it away first."
        )
    try:
        for path in made.remove:
            (root / path).unlink(missing_ok=True)
        for path in made.remove:
            _without_empty_folders(root, path.parent)
        for path, file in made.write.items():
            full = root / path
            full.parent.mkdir(parents=True, exist_ok=True)
            full.unlink(missing_ok=True)  # it may be a link, or share its content with another file
            full.write_bytes(file.content)
            full.chmod(0o755 if file.executable else 0o644)
    except OSError as error:
        raise UpdateFailed(
            f"The update stopped half way: {error.strerror} ({error.filename}). "
            'To go back: "git restore ." and then "git clean -fd".'
        ) from None


def _is_in_the_way(root: Path, path: PurePosixPath, made: Plan, copy: Files) -> bool:
    """A file that git does not know, or something other than a folder above it, would be lost or lead elsewhere."""
    full = root / path
    if path not in copy and (full.exists() or full.is_symlink()):
        return True
    above = [root / parent for parent in path.parents[:-1]]
    return any(
        folder.is_symlink() or (folder.exists() and not folder.is_dir())
        for folder in above
        if PurePosixPath(folder.relative_to(root).as_posix()) not in made.remove
    )


def _without_empty_folders(root: Path, folder: PurePosixPath) -> None:
    """Take away a folder of which only what Python compiled is left, and those above it."""
    while folder.parts and (root / folder).is_dir():
        compiled = root / folder / "__pycache__"
        if any(entry != compiled for entry in (root / folder).iterdir()):
            return
        if compiled.is_dir() and not compiled.is_symlink():
            for file in compiled.iterdir():
                file.unlink()
            compiled.rmdir()
        (root / folder).rmdir()
        folder = folder.parent
