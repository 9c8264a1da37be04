"""What checks found in files last time, in a file of ``.cache/`` that may be deleted, damaged or from another version.

It is used only if the code, the packages and the settings are the same, and of each file all that decides what is found there.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from campaign.keeping.found import OfFile
from campaign.publishing.inputs import Inputs
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed, unsealed
from campaign.publishing.words_that_left import FOUND, first_line, forget


def is_looked_through(name: str) -> bool:
    """What is found in such a file is kept with a fingerprint of it. Git's past decides nothing that is found in words."""
    return name.startswith(("docs/", "events/", "stories/")) or name in ("//git", "//shallow")


def found_before(root: Path, of: str, inputs: Inputs) -> dict[str, OfFile]:
    """In files that are as they were then, by their paths. ``of`` is the fingerprint of all but files that are looked through."""
    try:
        _, _, kept = (root / FOLDER / FOUND).read_bytes().partition(b"\n")
        kept_of, found = _OnlyFindings(BytesIO(unsealed(kept))).load()
        if kept_of != of:
            return {}
        return {path: each for path, (then, each) in found.items() if inputs.of_files.get(path) == then}
    except Exception:  # noqa: BLE001 -- damaged bytes can raise anything
        return {}


def keep_found(root: Path, of: str, begun: Inputs, now: Inputs, found: Mapping[str, OfFile]) -> None:
    """Of files that did not change since it ``begun``: words that have left a file leave this one too."""
    of_files = {
        path: (begun.of_files[path], each)
        for path, each in found.items()
        if path in begun.of_files and begun.of_files[path] == now.of_files.get(path)
    }
    file = root / FOLDER / FOUND
    unfinished = file.with_name(f"{FOUND}.{os.getpid()}")
    try:
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(first_line(now.fingerprint) + sealed(pickle.dumps((of, of_files), protocol=5)))
        unfinished.replace(file)
    except OSError:  # where nothing can be kept, all is looked through each time
        forget(root, FOUND)


class _OnlyFindings(pickle.Unpickler):
    """Makes nothing but findings: whoever can write this file may not run code by it."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _OF_FINDINGS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError


_OF_FINDINGS = {
    ("campaign.personal_data.finding", "Kind"),
    ("campaign.personal_data.marks", "Mark"),
    ("campaign.personal_data.scan", "Found"),
    ("campaign.personal_data.scan", "Scanned"),
    ("campaign.problems", "Problem"),
    ("campaign.problems", "Severity"),
    ("pathlib", "PurePosixPath"),
    ("builtins", "frozenset"),
}
