"""What is kept of records makes records, whoever wrote it."""

from __future__ import annotations

import pickle

import pytest

from campaign.reading import kept_records
from campaign.reading.kept_records import Kept, KeptRecords

NO_RECORDS = [
    ("campaign.model.event", "Event.heading.fget.__code__.__class__"),
    ("campaign.model.event", "Event.heading.fget.__class__"),
    ("campaign.model.on_disk", "Path"),
    ("campaign.model.record", "BaseModel"),
    ("os", "system"),
    ("builtins", "eval"),
]


def naming(module: str, name: str) -> bytes:
    """A pickle that asks for something by its name, and calls it."""
    words = (pickle.SHORT_BINUNICODE + bytes([len(each)]) + each.encode() for each in (module, name))
    return b"\x80\x05" + b"".join(words) + pickle.STACK_GLOBAL + pickle.EMPTY_TUPLE + pickle.REDUCE + b"."


@pytest.mark.parametrize(("module", "name"), NO_RECORDS)
def test_nothing_else_is_made(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by a name that leads on from a class to what makes functions, nor by what a module only borrows."""
    found: list[object] = []

    class Watched(kept_records._Unpickler):
        def find_class(self, module: str, name: str) -> object:
            found.append(super().find_class(module, name))
            return found[-1]

    monkeypatch.setattr(kept_records, "_Unpickler", Watched)
    kept = KeptRecords({"events/2027/a.yml": Kept("words", (), naming(module, name))})

    assert kept.find("events/2027/a.yml", "words", lambda _: "", {}) is None
    assert found == []
