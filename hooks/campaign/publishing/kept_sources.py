"""The records that were read last time, and what was found in them, in files of ``.cache/`` that may be deleted, damaged or from another version.

A record is used only if the software and all that is around the sources are the same, and of each source the words.
"""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from campaign.keeping.elsewhere import InWorkers
from campaign.keeping.found import FoundBefore, OfFile
from campaign.prose.parser import NOTICED_BEFORE, Noticed
from campaign.publishing.conditions import TICK
from campaign.publishing.inputs import Inputs, inputs_of
from campaign.publishing.kept_found import found_before, is_looked_through, keep_found
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed, unsealed
from campaign.publishing.words_that_left import FOUND, RECORDS, first_line, forget, is_of
from campaign.reading.kept_records import Kept, KeptRecords

LOADED_AT = time.time_ns()
"""When this process took up the code, in nanoseconds since 1970. Code that is newer is not what runs here."""


class _Last(NamedTuple):
    """What a process that stays has read and found before, in which surroundings."""

    of: str | None
    records: KeptRecords
    found_of: str | None
    found: Mapping[str, OfFile]


_LAST: dict[Path, _Last] = {}


class KeptSources:
    """Of one repository; without inputs that are known, nothing is kept.

    ``stays`` is so of a process that reads again and again, as a preview does: it holds on to the records themselves.
    """

    def __init__(self, root: Path, *, stays: bool = False, in_workers: InWorkers | None = None) -> None:
        self._root, self._stays = root, stays
        self._inputs = inputs = inputs_of(root)
        self._of, self._found_of = _around(inputs, is_a_source), _around(inputs, is_looked_through)
        last = _LAST.get(root) if stays else None
        if last and last.of == self._of is not None:
            records, noticed, alive = last.records.now, NOTICED_BEFORE.now, last.records.still_alive
        else:
            records, noticed = _read(root / FOLDER / RECORDS, self._of) if self._of else ({}, {})
            alive = {}
        self.records = KeptRecords(records, alive=alive)
        NOTICED_BEFORE.before, NOTICED_BEFORE.now = noticed, {}
        found: Mapping[str, OfFile] = {}
        if last and last.found_of == self._found_of is not None:
            found = last.found
        elif inputs and self._found_of:
            found = found_before(root, self._found_of, inputs)
        self.found = FoundBefore(found, in_workers)

    def keep(self) -> None:
        """What was read and found now, and nothing else: words that have left a source leave these files too."""
        found = self.found.to_keep()
        if self._stays:
            _LAST[self._root] = _Last(self._of, self.records, self._found_of, found)
        now = inputs_of(self._root) if self._of or self._found_of else None
        records, noticed = self.records, NOTICED_BEFORE
        is_as_it_was = records.now == records.before and noticed.now == noticed.before
        if self._of is None or self._of != _around(now, is_a_source):
            forget(self._root, RECORDS)  # nobody knows as what they were read
        elif not (is_as_it_was and self._is_of_now(RECORDS)):
            try:
                self._write(self._of)
            except OSError:  # where nothing can be kept, it is read each time
                forget(self._root, RECORDS)
        is_known = self._found_of is not None and self._found_of == _around(now, is_looked_through)
        if not (found and is_known and now and self._inputs and self._found_of):
            forget(self._root, FOUND)
        elif not (found == self.found.before and self._is_of_now(FOUND)):
            keep_found(self._root, self._found_of, self._inputs, now, found)

    def _is_of_now(self, name: str) -> bool:
        return self._inputs is not None and is_of(self._root, self._inputs.fingerprint, name)

    def _write(self, of: str) -> None:
        assert self._inputs, "the fingerprint of what is around comes from them"
        file = self._root / FOLDER / RECORDS
        unfinished = file.with_name(f"{RECORDS}.{os.getpid()}")
        records = {path: tuple(kept) for path, kept in self.records.now.items()}
        noticed = {name: [tuple(each) for each in found] for name, found in NOTICED_BEFORE.now.items()}
        file.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(
            first_line(self._inputs.fingerprint) + sealed(pickle.dumps((of, records, noticed), protocol=5))
        )
        unfinished.replace(file)


def _around(inputs: Inputs | None, leaves_out: Callable[[str], bool]) -> str | None:
    """The fingerprint of all but some files; None if some of it is younger than the code that runs here."""
    is_known = inputs is not None and inputs.newest_without(leaves_out) < LOADED_AT - TICK
    return inputs.without(leaves_out) if inputs and is_known else None


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
