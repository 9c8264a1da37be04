"""Records that were read before, for as long as their files, and all that they asked for, are the same.

A record is kept as it was read, but for other records that it names: those are found again by their names.
"""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

from campaign.model.record import Record
from campaign.prose.parser import NOTICED_BEFORE, Noticed
from campaign.reading.noted_records import Name

Known = Mapping[str, Mapping[str, Record]]


class Kept(NamedTuple):
    """``words`` is the fingerprint of the text of the file, ``asked`` what it asked for with the fingerprint of each answer."""

    words: str
    asked: tuple[tuple[Name, str], ...]
    record: bytes


class ReadAhead(NamedTuple):
    """A record from another process, or None where nothing is kept of a file, and what was noticed in its texts."""

    kept: Kept | None
    noticed: Mapping[str, tuple[Noticed, ...]]


class Alive(NamedTuple):
    """A record, the words that it was read from, and those that it asked for."""

    record: Record
    words: str
    named: tuple[Record | None, ...]


@dataclass
class KeptRecords:
    """``before`` is from an earlier reading, and ``now`` has what is to be kept of this one; both by the paths of files.

    ``alive`` are the records themselves, where this process has read them before.
    """

    before: Mapping[str, Kept] = field(default_factory=dict)
    now: dict[str, Kept] = field(default_factory=dict)
    ahead: dict[str, Kept] = field(default_factory=dict)
    """Of this reading too, but from another process."""
    alive: Mapping[str, Alive] = field(default_factory=dict)
    still_alive: dict[str, Alive] = field(default_factory=dict)

    def find(self, path: str, words: str, answer: Callable[[Name], str], known: Known) -> Record | None:
        """The record of a file with these words, unless an answer that it got is another one today."""
        kept = self.ahead.get(path) or self.before.get(path)
        if kept is None or kept.words != words or any(answer(name) != got for name, got in kept.asked):
            return None
        record = self._alive(path, kept, known) or _loaded(kept, known)
        if record:
            self.now[path] = kept
            self.still_alive[path] = Alive(record, kept.words, _named(kept, known))
        return record

    def take(self, path: str, read: ReadAhead) -> None:
        """What another process has just read."""
        NOTICED_BEFORE.now.update(read.noticed)
        if read.kept:
            self.ahead[path] = read.kept

    def has(self, path: str, words: str) -> bool:
        """Whether a file with these words was read before."""
        return path in self.before and self.before[path].words == words

    def _alive(self, path: str, kept: Kept, known: Known) -> Record | None:
        """It must be of these words, which another process may have read, and hold on to the very records that are there now."""
        alive = self.alive.get(path)
        if alive is None or alive.words != kept.words:
            return None
        named = _named(kept, known)
        is_same = len(named) == len(alive.named) and all(map(operator.is_, named, alive.named))
        return alive.record if is_same else None

    def keep(
        self, path: str, words: str, asked: Sequence[tuple[Name, str]], record: Record, known: Known
    ) -> None:
        buffer = BytesIO()
        try:
            _Pickler(buffer, record, known).dump(record)
        except (pickle.PicklingError, TypeError, AttributeError):
            return
        kept = self.now[path] = Kept(words, tuple(asked), buffer.getvalue())
        self.still_alive[path] = Alive(record, kept.words, _named(kept, known))


def _named(kept: Kept, known: Known) -> tuple[Record | None, ...]:
    return tuple(known.get(kind, {}).get(name) for (kind, name), _ in kept.asked)


def _loaded(kept: Kept, known: Known) -> Record | None:
    try:
        record = _Unpickler(BytesIO(kept.record), known).load()
    except Exception:  # noqa: BLE001 -- damaged bytes can raise anything, and then the file is read
        return None
    return record if isinstance(record, Record) else None


class _Pickler(pickle.Pickler):
    def __init__(self, file: BytesIO, whole: Record, known: Known) -> None:
        super().__init__(file, protocol=5)
        self._whole, self._known = whole, known

    def persistent_id(self, value: object) -> Name | None:
        """The name of another record. Raises PicklingError for one that nobody could find again."""
        if not isinstance(value, Record) or value is self._whole:
            return None
        for kind, records in self._known.items():
            if records.get(value.reference) is value:
                return kind, value.reference
        raise pickle.PicklingError


class _Unpickler(pickle.Unpickler):
    """Makes nothing but what records are made of: whoever can write this file may not run code by it."""

    def __init__(self, file: BytesIO, known: Known) -> None:
        super().__init__(file)
        self._known = known

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _OTHERS:
            return super().find_class(module, name)
        # A name with a dot leads from any class on to what makes functions.
        if module.startswith(("campaign.model.", "campaign.languages.")) and "." not in name:
            found = super().find_class(module, name)
            if (module, name) in _OTHERS or _is_a_type_of(module, name, found):
                return found
        raise pickle.UnpicklingError

    def persistent_load(self, name: Any) -> Record:
        kind, reference = name
        return self._known[kind][reference]


def _is_a_type_of(module: str, name: str, found: object) -> bool:
    """Not one that the module only imports, or that is at the end of a way through modules that it imports."""
    return isinstance(found, type) and (found.__module__, found.__qualname__) == (module, name)


_OTHERS = {
    ("datetime", "date"),
    ("datetime", "time"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("decimal", "Decimal"),
    ("pathlib", "PurePosixPath"),
    ("zoneinfo", "ZoneInfo._unpickle"),
    ("builtins", "set"),
    ("builtins", "frozenset"),
}
