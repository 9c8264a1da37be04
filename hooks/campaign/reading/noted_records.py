"""The records that a source may refer to, with a note of each that it asked for, whether it was there or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from campaign.model.record import Record

Name: TypeAlias = tuple[str, str]
"""A kind and the name of one of its records; an empty name stands for all of them."""


@dataclass(frozen=True)
class NotedRecords(Mapping[str, Mapping[str, Record]]):
    """``noted`` is added to."""

    records: Mapping[str, Mapping[str, Record]]
    noted: set[Name]

    def __getitem__(self, kind: str) -> Mapping[str, Record]:
        return _OfKind(kind, self.records.get(kind, {}), self.noted)

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


@dataclass(frozen=True)
class _OfKind(Mapping[str, Record]):
    kind: str
    records: Mapping[str, Record]
    noted: set[Name]

    def __getitem__(self, name: str) -> Record:
        self.noted.add((self.kind, name))
        return self.records[name]

    def __iter__(self) -> Iterator[str]:
        self.noted.add((self.kind, ""))
        return iter(self.records)

    def __len__(self) -> int:
        self.noted.add((self.kind, ""))
        return len(self.records)
