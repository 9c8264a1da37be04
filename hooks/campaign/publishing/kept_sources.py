"""The records that were read last time, in a file of ``.cache/`` that may be deleted, damaged or from another version.

What is in it is used only if the software and all that is around the sources are the same, and of each source the words.
"""

from __future__ import annotations

import os
import pickle
import time
from io import BytesIO
from pathlib import Path
from typing import Any

from campaign.prose.parser import NOTICED_BEFORE, Noticed
from campaign.publishing.conditions import TICK
from campaign.publishing.inputs import Inputs, inputs_of
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed, unsealed
from campaign.publishing.words_that_left import RECORDS, first_line, forget_records, is_of
from campaign.reading.kept_records import Kept, KeptRecords

LOADED_AT = time.time_ns()
"""When this process took up the code, in nanoseconds since 1970. Code that is newer is not what runs here."""

_LAST: dict[Path, tuple[str | None, KeptRecords]] = {}
"""What a process that stays has read before, of each repository."""


class KeptSources:
    """Of one repository; without inputs that are known, nothing is kept.

    ``stays`` is so of a process that reads again and again, as a preview does: it holds on to the records themselves.
    """

    def __init__(self, root: Path, *, stays: bool = False) -> None:
        self._root, self._stays = root, stays
        inputs = inputs_of(root)
        self._of = _around_sources(inputs)
        self._now = inputs.fingerprint if inputs else ""
        last_of, last = _LAST.get(root, (None, KeptRecords()))
        if stays and last_of is not None and last_of == self._of:
            records, noticed, alive = last.now, NOTICED_BEFORE.now, last.still_alive
        else:
            records, noticed = _read(root / FOLDER / RECORDS, self._of) if self._of else ({}, {})
            alive = {}
        self.records = KeptRecords(records, alive=alive)
        NOTICED_BEFORE.before, NOTICED_BEFORE.now = noticed, {}

    def keep(self) -> None:
        """What was read now, and nothing else: words that have left a source leave this file too."""
        if self._stays:
            _LAST[self._root] = self._of, self.records
        records, noticed = self.records, NOTICED_BEFORE
        is_as_it_was = records.now == records.before and noticed.now == noticed.before
        if self._of is None or self._of != _around_sources(inputs_of(self._root)):
            forget_records(self._root)  # nobody knows as what they were read
        elif not (is_as_it_was and is_of(self._root, self._now)):
            try:
                self._write(self._of)
            except OSError:  # where nothing can be kept, it is read each time
                forget_records(self._root)

    def _write(self, of: str) -> None:
        file = self._root / FOLDER / RECORDS
        unfinished = file.with_name(f"{RECORDS}.{os.getpid()}")
        records = {path: tuple(kept) for path, kept in self.records.now.items()}
        noticed = {name: [tuple(each) for each in found] for name, found in NOTICED_BEFORE.now.items()}
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(
            first_line(self._now) + sealed(pickle.dumps((of, records, noticed), protocol=5))
        )
        unfinished.replace(file)


def _around_sources(inputs: Inputs | None) -> str | None:
    """The fingerprint of all but sources; None if some of it is younger than the code that runs here."""
    is_known = inputs is not None and inputs.newest_without(is_a_source) < LOADED_AT - TICK
    return inputs.without(is_a_source) if inputs and is_known else None


def is_a_source(name: str) -> bool:
    """Whether a file is read as one record, by its path from the root."""
    return name.startswith(("events/", "stories/")) and name.endswith((".yml", ".md"))


def _read(file: Path, of: str) -> tuple[dict[str, Kept], dict[str, tuple[Noticed, ...]]]:
    try:
        _, _, kept = file.read_bytes().partition(b"\n")
        kept_of, records, noticed = _OnlyPlainValues(BytesIO(unsealed(kept))).load()
        if kept_of != of:
            return {}, {}
        return (
            {str(path): Kept(*kept) for path, kept in records.items()},
            {str(name): tuple(Noticed(*each) for each in found) for name, found in noticed.items()},
        )
    except Exception:  # noqa: BLE001 -- damaged bytes can raise anything
        return {}, {}


class _OnlyPlainValues(pickle.Unpickler):
    """Makes nothing but numbers, text and what holds them: whoever can write this file may not run code by it."""

    def find_class(self, _module: str, _name: str) -> Any:
        raise pickle.UnpicklingError
