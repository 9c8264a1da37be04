"""What a new version does to each file, by three states: the version it was made from, the new one, and the copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from campaign.updating.files import File, Files

Merge = Callable[[bytes, bytes, bytes], bytes | None]
"""A copy's content, that of the old version and that of the new one, to one with both changes; None if they clash."""


@dataclass
class Plan:
    """What is to be done, and what its users must be told. All paths are those of files of the software."""

    write: dict[PurePosixPath, File] = field(default_factory=dict)
    remove: set[PurePosixPath] = field(default_factory=set)
    kept: dict[PurePosixPath, str] = field(default_factory=dict)
    """Changes of the copy's own that stay, with what they are."""
    merged: list[PurePosixPath] = field(default_factory=list)
    replaced: list[PurePosixPath] = field(default_factory=list)
    """Files that the copy had, or may have, changed, and that are now as in the new version."""
    left: list[PurePosixPath] = field(default_factory=list)
    """Files of which nobody knows whether an old version had them, or the copy's users added them."""


CHANGED = "changed"
ADDED = "added"
DELETED = "deleted"


def plan(base: Files | None, new: Files, copy: Files, merge: Merge) -> Plan:
    """What to do with each file. Without ``base``, every difference may be one that the users of the copy made."""
    made = Plan()
    for path in sorted({*new, *copy, *(base or {})}):
        there, wanted = copy.get(path), new.get(path)
        if there == wanted:
            continue
        if base is None:
            _not_known(made, path, there, wanted)
        elif there == base.get(path):
            _put(made, path, wanted)
        else:
            _changed(made, path, base.get(path), there, wanted, merge)
    return made


def _not_known(made: Plan, path: PurePosixPath, there: File | None, wanted: File | None) -> None:
    if wanted is None:
        made.left.append(path)
        return
    _put(made, path, wanted)
    if there:
        made.replaced.append(path)


def _changed(
    made: Plan, path: PurePosixPath, old: File | None, there: File | None, wanted: File | None, merge: Merge
) -> None:
    """The copy's file is neither as it was nor as it is in the new version."""
    if there is None:
        made.kept[path] = DELETED
    elif wanted == old:
        made.kept[path] = CHANGED if old else ADDED
    elif old and wanted and not there.is_link and (both := _together(there, old, wanted, merge)):
        _put(made, path, both)
        made.merged.append(path)
    else:
        _put(made, path, wanted)
        made.replaced.append(path)


def _together(there: File, old: File, wanted: File, merge: Merge) -> File | None:
    content = merge(there.content, old.content, wanted.content)
    return None if content is None else File(content, wanted.executable)


def _put(made: Plan, path: PurePosixPath, file: File | None) -> None:
    if file:
        made.write[path] = file
    else:
        made.remove.add(path)
