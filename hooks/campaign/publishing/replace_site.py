"""Replaces the whole site, or leaves the last good one untouched.

The new site is built in a hidden folder beside the old one and checked there; then the two change places in one step.
Being killed, a full disk or a failed check before that step leaves the old site, and after it the new one, whole.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from campaign.publishing import BuildFailed
from campaign.publishing.exchange import exchange, flush
from campaign.publishing.one_build import one_build

SITE = "site"
OF_A_BUILD = ".site-"
NEW = f"{OF_A_BUILD}new-"  # the process that builds adds its number
OLD = f"{OF_A_BUILD}old"
LOCK = f"{OF_A_BUILD}lock"

# A quota is a full disk too, but not every system has a number for it.
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}

NOT_OURS = {errno.EACCES, errno.EPERM, errno.EROFS}

UNTOUCHED = "The last good site was left as it was."


def delete(folder: Path) -> None:
    """What cannot be deleted stays, and the next build tries again."""
    shutil.rmtree(folder, ignore_errors=True)


def replace_site(
    root: Path,
    build: Callable[[Path], None],
    check: Callable[[Path], list[str]],
    *,
    swap_at_once: Callable[[Path, Path], bool] = exchange,
    delete: Callable[[Path], object] = delete,
) -> None:
    """Put what ``build`` makes in the place of ``root/site``, if ``check`` finds no problem with it.

    ``build`` gets an empty folder to fill; ``check`` gets the same folder and answers with one line for each problem.
    ``swap_at_once`` answers False where the system cannot do that; the site is then missing for a moment.
    ``delete`` gets the folder that is left in the end, which is the old site or one with a problem.
    Raises :class:`BuildFailed`.
    """
    # A number of its own: what a killed build started may still be writing into the folder it was given.
    new = root / f"{NEW}{os.getpid()}"
    try:
        with one_build(root / LOCK):
            _recover(root)
            _refuse_to_follow(root / SITE)
            new.mkdir()
            build(new)
            _stop_at(check(new))
            _keep_hidden_entries(root / SITE, new)
            flush(new)
            _put_in_place(root, new, swap_at_once)
    except OSError as error:
        raise BuildFailed(_in_words(error)) from error
    finally:
        delete(new)  # without the lock, which another process that deletes would hold on to


def _recover(root: Path) -> None:
    """Undo what a killed build left behind."""
    if (root / OLD).exists() and not (root / SITE).exists():
        (root / OLD).rename(root / SITE)
    for leftover in _leftovers(root):
        delete(leftover)


def _leftovers(root: Path) -> list[Path]:
    return [folder for folder in (root / OLD, *root.glob(f"{NEW}*")) if os.path.lexists(folder)]


def recover(root: Path) -> None:
    """For a build that has nothing to do: one that was killed after all was in place may have left its old site.

    What another build is making right now stays.
    """
    if _leftovers(root):
        with suppress(OSError, BuildFailed), one_build(root / LOCK):
            _recover(root)


def _refuse_to_follow(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise BuildFailed(f"{site.name} is not a folder. Move it away, then build again.")


def _stop_at(problems: list[str]) -> None:
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise BuildFailed("\n".join([*problems, f"{count} in the built site. {UNTOUCHED}"]))


def _keep_hidden_entries(site: Path, new: Path) -> None:
    """Carry over what people put beside the site, such as ``.git``: engines leave hidden entries alone too."""
    for entry in site.glob(".*"):
        kept = new / entry.name
        if os.path.lexists(kept):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, kept, symlinks=True)
        else:
            shutil.copy2(entry, kept, follow_symlinks=False)


def _put_in_place(root: Path, new: Path, swap_at_once: Callable[[Path, Path], bool]) -> None:
    site, old = root / SITE, root / OLD
    if not site.exists():
        new.rename(site)
    elif not swap_at_once(site, new):
        # Two steps, with no site between them: being killed there is what _recover() is for.
        site.rename(old)
        try:
            new.rename(site)
        except BaseException:  # somebody stops it just here
            old.rename(site)
            raise
        shutil.rmtree(old, ignore_errors=True)
    # The new site is published; a disk that fails now must not be reported as if it were not.
    with suppress(OSError):
        flush(root)


def _in_words(error: OSError) -> str:
    if error.errno in FULL:
        return f"The disk is full. Make room, then build again. {UNTOUCHED}"
    if error.errno in NOT_OURS:
        where = Path(error.filename).name if error.filename else "A file"
        return (
            f"{where} may not be written here. Close what may have it open, or copy this folder to a place of your own, "
            f"then build again. {UNTOUCHED}"
        )
    reason = error.strerror or str(error)
    place = f" ({error.filename})" if error.filename else ""
    return f"The site could not be written: {reason}{place}. {UNTOUCHED}"
