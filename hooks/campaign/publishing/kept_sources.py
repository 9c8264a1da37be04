"""The records that were read last time, in a file of ``.cache/`` that may be deleted, damaged or from another version.

What is in it is used only if the software and all that is around the sources are the same, and of each source the words.
"""

from __future__ import annotations

import os
import pickle
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from campaign.prose.parser import NOTICED_BEFORE, Noticed
from campaign.publishing.conditions import TICK
from campaign.publishing.inputs import inputs_of
from campaign.publishing.kept_text import FOLDER
from campaign.publishing.sealed import sealed, unsealed
from campaign.reading.kept_records import Kept, KeptRecords

LOADED_AT = time.time_ns()
"""When this process took up the code, in nanoseconds since 1970. Code that is newer is not what runs here."""

FILE = "records"


class KeptSources:
    """Of one repository; without inputs that are known, nothing is kept."""

    def __init__(self, root: Path) -> None:
        self._root, self._file = root, root / FOLDER / FILE
        self._of = _around_sources(root)
        records, noticed = _read(self._file, self._of) if self._of else ({}, {})
        self.records = KeptRecords(records)
        NOTICED_BEFORE.before, NOTICED_BEFORE.now = noticed, {}

    def keep(self) -> None:
        """What was read now, and nothing else: words that have left a source leave this file too."""
        if self._of is None or self._of != _around_sources(self._root):  # nobody knows as what it was read
            with suppress(OSError):
                self._file.unlink()
        elif self.records.now != self.records.before or NOTICED_BEFORE.now != NOTICED_BEFORE.before:
            unfinished = self._file.with_name(f"{FILE}.{os.getpid()}")
            records = {path: tuple(kept) for path, kept in self.records.now.items()}
            noticed = {name: [tuple(each) for each in found] for name, found in NOTICED_BEFORE.now.items()}
            with suppress(OSError):  # where nothing can be kept, it is read each time
                self._file.parent.mkdir(exist_ok=True)
                unfinished.write_bytes(sealed(pickle.dumps((self._of, records, noticed), protocol=5)))
                unfinished.replace(self._file)


def _around_sources(root: Path) -> str | None:
    """The fingerprint of all but sources; None if some of it is younger than the code that runs here."""
    inputs = inputs_of(root)
    is_known = inputs is not None and inputs.newest_without(is_a_source) < LOADED_AT - TICK
    return inputs.without(is_a_source) if inputs and is_known else None


def is_a_source(name: str) -> bool:
    """Whether a file is read as one record, by its path from the root."""
    return name.startswith(("events/", "stories/")) and name.endswith((".yml", ".md"))


def _read(file: Path, of: str) -> tuple[dict[str, Kept], dict[str, tuple[Noticed, ...]]]:
    try:
        kept_of, records, noticed = _OnlyPlainValues(BytesIO(unsealed(file.read_bytes()))).load()
        if kept_of != of:
            return {}, {}
        return (
            {str(path): Kept(*kept) for path, kept in records.items()},
            {str(name): tuple(Noticed(*each) for each in found) for name, found in noticed.items()},
        )
    except Exception:  # noqa: BLE001 -- damaged bytes can raise anything
        return {}, {}


class _OnlyPlainValues(pickle.Unpickler):
    def find_class(self, _module: str, _name: str) -> Any:
        raise pickle.UnpicklingError
